package network

import "math"

// The kernels are the loops in which training spends its time. Each runs
// across the samples of a batch and takes a few terms of a sum, or a few sums,
// at once; every single sum still runs in index order, from 0.

// sums are the sums that a layer's matrix of weights makes of the numbers of
// another layer: units of them, each of as many terms. The weight of sum j's
// term i is at [j*unit+i*term].
type sums struct {
	units, terms int
	unit, term   int
	zeros        []float64 // at least one for each sample
	kernel       kernel
}

// kernel is what computes sums of a certain number of terms.
type kernel func(m *sums, out, x, w, ends []float64, n int)

// newSums returns the sums with the kernel for their number of terms.
func newSums(m sums) sums {
	switch m.terms {
	case 1:
		m.kernel = (*sums).ofOne
	case 2:
		m.kernel = (*sums).ofTwo
	default:
		m.kernel = (*sums).ofMany
	}
	return m
}

// of writes out[j][s] = 0 + w₀ⱼ·x₀[s] + w₁ⱼ·x₁[s] + … + ends[j] for every sum j
// and sample s of n; ends may be empty.
func (m *sums) of(out, x, w, ends []float64, n int) { m.kernel(m, out, x, w, ends, n) }

func (m *sums) ofOne(out, x, w, ends []float64, n int) {
	x, end := x[:n], nothing()
	for j := range m.units {
		if len(ends) > 0 {
			end = ends[j]
		}
		sum, w0 := out[j*n:][:n], w[j*m.unit]
		for s := range sum {
			sum[s] = 0 + float64(w0*x[s]) + end
		}
	}
}

func (m *sums) ofTwo(out, x, w, ends []float64, n int) {
	x0, x1, end := x[:n], x[n:][:n], nothing()
	for j := range m.units {
		if len(ends) > 0 {
			end = ends[j]
		}
		sum, w0, w1 := out[j*n:][:n], w[j*m.unit], w[j*m.unit+m.term]
		for s := range sum {
			sum[s] = 0 + float64(w0*x0[s]) + float64(w1*x1[s]) + end
		}
	}
}

func (m *sums) ofMany(out, x, w, ends []float64, n int) {
	end := nothing()
	for j := range m.units {
		if len(ends) > 0 {
			end = ends[j]
		}
		addMany(out[j*n:][:n], m.zeros, x, w[j*m.unit:], m.terms, m.term, end)
	}
}

// addMany takes the terms of a sum by eights, fours and what is left.
func addMany(sum, start, x, w []float64, terms, term int, end float64) {
	n := len(sum)
	for ; terms > 8; terms -= 8 {
		add8(sum, start, x, w, term, nothing())
		start, x, w = sum, x[8*n:], w[8*term:]
	}
	if terms > 4 && terms < 8 {
		add4(sum, start, x, w, term, nothing())
		start, x, w, terms = sum, x[4*n:], w[4*term:], terms-4
	}
	switch terms {
	case 1:
		add1(sum, start, x, w, end)
	case 2:
		add2(sum, start, x, w, term, end)
	case 3:
		add3(sum, start, x, w, term, end)
	case 4:
		add4(sum, start, x, w, term, end)
	case 8:
		add8(sum, start, x, w, term, end)
	}
}

// nothing is −0, which changes no number when it is added: not even −0.
func nothing() float64 { return math.Copysign(0, -1) }

func add1(sum, start, x, w []float64, end float64) {
	n := len(sum)
	start, x = start[:n], x[:n]
	w0 := w[0]
	for s := range sum {
		sum[s] = start[s] + float64(w0*x[s]) + end
	}
}

func add2(sum, start, x, w []float64, stride int, end float64) {
	n := len(sum)
	start = start[:n]
	x0, x1 := x[:n], x[n:][:n]
	w0, w1 := w[0], w[stride]
	for s := range sum {
		sum[s] = start[s] + float64(w0*x0[s]) + float64(w1*x1[s]) + end
	}
}

func add3(sum, start, x, w []float64, stride int, end float64) {
	n := len(sum)
	start = start[:n]
	x0, x1, x2 := x[:n], x[n:][:n], x[2*n:][:n]
	w0, w1, w2 := w[0], w[stride], w[2*stride]
	for s := range sum {
		sum[s] = start[s] + float64(w0*x0[s]) + float64(w1*x1[s]) + float64(w2*x2[s]) + end
	}
}

func add4(sum, start, x, w []float64, stride int, end float64) {
	n := len(sum)
	start = start[:n]
	x0, x1, x2, x3 := x[:n], x[n:][:n], x[2*n:][:n], x[3*n:][:n]
	w0, w1, w2, w3 := w[0], w[stride], w[2*stride], w[3*stride]
	for s := range sum {
		sum[s] = start[s] +
			float64(w0*x0[s]) + float64(w1*x1[s]) + float64(w2*x2[s]) + float64(w3*x3[s]) + end
	}
}

func add8(sum, start, x, w []float64, stride int, end float64) {
	n := len(sum)
	start = start[:n]
	x0, x1, x2, x3 := x[:n], x[n:][:n], x[2*n:][:n], x[3*n:][:n]
	x4, x5, x6, x7 := x[4*n:][:n], x[5*n:][:n], x[6*n:][:n], x[7*n:][:n]
	w0, w1, w2, w3 := w[0], w[stride], w[2*stride], w[3*stride]
	w4, w5, w6, w7 := w[4*stride], w[5*stride], w[6*stride], w[7*stride]
	for s := range sum {
		sum[s] = start[s] +
			float64(w0*x0[s]) + float64(w1*x1[s]) + float64(w2*x2[s]) + float64(w3*x3[s]) +
			float64(w4*x4[s]) + float64(w5*x5[s]) + float64(w6*x6[s]) + float64(w7*x7[s]) + end
	}
}

// meanProducts writes (1/n)·Σ x·y over the samples for every pair of a unit
// of x with a unit of y. The means of a unit of x and the next lie xStep apart
// in g, those of a unit of y and the next yStep.
func meanProducts(g, x, y []float64, xUnits, yUnits, xStep, yStep, n int) {
	j, samples := 0, float64(n)
	for ; j+4 <= yUnits; j += 4 {
		y0, y1, y2, y3 := y[j*n:][:n], y[j*n+n:][:n], y[j*n+2*n:][:n], y[j*n+3*n:][:n]
		for i := range xUnits {
			var sum0, sum1, sum2, sum3 float64
			for s, v := range x[i*n:][:n] {
				sum0 += float64(v * y0[s])
				sum1 += float64(v * y1[s])
				sum2 += float64(v * y2[s])
				sum3 += float64(v * y3[s])
			}
			at := i*xStep + j*yStep
			g[at], g[at+yStep] = sum0/samples, sum1/samples
			g[at+2*yStep], g[at+3*yStep] = sum2/samples, sum3/samples
		}
	}
	if j+2 <= yUnits {
		y0, y1 := y[j*n:][:n], y[j*n+n:][:n]
		for i := range xUnits {
			var sum0, sum1 float64
			for s, v := range x[i*n:][:n] {
				sum0 += float64(v * y0[s])
				sum1 += float64(v * y1[s])
			}
			at := i*xStep + j*yStep
			g[at], g[at+yStep] = sum0/samples, sum1/samples
		}
		j += 2
	}
	if j < yUnits {
		y0 := y[j*n:][:n]
		for i := range xUnits {
			sum := 0.0
			for s, v := range x[i*n:][:n] {
				sum += float64(v * y0[s])
			}
			g[i*xStep+j*yStep] = sum / samples
		}
	}
}

// means writes (1/n)·Σ x of every unit of x over its n samples.
func means(m, x []float64, n int) {
	j, samples := 0, float64(n)
	for ; j+2 <= len(m); j += 2 {
		x0, x1 := x[j*n:][:n], x[j*n+n:][:n]
		var sum0, sum1 float64
		for s, v := range x0 {
			sum0 += v
			sum1 += x1[s]
		}
		m[j], m[j+1] = sum0/samples, sum1/samples
	}
	if j < len(m) {
		m[j] = mean(x[j*n:][:n])
	}
}

// mean returns (1/n)·Σ x.
func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(len(x))
}
