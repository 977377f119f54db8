package predict

import (
	"backstep/data/text"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// Sentence asks for the number, says what is wrong with what was typed, or what was made of the
// answer.
func (v *View) Sentence(m *desk.Moment) (view.Sentence, bool) {
	q := m.Quiz
	if q == nil {
		return view.Sentence{}, false
	}
	if q.Question == "" {
		return view.Say(q.Idle), true
	}
	a := q.Attempt()
	typed, wrong := v.draft.typed.Len(), v.draft.wrong()
	if !v.draft.isFor(q) {
		typed, wrong = 0, ""
	}
	switch {
	case a.Shown:
		return view.Say("Shown; it counts as not known. Enter asks the next.", "Shown. Enter asks the next.", "Enter asks the next."), true
	case a.Known && q.Done:
		return view.Say("Right, and with it the step is done. Enter asks of the next step.", "Right, and the step is done."), true
	case a.Known:
		return view.Say("Right. Enter asks the next.", "Right."), true
	case wrong != "":
		return view.Say(wrong, "This is no number: 0.5 would be one.", "0.5 would be a number."), true
	case a.Tries > 0 && typed == 0:
		says := desk.Diagnosis(a.Said, a.Verdict)
		return view.Say(says+" "+offer(q, a), says, named(a.Verdict)), true
	default:
		short := "What is " + text.Clean(m.Explanation.Title) + "?"
		return view.Say(q.Question+" Work it out, and type it.", q.Question, short), true
	}
}

// offer says what may help after several wrong answers.
func offer(q *desk.Quiz, a desk.Attempt) string {
	switch {
	case a.Tries >= desk.TriesToReveal:
		return "s shows it."
	case a.Tries >= desk.TriesToHint && !q.Level.Unaided():
		return "h gives a hint."
	default:
		return "Try again."
	}
}
