package explain

import (
	"slices"

	"backstep/network"
)

// Ahead explains a weighted sum or an input that the step has not reached. The
// explanation has the formula in symbols, without any of its numbers.
func (s Subject) Ahead(step *network.Step, q Quantity) Explanation {
	known := s.Explain(step, q)
	e := Explanation{
		Title: known.Title, Symbol: known.Symbol, Formula: known.Formula, Note: known.Note, Feeds: known.Feeds, Ahead: true,
		Meaning: aheadSays().about(known.Meaning.What...),
	}
	if len(known.Inline) > 0 {
		e.Inline = []Line{known.Inline[0].blank()}
	}
	return e
}

// blank returns the line without the values of operands that have a symbol.
func (l Line) blank() Line {
	l = slices.Clone(l)
	for i := range l {
		if o := &l[i].Operand; o.Symbol != "" {
			o.Value = 0
		}
	}
	return l
}
