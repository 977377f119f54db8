package mistake

import (
	"math"

	"backstep/network"
)

// lossOf works out J of a sample.
func (s student) lossOf(name string, sample int) float64 {
	k := s.subject.Config.Architecture.Outputs()
	last := len(s.step.Layers) - 1
	total := 0.0
	for j := range k {
		a, y := s.a(last, j, sample), s.y(j, sample)
		e := s.note(y - a)
		switch name {
		case "mse", "sse":
			total += s.note(e * e)
		case "mae":
			total += math.Abs(e)
		case "huber":
			total += s.note(min(e*e/2, max(math.Abs(e)-0.5, 0.5)))
		case "bce":
			if y != 0 {
				total -= y * s.note(math.Log(a))
			}
			if y != 1 {
				total -= (1 - y) * s.note(math.Log(s.note(1-a)))
			}
		default:
			if y != 0 {
				total -= y * s.note(math.Log(a))
			}
		}
	}
	switch name {
	case "sse":
		return s.note(total / 2)
	case "cross-entropy":
		return s.note(total)
	default:
		return s.note(total / float64(k))
	}
}

// errorOf works out δ of an output. It is not ok where the formula is a long one.
func (s student) errorOf(unit, sample int) (v float64, ok bool) {
	last, loss := len(s.step.Layers)-1, s.subject.Config.Loss.Name
	k := float64(s.subject.Config.Architecture.Outputs())
	e := s.note(s.a(last, unit, sample) - s.y(unit, sample))
	switch f := s.f(last); {
	case loss == "bce" && f == "sigmoid":
		return s.note(e / k), true
	case loss == "cross-entropy" && f == "softmax":
		ones := 0.0
		for j := range int(k) {
			ones += s.y(j, sample)
		}
		return s.note(s.note(s.a(last, unit, sample)*ones) - s.y(unit, sample)), true
	case f == "softmax" || loss == "bce" || loss == "cross-entropy":
		return 0, false
	}
	g := map[string]float64{"mse": 2 * e / k, "sse": e, "mae": network.Sign(e) / k, "huber": max(-1, min(1, e)) / k}[loss]
	return s.note(s.note(g) * s.slope(last, unit, sample)), true
}
