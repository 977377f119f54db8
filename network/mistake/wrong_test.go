package mistake

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backstep/network"
	"backstep/network/explain"
)

// wrong is a number got in a wrong way. It is not ok where the way is none.
type wrong struct {
	name string // what it has to be called: the name or the group of a way
	kind explain.Kind
	two  bool // two mistakes at once
	work func(s student, q explain.Quantity) (v float64, ok bool)
}

// other returns another number below n than i.
func other(i, n int) (int, bool) { return (i + 1) % n, n > 1 }

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

// tally counts what became of the answers that were got in a wrong way.
type tally struct {
	named, several, taken int
	lost                  int // with all digits
}

// meets reports whether a mistake is the one that was made, or the two.
func (m Mistake) meets(name string) bool {
	families := strings.Split(strings.TrimSuffix(m.group, "\n"), "\n")
	slices.Sort(families)
	return m.Names[0] == name || strings.Join(families, ", ") == name
}

// Each wrong way, taken on a hundred networks, is named where what it gives differs from the
// right number and from what other ways give.
func TestTheRightMistakeIsNamed(t *testing.T) {
	for _, ways := range [][]wrong{wrongSums(), wrongActivations(), wrongLosses(), wrongDeltas(), wrongGradients(), wrongUpdates()} {
		t.Run(strconv.Itoa(int(ways[0].kind)), func(t *testing.T) {
			t.Parallel()
			goWrong(t, ways)
		})
	}
}

// goWrong makes each mistake on a hundred networks. Where it can be told apart, it has to be
// named in 95 of 100.
func goWrong(t *testing.T, ways []wrong) {
	counts := make([]tally, len(ways))
	enough := func(c tally) bool { return c.all() >= networks }
	for seed := uint64(0); seed < 6*networks; seed++ {
		if !slices.ContainsFunc(counts, func(c tally) bool { return !enough(c) }) {
			break
		}
		w := train(t, seed)
		r := rand.New(rand.NewPCG(seed, 3))
		list := slices.DeleteFunc(w.quantities(), func(q explain.Quantity) bool { return q.Kind != ways[0].kind })
		for range 2 {
			asked := w.ask(pick(r, list)).rightWay()
			if !asked.askable() {
				continue
			}
			for i, way := range ways {
				if !enough(counts[i]) {
					counts[i].add(t, way, asked, student{w, exact, exact})
				}
			}
		}
	}
	for i, way := range ways {
		if counts[i].lost > 0 {
			t.Errorf("%s with all digits: %+v", way.name, counts[i])
		}
		if told := counts[i].named + counts[i].taken; told < networks/2 || counts[i].taken*20 > told {
			t.Errorf("%s: %+v", way.name, counts[i])
		}
	}
}

func (c *tally) all() int { return c.named + c.several + c.taken }

// add makes the mistake, if it is one, and counts what it is taken for.
func (c *tally) add(t *testing.T, way wrong, asked *rightWay, s student) {
	v, ok := way.work(s, asked.Quantity)
	if !ok || !network.Finite(v) || math.Abs(v) < 1e-6 || way.kind == explain.Loss && math.Abs(v) > 10 {
		return // A student's own logarithm of 1 − ŷ has few digits there.
	}
	if verdict := asked.find(v, 1e-9); verdict.Outcome != Right && !verdict.has(way.name) && !verdict.gives(v, 1e-8) && way.name != "rounded too early" {
		c.lost++
		t.Logf("%s of %v is %v: %v with all digits", way.name, asked.Subject.Title(asked.Quantity), v, namesOf(verdict))
	}
	switch verdict := asked.check(writtenAnswer(v, 4)); {
	case verdict.Outcome == Right:
	case verdict.Outcome == Usual && verdict.Fits[0].meets(way.name):
		c.named++
	case way.two && verdict.gives(v, 1e-3): // One is enough.
	case verdict.has(way.name) || verdict.gives(v, 1e-8):
		c.several++
	default:
		c.taken++
		t.Logf("%s of %v is %v: %v", way.name, asked.Subject.Title(asked.Quantity), v, namesOf(verdict))
	}
}

// Two mistakes at once are named, both, where one does not give the answer.
func TestTwoMistakesAtOnceAreNamed(t *testing.T) {
	for _, pair := range []wrong{
		{"another unit's weights, bias left out", explain.WeightedSum, true, func(s student, q explain.Quantity) (float64, bool) {
			s.subject.Config.Architecture.Bias = false
			unit, ok := other(q.Unit, s.step.Layers[q.Layer].Units)
			return s.weighted(q.Layer, unit, q.Sample), ok
		}},
		{"another unit's weight, slope left out", explain.Delta, true, func(s student, q explain.Quantity) (float64, bool) {
			if q.Layer == len(s.step.Layers)-1 {
				return 0, false
			}
			i, ok := other(q.Unit, s.step.Layers[q.Layer].Units)
			return s.blame(q.Layer, i, q.Sample), ok
		}},
		{"sum for mean, z for a", explain.Gradient, true, func(s student, q explain.Quantity) (float64, bool) {
			if q.From == network.Bias || q.Layer == 0 {
				return 0, false
			}
			v := s.price(q)
			for i := range s.step.N() {
				v += s.z(q.Layer-1, q.From, i) * s.delta(q.Layer, q.Unit, i)
			}
			return v, true
		}},
		{"added, not subtracted, sum for mean", explain.Update, true, func(s student, q explain.Quantity) (float64, bool) {
			g := s.sum(s.contributions(q)) + s.price(q)
			return s.w(q.Layer, q.From, q.Unit) + s.step.LearningRate*g, s.subject.Config.Optimizer.Plain() && (q.From != network.Bias || !s.subject.Config.FrozenBiases)
		}},
	} {
		goWrong(t, []wrong{pair})
	}
}

// A number that comes of no mistake is seldom taken for one.
func TestANumberOutOfTheAirIsNotOneOfTheUsual(t *testing.T) {
	claimed, pairs := 0, 0
	for seed := range uint64(networks) {
		w := train(t, seed)
		r := rand.New(rand.NewPCG(seed, 5))
		q := pick(r, w.quantities())
		question := w.ask(q)
		if !question.Askable() {
			continue
		}
		v := question.Check(writtenAnswer(question.Right()*(0.3+2*r.Float64()), 4))
		if v.Outcome == Usual || v.Outcome == Several {
			claimed++
			if len(v.Fits[0].Names) > 1 {
				pairs++
			}
		}
	}
	if claimed > networks/10 {
		t.Errorf("%d of %d are taken for a mistake, %d of them for two", claimed, networks, pairs)
	}
}

// gives reports whether a single mistake comes to a number, within a relative tolerance.
func (v Verdict) gives(number, tolerance float64) bool {
	return slices.ContainsFunc(v.Fits, func(m Mistake) bool {
		return len(m.Names) == 1 && math.Abs(m.Value-number) <= tolerance*math.Abs(number)
	})
}

// has reports whether a mistake is among those that may have been made.
func (v Verdict) has(name string) bool {
	for _, m := range v.Fits {
		if m.meets(name) {
			return true
		}
	}
	return false
}

func namesOf(v Verdict) (list [][]string) {
	for _, m := range v.Fits {
		list = append(list, m.Names)
	}
	return list
}
