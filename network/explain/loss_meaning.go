package explain

import (
	"fmt"
	"math"
	"slices"
)

// lossMeaning says what the loss of a sample is, and how the network did on it.
func lossMeaning(o outputs, form loss) Sentence {
	m := form.meaning(o)
	size, _, ok := o.at.ErrorInUnit(o.at.step.Losses[o.sample])
	if ok && o.count() == 1 {
		m.Says = append([]string{m.Says[0] + " In " + o.at.targetName(0) + " it is off by " + brief6(size) + "."}, m.Says...)
	}
	return m
}

// distanceMeaning returns what is said of a loss that grows with the distance of ŷ from
// y. Measure is how it counts that distance.
func distanceMeaning(measure string) func(o outputs) Sentence {
	return func(o outputs) Sentence {
		of := "ŷ from y"
		if o.count() > 1 {
			of = "every ŷ from its y"
		}
		return Sentence{
			What: []string{
				"How wrong is the network here? " + measure + " of " + of + ": 0 is perfect.",
				measure + " of " + of + ": 0 is perfect.",
				"How wrong? 0 is perfect.",
			},
			Says: o.farthest(),
		}
	}
}

// farthest says how far ŷ is from y, or which ŷ is farthest from its y.
func (o outputs) farthest() []string {
	worst, far := 0, 0.0
	for i := range o.count() {
		if d := math.Abs(o.a(i).Value - o.y(i).Value); d > far {
			worst, far = i, d
		}
	}
	switch {
	case far == 0:
		return []string{"Nothing is wrong here.", "Nothing is wrong."}
	case o.count() == 1:
		return o.distance(0)[1:]
	default:
		return []string{
			"That of " + clip(o.name(worst)) + " is farthest off, by " + brief4(far) + ".",
			"One is off by " + brief4(far) + ".",
		}
	}
}

// bceMeaning says how wrong an answer is compared with a coin toss.
func bceMeaning(o outputs) Sentence {
	if !o.probabilities() {
		return outsideMeaning()
	}
	noun := o.at.Noun.One()
	m := Sentence{
		What: []string{
			"How wrong is the network on this " + noun + "? 0 is perfect, a coin toss 0.6931.",
			"How wrong? 0 is perfect, a coin toss 0.6931.",
			"How wrong? 0 is perfect.",
		},
		Says: bceSays(o, noun),
	}
	if !o.hard() { // Then no answer costs 0.
		m.What = []string{
			"How wrong is the network on this " + noun + "? A coin toss would cost 0.6931.",
			"How wrong? A coin toss costs 0.6931.",
			"How wrong?",
		}
	}
	return m
}

// goodShare is what an answer has to give to what is right to be called good.
const goodShare = 0.7

func bceSays(o outputs, noun string) []string {
	j, well := o.at.step.Losses[o.sample], -math.Log(goodShare)
	switch {
	case j > math.Ln2 && o.hard() && o.count() == 1:
		return []string{"This " + noun + " is judged wrongly: ŷ leans the wrong way.", "It is judged wrongly."}
	case j > math.Ln2:
		return []string{"This " + noun + " is judged worse than by a coin toss.", "Worse than a coin toss."}
	case j < well && o.hard():
		return []string{"This " + noun + " is judged well.", "It is judged well."}
	case j < math.Ln2:
		return []string{"This " + noun + " is judged better than by a coin toss.", "Better than a coin toss."}
	default:
		return []string{"This " + noun + " is judged as by a coin toss.", "No better than a coin toss."}
	}
}

// outside is what is said if a loss reads ŷ as a probability and ŷ is not one.
const outside = "ŷ is not between 0 and 1, as this loss wants it."

func outsideMeaning() Sentence {
	return Sentence{What: []string{"How wrong?"}, Says: []string{outside, "ŷ is not between 0 and 1."}}
}

// crossEntropyMeaning says how wrong an answer is compared with a guess among all
// classes.
func crossEntropyMeaning(o outputs) Sentence {
	k, j := o.count(), o.at.step.Losses[o.sample]
	right := slices.Index(o.targets(), 1)
	switch {
	case !o.probabilities():
		return outsideMeaning()
	case !slices.ContainsFunc(o.targets(), func(y float64) bool { return y != 0 }):
		return Sentence{What: []string{"How wrong?"}, Says: []string{"0: no output is asked for anything, so all is right.", "0: every y is 0."}}
	case !o.oneHot():
		return Sentence{
			What: []string{"How wrong is the network here?", "How wrong?"},
			Says: []string{"The less ŷ gives to what y asks for, the more it costs.", "ŷ should be what y asks for."},
		}
	case k == 1 || !o.joint():
		return Sentence{
			What: []string{"How wrong is the network here? 0 is perfect.", "How wrong? 0 is perfect."},
			Says: []string{"Only the ŷ of " + clip(o.name(right)) + " counts: the nearer to 1, the less it costs.", "Only the ŷ whose y is 1 counts."},
		}
	}
	return Sentence{
		What: []string{
			fmt.Sprintf("How wrong? 0 is perfect, a guess among %d classes costs %s.", k, brief4(math.Log(float64(k)))),
			"How wrong? 0 is perfect.",
		},
		Says: shareSays(clip(o.name(right)), brief4(o.a(right).Value), j, math.Log(float64(k))),
	}
}

// shareSays compares the loss with that of a guess, of which the share of the right class
// is the reason.
func shareSays(name, share string, j, guess float64) []string {
	full, compared := "This is "+name+", which got "+share+" of the answer", "as good as"
	switch {
	case j < guess:
		compared = "better than"
	case j > guess:
		compared = "worse than"
	}
	return []string{full + ": " + compared + " a guess.", full + ".", "It is " + compared + " a guess."}
}

// batchMeaning says what the loss of a batch is.
func batchMeaning(at snapshot, priced bool) Sentence {
	what := "The mean over " + at.Noun.Count(at.step.N())
	m := Sentence{
		What: []string{"J of the batch: the mean loss of " + at.Noun.Count(at.step.N()) + ".", what + "."},
		Says: []string{"Training makes it small."},
	}
	switch size, mean, ok := at.ErrorInUnit(at.step.DataLoss); {
	case priced:
		m.Says = []string{"A price on large weights is added. Training makes both small.", "A price on large weights is added."}
	case ok:
		m.Says = append([]string{m.Says[0] + " In " + at.targetName(0) + ": a " + mean + " of " + brief6(size) + "."}, m.Says...)
	}
	return m
}
