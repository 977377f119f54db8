package ui

import (
	"slices"
	"strings"

	"backstep/ui/desk"
)

// errands are lines that wait: until the desk has its walk back, or the line before
// them is done.
type errands struct {
	handling string      // the key whose line is under way
	waiting  []errand    // what is done when the walk is back, in order
	script   []desk.Line // what follows when nothing is left to be done
}

// errand is a line that a person has asked for.
type errand struct {
	key   string // that asked for it; empty for lines that all count
	line  string
	where string // in a script; empty if it was typed
	rest  bool   // it is what is left of a line, or of a script
}

// waitFor reports whether what a key asked for is still to be done while something
// is under way. Its repeats are dropped meanwhile: a key that is held does no more
// than it can, and leaves nothing to be done when it is let go.
func (e *errands) waitFor(key string, underway bool) bool {
	return underway && e.handling == key ||
		slices.ContainsFunc(e.waiting, func(w errand) bool { return w.key == key && !w.toggles() })
}

// toggles reports whether the line begins and ends the same thing in turn.
func (w errand) toggles() bool { return w.line == "play" }

// wait has a line wait for the walk. Of those with the same key, such as the
// mouse's, only the last is carried out. Two in a row that toggle cancel each
// other.
func (e *errands) wait(w errand) {
	if last := len(e.waiting) - 1; w.toggles() && last >= 0 && e.waiting[last].toggles() {
		e.waiting = e.waiting[:last]
		return
	}
	same := func(other errand) bool { return w.key != "" && w.key == other.key && !w.toggles() }
	e.waiting = append(slices.DeleteFunc(e.waiting, same), w)
}

// drop drops what is left of a line or a script, since something else was asked
// for, and says so.
func (e *errands) drop() said {
	if len(e.script) == 0 {
		return said{}
	}
	next := e.script[0]
	e.script = nil
	return said{text: "stopped before " + strings.TrimSpace(next.Text)}
}
