package desk

import (
	"errors"
	"fmt"
	"math"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/stepper"
)

// resumption is the walk and the runs of a session that was saved, as they are made again.
type resumption struct {
	stepper.Restoration
	runs    runs
	changes []undone
}

// resume makes the walk and the runs what they were when a session was saved.
func resume(setup *session.Setup, memory int) (*begun, error) {
	list, err := setup.Resumed()
	if err != nil {
		return nil, err
	}
	r := &resumption{Restoration: stepper.NewRestoration(memory)}
	for i := range list {
		if err := r.add(&list[i]); err != nil {
			return nil, list[i].Wrong(err)
		}
	}
	r.skipTo(setup.Session.History.Place.Begun)
	for i := range list {
		r.recall(list[i].Number-1, list[i].Run)
	}
	if err := r.standAt(setup); err != nil {
		return nil, setup.Session.WrongPlace(err)
	}
	return &begun{setup, r.Walk(), r.runs, r.changes}, nil
}

// add adds a run of a saved session.
func (r *resumption) add(saved *session.Resumed) error {
	r.skipTo(saved.Number - 1)
	number := len(r.runs) + 1
	if saved.Number != number {
		return errors.New("its number is not above that of the run before it")
	}
	parentless := saved.Parent == 0 && saved.Shares == 0
	if (!parentless && !r.runs.has(saved.Parent-1)) || (saved.Begin != nil && saved.Shares > 0 && saved.Begin.Step != saved.After) {
		return errors.New("its parent is none of the runs before it, or its state is not that after the last step that it shares")
	}
	edits, err := editsOf(saved.Edits, &saved.Setup.Config.Architecture)
	if err != nil {
		return err
	}
	next := run{setup: saved.Setup, name: saved.Name, says: saved.Says, hidden: saved.Hidden, from: origin{
		parent: saved.Parent - 1, shares: saved.Shares - 1, edits: edits,
	}}
	if saved.Shares > 0 {
		b := branching{change: change{edits: edits}, after: saved.After}
		next.setup = withInitial(next.setup, r.runs[saved.Shares-1].setup, b.initialEdits())
	}
	trainer, err := trainerAt(next.setup, saved.Begin)
	if err != nil {
		return err
	}
	kept := stepper.Kept{Parent: saved.Shares - 1, EpochLoss: saved.EpochLoss, Known: saved.Known, Broken: saved.Broken, Furthest: positionOf(saved.Seen)}
	if kept.Curve, err = curveOf(saved.Run); err != nil {
		return err
	}
	r.runs = append(r.runs, next)
	return r.Add(trainer, kept)
}

// skipTo leaves out the numbers of runs that were deleted, up to a number.
func (r *resumption) skipTo(number int) {
	for len(r.runs) < number {
		r.runs = append(r.runs, run{gone: true, from: origin{parent: -1, shares: -1}})
		r.Skip()
	}
}

// trainerAt returns a trainer in a state, or before the first step if that is nil.
func trainerAt(setup *session.Setup, at *network.State) (*network.Trainer, error) {
	if at == nil {
		return network.NewTrainer(setup.Config, setup.TrainSamples, setup.Initial)
	}
	return network.NewTrainerAt(setup.Config, setup.TrainSamples, at)
}

// recall remembers where the person stood in run i, and what undo takes back by leaving
// it.
func (r *resumption) recall(i int, saved *session.Run) {
	r.runs[i].left = r.Bookmark(i, positionOf(saved.At), positionOf(saved.Seen))
	if from := saved.Parent - 1; from >= 0 && saved.Changed != nil {
		at := r.Bookmark(from, positionOf(saved.Changed), positionOf(saved.Made))
		r.changes = append(r.changes, undone{at: at, run: i})
	}
}

// standAt goes to the place where the session was saved.
func (r *resumption) standAt(setup *session.Setup) error {
	place := &setup.Session.History.Place
	at := stepper.Cursor{Run: place.Run - 1, Position: positionOf(place.At)}
	if !r.runs.has(at.Run) {
		return fmt.Errorf("there is no run %d", place.Run)
	}
	path := r.Tree().Path(at.Run)
	if setup.State == nil || path.Done(at.Position) != setup.State.Step {
		return errors.New("[state] is not that after the last whole step before it")
	}
	before := setup.State
	switch {
	case at.Position.Step == 0:
		before = nil
	case place.Before != nil:
		var err error
		owner := r.Tree().Owner(at.Run, at.Position.Step)
		if before, err = r.runs[owner].setup.StateOf(place.Before); err != nil {
			return err
		}
	}
	return r.StandAt(at, before, place.EpochLoss)
}

// marksOf returns the marked moments that a session file has, of runs that there are.
func marksOf(rows [][]float64, runs runs) []Mark {
	var marks []Mark
	for _, row := range rows {
		if n, ok := wholes(row); ok && len(n) == 2 && runs.has(n[0]-1) && len(marks) < mostMarks {
			marks = append(marks, Mark{n[0], n[1]})
		}
	}
	return marks
}

// positionOf returns the position that a session file has. One that is left out is the
// beginning.
func positionOf(saved []int) stepper.Position {
	if len(saved) != 3 {
		return stepper.Position{}
	}
	return stepper.Position{Step: saved[0], Phase: saved[1], Unit: saved[2]}
}

// editsOf returns the edits that a session file has.
func editsOf(rows [][]float64, a *network.Architecture) ([]Parameter, error) {
	var edits []Parameter
	for _, row := range rows {
		if len(row) != 4 {
			return nil, errors.New("an edit is layer, unit, from and value")
		}
		numbers, ok := wholes(row[:3])
		p := Parameter{Layer: numbers[0] - 1, Unit: numbers[1] - 1, From: numbers[2] - 1, Value: row[3]}
		if !ok || p.Layer < 0 || p.Layer >= len(a.Layers) || p.Unit < 0 || p.Unit >= a.Layers[p.Layer].Units ||
			p.From >= a.From(p.Layer) || (p.From == network.Bias && !a.Bias) {
			return nil, fmt.Errorf("an edit is of a weight that there is not: layer %v, unit %v, from %v", row[0], row[1], row[2])
		}
		p.Units = a.Layers[p.Layer].Units
		edits = append(edits, p)
	}
	return edits, nil
}

// wholes returns numbers that are whole and not negative, or that they are not.
func wholes(numbers []float64) (list []int, ok bool) {
	const most = 1 << 53
	ok = true
	for _, v := range numbers {
		if v != math.Trunc(v) || v < 0 || v > most {
			v, ok = 0, false
		}
		list = append(list, int(v))
	}
	return list, ok
}

// curveOf returns the curve that a session file has.
func curveOf(r *session.Run) (c stepper.KeptCurve, err error) {
	c.Width, c.Last = r.Width, r.LastLosses
	for _, row := range r.Curve {
		b, ok := bucketOf(row)
		if !ok {
			return c, errors.New("a row of its curve is epoch and loss, or first and last epoch, least, greatest and last loss, and how many are not finite")
		}
		c.Buckets = append(c.Buckets, b)
	}
	return c, nil
}

// bucketOf returns the bucket that a row of a curve stands for.
func bucketOf(row []float64) (b stepper.Bucket, ok bool) {
	switch len(row) {
	case 2:
		n, ok := wholes(row[:1])
		return stepper.Bucket{First: n[0], Last: n[0], Min: row[1], Max: row[1], End: row[1]}, ok
	case 6:
		n, ok := wholes([]float64{row[0], row[1], row[5]})
		return stepper.Bucket{First: n[0], Last: n[1], Min: row[2], Max: row[3], End: row[4], NotFinite: n[2]}, ok
	default:
		return b, false
	}
}
