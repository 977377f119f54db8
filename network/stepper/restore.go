package stepper

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"backstep/network"
)

// Kept is what is kept of a run so that it can be restored: where it begins, and what was
// known of it. Everything else is computed again when it is needed, to the same bits.
type Kept struct {
	Parent    int     // as in [Run]
	EpochLoss float64 // of the last epoch completed where it begins
	Curve     KeptCurve
	Known     int // the last step ever computed
	Broken    int // the first step of the run's last segment whose loss is not finite; 0 for none
	Furthest  Position
}

// Keep returns what is kept of a run, and the state where it begins.
func Keep(w *Walk, run int) (Kept, *network.State) {
	s := w.tree.segments[run]
	k := Kept{
		Parent: w.tree.Run(run).Parent, EpochLoss: math.NaN(), Curve: s.curve.Keep(),
		Known: s.known(), Broken: s.broken, Furthest: *w.reached(run),
	}
	if c, ok := s.source.(*computed); ok {
		k.EpochLoss = c.checkpoints.list[0].epochLoss
	}
	return k, s.source.Begin()
}

// Restoration is a walk that is being made of what was kept of its runs.
type Restoration struct{ walk *Walk }

// NewRestoration returns a restoration without runs, of a walk that keeps about memory
// bytes to go back through time.
func NewRestoration(memory int) Restoration { return Restoration{&Walk{tree: NewTree(memory)}} }

// Tree returns the tree of the runs that were added.
func (r Restoration) Tree() *Tree { return r.walk.tree }

// Walk returns the walk, which stands where StandAt said.
func (r Restoration) Walk() *Walk { return r.walk }

// Skip leaves out the number of a run that was deleted.
func (r Restoration) Skip() { r.walk.tree.segments = append(r.walk.tree.segments, nil) }

// Add adds a run of which this was kept. The trainer stands where the run begins, and
// belongs to the walk from now on.
func (r Restoration) Add(trainer *network.Trainer, kept Kept) error {
	w := r.walk
	curve, err := kept.Curve.curve()
	if err != nil {
		return err
	}
	begin := trainer.State()
	var parent *Segment
	if kept.Parent >= 0 {
		if !w.tree.Has(kept.Parent) {
			return fmt.Errorf("there is no run %d before it", kept.Parent+1)
		}
		parent = w.tree.from(kept.Parent, begin.Step)
		if err := parent.continues(begin, trainer); err != nil {
			return err
		}
	}
	if kept.Known < begin.Step {
		return fmt.Errorf("it begins after step %d, but knows no more than step %d", begin.Step, kept.Known)
	}
	source := newComputed(trainer, kept.EpochLoss)
	source.last = kept.Known
	s := newSegment(source, parent, curve)
	s.broken = kept.Broken
	run := w.tree.add(s)
	if curve.last > s.path.EpochOf(kept.Known) {
		return fmt.Errorf("its curve goes on to epoch %d, but it knows no more than step %d", curve.last, kept.Known)
	}
	if !s.path.Holds(kept.Furthest) || kept.Furthest.Step > kept.Known+1 {
		return errors.New("the furthest position in it is none that it has")
	}
	*w.reached(run) = kept.Furthest
	return nil
}

// continues returns an error if a state of a trainer cannot be one that follows on the
// segment.
func (s *Segment) continues(begin *network.State, trainer *network.Trainer) error {
	done := s.path.Last(begin.Step)
	place := trainer.Config().Batch(trainer.Samples().Len())
	switch {
	case begin.Step < s.begin:
		return fmt.Errorf("it shares steps up to step %d, but they begin after step %d", begin.Step, s.begin)
	case s.path.epochs(done) != begin.Epoch, s.path.EndsEpoch(begin.Step) != (begin.Place == 0):
		return fmt.Errorf("after step %d it has completed %d epochs, where the run that it forks from has %d", begin.Step, begin.Epoch, s.path.epochs(done))
	case begin.Place > 0 && place != batchSize(s.source):
		return errors.New("its batches are of another size within an epoch")
	case !s.source.Config().Architecture.Fits(begin.Parameters):
		return errors.New("its network is another one than that of the run that it forks from")
	}
	return nil
}

// StandAt goes to a position that the run has, of which the state after an earlier step is
// known, so that no other has to be computed first. EpochLoss is the loss of the last epoch
// completed by then. State may be nil.
func (r Restoration) StandAt(at Cursor, state *network.State, epochLoss float64) error {
	w := r.walk
	if !w.tree.Has(at.Run) {
		return fmt.Errorf("there is no run %d", at.Run+1)
	}
	path := w.tree.Path(at.Run)
	if !path.Holds(at.Position) || at.Position.Step > w.tree.Known(at.Run)+1 {
		return errors.New("it is no position in its run")
	}
	if state != nil {
		if err := w.tree.checkpoint(at.Run, state, epochLoss); err != nil {
			return err
		}
	}
	w.enter(at.Run)
	w.stand(at.Position)
	return nil
}

// checkpoint keeps a state of a run that was computed before.
func (t *Tree) checkpoint(run int, state *network.State, epochLoss float64) error {
	s := t.from(run, state.Step)
	c, ok := t.use(s).source.(*computed)
	if !ok || state.Step < s.begin || state.Step > s.known() {
		return fmt.Errorf("the state after step %d is none of this run", state.Step)
	}
	if state.Epoch != s.path.epochs(s.path.Last(state.Step)) || state.Place > 0 == s.path.EndsEpoch(state.Step) {
		return fmt.Errorf("after step %d there are not %d epochs completed", state.Step, state.Epoch)
	}
	if begin := s.source.Begin(); state.Step == s.begin && !sameWeights(state.Parameters, begin.Parameters) {
		return fmt.Errorf("the state after step %d is not that where its run begins", state.Step)
	}
	if err := c.awake().Restore(state); err != nil {
		return err
	}
	c.epochLoss = epochLoss
	c.checkpoints.add(c.trainer.State(), epochLoss)
	return nil
}

// sameWeights reports whether two networks have the same weights and biases, to the bit.
func sameWeights(a, b []network.Parameters) bool {
	same := func(v, w float64) bool { return math.Float64bits(v) == math.Float64bits(w) }
	return slices.EqualFunc(a, b, func(p, q network.Parameters) bool {
		return slices.EqualFunc(p.Weights, q.Weights, same) && slices.EqualFunc(p.Biases, q.Biases, same)
	})
}

// Furthest returns the furthest position of a run where the walk has stood.
func Furthest(w *Walk, run int) Position { return *w.reached(run) }

// Bookmark returns a bookmark, for [Walk.Return]. Positions that the run does not have are
// replaced by its first.
func (r Restoration) Bookmark(run int, position, furthest Position) Bookmark {
	path, known := r.walk.tree.Path(run), r.walk.tree.Known(run)
	for _, p := range []*Position{&position, &furthest} {
		if !path.Holds(*p) || p.Step > known+1 {
			*p = path.First()
		}
	}
	if furthest.Compare(position) < 0 {
		furthest = position
	}
	return Bookmark{Cursor{run, position}, furthest}
}

// Cursor returns the run and the position of the bookmark.
func (b Bookmark) Cursor() Cursor { return b.cursor }

// Furthest returns the furthest position where the walk had stood in that run.
func (b Bookmark) Furthest() Position { return b.furthest }

// Relive computes again the steps up to the last one known of every run that was restored,
// so that its history is whole, until stop returns true.
func (t *Tree) Relive(stop func() bool) {
	for _, s := range t.living() {
		if !s.forgets() {
			continue
		}
		t.use(s)
		s.source.Seek(s.begin, s.pass)
		if !s.source.Play(s.known(), func(p *Passed) bool { s.passed(p); return stop() }) {
			return
		}
	}
}

// Forgotten returns how many products of a weight and a sample Relive computes, and 64 for
// each step.
func (t *Tree) Forgotten() (products float64) {
	const overhead = 64
	for _, s := range t.living() {
		if s.forgets() {
			step := overhead + s.source.Config().Architecture.NumParameters()*batchSize(s.source)
			products += float64(s.known()-s.begin) * float64(step)
		}
	}
	return products
}

// forgets reports whether epochs of the segment are known of which the history does not
// know yet.
func (s *Segment) forgets() bool { return s.path.epochs(s.path.Last(s.known())) > s.own.last }

// StateAfter returns the state after a step of a run, which it computes if it must, and the
// loss of the last epoch completed there.
func (t *Tree) StateAfter(run, step int) (state network.State, epochLoss float64) {
	_, state, epochLoss = t.stateAfter(run, step)
	return state, epochLoss
}
