package atlas

import (
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/view"
)

// Sentence says what the chosen function does, and what it does here.
func (v *View) Sentence(m *desk.Moment) (view.Sentence, bool) {
	e, h := v.entries[v.chosen], hereOf(m)
	say := activationSentence
	if e.loss != nil {
		say = lossSentence
	}
	return say(e, &h, v.at.Format).With(m.Notation.OfSample().Sentence), true
}

// activationSentence says what an activation makes of z of the selected unit.
func activationSentence(e entry, h *here, f number.Format) view.Sentence {
	does := explain.Capital(e.activation.Does) + "."
	at, ok := e.point(h)
	if !ok {
		return view.Say(does, "f makes a of z; f′ is its slope.")
	}
	is, with := "a is ", ", and the slope there is "
	if !e.own(h) {
		is, with = "a would be ", ", and the slope there "
	}
	says := is + f.Trim(at.Value) + with + f.Trim(at.Slope) + "."
	z := "z of " + notation.Keep(h.unit) + " is " + f.Trim(at.At) + ": "
	return view.Say(does+" "+z+says, z+says, says, does, "f makes a of z; f′ is its slope.")
}

// lossSentence says what a loss says of the selected answer.
func lossSentence(e entry, h *here, f number.Format) view.Sentence {
	what := "J says how wrong an answer is, and ∂J/∂ŷ which way it is wrong."
	short := "J: how wrong; ∂J/∂ŷ: which way."
	at, ok := e.point(h)
	if !ok {
		return view.Say(what, short)
	}
	is := " is "
	if !e.own(h) {
		is = " would be "
	}
	says := "J" + is + f.Trim(at.Value) + ", and ∂J/∂ŷ " + f.Trim(at.Slope) + "."
	return view.Say(
		"By "+e.name()+", where y of "+notation.Keep(h.output)+" is "+f.Within(h.y())+" and ŷ is "+f.Trim(at.At)+", "+says+" "+what,
		"By "+e.name()+", where y of "+notation.Keep(h.output)+" is "+f.Within(h.y())+" and ŷ is "+f.Trim(at.At)+", "+says,
		"By "+e.name()+" "+says, what, short,
	)
}
