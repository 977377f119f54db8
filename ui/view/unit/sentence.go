package unit

import (
	"fmt"
	"math"

	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// story is what can be said of how the δ of a unit went for one row.
type story struct {
	who, name string // "person 3", "h1"
	delta     series
	largest   int
	share     float64 // of the present size in the largest one
	said      string  // what is right or wrong: "ŷ", or "the answer" of several outputs
	judged    bool    // it is right or wrong
	right     bool
	flat      bool // the slope is small where the row is
}

// Sentence says how δ of the selected unit went for the row that is looked at, where it is
// in focus and where a step ends.
func (v *View) Sentence(m *desk.Moment) (explain.Sentence, bool) {
	if m.Selection.Layer < 0 || m.Aside() || !isFocus(m, explain.Delta) && !m.Updated() {
		return explain.Sentence{}, false
	}
	s, ok := storyOf(m, historyOf(m, v.past.Of(m.Training())))
	if !ok {
		return explain.Sentence{}, false
	}
	return explain.Sentence{Says: s.says()}.With(m.Notation.Sentence), true
}

// storyOf returns the story at a moment. ok is false if the history is too short for one,
// does not reach the present step, or has a number that is not finite.
func storyOf(m *desk.Moment, h history) (s story, ok bool) {
	const least, longest = 3, 12
	at := m.Selection
	last, known := h.delta.last()
	if len(h.delta) < least || !known || last.epoch != h.here || m.Row() != h.row {
		return s, false
	}
	for _, r := range h.delta {
		if number.Alarming(r.value) {
			return s, false
		}
	}
	s = story{who: who(m), name: notation.Keep(shortened(m.Setup.Names.Unit(at.Layer, at.Unit), longest)), delta: h.delta}
	s.largest, s.share = h.delta.largest(), h.delta.sizeOf()
	s.judged, s.right = verdict(m)
	if s.said = "ŷ"; m.Units(m.LastLayer()) > 1 {
		s.said = "the answer"
	}
	s.flat = flat(m)
	return s, true
}

// shortened cuts a name.
func shortened(name string, most int) string {
	if list := []rune(name); len(list) > most {
		return string(list[:most-1]) + "…"
	}
	return name
}

// verdict reports whether the answer for the selected sample can be right or wrong, and
// whether it is right.
func verdict(m *desk.Moment) (judged, right bool) {
	said, ok := m.Setup.Class(m.Step, m.Step.Layers[m.LastLayer()].A, m.Selection.Sample)
	truth, known := m.Setup.Class(m.Step, m.Step.Y, m.Selection.Sample)
	return ok && known, ok && known && said == truth
}

// flat reports whether the slope of the unit at the selected sample is less than a fifth of
// the steepest on the curve.
func flat(m *desk.Moment) bool {
	const few = 0.2
	var u picture
	unitCurve(m, &u)
	if len(u.Slopes) == 0 {
		return false
	}
	steepest := 0.0
	for _, c := range u.Curve {
		steepest = math.Max(steepest, math.Abs(c.Slope))
	}
	return math.Abs(u.Slopes[m.Selection.Sample]) < few*steepest
}

// says tells the story in four lengths.
func (s story) says() []string {
	past, now := s.past(), s.now()
	return []string{
		"For " + s.who + " the δ of " + s.name + " " + past + ". " + now[0],
		"The δ of " + s.name + " " + past + ". " + now[1],
		"δ of " + s.name + " " + past + ".",
		s.shortest(),
	}
}

// past says when δ was largest, and more if that is sure: not every epoch may be known.
func (s story) past() string {
	r, all := s.delta[s.largest], s.delta.unbroken()
	greatest := s.largest == len(s.delta)-1 || s.share == 1
	switch {
	case r.value == 0 && all:
		return "has been 0 all along"
	case r.value == 0:
		return "is 0, and was in all epochs that are kept"
	case greatest && all:
		return "has never been larger than now"
	case greatest:
		return "is the largest that is kept"
	default:
		return s.since(r.epoch)
	}
}

// since says what δ did until or since the epoch in which it was largest.
func (s story) since(epoch int) string {
	when, until := "epoch "+number.Group(epoch), s.delta[:s.largest+1]
	if !s.delta.whole(s.largest) {
		when = "about " + when
	}
	switch {
	case s.largest == 0 && s.delta.unbroken() && s.delta.falls():
		return "has shrunk since " + when
	case s.largest > 0 && until.unbroken() && until.grows():
		return "grew until " + when
	default:
		return "was largest in " + when
	}
}

// now says how things are, in two lengths.
func (s story) now() [2]string {
	const little = 0.25
	of := "δ is " + s.percent() + " of that"
	switch flat := s.share < little && s.flat; {
	case s.largest == len(s.delta)-1 || s.share == 1 || s.delta[s.largest].value == 0:
		return s.answer()
	case !s.judged:
		return [2]string{"Now " + of + ".", "Now " + of + "."}
	case s.right && flat:
		return s.answered(" and the slope of "+s.name+" is flat: little is left to learn.", ", "+s.name+" is flat: little is left.")
	case flat:
		return s.answered(", but the slope of "+s.name+" is flat: it hardly learns from that.", ", but "+s.name+" is flat.")
	default:
		return s.answered(", and "+of+".", ", "+of+".")
	}
}

// answer says whether the answer is right.
func (s story) answer() [2]string {
	if !s.judged {
		return [2]string{"Its curve shows all epochs that are kept.", "See its curve."}
	}
	return s.answered(".", ".")
}

// answered says in two lengths whether the answer is right, and goes on.
func (s story) answered(long, brief string) [2]string {
	is := s.said + " is wrong"
	if s.right {
		is = s.said + " is right"
	}
	return [2]string{"Now " + is + long, explain.Capital(is) + brief}
}

// shortest fits on the narrowest screen.
func (s story) shortest() string {
	if s.delta[s.largest].value == 0 {
		return "δ is 0."
	}
	return "δ is " + s.percent() + " of its largest."
}

// percent writes the share.
func (s story) percent() string {
	const whole = 100
	switch p := whole * s.share; {
	case p >= whole:
		return "100 %"
	case p > whole-1:
		return "over 99 %"
	case p < 1:
		return "under 1 %"
	default:
		return fmt.Sprintf("%.0f %%", p)
	}
}

// unbroken reports whether no epoch is missing.
func (s series) unbroken() bool {
	for i := 1; i < len(s); i++ {
		if s[i].epoch-s[i-1].epoch > 1 {
			return false
		}
	}
	return true
}

// grows reports whether the size never falls, and falls whether it never grows.
func (s series) grows() bool { return s.monotone(+1) }
func (s series) falls() bool { return s.monotone(-1) }

func (s series) monotone(sign float64) bool {
	for i := 1; i < len(s); i++ {
		if sign*(math.Abs(s[i].value)-math.Abs(s[i-1].value)) < 0 {
			return false
		}
	}
	return true
}
