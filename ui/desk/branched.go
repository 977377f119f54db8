package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network/stepper"
)

// branched shows the run that a change has made, and says what it is.
func (d *Desk) branched(b *branching) Result {
	made := len(d.runs)
	d.runs = append(d.runs, run{setup: b.setup, from: origin{
		parent: b.parent, shares: d.walk.Tree().Run(made).Parent, edits: b.edits,
	}, end: b.end})
	says := LabelIn(d.look.Notation, d.runs.says(made))
	d.changes = append(d.changes, undone{at: b.left, run: made})
	if !b.over && b.byHand() && b.next && d.walk.Position().Step == b.after {
		d.walk.GotoStep(b.after)
		d.walk.Next(stepper.ByUnit) // The next step begins with what was set.
	}
	follow := d.stay
	if b.over {
		follow = d.follow
	}
	r := d.enter(follow)
	if b.adds() && d.seen.Step != nil {
		d.selector().row(d.seen.Setup.TrainSamples.Len() - 1)
	}
	r.Message = d.saysOf(b, says)
	return r
}

// saysOf returns what a change did, and how to take it back.
func (d *Desk) saysOf(b *branching, says string) string {
	made, number := len(d.runs), text.Short
	switch {
	case b.over:
		return fmt.Sprintf("run %d starts over: %s; run %d is kept, and u goes back to it", made, says, b.parent+1)
	case !b.byHand():
		return fmt.Sprintf("%s from step %d on, as run %d; u goes back to run %d, B steps both", says, b.after+1, made, b.parent+1)
	}
	var edits []string
	for _, e := range b.edits {
		name := d.seen.Setup.Names.Weight(e.Layer, e.Unit, e.From)
		edits = append(edits, fmt.Sprintf("%s was %s, is %s", name, number(*e.in(b.before)), number(e.Value)))
	}
	for _, e := range b.rows {
		edits = append(edits, e.told)
	}
	if b.after > b.done {
		edits[len(edits)-1] += fmt.Sprintf(" from step %d on, since an epoch keeps its samples", b.after+1)
	}
	return fmt.Sprintf("%s: %s, as run %d; u takes it back", strings.Join(edits, ", "), d.seen.Notation.Symbol("J")+" "+lossSays(b.loss), made)
}

// lossSays says what an edit did to the loss of the step that it takes hold in.
func lossSays(loss [2]float64) string {
	was, is := text.Short(loss[0]), text.Short(loss[1])
	if loss[0] == loss[1] {
		return "stays " + is
	}
	return was + " → " + is
}
