package desk

import (
	"math"
	"sort"

	"backstep/network"
	"backstep/network/stepper"
)

// driver moves the walk through the tree of time, and knows what was last seen of
// it: that is shown while a task has the walk.
type driver struct {
	runs runs          // of the tree, by number
	walk *stepper.Walk // nil while a task has it
	lent *Task         // the task that has it
	seen Moment

	journey journey
}

// journey is a move to a step that has to be computed first. If that takes long, a
// task does it in slices.
type journey struct {
	on     bool
	from   stepper.Bookmark // where it began
	follow func()           // moves the selection when it is there
	steps  int              // to compute in all
	ahead  int              // still to compute, as far as is known
	undone bool             // it was given up
	number int              // of this journey
}

// Journey is how far a long move has come.
type Journey struct {
	Number      int // of this journey
	Steps, Done int // to compute in all, and computed
	Undone      bool
}

// selector selects in the moment that is seen.
func (d *driver) selector() selector { return selector{&d.seen} }

// follow selects what the walk has just revealed, and stay keeps the selection.
func (d *driver) follow() { d.selector().follow(d.walk.Path(), d.walk.Position()) }
func (d *driver) stay()   { d.selector().stay() }

// lend gives the walk to a task. What is quick is carried out at once.
func (d *driver) lend(t *Task) Result {
	t.walk, d.walk, d.lent = d.walk, nil, t
	if !t.quick {
		return Result{Task: t}
	}
	t.Part(never)
	return d.TakeBack(t)
}

// TakeBack takes the walk back after a part of a task, and says what is next:
// another part, or nothing.
func (d *driver) TakeBack(t *Task) Result {
	d.walk, d.lent = t.walk, nil
	return t.end(t)
}

// Away reports whether a task has the walk.
func (d *driver) Away() bool { return d.walk == nil }

// callBack asks the task that has the walk to hand it back soon.
func (d *driver) callBack() {
	if d.lent != nil {
		d.lent.stop.Store(true)
	}
}

// quickWork is the work that is done while a person waits: a few milliseconds of
// it, counted in products of a weight and a sample.
const quickWork = 1 << 20

// quick reports whether that many steps are computed within a few milliseconds.
func (d *driver) quick(steps int) bool {
	const overhead = 64 // of a step, in products
	weights, biases := d.seen.Config().Architecture.Count()
	path := d.walk.Path()
	return steps <= quickWork/(overhead+(weights+biases)*path.BatchSize(d.walk.Position().Step))
}

// note remembers where the walk stands.
func (d *driver) note() { d.remember(d.walk.Position(), d.walk.Step()) }

// noteBeginning remembers the weights with which the walk begins, before its
// first step is computed.
func (d *driver) noteBeginning() { d.remember(stepper.Position{}, nil) }

func (d *driver) remember(position stepper.Position, step *network.Step) {
	path, before := d.walk.Path(), d.seen
	d.seen.Setup = d.runs[d.walk.Owner()].setup
	d.seen.Path, d.seen.Position, d.seen.Step = path, position, path.Reveal(position, step)
	d.seen.Curve, d.seen.History = curveSeen(d.walk), d.walk.History()
	if before.Largest == nil || !sameWeights(before.BeganWith(), d.seen.BeganWith()) {
		d.seen.Largest = largestWeights(d.seen.BeganWith())
	}
	d.selector().keepSample()
}

// sameWeights reports whether two lists are the same one, not only equal.
func sameWeights(one, other []network.Parameters) bool {
	return len(one) == len(other) && len(one) > 0 && &one[0].Weights[0] == &other[0].Weights[0]
}

// curveSeen is the loss by epoch as far as it has been reached.
func curveSeen(w *stepper.Walk) Curve {
	curve, path := w.Curve(), w.Path()
	seen := curveTo(curve, w.Epochs())
	seen.Before, seen.HasBefore = curve.Loss(path.EpochOf(w.Position().Step) - 1)
	return seen
}

// curveTo is a curve up to an epoch: nothing of those after it is seen.
func curveTo(curve *stepper.Curve, epoch int) Curve {
	buckets := curve.Buckets()
	n := sort.Search(len(buckets), func(i int) bool { return buckets[i].First > epoch })
	seen := Curve{Buckets: buckets[:n], Epochs: epoch}
	seen.End, _ = curve.Loss(epoch)
	return seen
}

// largestWeights are the sizes that the lines of each layer are drawn by.
func largestWeights(layers []network.Parameters) []float64 {
	largest := make([]float64, len(layers))
	for l := range layers {
		for _, w := range layers[l].Weights {
			largest[l] = math.Max(largest[l], math.Abs(w))
		}
	}
	return largest
}
