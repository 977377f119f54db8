package plain

import (
	"fmt"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// where carries out "where".
func (t *Talk) where(*desk.Desk, string) desk.Result {
	s := steps{t.speaker()}
	m := s.m
	place := "at the beginning, before the first step"
	if m.Step != nil {
		place = fmt.Sprintf("in step %d, ", m.Position.Step)
		if n := m.Batches(); n > 1 {
			place += fmt.Sprintf("which is %d of %d in ", m.Step.Batch, n)
		}
		place += fmt.Sprintf("epoch %d, at the %s", m.Step.Epoch, s.phase())
		if m.Updated() {
			place += ", which is its end"
		}
	}
	if n, _ := m.CountRuns(); n > 1 {
		place = fmt.Sprintf("in run %d of %d, ", m.Run, n) + place
	}
	if loss, _, ok := m.Loss(); ok {
		place += "; " + s.symbol("J") + " is " + s.n(loss)
	}
	says := fmt.Sprintf("You are %s. Selected is %s", place, s.unit(m.Selection.Layer, m.Selection.Unit))
	if m.Step != nil {
		says += fmt.Sprintf(", and %s, row %d of the data", s.who(), m.Setup.Number(m.RowOf(m.Selection.Sample)))
	}
	if view := t.desk.View(); view != "network" {
		says += "; the view is " + view
	}
	return desk.Result{Message: says + fmt.Sprintf(". A move is a %s.", m.Granularity)}
}

// opening says what a talk is about, and what to type first. Led reports whether commands have
// led somewhere already.
func (t *Talk) opening(led bool) []string {
	s := t.speaker()
	what := "Backstep. "
	if title := text.Clean(s.m.Setup.Title); title != "" {
		what = "Backstep, " + title + ". "
	}
	what += explain.Capital(s.data()) + " " + s.network()
	if led {
		return []string{what, s.sentence(t.where(t.desk, "").Message)}
	}
	if t.options.Person {
		return []string{what, "Enter goes on, one number at a time; list says the units, help the commands, and quit ends."}
	}
	return []string{what}
}
