package mistake

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
)

// moved works out a new weight for a gradient.
func (s student) moved(q explain.Quantity, rate, g float64, optimizer network.Optimizer) float64 {
	at := &s.step.Layers[q.Layer]
	w, before := s.w(q.Layer, q.From, q.Unit), func(buffer int) float64 {
		return at.BuffersBefore[buffer].At(q.From, q.Unit, at.Units)
	}
	o := optimizer
	switch o.Name {
	case "momentum":
		return w - rate*(o.Momentum*before(0)+g)
	case "nesterov":
		return w - rate*(g+o.Momentum*(o.Momentum*before(0)+g))
	case "adagrad":
		return w - rate*g/(math.Sqrt(before(0)+g*g)+o.Epsilon)
	case "rmsprop":
		return w - rate*g/(math.Sqrt(o.Rho*before(0)+(1-o.Rho)*g*g)+o.Epsilon)
	case "adam", "adamw":
		t := float64(s.step.Updates)
		m, v := o.Beta1*before(0)+(1-o.Beta1)*g, o.Beta2*before(1)+(1-o.Beta2)*g*g
		m, v = m/(1-math.Pow(o.Beta1, t)), v/(1-math.Pow(o.Beta2, t))
		return w*(1-rate*o.WeightDecay) - rate*m/(math.Sqrt(v)+o.Epsilon)
	default:
		return w - rate*g
	}
}

func wrongUpdates() []wrong {
	type of func(s student, q explain.Quantity, eta, g float64, o network.Optimizer) (float64, bool)
	update := func(name string, work of) wrong {
		return wrong{name, explain.Update, false, func(s student, q explain.Quantity) (float64, bool) {
			if q.From == network.Bias && s.subject.Config.FrozenBiases {
				return 0, false
			}
			at := &s.step.Layers[q.Layer]
			return work(s, q, s.step.LearningRate, at.Gradient.At(q.From, q.Unit, at.Units), s.subject.Config.Optimizer)
		}}
	}
	sgd, _ := network.LookupOptimizer("sgd")
	return []wrong{
		update("η left out", func(s student, q explain.Quantity, _, g float64, o network.Optimizer) (float64, bool) {
			return s.moved(q, 1, g, o), o.Name != "adamw"
		}),
		update("added, not subtracted", func(s student, q explain.Quantity, eta, g float64, o network.Optimizer) (float64, bool) {
			return 2*s.w(q.Layer, q.From, q.Unit) - s.moved(q, eta, g, o), o.Name != "adamw"
		}),
		update("sum for mean", func(s student, q explain.Quantity, eta, _ float64, o network.Optimizer) (float64, bool) {
			return s.moved(q, eta, s.sum(s.contributions(q))+s.price(q), o), true
		}),
		update("the bias's gradient", func(s student, q explain.Quantity, eta, _ float64, o network.Optimizer) (float64, bool) {
			if q.From == network.Bias || !s.subject.Config.Architecture.Bias {
				return 0, false
			}
			return s.moved(q, eta, s.step.Layers[q.Layer].Gradient.Biases[q.Unit], o), true
		}),
		update("momentum left out", func(s student, q explain.Quantity, eta, g float64, o network.Optimizer) (float64, bool) {
			return s.moved(q, eta, g, sgd), o.Momentum != 0
		}),
		update("correction (1 − βᵗ) left out", func(s student, q explain.Quantity, eta, g float64, o network.Optimizer) (float64, bool) {
			if o.Beta1 == 0 {
				return 0, false
			}
			s.step = &network.Step{Layers: s.step.Layers, Updates: 1 << 20}
			return s.moved(q, eta, g, o), true
		}),
		update("weight decay left out", func(s student, q explain.Quantity, eta, g float64, o network.Optimizer) (float64, bool) {
			decay := o.WeightDecay
			o.WeightDecay = 0
			return s.moved(q, eta, g, o), decay != 0
		}),
		update("η twice", func(s student, q explain.Quantity, eta, g float64, o network.Optimizer) (float64, bool) {
			return s.moved(q, eta*eta, g, o), o.Name != "adamw" && eta != 1
		}),
		update("the change alone", func(s student, q explain.Quantity, eta, g float64, o network.Optimizer) (float64, bool) {
			return s.moved(q, eta, g, o) - s.w(q.Layer, q.From, q.Unit), o.Name != "adamw"
		}),
		update("penalty left out", func(s student, q explain.Quantity, eta, _ float64, o network.Optimizer) (float64, bool) {
			return s.moved(q, eta, s.sum(s.contributions(q))/float64(s.step.N()), o), s.price(q) != 0
		}),
		update("the new gradient", func(s student, q explain.Quantity, eta, _ float64, o network.Optimizer) (float64, bool) {
			if q.Layer == len(s.step.Layers)-1 {
				return 0, false
			}
			late, v := s.updated(q.Layer+1), 0.0
			for i := range s.step.N() {
				t := late.passedBack(q.Layer, q.Unit, i)
				if q.From != network.Bias {
					t *= s.a(q.Layer-1, q.From, i)
				}
				v += t / float64(s.step.N())
			}
			return s.moved(q, eta, v+s.price(q), o), true
		}),
		update("η of the first epoch", func(s student, q explain.Quantity, _, g float64, o network.Optimizer) (float64, bool) {
			return s.moved(q, s.subject.Config.LearningRate, g, o), true
		}),
	}
}
