package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/stepper"
)

// branched shows the run that a change has made, and says what it is.
func (d *Desk) branched(b *branching) Result {
	made := len(d.runs)
	d.runs = append(d.runs, run{setup: b.setup, from: origin{
		parent: b.parent, shares: d.walk.Tree().Run(made).Parent, after: b.after, over: b.over, edits: b.edits,
	}})
	says := d.runs.says(made)
	d.changes = append(d.changes, undone{at: b.left, from: b.parent, run: made, says: says})
	if !b.over && len(b.edits) > 0 && b.after > 0 && d.walk.Position().Step <= b.after {
		d.walk.GotoStep(b.after)
		d.walk.Next(stepper.ByUnit) // The next step begins with what was set.
	}
	follow := d.stay
	if b.over {
		follow = d.follow
	}
	r := d.enter(follow)
	r.Message = d.saysOf(b, says)
	return r
}

// saysOf returns what a change did, and how to take it back.
func (d *Desk) saysOf(b *branching, says string) string {
	made, number := len(d.runs), text.Short
	switch {
	case b.over:
		return fmt.Sprintf("run %d starts over: %s; run %d is kept, and u goes back to it", made, says, b.parent+1)
	case len(b.edits) == 0:
		return fmt.Sprintf("%s from step %d on, as run %d; u goes back to run %d", says, b.after+1, made, b.parent+1)
	}
	var edits []string
	for _, e := range b.edits {
		name := d.seen.Setup.Names.Weight(e.Layer, e.Unit, e.From)
		edits = append(edits, fmt.Sprintf("%s was %s, is %s", name, number(*e.in(b.before)), number(e.Value)))
	}
	return fmt.Sprintf("%s: J %s → %s, as run %d; u takes it back", strings.Join(edits, ", "), number(b.loss[0]), number(b.loss[1]), made)
}

// weightsAfter returns the weights after a step, which is the present one or the one
// before it.
func (d *Desk) weightsAfter(step int) []network.Parameters {
	if d.seen.Step == nil || step < d.seen.Position.Step {
		return d.seen.BeganWith()
	}
	whole := d.seen
	whole.Position = whole.Path.Last(step)
	whole.Step = whole.Path.Reveal(whole.Position, d.walk.Step())
	return whole.Parameters()
}
