package explain

import (
	"fmt"
	"math"
	"slices"
)

// answer says what an output is, and what it answers. For classes it is the class that
// the network answers, by the rule used everywhere. For numeric targets it is how far ŷ
// is from the target.
func (o outputs) answer(i int) Sentence { return Sentence{What: o.answerIs(i), Says: o.answerSays(i)} }

// answerIs says what an output is.
func (o outputs) answerIs(i int) []string {
	name, k, noun := clip(o.name(i)), o.count(), o.at.Noun.One()
	switch {
	case o.joint() && k > 1:
		return []string{
			"ŷ of " + name + " is its share of the answer; the shares of all outputs add up to 1.",
			"ŷ of " + name + " is its share of the answer.",
			"Its share of the answer.",
		}
	case k > 1:
		return []string{
			fmt.Sprintf("ŷ of %s is one of %d answers of the network for this %s.", name, k, noun),
			fmt.Sprintf("ŷ of %s is one of %d answers.", name, k),
			fmt.Sprintf("One of %d answers.", k),
		}
	default:
		return []string{
			"ŷ is what the network answers for this " + noun + ".",
			"ŷ is the network's answer.",
			"The answer.",
		}
	}
}

// answerSays says what the value of an output means.
func (o outputs) answerSays(i int) []string {
	all, classes := o.activations(), o.at.Classes
	switch {
	case o.joint() && len(all) == 1:
		return []string{"It is the only output, and so always the whole, 1.", "Alone, its share is always 1."}
	case len(classes) == 2 && len(all) == 1:
		return half(all[0], o.y(0).Value, classes)
	case len(classes) > 0 && len(classes) == len(all), o.joint():
		return o.largestOf(all, i)
	default:
		return o.distance(i)
	}
}

// half says what a single output for two classes means. From one half on it is the
// second class.
func half(a, y float64, classes []string) []string {
	says, other, side := clip(classes[1]), clip(classes[0]), "above"
	if a < 0.5 {
		says, other, side = other, says, "below"
	}
	full, brief := "It is "+side+" one half: the network says "+says, "It is "+side+" one half"
	switch {
	case a == 0.5:
		return []string{
			"It is exactly one half: the network cannot tell " + other + " from " + says + "; it counts as " + says + ".",
			"Exactly one half: it cannot tell.",
		}
	case math.IsNaN(y):
		return []string{full + ".", brief + "."}
	case (a > 0.5) == (y >= 0.5):
		return []string{full + ", and so does the data.", full + ".", brief + ": right."}
	default:
		return []string{full + ", but the data says " + other + ".", brief + ": the data says " + other + ".", brief + ": wrong."}
	}
}

// largestOf says what one of several outputs means. The network answers the class of
// the largest output, or of the first of equals.
func (o outputs) largestOf(all []float64, i int) []string {
	switch {
	case o.someAhead():
		return []string{"Once all are there, the largest one is the answer.", "The largest one will be the answer."}
	case slices.ContainsFunc(all, math.IsNaN):
		return []string{
			"Another output is not a number, so the network says no class.",
			"Another output is not a number.",
		}
	}
	most := slices.Max(all)
	first := slices.Index(all, most)
	winner, verdict := clip(o.name(first)), o.verdict(first)
	switch {
	case all[i] < most:
		return []string{
			"That of " + winner + " is the largest" + verdict + ".",
			"That of " + winner + " is the largest.",
			"That of another is the largest.",
		}
	case first != i:
		return []string{
			"It is as large as that of " + winner + ", which comes first" + verdict + ".",
			"As large as that of " + winner + ".",
			"That of another is as large.",
		}
	case slices.Index(all[first+1:], most) >= 0:
		return []string{"Of equals the first counts" + verdict + ".", "Of equals the first counts."}
	default:
		return []string{"It is the largest" + verdict + ".", "It is the largest of all."}
	}
}

// verdict says the class that the network answers, and that of the data, to go on with
// in a sentence. It is empty if outputs are no classes.
func (o outputs) verdict(first int) string {
	if len(o.at.Classes) != o.count() {
		return ""
	}
	says := ": the network says " + clip(o.name(first))
	switch right := slices.Index(o.targets(), 1); {
	case right < 0 || !o.hard():
		return says
	case right == first:
		return says + ", and so does the data"
	default:
		return says + ", the data " + clip(o.name(right))
	}
}

// distance says what an output with a numeric target means.
func (o outputs) distance(i int) []string {
	a, y := o.a(i).Value, o.y(i).Value
	switch {
	case math.IsNaN(y):
		return []string{"There is no y to compare it with."}
	case a > y:
		return o.away(i, brief4(a-y)+" too high")
	case a < y:
		return o.away(i, brief4(y-a)+" too low")
	default:
		return []string{"It is exactly y." + o.inUnit(i), "It is exactly y."}
	}
}

// away says how far an output is from its target.
func (o outputs) away(i int, how string) []string {
	says := "It is " + how + ": y is " + brief4(o.y(i).Value) + "."
	return []string{says + o.inUnit(i), says, "It is " + how + "."}
}
