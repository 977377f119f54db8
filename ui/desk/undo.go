package desk

import (
	"fmt"

	"backstep/network/stepper"
)

// undone is a change that undo would take back.
type undone struct {
	at  stepper.Bookmark // where it was made
	run int              // the run that it made
}

// undo carries out "undo": it goes back to where the last change was made. The run that
// the change made is kept.
func undo(d *Desk, _ string) Result {
	return d.WithWalk(func() Result {
		last := len(d.changes) - 1
		if last < 0 {
			return Result{Message: "nothing was changed yet"}
		}
		c := d.changes[last]
		d.changes = d.changes[:last]
		d.runs[d.walk.Cursor().Run].left = d.walk.Bookmark()
		d.walk.Return(c.at)
		r := d.enter(d.stay)
		r.Message = fmt.Sprintf("back before %s: this is run %d; run %d is kept", LabelIn(d.look.Notation, d.runs.says(c.run)), c.at.Run()+1, c.run+1)
		return r
	})
}
