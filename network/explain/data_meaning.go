package explain

import (
	"math"

	"backstep/network/scaling"
)

// inputIs says what an input is.
func inputIs(at snapshot, q Quantity) []string {
	name, noun := clip(at.unitName(q)), at.Noun.One()
	return []string{
		"x of " + name + " is what the network gets to know of this " + noun + ".",
		"x of " + name + ", of this " + noun + ".",
		"x of " + name + ".",
		"An input.",
	}
}

// asIs says that an input is not scaled.
func asIs() []string { return []string{"It is as the data has it."} }

// scaledSays says how an input is scaled, and why.
func scaledSays(raw float64, by scaling.Linear) []string {
	how := moved(raw, by)
	return []string{
		"The data has " + how + ": so no input outweighs the others.",
		"It is " + how + ".",
		"It is scaled, as every input is.",
	}
}

// moved says how a raw value is scaled: "33.6, less 15, divided by 30".
func moved(raw float64, by scaling.Linear) string {
	how := brief6(raw)
	switch small := math.Abs(by.Shift) < by.Scale*0x1p-40; {
	case by.Shift > 0 && !small:
		how += ", less " + brief4(by.Shift)
	case by.Shift < 0 && !small:
		how += ", and " + brief4(-by.Shift) + " more"
	}
	if by.Scale != 1 {
		how += ", divided by " + brief4(by.Scale)
	}
	return how
}

// derivedSays says how an input is made of values of the data. Scaled reports whether it
// is then scaled.
func derivedSays(how string, scaled bool) []string {
	if scaled {
		return []string{how + " It is scaled, so that no input outweighs the others.", how, "It is made of the data, and scaled."}
	}
	return []string{how, "It is made of the data."}
}

// targetMeaning says what a target is.
func targetMeaning(at snapshot, q Quantity) Sentence {
	m := Sentence{
		What: []string{"y is what the data says is right for this " + at.Noun.One() + ".", "y is what the data says."},
		Says: []string{"ŷ is to come near it."},
	}
	switch o := at.outputs(q.Sample); {
	case o.count() == 1 || !o.oneHot():
	case o.y(q.Unit).Value == 1:
		m.Says = []string{"This is " + clip(at.unitName(q)) + ", so ŷ is to come near 1.", "ŷ is to come near 1."}
	default:
		m.Says = []string{"This is not " + clip(at.unitName(q)) + ", so ŷ is to come near 0.", "ŷ is to come near 0."}
	}
	return m
}

// scaledTargetSays says that a target is scaled.
func scaledTargetSays() []string {
	return []string{"It is scaled to a size that is learned well; ŷ is to come near it.", "It is scaled; ŷ is to come near it."}
}

// Arrived says what has come in with a step, before anything is computed.
func (s Subject) Arrived(samples int, next Quantity) Sentence {
	count, come, each := s.Noun.Count(samples), " come in", "each with its inputs x and its target y."
	if samples == 1 {
		come, each = " comes in", "with its inputs x and its target y."
	}
	return Sentence{
		What: []string{count + come + ": " + each, count + come + "."},
		Says: []string{"Next is " + clip(s.Title(next)) + ".", "Inputs x and targets y are here."},
	}
}

// NotYet says what an input is before the first step.
func (s Subject) NotYet(input int) Sentence {
	return Sentence{
		What: []string{"x of " + clip(s.Names.Unit(-1, input)) + " is what the network gets to know of each " + s.Noun.One() + ".", "An input."},
		Says: []string{"The " + s.Noun.Many() + " come in with the first step.", "It comes with the first step."},
	}
}
