package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/ui/number"
)

// longestName is the most characters that the name of a run may have.
const longestName = 60

// rename carries out "rename 2 big steps", which gives a run a name, and "rename 2", which
// takes the name away.
func rename(d *Desk, argument string) Result {
	which, name, _ := strings.Cut(argument, " ")
	n, err := d.runs.numbered("rename", which)
	name = text.Clean(strings.TrimSpace(name))
	switch {
	case err != nil:
		return Result{Err: err}
	case len([]rune(name)) > longestName:
		return Wrong("rename %d: a name has %s characters at most", n+1, number.Group(longestName))
	case d.walk == nil:
		return Result{Busy: true}
	}
	d.runs[n].name, d.listed = name, true
	d.listRuns()
	if name == "" {
		return Result{Message: fmt.Sprintf("run %d is called by what was changed: %s", n+1, LabelIn(d.look.Notation, d.runs.says(n)))}
	}
	return Result{}
}

// toggleGhost carries out "ghost 2", which hides the ghost of a run, or shows it again.
func toggleGhost(d *Desk, argument string) Result {
	n, err := d.runs.numbered("ghost", argument)
	switch {
	case err != nil:
		return Result{Err: err}
	case d.walk == nil:
		return Result{Busy: true}
	}
	hidden := !d.runs[n].hidden
	d.runs[n].hidden, d.listed = hidden, true
	d.listRuns()
	if hidden {
		return Result{Message: fmt.Sprintf("run %d is no ghost in the charts of other runs; ghost %d shows it again", n+1, n+1)}
	}
	return Result{Message: fmt.Sprintf("run %d is a ghost in the charts of other runs", n+1)}
}
