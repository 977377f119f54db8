package stepper

import "backstep/network"

// Walk is what a person does: a position that moves along the path, and the
// snapshot of the step it stands in. It is not safe for concurrent use.
type Walk struct {
	path     Path
	timeline *Timeline
	position Position
	furthest Position // ever stood on

	settling Settling // over the epochs of the present run
	ran      int      // the step where that run stands
}

// NewWalk returns a walk that stands where the trainer stands, with about
// memory bytes to go back through time. The trainer is the walk's from now on.
func NewWalk(t *network.Trainer, memory int) *Walk {
	c := t.Config()
	w := &Walk{
		path:     NewPath(c, t.Samples().Len(), t.State().Step),
		timeline: NewTimeline(t, memory),
	}
	w.stand(w.path.First())
	return w
}

// Path returns the positions that there are.
func (w *Walk) Path() Path { return w.path }

// Position returns where the walk stands.
func (w *Walk) Position() Position { return w.position }

// Curve returns the loss by epoch as far as it is known.
func (w *Walk) Curve() *Curve { return w.timeline.Curve() }

// History returns states at the ends of epochs that the walk has computed, from
// where training began. The slice is not to be changed; more may follow it.
func (w *Walk) History() []*network.State { return w.timeline.History() }

// Epochs returns the number of epochs whose loss the walk has ever reached: the
// curve may know one more, which is not to be shown yet.
func (w *Walk) Epochs() int {
	epochs := w.furthest.Step / w.path.StepsPerEpoch()
	if w.furthest.Step > 0 && w.furthest.Step%w.path.StepsPerEpoch() == 0 && !w.path.Reached(w.furthest, Loss, NoLayer, 0) {
		epochs--
	}
	return epochs
}

// Step returns the snapshot of the step in which the walk stands: all of it,
// also what lies ahead of the position. At the beginning it is nil.
func (w *Walk) Step() *network.Step {
	if w.position.Step == 0 {
		return nil
	}
	return w.timeline.Step(w.position.Step)
}

// Bookmark is a place in a walk, to be returned to.
type Bookmark struct{ position, furthest Position }

// Bookmark returns where the walk stands.
func (w *Walk) Bookmark() Bookmark { return Bookmark{w.position, w.furthest} }

// Return goes to where the walk stood, as if it had never left.
func (w *Walk) Return(to Bookmark) { w.position, w.furthest = to.position, to.furthest }

// Ahead returns how many steps are computed before Step has its snapshot.
func (w *Walk) Ahead() int {
	if w.position.Step == 0 {
		return 0
	}
	return w.timeline.Ahead(w.position.Step)
}

// Approach computes what Step needs, at least one step of it, until stop says
// so, and reports whether Step has nothing left to compute.
func (w *Walk) Approach(stop func() bool) (there bool) {
	return w.position.Step == 0 || w.timeline.Approach(w.position.Step, stop)
}

// Rewind brings training to where Run goes on from, until stop says so, and
// reports whether it is there.
func (w *Walk) Rewind(stop func() bool) (there bool) { return w.timeline.Seek(w.done(), stop) }

// done is the last step that is wholly revealed.
func (w *Walk) done() int {
	if w.path.Whole(w.position) {
		return w.position.Step
	}
	return w.position.Step - 1
}

// Next moves one stop forward.
func (w *Walk) Next(g Granularity) { w.stand(w.path.Next(w.position, g)) }

// stand moves to a position.
func (w *Walk) stand(position Position) {
	w.position = position
	if w.furthest.Compare(position) < 0 {
		w.furthest = position
	}
}

// Back moves one stop back, and reports whether there was one.
func (w *Walk) Back(g Granularity) bool {
	position, ok := w.path.Back(w.position, g)
	w.stand(position)
	return ok
}

// GotoStep moves to where a step is wholly revealed; the first position where
// that would lie before it.
func (w *Walk) GotoStep(step int) {
	position := w.path.Last(max(0, step))
	if position.Compare(w.path.First()) < 0 {
		position = w.path.First()
	}
	w.stand(position)
}

// Known returns the last step ever computed: any step up to it is near some
// checkpoint, and soon gone to.
func (w *Walk) Known() int { return w.timeline.Known() }

// Broken returns the first step ever computed whose loss is not finite; 0 where
// there is none.
func (w *Walk) Broken() int { return w.timeline.Broken() }

// HasBroken reports whether the loss of a step up to the present one is not
// finite.
func (w *Walk) HasBroken() bool {
	broken := w.timeline.Broken()
	return broken > 0 && broken <= w.position.Step
}

// Break returns where training broke; nil where it did not.
func (w *Walk) Break() *Break { return w.timeline.Break() }

// GotoPhase moves to where a phase of the present step, by its index, is wholly
// revealed; at the beginning, of the first step.
func (w *Walk) GotoPhase(phase int) { w.stand(w.path.AtPhase(w.position.Step, phase)) }

// Run trains for so many steps and stands on the update of the last; a step
// that is not wholly revealed counts as the first. It ends early where until
// says so, which looks at every epoch's end.
func (w *Walk) Run(steps int, until Until) (step int, reason Reason) {
	from := w.done()
	if from != w.ran {
		w.settling = Settling{}
	}
	step, reason = w.timeline.Run(from, steps, until, &w.settling)
	w.ran = step
	w.GotoStep(step)
	return step, reason
}
