package ui

import (
	"slices"
	"strings"

	"backstep/ui/desk"
)

// errands are the lines that wait until the desk has its walk back, or until the line
// before them is done.
type errands struct {
	handling string      // the key whose line is under way
	waiting  []errand    // to carry out when the walk is back, in order
	script   []desk.Line // to carry out when nothing else is left to do
}

// errand is a command line to carry out.
type errand struct {
	key   string // the key that typed it; empty if a later line does not replace it
	line  string
	where string // its place in a script; empty if it was typed
	rest  bool   // it is the rest of a line, or of a script
}

// waitFor reports whether the line of a key is under way or still waits. Repeats of
// the key are dropped meanwhile, so that a key that is held does no more than the
// program can keep up with, and leaves nothing to do when it is released.
func (e *errands) waitFor(key string, underway bool) bool {
	return underway && e.handling == key ||
		slices.ContainsFunc(e.waiting, func(w errand) bool { return w.key == key && !w.toggles() })
}

// toggles reports whether the line alternately starts and stops something.
func (w errand) toggles() bool { return w.line == "play" }

// wait adds a line to those that wait for the walk. Of the lines with the same key,
// such as those of the mouse, only the last is kept. Two toggles in a row cancel each
// other.
func (e *errands) wait(w errand) {
	if last := len(e.waiting) - 1; w.toggles() && last >= 0 && e.waiting[last].toggles() {
		e.waiting = e.waiting[:last]
		return
	}
	same := func(other errand) bool { return w.key != "" && w.key == other.key && !w.toggles() }
	e.waiting = append(slices.DeleteFunc(e.waiting, same), w)
}

// drop drops the rest of a line or a script because another command came, and
// returns a message about it.
func (e *errands) drop() said {
	if len(e.script) == 0 {
		return said{}
	}
	next := e.script[0]
	e.script = nil
	return said{text: "stopped before " + strings.TrimSpace(next.Text)}
}
