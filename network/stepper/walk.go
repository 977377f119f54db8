package stepper

import "backstep/network"

// Cursor is where a person stands: in a run, at a position. It stays in its run when it
// goes back past the fork where the run begins, and goes forward into that run again.
type Cursor struct {
	Run      int
	Position Position
}

// Walk moves a cursor along a tree, as a person does, and gives the snapshot of the
// step where the cursor stands. It is not safe for concurrent use.
type Walk struct {
	tree     *Tree
	cursor   Cursor
	path     Path       // of the run
	furthest []Position // where the walk has ever stood, by run: see reached
}

// NewWalk returns a walk that stands where the trainer stands, on a tree that has this
// one run and about memory bytes to go back through time. The trainer belongs to the
// walk from now on.
func NewWalk(t *network.Trainer, memory int) *Walk {
	w := &Walk{tree: NewTree(memory)}
	w.Begin(t)
	return w
}

// Tree returns the tree along which the walk moves.
func (w *Walk) Tree() *Tree { return w.tree }

// Cursor returns the run and the position where the walk stands.
func (w *Walk) Cursor() Cursor { return w.cursor }

// Path returns the path of the present run.
func (w *Walk) Path() Path { return w.path }

// Position returns the position where the walk stands.
func (w *Walk) Position() Position { return w.cursor.Position }

// Curve returns the loss by epoch of the present run, as far as it is known.
func (w *Walk) Curve() *Curve { return w.tree.Curve(w.cursor.Run) }

// History returns states of the present run at the ends of epochs, from where training
// began up to the furthest update that the walk has reached. The slice must not be
// changed or appended to, because more states may follow it.
func (w *Walk) History() []*network.State { return w.HistoryOf(w.cursor.Run) }

// Epochs returns the number of epochs of the present run whose loss the walk has ever
// reached. The curve may have more, but those must not be shown yet.
func (w *Walk) Epochs() int { return w.path.epochs(*w.reached(w.cursor.Run)) }

// Step returns the whole snapshot of the step where the walk stands, including what
// lies ahead of the position. At the beginning it returns nil.
func (w *Walk) Step() *network.Step {
	if w.Position().Step == 0 {
		return nil
	}
	return w.tree.Step(w.cursor.Run, w.Position().Step)
}

// Bookmark is where a walk stood, for [Walk.Return].
type Bookmark struct {
	cursor   Cursor
	furthest Position
}

// Run returns the run that the bookmark is in.
func (b Bookmark) Run() int { return b.cursor.Run }

// Bookmark returns where the walk stands.
func (w *Walk) Bookmark() Bookmark { return Bookmark{w.cursor, *w.reached(w.cursor.Run)} }

// Return goes back to a bookmark, as if the walk had never left it.
func (w *Walk) Return(to Bookmark) {
	w.enter(to.cursor.Run)
	w.cursor.Position, *w.reached(to.cursor.Run) = to.cursor.Position, to.furthest
}

// Ahead returns the number of steps that must be computed before Step has its snapshot.
func (w *Walk) Ahead() int {
	if w.Position().Step == 0 {
		return 0
	}
	return w.tree.Ahead(w.cursor.Run, w.Position().Step)
}

// Approach computes steps that Step needs, at least one, until stop returns true. It
// reports whether Step has nothing left to compute.
func (w *Walk) Approach(stop func() bool) (there bool) {
	return w.Position().Step == 0 || w.tree.Approach(w.cursor.Run, w.Position().Step, stop)
}

// Rewind brings training to where Train would continue, until stop returns true. It
// reports whether training has arrived there.
func (w *Walk) Rewind(stop func() bool) (there bool) {
	return w.tree.Seek(w.cursor.Run, w.path.Done(w.Position()), stop)
}

// Next moves one stop of a granularity forward.
func (w *Walk) Next(g Granularity) { w.stand(w.path.Next(w.Position(), g)) }

// stand moves to a position of the present run, but not beyond its end.
func (w *Walk) stand(position Position) {
	if end, ends := w.tree.End(w.cursor.Run); ends && position.Step > end {
		position = w.path.Last(end)
	}
	w.cursor.Position = position
	if furthest := w.reached(w.cursor.Run); furthest.Compare(position) < 0 {
		*furthest = position
	}
}

// Back moves one stop of a granularity back, and reports whether there was one.
func (w *Walk) Back(g Granularity) bool {
	position, ok := w.path.Back(w.Position(), g)
	w.stand(position)
	return ok
}

// GotoStep moves to where a step is wholly revealed, but not before the first position.
func (w *Walk) GotoStep(step int) {
	position := w.path.Last(max(0, step))
	if position.Compare(w.path.First()) < 0 {
		position = w.path.First()
	}
	w.stand(position)
}

// Known returns the last step of the present run that was ever computed. Any step up to
// it is near some checkpoint, and quickly reached.
func (w *Walk) Known() int { return w.tree.Known(w.cursor.Run) }

// Broken returns the first step of the present run ever computed whose loss is not
// finite, or 0 if there is none.
func (w *Walk) Broken() int { return w.tree.Broken(w.cursor.Run) }

// HasBroken reports whether the loss of the present step, or of one before it, is not
// finite.
func (w *Walk) HasBroken() bool {
	broken := w.Broken()
	return broken > 0 && broken <= w.Position().Step
}

// Break returns where the present run broke, or nil if it did not.
func (w *Walk) Break() *Break { return w.tree.Break(w.cursor.Run) }

// GotoPhase moves to where a phase of the present step, by its index, is wholly
// revealed. At the beginning it takes the first step.
func (w *Walk) GotoPhase(phase int) { w.stand(w.path.AtPhase(w.Position().Step, phase)) }

// Train trains for a number of steps, and moves to where the last of them is wholly
// revealed. A step that is only partly revealed counts as the first. Training ends early
// if check, which may be nil, says why. Train returns the step reached and why training
// ended.
func (w *Walk) Train(steps int, check Check) (step int, reason Reason) {
	step, reason = w.tree.Train(w.cursor.Run, w.path.Done(w.Position()), steps, check)
	w.GotoStep(step)
	return step, reason
}

// Replay trains as Train does, but from the state after a step that the walk has passed,
// and without moving the walk.
func (w *Walk) Replay(from, steps int, check Check) (step int, reason Reason) {
	return w.tree.Train(w.cursor.Run, from, steps, check)
}

// Origin returns the last step before the first one of the present run.
func (w *Walk) Origin() int { return w.tree.Origin(w.cursor.Run) }
