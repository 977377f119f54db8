package explain

import (
	"math"
	"slices"
)

// answer returns what an output means. For classes it is the class that the network
// answers, by the rule used everywhere. For numeric targets it is how far ŷ is from the
// target.
func (o outputs) answer(i int) string {
	all, classes := o.activations(), o.at.Classes
	switch {
	case o.joint() && len(all) == 1:
		return "The only output: its share is always the whole, 1."
	case len(classes) == 2 && len(all) == 1:
		return half(all[0], classes)
	case len(classes) > 0 && len(classes) == len(all), o.joint():
		return o.largestOf(all, i)
	default:
		return distance(all[i], o.y(i).Value) + o.inUnit(i)
	}
}

// half returns what a single output for two classes means. From one half on it is the
// second class.
func half(a float64, classes []string) string {
	switch {
	case a > 0.5:
		return "Above one half: the network says " + clip(classes[1]) + "."
	case a < 0.5:
		return "Below one half: the network says " + clip(classes[0]) + "."
	default:
		return "One half counts as " + clip(classes[1]) + ": the network says " + clip(classes[1]) + "."
	}
}

// largestOf returns what one of several outputs means. The network answers the class of
// the largest output, or of the first of equals.
func (o outputs) largestOf(all []float64, i int) string {
	name := "An output"
	if o.joint() {
		name = "Its share of 1"
	}
	if slices.ContainsFunc(all, math.IsNaN) {
		return name + ": another output is not a number, so the network says no class."
	}
	most := slices.Max(all)
	first := slices.Index(all, most)
	winner := clip(o.name(first))
	says := ": the network says " + winner + "."
	if len(o.at.Classes) != len(all) {
		says = "."
	}
	switch {
	case all[i] < most:
		return name + "; that of " + winner + " is the largest."
	case first != i:
		return name + ", as large as that of " + winner + ", which comes first" + says
	case slices.Index(all[first+1:], most) >= 0:
		return name + "; of equals the first counts" + says
	default:
		return name + ", the largest" + says
	}
}

// distance returns what an output with a numeric target means.
func distance(a, y float64) string {
	says := "The network says " + brief4(a)
	switch {
	case a > y:
		return says + ", " + brief4(a-y) + " above y = " + brief4(y) + "."
	case a < y:
		return says + ", " + brief4(y-a) + " below y = " + brief4(y) + "."
	default:
		return says + ", exactly y."
	}
}

// brief4 formats a number for a sentence, with four significant digits.
func brief4(v float64) string { return decimal(v, 4) }
