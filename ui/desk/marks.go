package desk

import (
	"fmt"
	"slices"
	"strings"
)

// Mark is a moment that a person has marked to compare it with another: the end of an
// epoch of a run, by its number.
type Mark struct{ Run, Epoch int }

// mostMarks is how many moments can be marked. A further mark takes the place of the
// oldest.
const mostMarks = 2

// mark carries out "mark", which marks the present moment, "mark 2", which marks the end
// of a run as far as it was seen, and "mark 2 30", which marks the end of an epoch of it.
// What is marked already is unmarked.
func mark(d *Desk, argument string) Result {
	if d.walk == nil {
		return Result{Busy: true}
	}
	at := Mark{d.seen.Run, d.seen.Epoch()}
	if argument != "" {
		number, epoch, placed := strings.Cut(argument, " ")
		n, err := d.runs.numbered("mark", number)
		if err == nil && placed {
			at.Epoch, err = parseEpoch("mark", strings.TrimSpace(epoch), d.walk.EpochsOf(n))
		} else if err == nil {
			at.Epoch = d.walk.EpochsOf(n)
		}
		if err != nil {
			return Result{Err: err}
		}
		at.Run = n + 1
	}
	return Result{Message: toggleMark(&d.seen, at)}
}

// toggleMark marks a moment, or unmarks it, and says what can be done then.
func toggleMark(m *Moment, at Mark) string {
	marks := slices.Clone(m.Marks)
	if i := slices.Index(marks, at); i >= 0 {
		m.Marks = slices.Delete(marks, i, i+1)
		return fmt.Sprintf("run %d at epoch %d is no longer marked", at.Run, at.Epoch)
	}
	marks = append(marks, at)
	m.Marks = marks[max(0, len(marks)-mostMarks):]
	if len(m.Marks) == mostMarks {
		one, other := m.Marks[0], m.Marks[1]
		return fmt.Sprintf("marked are run %d at epoch %d and run %d at epoch %d: B compares them", one.Run, one.Epoch, other.Run, other.Epoch)
	}
	return fmt.Sprintf("run %d at epoch %d is marked: B compares it with where you are, m marks another", at.Run, at.Epoch)
}
