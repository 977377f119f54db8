package mistake

import (
	"math"
	"strconv"

	"backstep/network"
	"backstep/network/explain"
)

// student works numbers out from those of a recorded step by formulas of its own, rounding
// all that is read and all that comes of an operation.
type student struct {
	trained
	read func(v float64) float64 // how a number of the screen is read
	note func(v float64) float64 // how the result of an operation is noted
}

func exact(v float64) float64 { return v }

// digits returns a function that rounds to that many significant digits.
func digits(n int) func(v float64) float64 {
	return func(v float64) float64 {
		v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'e', n-1, 64), 64)
		return v
	}
}

func (s student) f(layer int) string {
	return s.subject.Config.Architecture.Layers[layer].Activation.Name
}

func (s student) z(layer, unit, sample int) float64 {
	return s.read(s.step.Layers[layer].Z[s.step.At(unit, sample)])
}

func (s student) a(layer, unit, sample int) float64 {
	if layer < 0 {
		return s.read(s.step.X[s.step.At(unit, sample)])
	}
	return s.read(s.step.Layers[layer].A[s.step.At(unit, sample)])
}

func (s student) delta(layer, unit, sample int) float64 {
	return s.read(s.step.Layers[layer].Delta[s.step.At(unit, sample)])
}

func (s student) y(unit, sample int) float64 { return s.read(s.step.Y[s.step.At(unit, sample)]) }

func (s student) w(layer, from, unit int) float64 {
	at := &s.step.Layers[layer]
	return s.read(at.Before.At(from, unit, at.Units))
}

// sum adds numbers, one after the other.
func (s student) sum(terms []float64) float64 {
	all := 0.0
	for i, t := range terms {
		if all += t; i > 0 {
			all = s.note(all)
		}
	}
	return all
}

// weighted works out z.
func (s student) weighted(layer, unit, sample int) float64 {
	var terms []float64
	for i := range s.subject.Config.Architecture.From(layer) {
		terms = append(terms, s.note(s.a(layer-1, i, sample)*s.w(layer, i, unit)))
	}
	if s.subject.Config.Architecture.Bias {
		terms = append(terms, s.w(layer, network.Bias, unit))
	}
	return s.sum(terms)
}

// active works out a, or ŷ.
func (s student) active(layer, unit, sample int) float64 {
	z := s.z(layer, unit, sample)
	switch s.f(layer) {
	case "softmax":
		var powers []float64
		for j := range s.step.Layers[layer].Units {
			powers = append(powers, s.note(math.Exp(s.z(layer, j, sample))))
		}
		return s.note(powers[unit] / s.sum(powers))
	case "sigmoid":
		return s.note(1 / s.note(1+s.note(math.Exp(-z))))
	default:
		return s.note(curve(s.f(layer), z))
	}
}

// slope works out f′(z).
func (s student) slope(layer, unit, sample int) float64 {
	a, z := s.a(layer, unit, sample), s.z(layer, unit, sample)
	if s.f(layer) == "sigmoid" {
		return s.note(a * s.note(1-a))
	}
	return s.note(steepness(s.f(layer), z, a))
}

// blame works out Σ δ · w of a hidden unit.
func (s student) blame(layer, unit, sample int) float64 {
	var terms []float64
	for j := range s.step.Layers[layer+1].Units {
		terms = append(terms, s.note(s.delta(layer+1, j, sample)*s.w(layer+1, unit, j)))
	}
	return s.sum(terms)
}

// passedBack works out δ of a hidden unit.
func (s student) passedBack(layer, unit, sample int) float64 {
	return s.note(s.blame(layer, unit, sample) * s.slope(layer, unit, sample))
}

// contributions works out a · δ of each sample, or δ for a bias.
func (s student) contributions(q explain.Quantity) []float64 {
	var terms []float64
	for i := range s.step.N() {
		t := s.delta(q.Layer, q.Unit, i)
		if q.From != network.Bias {
			t = s.note(s.a(q.Layer-1, q.From, i) * t)
		}
		terms = append(terms, t)
	}
	return terms
}

// price works out the gradient of the penalties on a weight.
func (s student) price(q explain.Quantity) float64 {
	p := s.subject.Config.Penalty
	if q.From == network.Bias {
		return 0
	}
	w := s.w(q.Layer, q.From, q.Unit)
	return p.L1*network.Sign(w) + s.note(p.L2*w)
}

// gradient works out ∂J/∂w or ∂J/∂b.
func (s student) gradient(q explain.Quantity) float64 {
	mean := s.note(s.sum(s.contributions(q)) / float64(s.step.N()))
	if price := s.price(q); price != 0 {
		return s.note(mean + price)
	}
	return mean
}

// work works a number out. It is not ok where the student has no formula for it.
func (s student) work(q explain.Quantity) (v float64, ok bool) {
	switch q.Kind {
	case explain.WeightedSum:
		return s.weighted(q.Layer, q.Unit, q.Sample), true
	case explain.Activation:
		return s.active(q.Layer, q.Unit, q.Sample), true
	case explain.Loss:
		if q.Sample == explain.Batch {
			return 0, false
		}
		return s.lossOf(s.subject.Config.Loss.Name, q.Sample), true
	case explain.Delta:
		if q.Layer == len(s.step.Layers)-1 {
			return s.errorOf(q.Unit, q.Sample)
		}
		return s.passedBack(q.Layer, q.Unit, q.Sample), true
	case explain.Gradient:
		return s.gradient(q), true
	case explain.Update:
		if !s.subject.Config.Optimizer.Plain() || q.From == network.Bias && s.subject.Config.FrozenBiases {
			return 0, false
		}
		at := &s.step.Layers[q.Layer]
		g := s.read(at.Gradient.At(q.From, q.Unit, at.Units))
		return s.note(s.w(q.Layer, q.From, q.Unit) - s.note(s.step.LearningRate*g)), true
	default:
		return 0, false
	}
}
