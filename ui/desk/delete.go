package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// deleteRun carries out "delete 3": it asks, and if the same comes again, deletes the run
// with its branches, which are the runs that go on from steps of it. What starts over is
// kept.
func deleteRun(d *Desk, argument string) Result {
	n, err := d.runs.numbered("delete", argument)
	if err != nil {
		return Result{Err: err}
	}
	return d.WithWalk(func() Result {
		gone := d.walk.Tree().Branches(n)
		if len(gone) == d.runs.count() {
			return Wrong("delete %d: one run must stay, and there is no other", n+1)
		}
		if !d.sure() {
			return Wrong("%s? The same again deletes, esc keeps", deletion(gone))
		}
		was := d.walk.Cursor().Run
		to := was
		if slices.Contains(gone, was) {
			to = d.runs.besides(n, gone)
			d.walk.Return(d.runs[to].left)
		}
		d.walk.Delete(n)
		forget(d, gone)
		r := Result{}
		if to == was && !d.comparing {
			d.listRuns()
		} else {
			r = d.enter(d.stay)
		}
		r.Message = saysDeleted(gone, to, was)
		return r
	})
}

// deletion says what is to be deleted.
func deletion(gone []int) string {
	switch n := len(gone) - 1; n {
	case 0:
		return fmt.Sprintf("delete run %d", gone[0]+1)
	case 1:
		return fmt.Sprintf("delete run %d with its branch, run %d", gone[0]+1, gone[1]+1)
	default:
		return fmt.Sprintf("delete run %d with its %d branches", gone[0]+1, n)
	}
}

// saysDeleted returns which runs were deleted, and where the walk has gone from them.
func saysDeleted(gone []int, to, was int) string {
	says := fmt.Sprintf("run %d is deleted", gone[0]+1)
	if branches := runNames(gone[1:]); branches != "" {
		says = fmt.Sprintf("run %d is deleted with its %s %s", gone[0]+1, map[bool]string{true: "branch", false: "branches"}[len(gone) == 2], branches)
	}
	if to != was {
		says += fmt.Sprintf("; this is run %d", to+1)
	}
	return says
}

// runNames lists runs by their numbers.
func runNames(runs []int) string {
	var names []string
	for _, i := range runs {
		names = append(names, strconv.Itoa(i+1))
	}
	return strings.Join(names, ", ")
}

// besides returns the run to go to when others are deleted, of which n is the first: the
// nearest one that it comes from, or the first that stays.
func (r runs) besides(n int, gone []int) int {
	for at := r[n].from.parent; at >= 0; at = r[at].from.parent {
		if r.has(at) && !slices.Contains(gone, at) {
			return at
		}
	}
	return slices.DeleteFunc(r.numbers(), func(i int) bool { return slices.Contains(gone, i) })[0]
}

// forget drops deleted runs, and what would lead back to them. What was changed in one of
// them, but is kept, comes from the run whose steps it shares; what started over, from the
// run before it.
func forget(d *Desk, gone []int) {
	for i := range d.runs {
		from := &d.runs[i].from
		if from.shares >= 0 && slices.Contains(gone, from.parent) {
			from.parent = from.shares
		}
		for slices.Contains(gone, from.parent) {
			from.parent = d.runs[from.parent].from.parent
		}
	}
	for _, i := range gone {
		d.listed = d.listed || d.file != "" && i < d.saved
		deleted := run{gone: true, from: origin{parent: -1, shares: -1}}
		if i < d.based { // What is opened again has it.
			deleted.setup, deleted.from.shares = d.runs[i].setup, d.runs[i].from.shares
		}
		d.runs[i] = deleted
	}
	d.seen.Marks = slices.DeleteFunc(slices.Clone(d.seen.Marks), func(m Mark) bool { return slices.Contains(gone, m.Run-1) })
	d.changes = slices.DeleteFunc(d.changes, func(c undone) bool { return slices.Contains(gone, c.at.Run()) || slices.Contains(gone, c.run) })
}

// deletable lists the runs that can be deleted alone.
func deletable(d *Desk) []string {
	if d.runs.count() == 1 {
		return nil
	}
	return d.runs.names()
}

// dropDeleted forgets the settings of deleted runs, which a session file does not have.
func (r runs) dropDeleted() {
	for i := range r {
		if r[i].gone {
			r[i].setup = nil
		}
	}
}
