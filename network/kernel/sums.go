package kernel

// sums describes the weighted sums of numbers x with a layer's weights. Going forward,
// x are the activations of the layer before. Going backward, x are the layer's deltas.
// There are count sums of terms terms each. The weight of term i of sum k is
// w[k*sumStride+i*termStride].
type sums struct {
	count, terms          int
	sumStride, termStride int
	zeros                 []float64 // at least one for each sample
	loop                  sumLoop
}

// sumLoop writes out[k][s] = 0 + w₀·x₀[s] + w₁·x₁[s] + … + biases[k] for every sum k
// and every sample s of n. biases may be empty.
type sumLoop func(m *sums, out, x, w, biases []float64, n int)

// newSums returns the sums with the loop for their number of terms.
func newSums(m sums) sums {
	switch m.terms {
	case 1:
		m.loop = (*sums).ofOneTerm
	case 2:
		m.loop = (*sums).ofTwoTerms
	default:
		m.loop = (*sums).ofManyTerms
	}
	return m
}

// noBias is added where there is no bias. It changes no sum: a sum that begins at 0
// is never −0.
const noBias = 0.0

func (m *sums) ofOneTerm(out, x, w, biases []float64, n int) {
	x, bias := x[:n], noBias
	for k := range m.count {
		if len(biases) > 0 {
			bias = biases[k]
		}
		sum, w0 := out[k*n:][:n], w[k*m.sumStride]
		for s := range sum {
			sum[s] = 0 + float64(w0*x[s]) + bias
		}
	}
}

func (m *sums) ofTwoTerms(out, x, w, biases []float64, n int) {
	x0, x1, bias := x[:n], x[n:][:n], noBias
	for k := range m.count {
		if len(biases) > 0 {
			bias = biases[k]
		}
		sum, w0, w1 := out[k*n:][:n], w[k*m.sumStride], w[k*m.sumStride+m.termStride]
		for s := range sum {
			sum[s] = 0 + float64(w0*x0[s]) + float64(w1*x1[s]) + bias
		}
	}
}

func (m *sums) ofManyTerms(out, x, w, biases []float64, n int) {
	bias := noBias
	for k := range m.count {
		if len(biases) > 0 {
			bias = biases[k]
		}
		addMany(out[k*n:][:n], m.zeros, x, w[k*m.sumStride:], m.terms, m.termStride, bias)
	}
}

// addMany sets sum to start plus all terms, with the bias added last. It takes the
// terms in groups of eight, then four, then what is left.
func addMany(sum, start, x, w []float64, terms, stride int, bias float64) {
	n := len(sum)
	for ; terms > 8; terms -= 8 {
		add8(sum, start, x, w, stride, noBias)
		start, x, w = sum, x[8*n:], w[8*stride:]
	}
	if terms > 4 && terms < 8 {
		add4(sum, start, x, w, stride, noBias)
		start, x, w, terms = sum, x[4*n:], w[4*stride:], terms-4
	}
	switch terms {
	case 1:
		add1(sum, start, x, w, bias)
	case 2:
		add2(sum, start, x, w, stride, bias)
	case 3:
		add3(sum, start, x, w, stride, bias)
	case 4:
		add4(sum, start, x, w, stride, bias)
	case 8:
		add8(sum, start, x, w, stride, bias)
	}
}

func add1(sum, start, x, w []float64, bias float64) {
	n := len(sum)
	start, x = start[:n], x[:n]
	w0 := w[0]
	for s := range sum {
		sum[s] = start[s] + float64(w0*x[s]) + bias
	}
}

func add2(sum, start, x, w []float64, stride int, bias float64) {
	n := len(sum)
	start = start[:n]
	x0, x1 := x[:n], x[n:][:n]
	w0, w1 := w[0], w[stride]
	for s := range sum {
		sum[s] = start[s] + float64(w0*x0[s]) + float64(w1*x1[s]) + bias
	}
}

func add3(sum, start, x, w []float64, stride int, bias float64) {
	n := len(sum)
	start = start[:n]
	x0, x1, x2 := x[:n], x[n:][:n], x[2*n:][:n]
	w0, w1, w2 := w[0], w[stride], w[2*stride]
	for s := range sum {
		sum[s] = start[s] + float64(w0*x0[s]) + float64(w1*x1[s]) + float64(w2*x2[s]) + bias
	}
}

func add4(sum, start, x, w []float64, stride int, bias float64) {
	n := len(sum)
	start = start[:n]
	x0, x1, x2, x3 := x[:n], x[n:][:n], x[2*n:][:n], x[3*n:][:n]
	w0, w1, w2, w3 := w[0], w[stride], w[2*stride], w[3*stride]
	for s := range sum {
		sum[s] = start[s] +
			float64(w0*x0[s]) + float64(w1*x1[s]) + float64(w2*x2[s]) + float64(w3*x3[s]) + bias
	}
}

func add8(sum, start, x, w []float64, stride int, bias float64) {
	n := len(sum)
	start = start[:n]
	x0, x1, x2, x3 := x[:n], x[n:][:n], x[2*n:][:n], x[3*n:][:n]
	x4, x5, x6, x7 := x[4*n:][:n], x[5*n:][:n], x[6*n:][:n], x[7*n:][:n]
	w0, w1, w2, w3 := w[0], w[stride], w[2*stride], w[3*stride]
	w4, w5, w6, w7 := w[4*stride], w[5*stride], w[6*stride], w[7*stride]
	for s := range sum {
		sum[s] = start[s] +
			float64(w0*x0[s]) + float64(w1*x1[s]) + float64(w2*x2[s]) + float64(w3*x3[s]) +
			float64(w4*x4[s]) + float64(w5*x5[s]) + float64(w6*x6[s]) + float64(w7*x7[s]) + bias
	}
}
