package explain

import (
	"slices"

	"backstep/network/scaling"
)

// FixedNumber is a number in the formulas of a step that no step computes. It is the Index
// of a Fixed.
type FixedNumber int

// The fixed numbers.
const (
	Rate          FixedNumber = iota // η
	FirstRate                        // η₀
	BatchSize                        // n
	OutputCount                      // K
	Updates                          // t
	EpochsBefore                     // of a schedule
	Momentum                         // μ
	Rho                              // ρ
	Beta1                            // β1
	Beta2                            // β2
	Epsilon                          // ε
	WeightDecay                      // λ
	L1                               // of a penalty
	L2                               // of a penalty
	Gamma                            // γ
	Every                            // of a schedule
	Period                           // of a schedule
	LeastRate                        // η_min
	Shift                            // of an input; the Unit says of which
	Scale                            // of an input
	TargetShift                      // of an output
	TargetScale                      // of an output
	fixedCount    = iota
	firstOfInputs = Shift
)

// fixedNumber describes a fixed number.
type fixedNumber struct {
	symbol string // in formulas
	is     string // what it is, in words
	from   string // where it comes from, as a sentence
}

// isSetting is said of what a person has set.
const isSetting = "It is a setting: c changes it."

func fixedNumbers() [fixedCount]fixedNumber {
	return [...]fixedNumber{
		Rate:         {"η", "the learning rate: how far a weight goes along its gradient", isSetting},
		FirstRate:    {"η₀", "the learning rate of the first epoch", isSetting},
		BatchSize:    {"n", "the number of samples in the batch", "It is a setting: c changes the size of a batch."},
		OutputCount:  {"K", "the number of outputs", "It is a setting: c changes the layers."},
		Updates:      {"t", "the number of updates that m and s have seen", "It is counted from 1."},
		EpochsBefore: {"epochs", "the number of epochs before this one", "It is counted from where the schedule was set."},
		Momentum:     {"μ", "the share of the past that each update keeps", isSetting},
		Rho:          {"ρ", "the share of the past that s keeps", isSetting},
		Beta1:        {"β1", "the share of the past that m keeps", isSetting},
		Beta2:        {"β2", "the share of the past that s keeps", isSetting},
		Epsilon:      {"ε", "a small number that keeps the divisor above 0", isSetting},
		WeightDecay:  {"λ", "how much of each weight decays, times η", isSetting},
		L1:           {"l1", "the price on the size of weights", isSetting},
		L2:           {"l2", "the price on the square of weights", isSetting},
		Gamma:        {"γ", "the factor by which the schedule changes η", isSetting},
		Every:        {"every", "the number of epochs after which the schedule changes η", isSetting},
		Period:       {"period", "the number of epochs in which η falls along a cosine", isSetting},
		LeastRate:    {"η_min", "the learning rate at the end of the cosine", isSetting},
		Shift:        {"shift", "what is taken off", "It comes with the data, as the setting scale says."},
		Scale:        {"scale", "what it is divided by", "It comes with the data, as the setting scale says."},
		TargetShift:  {"shift", "what is taken off the target", "It comes with the data, as the scale of the target says."},
		TargetScale:  {"scale", "what the target is divided by", "It comes with the data, as the scale of the target says."},
	}
}

// Symbol returns what formulas call the number.
func (f FixedNumber) Symbol() string { return fixedNumbers()[f].symbol }

// Per returns the layer to whose units the number belongs one by one: −1 for the inputs, or
// the last of so many layers. ok is false if there is just one such number.
func (f FixedNumber) Per(layers int) (layer int, ok bool) {
	switch {
	case f < firstOfInputs:
		return 0, false
	case f <= Scale:
		return -1, true
	default:
		return layers - 1, true
	}
}

// FixedNumbers returns all fixed numbers.
func FixedNumbers() []FixedNumber {
	list := make([]FixedNumber, fixedCount)
	for i := range list {
		list[i] = FixedNumber(i)
	}
	return list
}

// of returns the name of the number: its symbol, with the input or output if it has one.
func (f FixedNumber) of(s Subject, unit int) string {
	symbol := s.Notation.Symbol(f.Symbol())
	switch layer, each := f.Per(len(s.Config.Architecture.Layers)); {
	case !each:
		return symbol
	case layer < 0:
		return symbol + " of " + s.Names.Unit(-1, unit)
	default:
		return symbol + " of " + s.targetName(unit)
	}
}

// fixedWith returns the fixed number with a symbol, if there is one.
func fixedWith(symbol string) (f FixedNumber, ok bool) {
	all := fixedNumbers()
	i := slices.IndexFunc(all[:firstOfInputs], func(n fixedNumber) bool { return n.symbol == symbol })
	return FixedNumber(i), i >= 0
}

// fixed returns a number of a scaling as an operand.
func fixed(f FixedNumber, unit int, v float64) Operand {
	return Operand{Value: v, Role: Given, Ref: Quantity{Kind: Fixed, Unit: unit, Index: int(f)}, HasRef: true}
}

// explainFixed says what a fixed number is, and where it comes from. A learning rate that a
// schedule made is worked out.
func explainFixed(at snapshot, q Quantity) Explanation {
	f := FixedNumber(q.Index)
	is := fixedNumbers()[f]
	e := Explanation{Symbol: is.symbol, Result: setting(is.symbol, at.fixedValue(f, q.Unit)), Formula: is.symbol + ", " + is.is}
	says := is.from
	if parts := at.schedule(); f == Rate && len(parts) > 0 {
		e.Inline, e.Formula = parts[0].Lines, "η as the schedule makes it"
		says = "The schedule makes it anew in each epoch."
	}
	e.Meaning = saying(says, is.symbol+" is no number of a step.").about(
		clip(f.of(*at.Subject, q.Unit))+" is "+is.is+".", is.symbol+" is "+is.is+".")
	return e
}

// fixedValue returns the value of a fixed number.
func (at snapshot) fixedValue(f FixedNumber, unit int) float64 {
	o, s, k := &at.Config.Optimizer, &at.Config.Schedule, &at.Config.Penalty
	switch f {
	case Rate:
		return at.step.LearningRate
	case BatchSize:
		return float64(at.step.N())
	case Updates:
		return float64(at.step.Updates)
	case EpochsBefore:
		return float64(at.step.Epoch - 1)
	case Shift, Scale:
		return ofScaling(at.Scaling, f == Shift, unit)
	case TargetShift, TargetScale:
		return ofScaling(at.TargetScaling, f == TargetShift, unit)
	default:
		return map[FixedNumber]float64{
			FirstRate: at.Config.LearningRate, OutputCount: float64(at.architecture().Outputs()),
			Momentum: o.Momentum, Rho: o.Rho, Beta1: o.Beta1, Beta2: o.Beta2, Epsilon: o.Epsilon, WeightDecay: o.WeightDecay,
			L1: k.L1, L2: k.L2,
			Gamma: s.Gamma, Every: float64(s.Every), Period: float64(s.Period), LeastRate: s.EtaMin,
		}[f]
	}
}

// ofScaling returns the shift or the scale of an input or a target.
func ofScaling(list []scaling.Linear, shift bool, unit int) float64 {
	switch {
	case unit >= len(list):
		return 0
	case shift:
		return list[unit].Shift
	default:
		return list[unit].Scale
	}
}
