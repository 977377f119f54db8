package stepper

import (
	"slices"
	"sort"

	"backstep/network"
)

// Begin adds a run that begins where the trainer stands, and goes there. The trainer
// belongs to the walk from now on.
func (w *Walk) Begin(t *network.Trainer) (run int) {
	run = w.tree.Begin(Computed(t))
	w.enter(run)
	w.stand(w.path.First())
	return run
}

// Fork adds a run that shares the steps of the present one up to a step, and continues
// from there with a change. The walk goes to the new run. It keeps its position if that
// lies in a shared step or in the first step that is computed again. Otherwise it goes
// to the last step before the fork. [Path.Done] and [Path.DoneEpoch] return the step
// after which a change takes effect.
func (w *Walk) Fork(step int, change Change) (run int, err error) {
	left, path := w.cursor, w.path
	run, err = w.tree.Fork(left.Run, step, change)
	if err != nil {
		return left.Run, err
	}
	w.enter(run)
	*w.reached(run) = earlier(*w.reached(left.Run), path.Last(step))
	if left.Position.Step > step+1 {
		w.GotoStep(step)
	} else {
		w.stand(left.Position)
	}
	return run, nil
}

// Prepare computes steps that Fork needs to fork after a step of the present run, at
// least one, until stop returns true. It reports whether Fork has nothing left to
// compute.
func (w *Walk) Prepare(step int, stop func() bool) (there bool) {
	return w.tree.Seek(w.cursor.Run, step, stop)
}

// GoTo goes to a run: to the same step if the run ever computed it, otherwise to the
// furthest position where the walk has stood in that run.
func (w *Walk) GoTo(run int) {
	from, path := w.Position(), w.path
	w.enter(run)
	switch {
	case from.Step > w.Known():
		w.stand(*w.reached(run))
	case !slices.Equal(w.path.units, path.units):
		w.GotoStep(from.Step) // Its phases are different ones.
	case from.Compare(w.path.First()) < 0:
		w.stand(w.path.First())
	default:
		w.stand(from)
	}
}

// Visit goes to a run as GoTo does, but how far the walk has ever stood in it stays as it was.
func (w *Walk) Visit(run int) {
	furthest := *w.reached(run)
	w.GoTo(run)
	*w.reached(run) = furthest
}

// enter makes a run the present one.
func (w *Walk) enter(run int) {
	w.cursor.Run, w.path = run, w.tree.Path(run)
}

// reached returns a pointer to the furthest position in a run where the walk has stood.
func (w *Walk) reached(run int) *Position {
	for r := len(w.furthest); r <= run; r++ {
		first := Position{}
		if w.tree.Has(r) {
			first = w.tree.segments[r].path.First()
		}
		w.furthest = append(w.furthest, first)
	}
	return &w.furthest[run]
}

func earlier(p, q Position) Position {
	if p.Compare(q) < 0 {
		return p
	}
	return q
}

// Runs returns descriptions of all runs, by their numbers. That of a deleted run is
// empty.
func (w *Walk) Runs() []Run {
	list := make([]Run, w.tree.Runs())
	for i := range list {
		if w.tree.Has(i) {
			list[i] = w.tree.Run(i)
		}
	}
	return list
}

// Owner returns the run whose configuration and data computed the present step:
// the present run or, before its fork, the one it forks from.
func (w *Walk) Owner() int { return w.OwnerOf(w.Position().Step) }

// OwnerOf returns the run whose configuration and data compute a step of the present run.
func (w *Walk) OwnerOf(step int) int { return w.tree.Owner(w.cursor.Run, step) }

// CurveOf returns the loss by epoch of a run, as far as it is known.
func (w *Walk) CurveOf(run int) *Curve { return w.tree.Curve(run) }

// HistoryOf returns states of a run, as History does for the present one.
func (w *Walk) HistoryOf(run int) []*network.State {
	all, path := w.tree.History(run), w.tree.Path(run)
	done := path.Done(*w.reached(run))
	n := sort.Search(len(all), func(i int) bool { return all[i].Step > done })
	return slices.Clip(all[:max(n, min(1, len(all)))])
}

// EpochsOf returns the number of epochs of a run whose loss the walk has ever
// reached.
func (w *Walk) EpochsOf(run int) int {
	return w.tree.segments[run].path.epochs(*w.reached(run))
}

// Reach records that a position in a run was seen, though the walk does not stand there.
func (w *Walk) Reach(run int, position Position) {
	if furthest := w.reached(run); furthest.Compare(position) < 0 {
		*furthest = position
	}
}
