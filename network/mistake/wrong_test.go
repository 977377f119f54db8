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
	if c.all() < networks/4 {
		c.find(t, way, asked, v)
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

// find looks for a mistake in a number with all its digits.
func (c *tally) find(t *testing.T, way wrong, asked *rightWay, v float64) {
	verdict := asked.find(v, 1e-9)
	if verdict.Outcome == Right || verdict.has(way.name) || verdict.gives(v, 1e-8) || way.name == "rounded too early" {
		return
	}
	c.lost++
	t.Logf("%s of %v is %v: %v with all digits", way.name, asked.Subject.Title(asked.Quantity), v, namesOf(verdict))
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
