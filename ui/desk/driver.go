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

	journey journey
}

// journey is a move to a step that has to be computed first. If that takes long, a
// task does it in slices.
type journey struct {
	on     bool
	from   stepper.Bookmark // where the move began
	follow func()           // moves the selection at the end
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

// note remembers where the walk stands.
func (d *driver) note() { d.remember(d.walk.Position(), d.walk.Step()) }

// noteBeginning remembers the weights with which the walk begins, before its
// first step is computed.
func (d *driver) noteBeginning() { d.remember(stepper.Position{}, nil) }

func (d *driver) remember(position stepper.Position, step *network.Step) {
	path, before := d.walk.Path(), d.seen
	d.own()
	d.seen.Path, d.seen.Position, d.seen.Step = path, position, path.Reveal(position, step)
	d.seen.Curve, d.seen.History = curveSeen(d.walk), d.walk.History()
	d.seen.Next = d.next(path.Done(position))
	if before.Largest == nil || !sameWeights(before.BeganWith(), d.seen.BeganWith()) {
		d.seen.Largest = largestWeights(d.seen.BeganWith())
	}
	d.runs[d.walk.Cursor().Run].end.reached(&d.seen)
	d.selector().keepSample()
	d.selector().keepPin()
}

// own takes the settings and the data of the run that the present step belongs to.
func (d *driver) own() {
	owner := d.walk.Owner()
	d.seen.Setup, d.seen.Owner = d.runs[owner].setup, owner+1
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

// curveSeen returns the loss by epoch as far as it has been reached.
func curveSeen(w *stepper.Walk) Curve {
	curve, path := w.Curve(), w.Path()
	seen := curveTo(curve, w.Epochs())
	seen.Before, seen.HasBefore = curve.Loss(path.EpochOf(w.Position().Step) - 1)
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
