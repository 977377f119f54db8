package network

// Value returns a = f(z) of an elementwise activation, as a unit with that z
// computes it. Softmax, whose units depend on each other, has no such function:
// of it the value is that of a layer of one unit, which is 1.
func (f Activation) Value(z float64) float64 {
	a := []float64{0}
	f.apply(a, []float64{z}, 1)
	return a[0]
}
