package explain

// Kind is what a quantity is.
type Kind int

// The quantities of a step, in the order in which a step computes them.
const (
	Initial     Kind = iota // a weight or bias as it was drawn before the first step
	Weight                  // a weight or bias that the step began with
	Input                   // x, from the raw value
	Target                  // y
	WeightedSum             // z
	Activation              // a
	Loss                    // J of a sample, or of the batch
	Delta                   // δ
	Gradient                // ∂J/∂w or ∂J/∂b
	Update                  // the new weight or bias
)

// Quantity names one number of a step. Quantities are compared, so what does
// not matter to a kind is 0.
type Quantity struct {
	Kind Kind

	// Layer counts from 0. It is −1 of an Input, the last of a Target or Loss.
	Layer int

	// Unit counts from 0: of an Input the feature. It is 0 of a Loss.
	Unit int

	// From is the unit or input that a weight leads from, or network.Bias, of Initial,
	// Weight, Gradient and Update.
	From int

	// Sample is that of the batch, from 0, of Input, Target, WeightedSum,
	// Activation, Loss and Delta; of a Loss also Batch.
	Sample int
}

// Batch as the Sample of a Loss is the loss of the whole batch.
const Batch = -1

// IsParameter reports whether the quantity belongs to a weight or bias rather
// than to a sample.
func (q Quantity) IsParameter() bool {
	switch q.Kind {
	case Initial, Weight, Gradient, Update:
		return true
	default:
		return false
	}
}
