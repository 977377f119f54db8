package explain

import (
	"fmt"
	"math"
	"strconv"

	"backstep/network"
)

// Trouble holds why a loss is not finite, and what to use instead, both without a
// capital letter or full stop: "bce wants ŷ between 0 and 1, and it is −1", "sigmoid
// outputs".
type Trouble struct {
	Kind        TroubleKind
	Why, Remedy string

	// Set holds the settings of the remedy with their values, as the commands set and
	// restart take them: "output sigmoid and loss bce".
	Set string
}

// TroubleKind is what makes a loss not finite.
type TroubleKind int

// The kinds of trouble.
const (
	Overflow    TroubleKind = iota // a number is larger than any that can be held
	NoLogarithm                    // of a number that is not above 0
	ZeroByZero                     // a division
)

// String joins both on one line.
func (t Trouble) String() string { return t.Why + "; try " + t.Remedy }

// Trouble returns why the loss or the update of a step is not finite. Before is the
// step before it, or nil. The learning rate is the reason only if updates have driven
// finite numbers to overflow.
func (s Subject) Trouble(before, step *network.Step) Trouble {
	d := diagnosis{snapshot{&s, step}}
	if t, ok := d.noLogarithm(); ok {
		return t
	}
	if before != nil && (diagnosis{snapshot{&s, before}}).dividesZero() || d.dividesZero() {
		return Trouble{
			Kind:   ZeroByZero,
			Why:    s.Config.Optimizer.Name + " divides 0 by 0, a gradient by an epsilon of 0",
			Remedy: "an epsilon above 0", Set: "epsilon 1e-8",
		}
	}
	rate, lower := "a learning rate below "+short(step.LearningRate), "lr "+strconv.FormatFloat(step.LearningRate/10, 'g', 2, 64)
	what, size := d.largestNumber()
	const large = 1e6 // no scaled input comes near it
	switch overflowed := !finiteParameters(step); {
	case !overflowed && !network.Finite(d.lossAtStart()):
		return tooLarge(what, size)
	case what != "weights" && size > large:
		return tooLarge(what, size)
	case overflowed || network.Finite(step.Loss):
		return Trouble{Why: "weights overflowed", Remedy: rate, Set: lower}
	default:
		return Trouble{Why: "weights diverged to " + brief4(size), Remedy: rate, Set: lower}
	}
}

// diagnosis looks for the reason why a step is not finite.
type diagnosis struct{ snapshot }

// noLogarithm finds an output whose logarithm the loss needs, but which is not
// positive. An output below 0 or above 1 is reported before one at the bound.
func (d diagnosis) noLogarithm() (Trouble, bool) {
	if d.fused() {
		return Trouble{}, false
	}
	bound := ""
	for l := range d.logarithms {
		o := d.outputs(l.sample)
		switch a, y := o.a(l.output).Value, o.y(l.output).Value; {
		case l.of < 0 && network.Finite(a):
			return d.withoutLogarithm(fmt.Sprintf("%s wants ŷ between 0 and 1, and %s is %s", d.Config.Loss.Name, d.whose(l.output), brief4(a))), true
		case l.of == 0 && bound == "":
			bound = fmt.Sprintf("ŷ is %s where y is %s, and ln 0 has no bound", brief4(a), brief4(y))
		}
	}
	return d.withoutLogarithm(bound), bound != ""
}

// ofLogarithm is the least number of which a loss takes the logarithm for an output.
type ofLogarithm struct {
	sample, output int
	of             float64
}

// logarithms yields those of all outputs on all samples, none for a loss without logarithms.
func (d diagnosis) logarithms(yield func(ofLogarithm) bool) {
	form := lossOf(d.Config.Loss.Name)
	if !form.classes {
		return
	}
	for sample := range d.step.N() {
		o := d.outputs(sample)
		for i := range o.count() {
			if !yield(ofLogarithm{sample, i, leastLogarithm(form.name, o.a(i).Value, o.y(i).Value)}) {
				return
			}
		}
	}
}

// withoutLogarithm returns the trouble with outputs that have no logarithm.
func (d diagnosis) withoutLogarithm(why string) Trouble {
	t := Trouble{Kind: NoLogarithm, Why: why}
	t.Remedy, t.Set = d.outputsWanted()
	return t
}

// WithoutLogarithm counts the samples of a step for which the loss takes the logarithm of
// a number that is not positive.
func (s Subject) WithoutLogarithm(step *network.Step) (samples int) {
	d := diagnosis{snapshot{&s, step}}
	if d.Config.Loss.FromZ(d.architecture().Output().Activation) {
		return 0
	}
	last := -1
	for l := range d.logarithms {
		if l.of <= 0 && l.sample != last {
			samples, last = samples+1, l.sample
		}
	}
	return samples
}

// leastLogarithm returns the least number of which a loss takes the logarithm: ŷ unless
// y is 0, and under bce also 1 − ŷ unless y is 1.
func leastLogarithm(loss string, a, y float64) float64 {
	least := math.Inf(1)
	if y != 0 {
		least = a
	}
	if loss == "bce" && y != 1 {
		least = min(least, 1-a)
	}
	return least
}

// whose returns "it", or "that of" output i if there are several outputs.
func (d diagnosis) whose(i int) string {
	if d.architecture().Outputs() == 1 {
		return "it"
	}
	return "that of " + clip(d.Names.Unit(d.last(), i))
}

// outputsWanted returns what suits the loss better, so that it is computed from z and
// takes no logarithm of 0.
func (d diagnosis) outputsWanted() (words, set string) {
	switch f := d.activationOf(d.last()).Name; {
	case f == "softmax":
		return "cross-entropy after softmax", "loss cross-entropy"
	case f == "sigmoid", d.Config.Loss.Name != "bce" && d.architecture().Outputs() == 1:
		return "bce after sigmoid", "output sigmoid and loss bce"
	case d.Config.Loss.Name == "bce":
		return "sigmoid outputs", "output sigmoid"
	default:
		return "softmax outputs", "output softmax"
	}
}

// tooLarge returns the trouble with numbers that overflow whatever the learning rate.
func tooLarge(what string, size float64) Trouble {
	t := Trouble{Why: what + " as large as " + brief4(size) + " overflow"}
	switch what {
	case "inputs":
		t.Remedy, t.Set = "scaled inputs (--scale standard)", "scale standard"
	case "targets":
		t.Remedy, t.Set = "scaled targets", "scale-target standard"
	case "weights":
		t.Remedy, t.Set = "smaller weights to begin with", "init xavier-uniform"
	default:
		t.Remedy, t.Set = "a smaller l1 or l2", "l1 0 and l2 0"
	}
	return t
}

// largestNumber returns what kind of number was the largest finite one when the step
// began, and its size.
func (d diagnosis) largestNumber() (what string, size float64) {
	what, size = "weights", 0.0
	for l := range d.step.Layers {
		size = max(size, largest(d.step.Layers[l].Before.Weights), largest(d.step.Layers[l].Before.Biases))
	}
	p := d.Config.Penalty
	for _, other := range []struct {
		what string
		size float64
	}{{"inputs", largest(d.step.X)}, {"targets", largest(d.step.Y)}, {"penalties", max(math.Abs(p.L1), math.Abs(p.L2))}} {
		if other.size > size {
			what, size = other.what, other.size
		}
	}
	return what, size
}

// largest returns the largest absolute value of the finite numbers.
func largest(list []float64) float64 {
	most := 0.0
	for _, v := range list {
		if network.Finite(v) {
			most = max(most, math.Abs(v))
		}
	}
	return most
}

// lossAtStart returns the loss of the step's batch at the initial weights. If it is not
// finite, training is not the reason.
func (d diagnosis) lossAtStart() float64 {
	n := d.step.N()
	batch := network.Samples{X: make([][]float64, n), Y: make([][]float64, n)}
	for s := range n {
		batch.X[s], batch.Y[s] = d.step.Column(d.step.X, s), d.step.Column(d.step.Y, s)
	}
	return network.NewEvaluator(d.Config, batch).Loss(d.Initial) + d.Config.Penalty.Loss(d.Initial)
}

// dividesZero reports whether the update turned a weight whose gradient is 0 into
// NaN, because nothing keeps the divisor above 0.
func (d diagnosis) dividesZero() bool {
	usual, _ := network.LookupOptimizer(d.Config.Optimizer.Name)
	if usual.Epsilon == 0 || d.Config.Optimizer.Epsilon != 0 {
		return false
	}
	for l := range d.step.Layers {
		layer := &d.step.Layers[l]
		for i, g := range layer.Gradient.Weights {
			if g == 0 && network.Finite(layer.Before.Weights[i]) && math.IsNaN(layer.After.Weights[i]) {
				return true
			}
		}
		for i, g := range layer.Gradient.Biases {
			if g == 0 && network.Finite(layer.Before.Biases[i]) && math.IsNaN(layer.After.Biases[i]) {
				return true
			}
		}
	}
	return false
}

// finiteParameters reports whether all parameters are finite before the update.
func finiteParameters(step *network.Step) bool {
	for l := range step.Layers {
		p := step.Layers[l].Before
		for _, list := range [][]float64{p.Weights, p.Biases} {
			for _, v := range list {
				if !network.Finite(v) {
					return false
				}
			}
		}
	}
	return true
}
