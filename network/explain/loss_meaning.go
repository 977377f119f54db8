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
		m.Says = append([]string{m.Says[0] + " In " + o.at.Keep(o.at.targetName(0)) + " ŷ is off by " + brief6(size) + "."}, m.Says...)
	}
	return m
}

// howWrong says what every loss is, in short.
const howWrong = "J says how wrong this answer is."

// distanceMeaning returns what is said of a loss that grows with the distance of ŷ from
// y. One and many say what it is of one output and of several.
func distanceMeaning(one, many string) func(o outputs) Sentence {
	return func(o outputs) Sentence {
		what := one
		if o.count() > 1 {
			what = many
		}
		return o.farthest().about(
			"J says how wrong the network is on this "+o.at.Noun.One()+": it is "+what+".",
			"J is "+what+"; 0 is perfect.",
			howWrong,
		)
	}
}

// huberMeaning says what the loss huber is, which depends on the distance.
func huberMeaning(o outputs) Sentence {
	one := "half the squared distance of ŷ from y"
	if math.Abs(o.a(0).Value-o.y(0).Value) > 1 {
		one = "the distance of ŷ from y, less one half"
	}
	return distanceMeaning(one, "the mean of h, a measure of distance")(o)
}

// farthest says how far ŷ is from y, or which ŷ is farthest from its y.
func (o outputs) farthest() Sentence {
	worst, far := 0, 0.0
	for i := range o.count() {
		if d := math.Abs(o.a(i).Value - o.y(i).Value); d > far {
			worst, far = i, d
		}
	}
	switch {
	case far == 0 && o.count() == 1:
		return saying("ŷ is exactly y, so nothing is wrong.", "ŷ is exactly y.")
	case far == 0:
		return saying("Every ŷ is exactly its y, so nothing is wrong.", "Every ŷ is exactly its y.")
	case o.count() == 1:
		alone := o.distance(0).Alone
		return Sentence{Says: alone[len(alone)-2:], Alone: alone[len(alone)-2:]}
	default:
		a, y := o.a(worst).Value, o.y(worst).Value
		by := apart(max(a, y), min(a, y), brief4)
		says := "The largest distance is " + by + ", that of ŷ of " + o.at.kept(o.name(worst)) + "."
		brief := "The worst ŷ is off by " + by + "."
		return saying(says, says, brief).orShort(brief)
	}
}

// coin is what no better answer than a coin toss costs under bce.
func coin() string { return "a coin toss costs " + brief4(math.Ln2) + "." }

// bceMeaning says how wrong an answer is compared with a coin toss.
func bceMeaning(o outputs) Sentence {
	if !o.probabilities() {
		return outsideMeaning()
	}
	noun := o.at.Noun.One()
	m := bceSays(o, noun)
	if !o.hard() { // Then no answer costs 0.
		return m.about("J says how wrong the network is on this "+noun+": "+coin(), howWrong)
	}
	return m.about(
		"J says how wrong the network is on this "+noun+": 0 is perfect, and "+coin(),
		"The best J is 0; "+coin(),
		howWrong,
	)
}

// goodShare is what an answer has to give to what is right to be called good.
const goodShare = 0.7

func bceSays(o outputs, noun string) Sentence {
	j, well := o.at.step.Losses[o.sample], -math.Log(goodShare)
	switch {
	case j > math.Ln2 && o.hard() && o.count() == 1:
		return saying("This "+noun+" is judged wrongly: ŷ leans the wrong way.", "ŷ leans the wrong way.").orShort("ŷ leans the wrong way.")
	case j > math.Ln2:
		return saying("This answer is worse than a coin toss.", "ŷ is worse than a coin toss.")
	case j < well && o.hard() && o.count() == 1:
		return saying("This "+noun+" is judged well.", "ŷ is a good answer here.")
	case j < math.Ln2:
		return saying("This answer is better than a coin toss.", "ŷ is better than a coin toss.")
	default:
		return saying("This answer is as good as a coin toss.", "ŷ is as good as a coin toss.")
	}
}

// outside is what is wrong if a loss reads ŷ as a probability and ŷ is not one.
const outside = "ŷ is not between 0 and 1, as this loss wants it"

func outsideMeaning() Sentence {
	return saying(Capital(outside)+".", "ŷ is not between 0 and 1.").about(howWrong)
}

// crossEntropyMeaning says how wrong an answer is compared with a guess among all
// classes.
func crossEntropyMeaning(o outputs) Sentence {
	k, j := o.count(), o.at.step.Losses[o.sample]
	right := slices.Index(o.targets(), 1)
	wrong := "J says how wrong the network is on this " + o.at.Noun.One()
	switch {
	case !o.probabilities():
		return outsideMeaning()
	case !slices.ContainsFunc(o.targets(), func(y float64) bool { return y != 0 }):
		return saying("Every y is 0, so J is 0 too.", "Every y is 0, so J is 0 too.").about(howWrong)
	case !o.oneHot():
		return saying("The less ŷ gives to what y asks for, the larger is J.", "ŷ should be what y asks for.").about(wrong+".", howWrong)
	case k == 1 || !o.joint():
		return saying("Only ŷ of "+o.at.kept(o.name(right))+" counts: the nearer to 1, the smaller is J.", "Only the ŷ whose y is 1 counts.").
			about(wrong+": 0 is perfect.", howWrong)
	}
	guess := brief4(math.Log(float64(k)))
	return shareSays(o.at.Keep(Called(clip(o.name(right)))), brief4(o.a(right).Value), j, math.Log(float64(k))).about(
		fmt.Sprintf("The best J is 0, and a guess among %d classes costs %s.", k, guess),
		"The best J is 0; a guess costs "+guess+".",
		howWrong,
	)
}

// shareSays compares the loss with that of a guess, of which the share of the right class
// is the reason.
func shareSays(class, share string, j, guess float64) Sentence {
	brief, compared := "This is "+class+", which got "+share, "as good as"
	full := brief + " of the answer"
	switch {
	case j < guess:
		compared = "better than"
	case j > guess:
		compared = "worse than"
	}
	return Sentence{
		Says:  []string{full + ": that is " + compared + " a guess.", full + ".", brief + "."},
		Alone: []string{full + ".", "This answer is " + compared + " a guess."},
	}
}

// batchMeaning says what the loss of a batch is.
func batchMeaning(at snapshot, priced bool) Sentence {
	is := "the mean loss of " + at.Noun.Count(at.step.N())
	m := saying("Training tries to make it smaller.", "Training tries to make J smaller.")
	brief := is
	if priced {
		is, brief = is+", plus a price on large weights", "a mean loss, plus a price"
		m = saying("Training tries to make both smaller.", "J has a price on large weights too.")
	}
	if size, mean, ok := at.ErrorInUnit(at.step.DataLoss); ok && !priced {
		m.Says = append([]string{m.Says[0] + " In " + at.Keep(at.targetName(0)) + " that is a " + mean + " of " + brief6(size) + "."}, m.Says...)
	}
	return m.about("J of the batch is "+is+".", "J is "+is+".", "J is "+brief+".")
}
