package desk

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data"
	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// change is something that makes training go another way: other settings, or numbers
// set by hand.
type change struct {
	given []session.Given
	edits []Parameter
	rows  []rowEdit
	over  bool   // training starts over, even if the settings would let it go on
	verb  string // the command, for its errors
}

// byHand reports whether the change sets numbers by hand.
func (c *change) byHand() bool { return len(c.edits)+len(c.rows) > 0 }

// adds reports whether the change adds a sample.
func (c *change) adds() bool {
	return slices.ContainsFunc(c.rows, func(e rowEdit) bool { return e.edit.Kind == data.AddRow })
}

// Parameter is a weight or bias with a value. Layer and Unit count from 0. From is the
// unit that a weight leads from, or network.Bias. Units is how many units the layer has.
type Parameter struct {
	Layer, Unit, From, Units int
	Value                    float64
}

// branch makes the present run go on with a change, as a new run. The old run is kept as
// it is. What the change waits for decides where the new run begins: after the last step
// that is done, at the end of the epoch, or at the beginning.
func (d *Desk) branch(c change) Result {
	if most := d.mostRuns(); d.runs.count() >= most {
		return Wrong("there is no room for another run: %d are kept, and x in the list of runs deletes one", most)
	}
	done := d.seen.StepsDone()
	basis := BasisOf(&d.seen)
	if c.byHand() && basis.Next {
		done = d.seen.Position.Step
	}
	present := d.walk.Cursor().Run
	b := &branching{change: c, left: d.walk.Bookmark(), parent: present, owner: present, done: done, before: basis.Weights, next: basis.Next, offered: d.takeOffer()}
	if !c.over {
		b.owner = d.walk.OwnerOf(done + 1)
	}
	b.base = d.runs[b.owner].setup
	d.runs[b.parent].left = b.left
	return d.grow(b, d.quickToBegin() && !c.reads())
}

// reads reports whether a file is read for the change, which may take long.
func (c change) reads() bool {
	return slices.ContainsFunc(c.given, func(g session.Given) bool { return g.Flag == "csv" || g.Flag == "data.csv" })
}

// branching is a run that is being made of another by a change.
type branching struct {
	change
	left    stepper.Bookmark
	parent  int                  // the run that is changed
	owner   int                  // the run whose training goes on with the change: this one or, before its fork, one that it forks from
	base    *session.Setup       // what training goes on with, before the change
	offered Offer                // what base may become
	done    int                  // the last step that the change leaves as it is
	before  []network.Parameters // the weights with which the next step would begin, without the change

	next     bool           // an edit would take hold in the next step
	prepared bool           // the state where the new run begins is computed
	made     bool           // the new run is there
	same     bool           // the change changes nothing
	setup    *session.Setup // with the change
	effect   session.Effect
	after    int        // the last step that both runs share
	end      ending     // of the new run
	loss     [2]float64 // of the step after that, before an edit and with it
	err      error
}

// grow does a part of the work of making a run, and the next part after it.
func (d *Desk) grow(b *branching, quick bool) Result {
	return d.lend(&Task{
		quick: quick, Sliced: true,
		part: func(w *stepper.Walk, stop func() bool) {
			if quick {
				stop = never
			}
			b.work(w, stop)
		},
		end: func(*Task) Result {
			switch {
			case b.err != nil:
				return Result{Err: fmt.Errorf("%s %s", b.verb, strings.TrimPrefix(strings.TrimPrefix(b.err.Error(), "--"), "data.edits: "))}
			case b.same:
				return Result{Message: "nothing to change: that is how it is"}
			case !b.made:
				return d.grow(b, false)
			default:
				return d.branched(b)
			}
		},
	})
}

// work resolves the change, computes the state where the new run begins, and begins it,
// until stop returns true.
func (b *branching) work(w *stepper.Walk, stop func() bool) {
	if b.setup == nil {
		if b.err = b.resolve(w); b.err != nil || b.same || stop() {
			return
		}
	}
	if !b.over && !b.prepared {
		if w.OwnerOf(b.after+1) != b.owner { // A fork of the present run itself would come while the change waits.
			w.Visit(b.owner)
		}
		if b.prepared = w.Prepare(b.after, stop); !b.prepared {
			return
		}
	}
	b.made = true
	if b.err = b.begin(w); b.err != nil {
		w.Return(b.left)
	}
}

// resolve finds out what the change does, and after which step.
func (b *branching) resolve(w *stepper.Walk) (err error) {
	given := b.given
	if len(b.rows) > 0 {
		given = append(slices.Clip(given), b.base.Amended(rowsOf(b.rows)...))
	}
	if b.setup, b.effect, err = b.offered.with(b.base, given); err != nil {
		return err
	}
	if !b.over && b.effect == session.Shown && b.idle(b.before) {
		b.same = true
		return nil
	}
	path := w.Tree().Path(b.owner)
	b.over = b.over || b.effect.Over()
	switch {
	case b.over:
	case b.effect.Waits(!path.EndsEpoch(b.done)):
		b.after = path.LastStepOf(path.EpochOf(b.done))
	default:
		b.after = b.done
	}
	if !b.over {
		b.setup = withInitial(b.setup, b.base, b.initialEdits())
	}
	return nil
}

// begin begins the new run.
func (b *branching) begin(w *stepper.Walk) error {
	trainer, err := b.setup.Trainer()
	if err != nil {
		return err
	}
	if b.over {
		w.Begin(trainer)
		return nil
	}
	forked, err := w.Fork(b.after, stepper.Change{
		Trainer: trainer, Fresh: b.effect.Fresh(),
		Edit: func(layers []network.Parameters) { put(layers, b.edits) },
	})
	if err != nil {
		return err
	}
	b.end = endOf(w, forked)
	if b.byHand() {
		b.loss = [2]float64{w.Tree().Step(b.owner, b.after+1).Loss, w.Tree().Step(forked, b.after+1).Loss}
	}
	return nil
}

// rowsOf returns edits without their words.
func rowsOf(list []rowEdit) (edits []data.Edit) {
	for _, e := range list {
		edits = append(edits, e.edit)
	}
	return edits
}

// put sets weights and biases.
func put(layers []network.Parameters, edits []Parameter) {
	for _, e := range edits {
		*e.in(layers) = e.Value
	}
}

// in returns a pointer to the weight or bias in the layers of a network.
func (p Parameter) in(layers []network.Parameters) *float64 {
	return layers[p.Layer].Pointer(p.From, p.Unit, p.Units)
}

// idle reports whether every edit sets what is there already.
func (b *branching) idle(before []network.Parameters) bool {
	return !slices.ContainsFunc(b.edits, func(p Parameter) bool { return *p.in(before) != p.Value })
}

// initialEdits returns the edits if they change the weights before the first step.
func (b *branching) initialEdits() []Parameter {
	if b.after > 0 {
		return nil
	}
	return b.edits
}

// withInitial returns a setup with the initial weights of another one, of which some are
// then set by hand.
func withInitial(setup, base *session.Setup, edits []Parameter) *session.Setup {
	changed := *setup
	changed.Initial, changed.Start = base.Initial, base.Start
	if len(edits) == 0 {
		return &changed
	}
	changed.Initial = network.CloneParameters(base.Initial)
	put(changed.Initial, edits)
	for _, e := range edits {
		changed.Start.ByHand = append(slices.Clip(changed.Start.ByHand), explain.Quantity{Kind: explain.Initial, Layer: e.Layer, Unit: e.Unit, From: e.From})
	}
	return &changed
}
