package explain

// Kind is what a quantity is.
type Kind int

// The quantities of a step, in the order in which a step computes them.
const (
	Initial       Kind = iota // a weight or bias as drawn before the first step
	Weight                    // a weight or bias that the step began with
	Input                     // x, from the raw value
	Target                    // y
	WeightedSum               // z
	Activation                // a
	Loss                      // J of a sample, or of the batch
	Delta                     // δ
	Gradient                  // ∂J/∂w or ∂J/∂b
	Update                    // the new weight or bias
	OldBuffer                 // what the optimiser remembered of a weight or bias as the step began
	Buffer                    // what it remembers of it after the step
	WeightSum                 // Σ|w| or Σw² of all weights, for a penalty
	Slope                     // f′(z)
	LayerMean                 // a mean over a layer, as the Index says
	LossSum                   // Σ J · n over the batches of the epoch, up to that of the step
	OldLossSum                // the same as the step began
	EpochLoss                 // J of the epoch that the step ends
	LastEpochLoss             // J of the epoch before that of the step
	Right                     // 1 if the answer to a sample is right, or how many of the batch are
	Datum                     // a value of the data, of which x or y is made
	Fixed                     // a setting, or another number that no step computes
)

// kinds is how many kinds of quantities there are.
const kinds = int(Fixed) + 1

// Quantity names one number of a step. Quantities are compared, so a field that does
// not matter to a kind is 0.
type Quantity struct {
	Kind Kind

	// Layer counts from 0. It is −1 for an Input, and the last for a Target or Loss.
	Layer int

	// Unit counts from 0; for an Input it is the feature. It is 0 for a Loss.
	Unit int

	// From is the unit or input that a weight leads from, or network.Bias, for an
	// Initial, Weight, Gradient, Update, OldBuffer or Buffer.
	From int

	// Sample counts from 0 in the batch, for an Input, Target, WeightedSum, Activation,
	// Slope, Loss, Delta, Right or Datum. For a Loss or Right it may be Batch.
	Sample int

	// Index says which of several numbers it is: the buffer of an OldBuffer or Buffer, the
	// power of a WeightSum, the MeanOf of a LayerMean, the source of a Datum, or the
	// FixedNumber of a Fixed.
	Index int
}

// Batch is the Sample of what is of the whole batch.
const Batch = -1

// IsParameter reports whether the quantity belongs to a weight or bias rather
// than to a sample.
func (q Quantity) IsParameter() bool {
	switch q.Kind {
	case Initial, Weight, Gradient, Update, OldBuffer, Buffer:
		return true
	default:
		return false
	}
}

// IsOfSample reports whether the quantity belongs to a sample of the batch.
func (q Quantity) IsOfSample() bool {
	switch q.Kind {
	case Input, Target, WeightedSum, Activation, Slope, Delta, Datum:
		return true
	case Loss, Right:
		return q.Sample != Batch
	default:
		return false
	}
}

// IsOfUnit reports whether the quantity belongs to one unit, output or weight.
func (q Quantity) IsOfUnit() bool {
	switch q.Kind {
	case Input, Target, WeightedSum, Activation, Slope, Delta:
		return true
	case Datum:
		return q.Index < 0
	default:
		return q.IsParameter()
	}
}

// IsDrawn reports whether views draw numbers of that kind beside their unit or weight.
func (k Kind) IsDrawn() bool { return k <= Update }
