package network

import (
	"math"

	"backstep/network/exact"
)

// The loss bce after softmax needs 1−a, which is the sum of the other activations. If a
// is near 1, the difference 1−a has few digits or none: two for the logits 34 and 0.
// Only the unit with the largest z can have an a above ½. For all other units 1−a is
// computed directly.

// ranking separates the largest z of a sample from the others. The powers of the others
// are taken relative to the largest among them, so that they do not all underflow to 0.
type ranking struct {
	top     int     // index of the largest z
	largest float64 // the largest z
	next    float64 // the largest of the others, −∞ if there is none
	others  float64 // Σ e^{z − next} over the others
}

// rank returns the ranking of sample s of n.
func rank(z []float64, s, n int) ranking {
	r := ranking{top: s, next: math.Inf(-1)}
	for j := s; j < len(z); j += n {
		if z[j] > z[r.top] {
			r.top = j
		}
	}
	r.largest = z[r.top]
	for j := s; j < len(z); j += n {
		if j != r.top {
			r.next = max(r.next, z[j])
		}
	}
	for j := s; j < len(z); j += n {
		if j != r.top {
			r.others += r.power(z[j])
		}
	}
	return r
}

// power returns e^{z − next} for one of the others. If all of them are −∞, it returns
// 1.
func (r *ranking) power(z float64) float64 {
	if z == r.next {
		return 1
	}
	return exact.Exp(z - r.next)
}

// logOthers returns ln Σ e^{z − largest} over the others.
func (r *ranking) logOthers() float64 {
	if math.IsInf(r.next, -1) {
		return r.next
	}
	return r.next - r.largest + exact.Log(r.others)
}

// bceOfLogitsTogether computes bce after softmax from z. With o = Σ e^{z − largest} over
// all but the largest,
//
//	ln a     = z − largest − ln(1 + o)
//	ln(1−a)  = ln o − ln(1 + o) for the largest
func bceOfLogitsTogether(losses, z, y []float64) {
	n := len(losses)
	for s := range losses {
		r := rank(z, s, n)
		logOthers := r.logOthers()
		total := 1 + exact.Exp(logOthers)
		logTotal := exact.Log1p(exact.Exp(logOthers))
		sum := 0.0
		for j := s; j < len(z); j += n {
			if y[j] != 0 {
				sum -= float64(y[j] * (z[j] - r.largest - logTotal))
			}
			switch {
			case y[j] == 1:
			case j == r.top:
				sum -= float64((1 - y[j]) * (logOthers - logTotal))
			default:
				sum -= float64((1 - y[j]) * exact.Log1p(-exact.Exp(z[j]-r.largest)/total))
			}
		}
		losses[s] = sum / float64(len(z)/n)
	}
}

// bceSoftmaxDelta writes
//
//	δ_j = (1/K) [(a_j − y_j) − Σ_{k≠j} (a_k − y_k) a_j/(1 − a_k)]
//
// This equals a_j (g_j − Σ_k g_k a_k) with g = ∂Jᵢ/∂a, but it does not subtract large
// numbers, as g and the sum are if some a is near 0 or 1. The unit of a layer of one
// has a = 1 at every z, so its delta is 0.
func bceSoftmaxDelta(d, z, a, y []float64, n int) {
	if len(a) == n {
		clear(d)
		return
	}
	outputs := float64(len(a) / n)
	for s := range n {
		r := rank(z, s, n)
		topError := r.topError(a, y, s, n)
		for j := s; j < len(a); j += n {
			sum, mine := 0.0, topError
			if j != r.top {
				sum, mine = float64(topError*r.share(z, a, j, r.top)), a[j]-y[j]
			}
			for k := s; k < len(a); k += n {
				if k != j && k != r.top {
					sum += float64((a[k] - y[k]) * r.share(z, a, j, k))
				}
			}
			d[j] = (mine - sum) / outputs
		}
	}
}

// topError returns a − y of the unit with the largest z on sample s. It is computed as
// (1 − y) − (1 − a), where 1 − a is the sum of the other activations, so that it keeps
// its digits if y is 1.
func (r *ranking) topError(a, y []float64, s, n int) float64 {
	others := 0.0
	for j := s; j < len(a); j += n {
		if j != r.top {
			others += a[j]
		}
	}
	return 1 - y[r.top] - others
}

// share returns a_j/(1 − a_k), the share of unit j in the sum of all activations except
// that of unit k.
func (r *ranking) share(z, a []float64, j, k int) float64 {
	if k == r.top {
		return r.power(z[j]) / r.others
	}
	return a[j] / (1 - a[k])
}

// BCESoftmaxWays returns of what the delta of each output is the sum for bce after softmax, on
// one sample with the sums z, the outputs a and the targets y:
//
//	δ_j = (1/K) Σ_k errors[k] · shares[j][k]
//
// An error is a − y. The share is 1 of an output in itself, and −a_j/(1 − a_k) in another. Both
// keep their digits where a is rounded to 0 or 1, as delta does. One output alone has no share.
func BCESoftmaxWays(z, a, y []float64) (errors []float64, shares [][]float64) {
	k := len(a)
	errors, shares = make([]float64, k), make([][]float64, k)
	r := rank(z, 0, 1)
	for j := range a {
		errors[j], shares[j] = a[j]-y[j], make([]float64, k)
	}
	errors[r.top] = r.topError(a, y, 0, 1)
	if k == 1 {
		return errors, shares
	}
	for j := range shares {
		for i := range shares[j] {
			shares[j][i] = 1
			if i != j {
				shares[j][i] = -r.share(z, a, j, i)
			}
		}
	}
	return errors, shares
}
