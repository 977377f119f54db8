package mistake

import (
	"backstep/network"
	"backstep/network/explain"
)

func wrongDeltas() []wrong {
	output := func(s student, q explain.Quantity) bool { return q.Layer == len(s.step.Layers)-1 }
	hidden := func(work func(s student, q explain.Quantity) float64) func(s student, q explain.Quantity) (float64, bool) {
		return func(s student, q explain.Quantity) (float64, bool) {
			if output(s, q) {
				return 0, false
			}
			return work(s, q), true
		}
	}
	fused := func(s student) bool {
		f, loss := s.f(len(s.step.Layers)-1), s.subject.Config.Loss.Name
		return f == "sigmoid" && loss == "bce" || f == "softmax" && loss == "cross-entropy"
	}
	return []wrong{
		{"y − ŷ for ŷ − y", explain.Delta, false, func(s student, q explain.Quantity) (float64, bool) {
			v, ok := s.work(q)
			return -v, ok
		}},
		{"slope put in", explain.Delta, false, func(s student, q explain.Quantity) (float64, bool) {
			if !output(s, q) || !fused(s) {
				return 0, false
			}
			v, ok := s.errorOf(q.Unit, q.Sample)
			a := s.a(q.Layer, q.Unit, q.Sample)
			return v * a * (1 - a), ok
		}},
		{"slope left out", explain.Delta, false, func(s student, q explain.Quantity) (float64, bool) {
			if !output(s, q) {
				return s.blame(q.Layer, q.Unit, q.Sample), true
			}
			v, ok := s.errorOf(q.Unit, q.Sample)
			return v / s.slope(q.Layer, q.Unit, q.Sample), ok && !fused(s)
		}},
		{"ŷ alone", explain.Delta, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.a(q.Layer, q.Unit, q.Sample), output(s, q)
		}},
		{"squared", explain.Delta, false, func(s student, q explain.Quantity) (float64, bool) {
			if !output(s, q) {
				return 0, false
			}
			e := s.a(q.Layer, q.Unit, q.Sample) - s.y(q.Unit, q.Sample)
			return e * e, true
		}},
		{"another unit's weight", explain.Delta, false, hidden(func(s student, q explain.Quantity) float64 {
			i, _ := other(q.Unit, s.step.Layers[q.Layer].Units)
			return s.blame(q.Layer, i, q.Sample) * s.slope(q.Layer, q.Unit, q.Sample)
		})},
		{"weight after the update", explain.Delta, false, hidden(func(s student, q explain.Quantity) float64 {
			return s.updated(q.Layer+1).blame(q.Layer, q.Unit, q.Sample) * s.slope(q.Layer, q.Unit, q.Sample)
		})},
		{"a for f′(z)", explain.Delta, false, hidden(func(s student, q explain.Quantity) float64 {
			return s.blame(q.Layer, q.Unit, q.Sample) * s.a(q.Layer, q.Unit, q.Sample)
		})},
		{"1 − a for f′(z)", explain.Delta, false, hidden(func(s student, q explain.Quantity) float64 {
			if f := s.f(q.Layer); f != "sigmoid" && f != "tanh" {
				return 0
			}
			return s.blame(q.Layer, q.Unit, q.Sample) * (1 - s.a(q.Layer, q.Unit, q.Sample))
		})},
		{"f′ of a for f′ of z", explain.Delta, false, hidden(func(s student, q explain.Quantity) float64 {
			a := s.a(q.Layer, q.Unit, q.Sample)
			return s.blame(q.Layer, q.Unit, q.Sample) * steepness(s.f(q.Layer), a, curve(s.f(q.Layer), a))
		})},
		{"δ left out", explain.Delta, false, hidden(func(s student, q explain.Quantity) float64 {
			v := 0.0
			for j := range s.step.Layers[q.Layer+1].Units {
				v += s.w(q.Layer+1, q.Unit, j)
			}
			return v * s.slope(q.Layer, q.Unit, q.Sample)
		})},
		{"one path alone", explain.Delta, false, func(s student, q explain.Quantity) (float64, bool) {
			if output(s, q) || s.step.Layers[q.Layer+1].Units < 2 {
				return 0, false
			}
			return s.delta(q.Layer+1, 1, q.Sample) * s.w(q.Layer+1, q.Unit, 1) * s.slope(q.Layer, q.Unit, q.Sample), true
		}},
		{"weights transposed", explain.Delta, false, func(s student, q explain.Quantity) (float64, bool) {
			if output(s, q) || s.step.Layers[q.Layer+1].Units != s.step.Layers[q.Layer].Units {
				return 0, false
			}
			v := 0.0
			for j := range s.step.Layers[q.Layer+1].Units {
				v += s.delta(q.Layer+1, j, q.Sample) * s.w(q.Layer+1, j, q.Unit)
			}
			return v * s.slope(q.Layer, q.Unit, q.Sample), true
		}},
		{"rounded too early", explain.Delta, false, hidden(func(s student, q explain.Quantity) float64 {
			s.read, s.note = digits(2), digits(2)
			return s.passedBack(q.Layer, q.Unit, q.Sample)
		})},
	}
}

func wrongGradients() []wrong {
	of := func(work func(s student, q explain.Quantity) (float64, bool)) func(s student, q explain.Quantity) (float64, bool) {
		return func(s student, q explain.Quantity) (float64, bool) {
			v, ok := work(s, q)
			return v + s.price(q), ok
		}
	}
	n := func(s student) float64 { return float64(s.step.N()) }
	return []wrong{
		{"sum for mean", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			return s.sum(s.contributions(q)), true
		})},
		{"y − ŷ for ŷ − y", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			return -s.sum(s.contributions(q)) / n(s), true
		})},
		{"one alone", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			return s.contributions(q)[0], true
		})},
		{"another unit's a", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			if q.From == network.Bias || q.Layer == 0 {
				return 0, false
			}
			q.From, _ = other(q.From, s.step.Layers[q.Layer-1].Units)
			return s.sum(s.contributions(q)) / n(s), true
		})},
		{"z for a", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			if q.From == network.Bias || q.Layer == 0 {
				return 0, false
			}
			v := 0.0
			for i := range s.step.N() {
				v += s.z(q.Layer-1, q.From, i) * s.delta(q.Layer, q.Unit, i)
			}
			return v / n(s), true
		})},
		{"δ alone", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			weight := q.From != network.Bias
			q.From = network.Bias
			return s.sum(s.contributions(q)) / n(s), weight
		})},
		{"η in it", explain.Gradient, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.gradient(q) * s.step.LearningRate, true
		}},
		{"penalty left out", explain.Gradient, false, func(s student, q explain.Quantity) (float64, bool) {
			return s.sum(s.contributions(q)) / n(s), s.price(q) != 0
		}},
		{"another unit's δ", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			unit, ok := other(q.Unit, s.step.Layers[q.Layer].Units)
			q.Unit = unit
			return s.sum(s.contributions(q)) / n(s), ok
		})},
		{"means multiplied", explain.Gradient, false, of(func(s student, q explain.Quantity) (float64, bool) {
			if q.From == network.Bias {
				return 0, false
			}
			feed, delta := 0.0, 0.0
			for i := range s.step.N() {
				feed, delta = feed+s.a(q.Layer-1, q.From, i), delta+s.delta(q.Layer, q.Unit, i)
			}
			return feed / n(s) * delta / n(s), true
		})},
		{"rounded too early", explain.Gradient, false, func(s student, q explain.Quantity) (float64, bool) {
			s.read = digits(2)
			return s.gradient(q), true
		}},
	}
}
