package desk

import (
	"fmt"

	"backstep/data"
	"backstep/data/text"
	"backstep/network/explain"
)

// bottomOf says what the way down ends with, if a number is made of nothing further: a value of
// the data, a draw, or a setting. Otherwise it is empty.
func bottomOf(m *Moment, l *TrailLevel) string {
	q := l.Number
	if len(l.Terms) > 0 && q.Kind != explain.Initial {
		return ""
	}
	switch q.Kind {
	case explain.Initial:
		return startSays(m, q)
	case explain.Datum, explain.Input, explain.Target:
		return dataSays(m, q)
	case explain.Fixed:
		return l.Explanation.Meaning.Says[0]
	case explain.Slope:
		return "It is a constant: linear has this slope everywhere."
	default:
		return ""
	}
}

// startSays says where a weight before the first step comes from.
func startSays(m *Moment, q explain.Quantity) string {
	subject := m.Subject()
	meaning := subject.Explain(nil, q).Meaning.Says[0]
	if nth, drawn := subject.Draw(q); drawn {
		return fmt.Sprintf("It is the %s number of seed %d. %s", text.Ordinal(nth), subject.Start.Seed, meaning)
	}
	return meaning
}

// dataSays says which value of the data a number is.
func dataSays(m *Moment, q explain.Quantity) string {
	row := m.RowOf(q.Sample)
	where := fmt.Sprintf("%s of %s", m.Setup.Noun.Number(m.Setup.Number(row)), text.Clean(m.Setup.Set.Name))
	if isEdited(m, q, row) {
		return "It was set by hand, for " + where + "."
	}
	return "It is a value of the data: " + where + "."
}

// isEdited reports whether an input or a target was set by hand.
func isEdited(m *Moment, q explain.Quantity, row int) bool {
	number, added := m.Setup.Number(row), 0
	kind, column := editedBy(m, q)
	for _, e := range m.Setup.Session.Data.Edits {
		whole := kind == data.EditTarget && m.Setup.Set.Class != nil
		if e.Row == number && e.Kind == kind && (whole || e.Column == column) {
			return true
		}
		if e.Kind == data.AddRow {
			added++
		}
	}
	return number > m.Setup.NumberOf(m.Setup.Set.Len()-1)-added // Rows that are added come last.
}

// editedBy returns what kind of edit would set an input or a target, and its column.
func editedBy(m *Moment, q explain.Quantity) (kind data.EditKind, column int) {
	switch {
	case q.Kind == explain.Target, q.Kind == explain.Datum && q.Index == explain.RawTarget:
		return data.EditTarget, q.Unit + 1
	case q.Kind == explain.Datum && q.Index >= 0:
		return data.EditInput, q.Index + 1
	}
	if of, ok := m.Setup.Set.ColumnOf(q.Unit); ok {
		return data.EditInput, of + 1
	}
	return data.EditInput, q.Unit + 1
}
