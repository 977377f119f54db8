package desk

import (
	"math"
	"sort"

	"backstep/network"
	"backstep/network/stepper"
)

// driver moves the walk through the tree of time. It keeps the last moment, which is
// shown while a task has the walk.
type driver struct {
	runs runs          // of the tree, by their numbers
	walk *stepper.Walk // nil while a task has it
	lent *Task         // the task that has it
	seen Moment

	comparing bool    // the view compares the moment with another
	pair      pairing // which one that is

	journey journey
}

// journey is a move to a step that has to be computed first. If that takes long, a
// task does it in slices.
type journey struct {
	on     bool
	from   stepper.Bookmark // where the move began
	follow func()           // moves the selection at the end
	then   func()           // is done when the end is shown; may be nil
	steps  int              // to compute in all
	ahead  int              // still to compute, as far as is known
	undone bool             // the move was given up
	number int              // counts journeys from 1
}

// Journey reports how far a long move has come.
type Journey struct {
	Number      int // counts journeys from 1
	Steps, Done int // to compute in all, and computed so far
	Undone      bool
}

// selector returns a selector of the present moment.
func (d *driver) selector() selector { return selector{&d.seen} }

// follow selects what the walk has just revealed. stay keeps the selection, except
// that of an input.
func (d *driver) follow() { d.selector().follow(d.walk.Path(), d.walk.Position()) }
func (d *driver) stay()   { d.selector().stay() }

// lend gives the walk to a task. A quick task is carried out at once.
func (d *driver) lend(t *Task) Result {
	t.walk, d.walk, d.lent = d.walk, nil, t
	if !t.quick {
		return Result{Task: t}
	}
	t.Part(never)
	return d.TakeBack(t)
}

// TakeBack takes the walk back after a part of a task. The Result has the next task if
// there is more to do.
func (d *driver) TakeBack(t *Task) Result {
	d.walk, d.lent = t.walk, nil
	return t.end(t)
}

// Away reports whether a task has the walk.
func (d *driver) Away() bool { return d.walk == nil }

// callBack tells the task that has the walk to return it soon.
func (d *driver) callBack() {
	if d.lent != nil {
		d.lent.stop.Store(true)
	}
}

// quickWork is the most work that is done at once, without a task of its own. It takes
// a few milliseconds, and is counted in products of a weight and a sample.
const quickWork = 1 << 20

// quick reports whether that many steps are computed within a few milliseconds.
func (d *driver) quick(steps int) bool {
	const overhead = 64 // of a step, in products
	weights := d.seen.Config().Architecture.NumParameters()
	path := d.walk.Path()
	return steps <= quickWork/(overhead+weights*path.BatchSize(d.walk.Position().Step))
}

// note remembers where the walk stands, what is compared with it, and the step before.
func (d *driver) note(got arrival) {
	d.remember(d.walk.Position(), d.walk.Step())
	d.seen.Beside, d.seen.Last = d.beside(got.beside), d.lastIs(got.last)
}

// noteBeginning remembers the weights with which the walk begins, before its
// first step is computed.
func (d *driver) noteBeginning() {
	d.remember(stepper.Position{}, nil)
	owner := d.walk.Owner() // With its settings the step is computed.
	d.seen.Setup, d.seen.Owner, d.seen.Beside, d.seen.Last = d.runs[owner].setup, owner+1, nil, nil
}

func (d *driver) remember(position stepper.Position, step *network.Step) {
	before, now := d.seen, d.at(d.walk.Cursor().Run, position, step)
	d.seen.Setup, d.seen.Run, d.seen.Owner = now.Setup, now.Run, now.Owner
	d.seen.asked = asked{}
	d.seen.Place = now.Place
	d.seen.whole, d.seen.after = step, d.runs[d.walk.OwnerOf(position.Step+1)].setup
	d.seen.Curve, d.seen.History = now.Curve, now.History
	d.seen.Next = d.next(now.Path.Done(position))
	if before.Largest == nil || !sameWeights(before.BeganWith(), d.seen.BeganWith()) {
		d.seen.Largest = largestWeights(d.seen.BeganWith())
	}
	end := &d.runs[d.walk.Cursor().Run].end
	end.reached(&d.seen)
	d.seen.end = *end
	d.selector().keepSample()
	d.selector().keepPin()
}

// at returns the moment at a position in a run, given its step: what a person sees there,
// whatever is selected.
func (d *driver) at(run int, position stepper.Position, step *network.Step) Moment {
	path, owner := d.walk.Tree().Path(run), d.walk.Tree().Owner(run, position.Step)
	return Moment{
		Setup: d.runs[owner].setup, Run: run + 1, Owner: owner + 1,
		Place: Place{path, position, path.Reveal(position, step)},
		Curve: curveSeen(d.walk, run, position), History: d.walk.HistoryOf(run),
	}
}

// next returns what the step after a number of steps is computed with.
func (d *driver) next(done int) Next {
	present, tree := d.walk.Cursor().Run, d.walk.Tree()
	owner := tree.Owner(present, done+1)
	next := Next{Setup: d.runs[owner].setup, Run: len(d.runs) + 1}
	if begin := tree.Beginning(owner); begin.Step == done {
		next.State = begin
	}
	return next
}

// sameWeights reports whether two lists share their memory, and are not merely equal.
func sameWeights(one, other []network.Parameters) bool {
	return len(one) == len(other) && len(one) > 0 && &one[0].Weights[0] == &other[0].Weights[0]
}

// curveSeen returns the loss by epoch of a run as far as it has been reached, at a
// position.
func curveSeen(w *stepper.Walk, run int, position stepper.Position) Curve {
	curve, path := w.CurveOf(run), w.Tree().Path(run)
	seen := curveTo(curve, w.EpochsOf(run))
	seen.Before, seen.HasBefore = curve.Loss(path.EpochOf(position.Step) - 1)
	return seen
}

// curveTo returns a curve up to an epoch, without the epochs after it.
func curveTo(curve *stepper.Curve, epoch int) Curve {
	buckets := curve.Buckets()
	n := sort.Search(len(buckets), func(i int) bool { return buckets[i].First > epoch })
	seen := Curve{Buckets: buckets[:n], Epochs: epoch}
	seen.End, _ = curve.Loss(epoch)
	return seen
}

// largestWeights returns the largest |w| of each layer, which sets the scale of its
// lines.
func largestWeights(layers []network.Parameters) []float64 {
	largest := make([]float64, len(layers))
	for l := range layers {
		for _, w := range layers[l].Weights {
			largest[l] = math.Max(largest[l], math.Abs(w))
		}
	}
	return largest
}
