package explain

import (
	"math"

	"backstep/network/scaling"
)

// inputIs says what an input is.
func inputIs(at snapshot, q Quantity) []string {
	name, noun := at.kept(at.unitName(q)), at.Noun.One()
	return []string{
		"x of " + name + " is what the network gets to know of this " + noun + ".",
		"x of " + name + " is an input.",
	}
}

// asIs says that an input is not scaled.
func asIs() Sentence { return saying("It is as the data has it.", "This x is as the data has it.") }

// scaledSays says how an input is scaled, and why.
func scaledSays(name string, raw float64, by scaling.Linear) Sentence {
	how := moved(raw, by)
	return Sentence{
		Says:  []string{"It is " + how + ", so that all inputs are of like size.", "It is " + how + "."},
		Alone: []string{"x of " + name + " is " + how + ".", "x is made from the data by scaling."},
	}
}

// moved says how a raw value is scaled: "33.6, less 15, then divided by 30".
func moved(raw float64, by scaling.Linear) string {
	how := brief6(raw)
	switch small := math.Abs(by.Shift) < by.Scale*0x1p-40; {
	case by.Shift > 0 && !small:
		how += ", less " + brief4(by.Shift)
	case by.Shift < 0 && !small:
		how += ", plus " + brief4(-by.Shift)
	}
	if by.Scale != 1 {
		if how != brief6(raw) {
			how += ", then"
		}
		how += " divided by " + brief4(by.Scale)
	}
	return how
}

// derivedSays says how an input is made of values of the data. Scaled reports whether it
// is then scaled.
func derivedSays(how string, scaled bool) Sentence {
	says := "It is " + how + "."
	if scaled {
		says = "It is " + how + ", and then scaled."
	}
	return saying(says, "x is made from values of the data.")
}

// targetMeaning says what a target is.
func targetMeaning(at snapshot, q Quantity) Sentence {
	noun := at.Noun.One()
	m := saying("ŷ should come near it.", "ŷ should come near this y.")
	name := at.Keep(Called(clip(at.unitName(q))))
	switch o := at.outputs(q.Sample); {
	case o.count() == 1 || !o.oneHot():
	case o.y(q.Unit).Value == 1:
		m = saying("This "+noun+" is "+name+", so ŷ should come near 1.", "This ŷ should come near 1.")
	default:
		m = saying("This "+noun+" is not "+name+", so ŷ should come near 0.", "This ŷ should come near 0.")
	}
	return m.about("y is what the data says is right for this "+noun+".", "y is what the data says.")
}

// scaledTargetSays says that a target is scaled.
func scaledTargetSays() Sentence {
	return Sentence{
		Says:  []string{"It is scaled to a size that is learned well, and ŷ should come near it.", "It is scaled, and ŷ should come near it."},
		Alone: []string{"y is scaled; ŷ should come near y."},
	}
}

// Arrived says what has come in with a step, before anything is computed.
func (s Subject) Arrived(samples int, next Quantity) Sentence {
	what := []string{s.Noun.Count(samples) + " come in, each with inputs x and a target y.", s.Noun.Count(samples) + " come in."}
	if samples == 1 {
		what = []string{s.Noun.Count(1) + " comes in, with inputs x and a target y.", s.Noun.Count(1) + " comes in."}
	}
	return saying("The next number is "+s.kept(s.Title(next))+".", "Inputs x and targets y are here.").about(what...).With(s.Says)
}

// NotYet says what an input is before the first step.
func (s Subject) NotYet(input int) Sentence {
	says := "The " + s.Noun.Many() + " come in with the first step."
	return saying(says, says, "Inputs come in with the first step.").about(
		"x of " + s.kept(s.Names.Unit(-1, input)) + " is what the network gets to know of each " + s.Noun.One() + ".").With(s.Says)
}
