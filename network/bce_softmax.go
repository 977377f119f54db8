package network

import (
	"math"

	"backstep/network/exact"
)

// Under bce after softmax 1−a is the sum of the other a. Taken from a itself it
// has few digits where a is near 1, or none: two are left of logits 34 and 0.
// Only the unit with the largest z can have an a above ½; of the others 1−a is
// exact as it stands.

// ranking is what tells the largest z of a sample from the others. Their powers
// are taken over the largest among themselves, so that not all of them vanish.
type ranking struct {
	top     int     // where the largest z lies
	largest float64 // it
	next    float64 // the largest of the others, −∞ where there is none
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

// power returns e^{z − next} of one of the others; of z that are all −∞ they are
// equal.
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

// bceOfLogitsTogether is bce after softmax, from z. Where o = Σ e^{z − largest}
// over all but the largest,
//
//	ln a     = z − largest − ln(1 + o)
//	ln(1−a)  = ln o − ln(1 + o) of the largest
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

// bceSoftmaxDelta is
//
//	δ_j = (1/K) [(a_j − y_j) − Σ_{k≠j} (a_k − y_k) a_j/(1 − a_k)]
//
// which is a_j (g_j − Σ_k g_k a_k) with g = ∂Jᵢ/∂a, but has no difference of the
// large numbers that g and the sum are where an a is near 0 or 1. A unit alone
// has a = 1 at every z, and so no delta.
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

// topError returns a − y of the largest of sample s, as (1 − y) − (1 − a) with
// 1 − a the sum of the other a: where y is 1 that keeps its digits.
func (r *ranking) topError(a, y []float64, s, n int) float64 {
	others := 0.0
	for j := s; j < len(a); j += n {
		if j != r.top {
			others += a[j]
		}
	}
	return 1 - y[r.top] - others
}

// share returns a_j/(1 − a_k): the part of j in what is not k's.
func (r *ranking) share(z, a []float64, j, k int) float64 {
	if k == r.top {
		return r.power(z[j]) / r.others
	}
	return a[j] / (1 - a[k])
}
