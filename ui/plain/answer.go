package plain

import (
	"fmt"
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/ui/desk"
)

// answer returns what is said after a command: at most two lines, except for what lists.
func (t *Talk) answer(name string, before glance, r desk.Result) []string {
	s := t.speaker()
	fault := ""
	if r.Err == nil {
		fault = t.faults.news(s.m, s.format)
	}
	switch {
	case r.Err != nil:
		return []string{s.sentence(keyless(r.Err.Error()))}
	case t.work.stopped.Load():
		return []string{"Stopped. " + t.stoppedAt(s, before), fault}
	case r.Message == "":
		return []string{t.thenAsked(s, t.changed(s, name, before)), fault}
	case strings.Contains(r.Message, "\n"):
		return []string{r.Message}
	}
	says := s.sentence(keyless(r.Message))
	switch moved := s.m.Position != before.position; {
	case s.m.Opened != before.opened: // It says so itself.
		says += " " + s.network()
	case moved && (name == "until" || name == "back"):
		says += " " + t.arrival(s, before)
	}
	return []string{t.thenAsked(s, says), fault}
}

// stoppedAt says where a command that was stopped has come.
func (t *Talk) stoppedAt(s speaker, before glance) string {
	if s.m.Position == before.position && s.m.Run == before.run {
		return "Nothing has moved."
	}
	return t.arrival(s, before)
}

// changed says what a command has changed that has nothing to say itself.
func (t *Talk) changed(s speaker, name string, before glance) string {
	m := s.m
	if m.Trail != nil && follows(name) {
		return derivation{s}.level()
	}
	switch {
	case m.Position != before.position || m.Run != before.run:
		return t.arrival(s, before)
	case (name == "leave" || name == "out") && t.desk.View() != before.view:
		return "Back in the view " + t.desk.View() + "."
	case name == "view" || t.desk.View() != before.view:
		return t.view(s)
	case name == "explain" || m.Asked() && (!before.asked || m.Focus != before.focus):
		return derivation{s}.explained()
	default:
		return t.pointed(s, name, before)
	}
}

// pointed says what else is looked at now, and how.
func (t *Talk) pointed(s speaker, name string, before glance) string {
	switch {
	case !slices.Equal(s.m.MovedTo, before.moved):
		return s.moved()
	case selects(name) || s.m.Selection != before.selection:
		return s.selected(before.selection)
	default:
		return t.looks(s, name, before)
	}
}

// follows reports whether a command follows a number down to what made it, or back up.
func follows(name string) bool {
	return slices.Contains([]string{"why", "into", "out", "level", "leap"}, name)
}

// selects reports whether a command selects, whatever was selected before.
func selects(name string) bool { return name == "select" || name == "sample" || name == "weight" }

// looks says how else something looks now, if it does.
func (t *Talk) looks(s speaker, name string, before glance) string {
	digits := t.desk.Look().Format.Digits
	switch {
	case s.m.Granularity != before.granularity:
		return fmt.Sprintf("A move is now a %s.", s.m.Granularity)
	case digits != before.look.Format.Digits:
		return fmt.Sprintf("Numbers have %d significant digits.", digits)
	default:
		return done(name, before)
	}
}

// done says that a command is carried out that has changed nothing that is said.
func done(name string, before glance) string {
	switch {
	case name == "next" || name == "back" || name == "goto" || name == "phase" || name == "run" || name == "epoch" || name == "step":
		return "You are there already."
	case name == "leave" && before.asked:
		return "Back to the phase."
	case name == "leave":
		return "There is nothing to leave."
	case name == "loss" || name == "clear" || name == "ghost":
		return "That is for charts, which are not drawn here."
	default:
		return "Done."
	}
}

// sentence makes a sentence of a message. A symbol that it begins with stays as it is, and so
// does the name of a unit.
func (s speaker) sentence(message string) string {
	message = Spell(message)
	if first, _, _ := strings.Cut(message, " "); !s.names(first) {
		message = capital(message)
	}
	if message != "" && !strings.ContainsAny(message[len(message)-1:], ".?!") {
		message += "."
	}
	return message
}

// names reports whether a word is the name of a unit.
func (s speaker) names(word string) bool {
	_, _, ok := s.m.Setup.FindUnit(word)
	return ok
}

// capital begins a sentence. A symbol that it begins with stays as it is.
func capital(text string) string {
	first, _, _ := strings.Cut(text, " ")
	if len(first) < 3 || strings.ContainsAny(first, "0123456789.\"'/_") {
		return text
	}
	return explain.Capital(text)
}
