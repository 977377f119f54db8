package probe

// FirstVarying returns the first two inputs that are not the same in all samples, for
// the axes of a decision surface. If too few vary, the first inputs take their place.
// If there is only one input, y is −1.
func FirstVarying(samples [][]float64) (x, y int) {
	n := len(samples[0])
	if n == 1 {
		return 0, -1
	}
	x = varying(samples, 0, n-2)
	return x, varying(samples, x+1, n-1)
}

// varying returns the first of the inputs from one to another that varies, or from if
// none does.
func varying(samples [][]float64, from, to int) int {
	for i := from; i <= to; i++ {
		for _, x := range samples {
			if x[i] != samples[0][i] {
				return i
			}
		}
	}
	return from
}
