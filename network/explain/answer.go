package explain

import (
	"fmt"
	"math"
	"slices"
)

// answer says what an output is, and what it answers. For classes it is the class that
// the network answers, by the rule used everywhere. For numeric targets it is how far ŷ
// is from the target.
func (o outputs) answer(i int) Sentence { return o.answerSays(i).about(o.answerIs(i)...) }

// answerIs says what an output is.
func (o outputs) answerIs(i int) []string {
	name, k, noun := o.at.kept(o.name(i)), o.count(), o.at.Noun.One()
	switch {
	case o.joint() && k > 1:
		return []string{
			"ŷ of " + name + " is its share of the answer; the shares of all outputs add up to 1.",
			"ŷ of " + name + " is its share of the answer.",
			"ŷ is a share of the answer.",
		}
	case k > 1:
		return []string{
			fmt.Sprintf("ŷ of %s is one of %d answers of the network for this %s.", name, k, noun),
			fmt.Sprintf("ŷ of %s is one of %d answers.", name, k),
			fmt.Sprintf("ŷ is one of %d answers.", k),
		}
	default:
		return []string{
			"ŷ is what the network answers for this " + noun + ".",
			"ŷ is the network's answer.",
		}
	}
}

// answerSays says what the value of an output means.
func (o outputs) answerSays(i int) Sentence {
	all, classes := o.activations(), o.at.Classes
	switch {
	case o.joint() && len(all) == 1:
		return saying("It is the only output, and so always the whole, 1.", "The only output always has share 1.")
	case len(classes) == 2 && len(all) == 1:
		return half(all[0], o.y(0).Value, o.at.kept(classes[0]), o.at.kept(classes[1]))
	case len(classes) > 0 && len(classes) == len(all), o.joint():
		return o.largestOf(all, i)
	default:
		return o.distance(i)
	}
}

// half says what a single output for two classes means. From one half on it is the
// second class.
func half(a, y float64, first, second string) Sentence {
	says, other, side := second, first, "above"
	if a < 0.5 {
		says, other, side = other, says, "below"
	}
	is, brief := " is "+side+" one half: the network says "+says, "ŷ is "+side+" one half"
	switch {
	case a == 0.5:
		return saying(
			"It is exactly one half: the network cannot tell "+other+" from "+says+"; it counts as "+says+".",
			"ŷ is exactly one half, which counts as "+says+".", "ŷ is exactly one half: a close call.",
		)
	case math.IsNaN(y):
		return saying("It"+is+".", "ŷ"+is+".", brief+".")
	case (a > 0.5) == (y >= 0.5):
		return saying("It"+is+", and so does the data.", "ŷ"+is+", which is right.", brief+": that is right.")
	default:
		return saying("It"+is+", but the data says "+other+".", "ŷ"+is+", which is wrong.", brief+": that is wrong.")
	}
}

// largestOf says what one of several outputs means. The network answers the class of
// the largest output, or of the first of equals.
func (o outputs) largestOf(all []float64, i int) Sentence {
	switch {
	case o.someAhead():
		return saying("Once every ŷ is there, the largest is the answer.", "The largest ŷ will be the answer.").orShort("The largest will be the answer.")
	case slices.ContainsFunc(all, math.IsNaN):
		return saying("Another output is not a number, so the network says no class.", "Another output is not a number.")
	}
	most := slices.Max(all)
	first := slices.Index(all, most)
	winner, verdict := o.at.kept(o.name(first)), o.verdict(first)
	switch {
	case all[i] < most:
		return saying("The largest is ŷ of "+winner+verdict+".", "The largest is ŷ of "+winner+".", "Another ŷ is larger.").orShort("The largest is ŷ of " + winner + ".")
	case first != i:
		return saying("It is as large as ŷ of "+winner+", which comes first"+verdict+".", "ŷ of "+winner+" is as large, and comes first.", "Another ŷ is as large.").orShort("ŷ of " + winner + " is as large, and comes first.")
	case slices.Index(all[first+1:], most) >= 0:
		return saying("Another is as large, and of equals the first counts"+verdict+".", "Of equal answers the first counts.").orShort("Of equals the first counts.")
	default:
		return saying("It is the largest"+verdict+".", "ŷ of "+winner+" is the largest.", "This ŷ is the largest.").orShort("It is the largest.")
	}
}

// verdict says the class that the network answers, and that of the data, to go on with
// in a sentence. It is empty if outputs are no classes.
func (o outputs) verdict(first int) string {
	if len(o.at.Classes) != o.count() {
		return ""
	}
	says := ": the network says " + o.at.kept(o.name(first))
	switch right := slices.Index(o.targets(), 1); {
	case right < 0 || !o.hard():
		return says
	case right == first:
		return says + ", and so does the data"
	default:
		return says + ", but the data says " + o.at.kept(o.name(right))
	}
}

// distance says what an output with a numeric target means.
func (o outputs) distance(i int) Sentence {
	a, y := o.a(i).Value, o.y(i).Value
	switch {
	case math.IsNaN(y):
		return saying("There is no y to compare it with.", "There is no y to compare ŷ with.")
	case a > y:
		return o.away(i, apart(a, y, brief4)+" too high")
	case a < y:
		return o.away(i, apart(y, a, brief4)+" too low")
	default:
		return Sentence{
			Says:  []string{"It is exactly y." + o.inUnit(i), "It is exactly y."},
			Alone: []string{"ŷ is exactly y."},
		}
	}
}

// away says how far an output is from its target.
func (o outputs) away(i int, how string) Sentence {
	is := " is " + how
	y := ": y is " + brief4(o.y(i).Value) + "."
	return Sentence{
		Says:  []string{"It" + is + y + o.inUnit(i), "It" + is + y},
		Alone: []string{"ŷ" + is + y + o.inUnit(i), "ŷ" + is + y, "ŷ" + is + "."},
	}
}

// apart returns how far two numbers are apart as they are written, which is what a reader
// gets, or as they are if they are written alike.
func apart(larger, smaller float64, write func(float64) string) string {
	if d := read(write(larger), larger) - read(write(smaller), smaller); d > 0 {
		return write(d)
	}
	return write(larger - smaller)
}
