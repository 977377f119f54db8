package desk

import (
	"strings"

	"backstep/data/session"
)

// grammar reads and writes what edit, add and drop take: which number of a session is to be
// which.
type grammar struct {
	setup *session.Setup // whose units, inputs and targets are named
	basis *session.Setup // that a change is of, whose rows are counted

	aimed   bool                 // something is selected, and meant by words that name nothing
	at      Selection            // what that is
	row     int                  // the row of the training part in focus
	samples int                  // in the batch
	rowOf   func(sample int) int // the row of the training part that one of them is
}

// grammarOf returns the grammar at a moment.
func grammarOf(m *Moment) grammar {
	return grammar{
		setup: m.Setup, basis: BasisOf(m).Setup, aimed: true, at: m.Selection, row: m.Row(),
		samples: m.Batch(), rowOf: m.RowOf,
	}
}

// unaimed returns the grammar of a setup for lines that mean the same whatever is selected.
func unaimed(setup *session.Setup) grammar { return grammar{setup: setup, basis: setup} }

// grammar returns the grammar of the present moment.
func (d *driver) grammar() grammar { return grammarOf(&d.seen) }

// last returns the output layer.
func (g grammar) last() int { return len(g.setup.Config.Architecture.Layers) - 1 }

// parse reads what follows edit, add or drop.
func (g grammar) parse(verb, argument string) (c change, err error) {
	var e rowEdit
	switch verb {
	case "add":
		e, err = g.parseSample(strings.Fields(argument))
	case "drop":
		e, err = g.parseRemoved(argument)
	default:
		return g.parseEdits(argument)
	}
	return change{rows: []rowEdit{e}, verb: verb}, err
}
