package desk

import (
	"slices"

	"backstep/data/session"
	"backstep/network/stepper"
)

// keeping is what a session file keeps of a desk, but for what the walk has.
type keeping struct {
	runs    runs
	changes []undone
	place   session.Place
}

// keep returns what a session file keeps of the desk as it is now.
func keep(d *Desk) *keeping {
	at := d.seen.Selection
	return &keeping{slices.Clone(d.runs), slices.Clone(d.changes), session.Place{
		By: d.seen.Granularity.String(), View: d.view, Marks: savedMarks(d.seen.Marks),
		Selection: []int{at.Layer + 1, at.Unit + 1, at.From + 1, at.Sample + 1},
	}}
}

// session returns the session to write to a file in a folder. The walk computes the states
// where it stands if it must.
func (k *keeping) session(w *stepper.Walk, folder string) *session.Session {
	at, path := w.Cursor(), w.Path()
	h := &session.History{Place: k.place}
	if begun := len(k.runs); k.runs[begun-1].gone {
		h.Place.Begun = begun
	}
	h.Place.Run, h.Place.At = at.Run+1, position(at.Position)
	done := path.Done(at.Position)
	if done == at.Position.Step && done > 0 {
		owner := k.runs[w.Owner()]
		before, loss := w.Tree().StateAfter(at.Run, done-1)
		h.Place.Before, h.Place.EpochLoss = owner.setup.SavedState(&before), loss
	}
	after, loss := w.Tree().StateAfter(at.Run, done)
	if h.Place.Before == nil {
		h.Place.EpochLoss = loss
	}
	s := k.runs[w.OwnerOf(done+1)].setup.Saved(&after, folder)
	s.History = h
	for _, i := range k.runs.numbers() {
		k.save(s, i, w)
	}
	return s
}

// save adds run i to a session.
func (k *keeping) save(s *session.Session, i int, w *stepper.Walk) {
	r := &k.runs[i]
	kept, begin := stepper.Keep(w, i)
	run := session.Run{
		Number: i + 1, Parent: r.from.parent + 1, Shares: kept.Parent + 1, Edits: savedEdits(r.from.edits), Name: r.name, Hidden: r.hidden,
		At: position(r.left.Cursor().Position), Seen: position(kept.Furthest),
		Known: kept.Known, Broken: kept.Broken, EpochLoss: kept.EpochLoss,
	}
	if r.says != k.runs.differs(i) {
		run.Says = r.says
	}
	run.Curve, run.Width, run.LastLosses = savedCurve(kept.Curve)
	if i == w.Cursor().Run {
		run.At = position(w.Position())
	}
	if c := slices.IndexFunc(k.changes, func(c undone) bool { return c.run == i }); c >= 0 {
		at := k.changes[c].at
		run.Changed, run.Made = position(at.Cursor().Position), position(at.Furthest())
	}
	if run.Shares > 0 {
		run.After = begin.Step
	} else if r.setup.State == nil {
		begin = nil
	}
	s.SaveRun(r.setup, begin, run)
}

// position returns a position as session files have it.
func position(p stepper.Position) []int { return []int{p.Step, p.Phase, p.Unit} }

// savedMarks returns marks as session files have them.
func savedMarks(marks []Mark) [][]float64 {
	var rows [][]float64
	for _, m := range marks {
		rows = append(rows, []float64{float64(m.Run), float64(m.Epoch)})
	}
	return rows
}

// savedEdits returns edits as session files have them.
func savedEdits(edits []Parameter) [][]float64 {
	var rows [][]float64
	for _, e := range edits {
		rows = append(rows, []float64{float64(e.Layer + 1), float64(e.Unit + 1), float64(e.From + 1), e.Value})
	}
	return rows
}

// savedCurve returns a curve as session files have it.
func savedCurve(c stepper.KeptCurve) (rows [][]float64, width int, last []float64) {
	for _, b := range c.Buckets {
		if b.First == b.Last && b.Finite() {
			rows = append(rows, []float64{float64(b.First), b.End})
			continue
		}
		rows = append(rows, []float64{float64(b.First), float64(b.Last), b.Min, b.Max, b.End, float64(b.NotFinite)})
	}
	return rows, c.Width, c.Last
}
