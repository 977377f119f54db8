package stepper

import "slices"

// Alike reports whether two paths have the same phases with the same units, as those of
// networks of the same shape have.
func (p *Path) Alike(q *Path) bool { return slices.Equal(p.units, q.units) }

// Beside returns the position on another path that stands beside a position of this one:
// in the same batch, or the last one, of the epoch that comes later by a number of
// epochs. It has the same phase and unit if the paths are alike. Otherwise its step is
// wholly revealed.
func (p *Path) Beside(q *Path, pos Position, later int) Position {
	epoch := p.EpochOf(pos.Step)
	batch := pos.Step - p.LastStepOf(max(0, epoch-1))
	switch epoch += later; {
	case epoch <= 0 && pos.Step > 0 && later != 0, epoch < 0, epoch == 0 && batch == 0:
		return q.First()
	case batch == 0: // The beginning has no batch; the epoch that stands beside it has all.
		return q.Last(q.LastStepOf(epoch))
	}
	first := q.LastStepOf(epoch-1) + 1
	at := q.Last(min(first+batch-1, max(first, q.LastStepOf(epoch))))
	if p.Alike(q) {
		at.Phase, at.Unit = pos.Phase, pos.Unit
	}
	if at.Compare(q.First()) < 0 {
		return q.First()
	}
	return at
}
