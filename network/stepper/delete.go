package stepper

import (
	"math"
	"slices"
)

// Delete deletes a run with its branches, which are the runs that fork from it and their
// branches. It returns the numbers of all of them. Numbers are never given to other runs,
// and the numbers of the runs that stay do not change. What was kept for the deleted runs
// is freed.
func (t *Tree) Delete(run int) (deleted []int) {
	deleted = t.Branches(run)
	gone := func(s *Segment) bool { return slices.Contains(deleted, s.run) }
	t.awake = slices.DeleteFunc(t.awake, gone)
	t.kept.drop(gone)
	for _, i := range deleted {
		t.segments[i] = nil
	}
	t.share()
	return deleted
}

// Branches returns a run and all runs that fork from it or from one of its branches, by
// their numbers: those that Delete deletes.
func (t *Tree) Branches(run int) []int {
	var list []int
	for _, s := range t.living() {
		for at := s; at != nil; at = at.parent {
			if at.run == run {
				list = append(list, s.run)
			}
		}
	}
	return list
}

// Has reports whether there is a run with that number that was not deleted.
func (t *Tree) Has(run int) bool {
	return 0 <= run && run < len(t.segments) && t.segments[run] != nil
}

// living returns the segments of the runs that were not deleted.
func (t *Tree) living() []*Segment {
	return slices.DeleteFunc(slices.Clone(t.segments), func(s *Segment) bool { return s == nil })
}

// Shared returns the last step that two runs share, and whether they share any or at
// least the beginning.
func (t *Tree) Shared(one, other int) (step int, ok bool) {
	a, b := t.segments[one], t.segments[other]
	if one == other {
		return t.Known(one), true
	}
	ends := map[*Segment]int{} // of the segments of the first run, the last step that it takes of each
	for end := math.MaxInt; a != nil; a = a.parent {
		ends[a], end = end, min(end, a.begin)
	}
	for end := math.MaxInt; b != nil; b = b.parent {
		if last, both := ends[b]; both {
			return min(end, last), true
		}
		end = min(end, b.begin)
	}
	return 0, false
}

// Delete deletes a run with its branches, as [Tree.Delete] does. The walk must not stand
// in any of them.
func (w *Walk) Delete(run int) (deleted []int) {
	if slices.Contains(w.tree.Branches(run), w.cursor.Run) {
		panic("stepper: the walk stands in a run that is deleted")
	}
	return w.tree.Delete(run)
}
