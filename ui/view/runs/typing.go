package runs

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"backstep/ui/desk"
)

// field is the field in which the name of a run is typed.
type field struct {
	on   bool
	text []rune
}

// mostTyped is the most characters that fit into a name.
const mostTyped = 60

// Type takes the keys that answer whether a run is to be deleted, and those that are typed
// into the field.
func (v *View) Type(key string, _ *desk.Moment) (line string, taken bool) {
	switch {
	case v.asked > 0:
		run := v.asked
		v.asked = 0
		if key == "x" || key == "y" || key == "enter" {
			return fmt.Sprintf("delete %d", run), true
		}
		return "", true
	case v.field.on:
		return v.named(key), true
	default:
		return "", false
	}
}

// named takes a key that is typed into the field, and returns the line of the whole name.
func (v *View) named(key string) (line string) {
	f := &v.field
	switch {
	case key == "esc":
		f.on = false
	case key == "enter":
		f.on = false
		return strings.TrimSpace(fmt.Sprintf("rename %d %s", v.run, strings.TrimSpace(string(f.text))))
	case key == "backspace" && len(f.text) > 0:
		f.text = f.text[:len(f.text)-1]
	case key == "backspace":
		f.on = false
	case key == "ctrl+u":
		f.text = nil
	case utf8.RuneCountInString(key) == 1 && key != ";" && len(f.text) < mostTyped: // A ; would end the line.
		f.text = append(f.text, []rune(key)...)
	}
	return ""
}

// remove carries out "remove": it asks whether the run is to be deleted.
func (v *View) remove(d *desk.Desk, _ string) desk.Result {
	return v.onRun(d, func() desk.Result {
		m := d.Seen()
		gone := branchesOf(m.Runs, v.run)
		if len(gone) == len(m.Runs) {
			return desk.Result{Message: "one run must stay, and there is no other"}
		}
		v.asked = v.run
		return desk.Result{Alarm: true, Message: question(gone)}
	})
}

// question asks whether a run with its branches is to be deleted.
func question(gone []int) string {
	with := ""
	switch n := len(gone) - 1; {
	case n == 1:
		with = fmt.Sprintf(" with its branch, run %d", gone[1])
	case n > 1:
		with = fmt.Sprintf(" with its %d branches", n)
	}
	return fmt.Sprintf("delete run %d%s? x again deletes, any other key keeps", gone[0], with)
}

// branchesOf returns a run and all that fork from it or from one of its branches.
func branchesOf(runs []desk.RunLine, run int) []int {
	gone := []int{run}
	in := map[int]bool{run: true}
	for i := range runs { // What forks has a larger number than what it forks from.
		if l := &runs[i]; !l.Over && in[l.Parent] {
			in[l.Number] = true
			gone = append(gone, l.Number)
		}
	}
	return gone
}
