package explain

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// answer says what an output means for a sample: the class that the network says, by
// the rule used everywhere; or, if targets are numbers, how far ŷ is from the target.
func (at snapshot) answer(q Quantity) string {
	all := at.column(at.step.Layers[q.Layer].A, q.Sample)
	switch {
	case at.joint(q) && len(all) == 1:
		return "The only output: its share is always the whole, 1."
	case len(at.Classes) == 2 && len(all) == 1:
		return half(all[0], at.Classes)
	case len(at.Classes) > 0 && len(at.Classes) == len(all), at.joint(q):
		return at.largestOf(all, q)
	default:
		return distance(all[q.Unit], at.target(q.Unit, q.Sample).Value)
	}
}

// joint reports whether the outputs add up to 1.
func (at snapshot) joint(q Quantity) bool { return at.activationOf(q.Layer).Joint() }

// half reads a single output for two classes: one half or more is the second.
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

// largestOf reads one of several outputs: the largest is the class that the network
// says, the first of equals.
func (at snapshot) largestOf(all []float64, q Quantity) string {
	name := "An output"
	if at.joint(q) {
		name = "Its share of 1"
	}
	if slices.ContainsFunc(all, math.IsNaN) {
		return name + ": another output is not a number, so the network says no class."
	}
	most := slices.Max(all)
	first := slices.Index(all, most)
	winner := clip(at.Names.Unit(q.Layer, first))
	says := ": the network says " + winner + "."
	if len(at.Classes) != len(all) {
		says = "."
	}
	switch {
	case all[q.Unit] < most:
		return name + "; that of " + winner + " is the largest."
	case first != q.Unit:
		return name + ", as large as that of " + winner + ", which comes first" + says
	case slices.Index(all[first+1:], most) >= 0:
		return name + "; of equals the first counts" + says
	default:
		return name + ", the largest" + says
	}
}

// distance reads an output whose target is a number.
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

// brief4 writes a number for a sentence, with four significant digits.
func brief4(v float64) string {
	s := strconv.FormatFloat(v, 'g', 4, 64)
	s = strings.NewReplacer("e-0", "e-", "e+0", "e", "e+", "e").Replace(s)
	return strings.ReplaceAll(s, "-", "−")
}
