package mistake

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
)

func wrongSums() []wrong {
	return []wrong{
		{"bias left out", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			s.subject.Config.Architecture.Bias = false
			return s.weighted(q.Layer, q.Unit, q.Sample), true
		}},
		{"another unit's weights", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			j, ok := other(q.Unit, s.step.Layers[q.Layer].Units)
			return s.weighted(q.Layer, j, q.Sample), ok
		}},
		{"weights after the update", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.updated(q.Layer).weighted(q.Layer, q.Unit, q.Sample), true
		}},
		{"the last step's inputs", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			if s.before == nil || s.before.N() != s.step.N() {
				return 0, false
			}
			feeds := s
			feeds.step = s.before
			v := 0.0
			for i := range s.subject.Config.Architecture.From(q.Layer) {
				v += feeds.a(q.Layer-1, i, q.Sample) * s.w(q.Layer, i, q.Unit)
			}
			if s.subject.Config.Architecture.Bias {
				v += s.w(q.Layer, network.Bias, q.Unit)
			}
			return v, true
		}},
		{"one product left out", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.weighted(q.Layer, q.Unit, q.Sample) - s.a(q.Layer-1, 1, q.Sample)*s.w(q.Layer, 1, q.Unit), true
		}},
		{"another sample", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			i, ok := other(q.Sample, s.step.N())
			return s.weighted(q.Layer, q.Unit, i), ok
		}},
		{"weights transposed", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			from := s.subject.Config.Architecture.From(q.Layer)
			v := 0.0
			for i := range from {
				v += s.a(q.Layer-1, i, q.Sample) * s.w(q.Layer, q.Unit%from, i%s.step.Layers[q.Layer].Units)
			}
			if s.subject.Config.Architecture.Bias {
				v += s.w(q.Layer, network.Bias, q.Unit)
			}
			return v, from == s.step.Layers[q.Layer].Units
		}},
		{"rounded too early", explain.WeightedSum, false, func(s student, q explain.Quantity) (float64, bool) {
			s.read = digits(2)
			return s.weighted(q.Layer, q.Unit, q.Sample), true
		}},
	}
}

func wrongActivations() []wrong {
	return []wrong{
		{"e^z for e^−z", explain.Activation, false, func(s student, q explain.Quantity) (float64, bool) {
			z := s.z(q.Layer, q.Unit, q.Sample)
			return 1 / (1 + math.Exp(z)), s.f(q.Layer) == "sigmoid"
		}},
		{"z itself", explain.Activation, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.z(q.Layer, q.Unit, q.Sample), true
		}},
		{"another activation", explain.Activation, false, func(s student, q explain.Quantity) (float64, bool) {
			return math.Tanh(s.z(q.Layer, q.Unit, q.Sample)), s.f(q.Layer) != "tanh"
		}},
		{"not divided by the sum", explain.Activation, false, func(s student, q explain.Quantity) (float64, bool) {
			return math.Exp(s.z(q.Layer, q.Unit, q.Sample)), s.f(q.Layer) == "softmax"
		}},
	}
}

// updated is the student who goes by the weights after the update.
func (s student) updated(layer int) student {
	step := *s.step
	step.Layers = append([]network.LayerStep(nil), step.Layers...)
	step.Layers[layer].Before = step.Layers[layer].After
	s.step = &step
	return s
}

func wrongLosses() []wrong {
	logarithmic := func(s student) bool {
		name := s.subject.Config.Loss.Name
		return name == "bce" || name == "cross-entropy"
	}
	one := func(q explain.Quantity) bool { return q.Sample != explain.Batch }
	return []wrong{
		{"minus left out", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			return -s.lossOf(s.subject.Config.Loss.Name, max(q.Sample, 0)), logarithmic(s) && one(q)
		}},
		{"log₁₀ for ln", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.lossOf(s.subject.Config.Loss.Name, max(q.Sample, 0)) / math.Log(10), logarithmic(s) && one(q)
		}},
		{"1 − ŷ for ŷ", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			last := len(s.step.Layers) - 1
			v := 0.0
			for j := range s.step.Layers[last].Units {
				a, y := s.a(last, j, max(q.Sample, 0)), s.y(j, max(q.Sample, 0))
				if y == 1 {
					v -= math.Log(1 - a)
				} else if s.subject.Config.Loss.Name == "bce" {
					v -= math.Log(a)
				}
			}
			if s.subject.Config.Loss.Name == "bce" {
				v /= float64(s.step.Layers[last].Units)
			}
			return v, logarithmic(s) && one(q)
		}},
		{"another loss", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.lossOf("sse", max(q.Sample, 0)), s.subject.Config.Loss.Name != "sse" && one(q)
		}},
		{"another sample", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			i, ok := other(max(q.Sample, 0), s.step.N())
			return s.lossOf(s.subject.Config.Loss.Name, i), ok && one(q)
		}},
		{"sum for mean", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			v := s.step.DataLoss * float64(s.step.N())
			return v + s.step.Loss - s.step.DataLoss, !one(q)
		}},
		{"one alone", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.step.Losses[s.step.N()-1] + s.step.Loss - s.step.DataLoss, !one(q)
		}},
		{"penalty left out", explain.Loss, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.step.DataLoss, !one(q) && s.subject.Config.Penalty != network.Penalty{}
		}},
	}
}
