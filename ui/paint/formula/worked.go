package formula

import (
	"slices"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// A worked table has equations of two operands and a result below each other: its rows,
// then those that go on from their sum. All share three columns, and the names of operands
// stand over the numbers.

// workedSetter sets worked tables.
type workedSetter struct{ typesetter }

// workedForm says which headings are set and how many rows of terms.
type workedForm struct {
	head, heads bool // over the rows, and over the equations below
	rows        int
}

// isWorked reports whether an explanation is set as a worked table.
func isWorked(e *explain.Explanation) bool { return e.Table != nil && len(e.Table.Then) > 0 }

// set sets a worked table in at most w × h cells, or less of it if it has no room.
func (p workedSetter) set(e *explain.Explanation, w, h int) paint.Sheet {
	t := e.Table
	at := p.columns(e, w)
	form, fits := formOf(t, h)
	if last := t.Then[len(t.Then)-1]; !fits || at.end() > w {
		value, flat := p.value(e, p.AccentStrong(), w), p.flat(e, last.Row.Terms, p.AccentStrong(), w)
		if len(flat) > 1 {
			flat = nil // Several rows would hardly be read as one equation.
		}
		return narrowest(w, p.equation(last.Row, at), p.factored(value, last.Row, h), flat, value)
	}
	var s paint.Sheet
	if form.head {
		s = append(s, at.heads(t.Head, t.Columns))
	}
	shown, rest := p.pickedRows(t.Rows, form.rows)
	for _, row := range shown {
		s = append(s, p.termRow(t, row, at))
	}
	if rest != nil {
		s = append(s, p.othersRow(t, rest, at))
	}
	sign := explain.TermsOf(shown, rest).Sign(t.Sum.Value, p.Format)
	if sumHasRow(t) {
		s = append(s, p.blameRow(t, sign, at))
	}
	for i, stage := range t.Then {
		if form.heads && stage.Columns != nil {
			s = append(s, at.heads("", stageHeads(stage)))
		}
		row := p.equation(stage.Row, at)
		if stage.Columns == nil {
			row[0].Put(at.x[0]-1-p.apart(t.Sum), p.InOneColumn(sign), theme.Dim)
		}
		switch {
		case i == len(t.Then)-1:
			row[0].Mark = '▌'
		case p.feeds(stage.Row):
			row[0].Mark = '•'
		}
		s = append(s, row...)
	}
	return s
}

// factored sets a value and below it, in two rows, the factors whose product it is, or
// nothing if h rows have no room for that.
func (p typesetter) factored(value paint.Sheet, row explain.Row, h int) paint.Sheet {
	const rows = 3
	if h < rows || len(value) != 1 {
		return nil
	}
	x := value[0].Spans[0].X + grid.Width(value[0].Spans[0].Text)
	var names, numbers paint.Row
	names.Put(x+1, "= ", theme.Dim)
	numbers.Put(x+1, p.InOneColumn(row.Terms.Sign(row.Total.Value, p.Format))+" ", theme.Dim)
	for i, o := range row.Operands() {
		if i > 0 {
			names.Put(names.End(), p.Spell(" · "), theme.Text)
			numbers.Put(numbers.End(), p.Spell(" · "), theme.Text)
		}
		names.Put(names.End(), o.Symbol, theme.Text)
		numbers.Put(numbers.End(), p.Format.Trim(o.Value), theme.Text)
		numbers.ShowsOperand(o)
	}
	return append(slices.Clone(value), names, numbers)
}

// stageHeads returns the headings of an equation. That of its result is the last of them.
func stageHeads(stage explain.Stage) []string {
	if len(stage.Columns) > 1 {
		return stage.Columns
	}
	return append([]string{"", ""}, stage.Columns...)
}

// formOf returns the roomiest form of a worked table for h rows, and whether it fits.
func formOf(t *explain.Table, h int) (form workedForm, fits bool) {
	list := []workedForm{{head: true, heads: true}, {head: true}, {}}
	for _, least := range []int{len(t.Rows), min(len(t.Rows), 3), min(len(t.Rows), 2)} {
		for _, form := range list {
			form.rows = min(len(t.Rows), h-besidesRows(t, form))
			if form.rows >= least {
				return form, true
			}
		}
	}
	return form, false
}

// besidesRows returns the number of rows that a form takes besides those of its terms.
func besidesRows(t *explain.Table, form workedForm) int {
	n := len(t.Then)
	if form.head {
		n++
	}
	if sumHasRow(t) {
		n++
	}
	for _, stage := range t.Then {
		if form.heads && stage.Columns != nil {
			n++
		}
	}
	return n
}

// sumHasRow reports whether the sum stands in a row of its own, as it does if there is
// something to add and the next equation does not begin with it.
func sumHasRow(t *explain.Table) bool { return len(t.Rows) > 1 && t.Then[0].Columns != nil }

// termRow sets a term: its factors and their product, or one number in the column of the
// sum.
func (p workedSetter) termRow(t *explain.Table, row explain.Row, at workedColumns) paint.Row {
	label := row.Label
	if at.from {
		row.Label = fromHead + " " + label
	}
	var r paint.Row
	if len(row.Terms) == 0 && len(t.Columns) == 1 {
		r.Put(labelAt, truncated(row.Label, at.label), theme.Text)
		at.put(&r, p.typesetter, 0, row.Total)
	} else {
		r = p.equation(row, at)[0]
	}
	row.Label = label
	if p.feeds(row) && (p.isSelected(row) || t.Head == fromHead) {
		r.Mark = '•'
	}
	return r
}

// fromHead is the heading of tables whose labels read "from h1".
const fromHead = "from"

// othersRow sets the row that stands for the terms without room.
func (p workedSetter) othersRow(t *explain.Table, rest *explain.Row, at workedColumns) paint.Row {
	var r paint.Row
	r.Put(labelAt, truncated(p.Spell(rest.Label), at.x[1]-labelAt-1), theme.Dim)
	column := len(at.x) - 1
	if len(t.Columns) == 1 {
		r = paint.Row{}
		r.Put(labelAt, truncated(p.Spell(rest.Label), at.label), theme.Dim)
		column = 0
	}
	at.put(&r, p.typesetter, column, rest.Total)
	return r
}

// blameRow sets the sum of the terms below them.
func (p workedSetter) blameRow(t *explain.Table, sign string, at workedColumns) paint.Row {
	var r paint.Row
	r.Put(labelAt, t.SumLabel, theme.Text)
	r.Put(at.x[2]-1, p.InOneColumn(sign), theme.Dim)
	at.put(&r, p.typesetter, 2, t.Sum)
	return r
}

// equation sets a row of at most two operands and their result.
func (p workedSetter) equation(row explain.Row, at workedColumns) paint.Sheet {
	var r paint.Row
	r.Put(labelAt, truncated(row.Label, at.label), p.labelRole(row))
	operators, operands := p.operators(row), row.Operands()
	for i, o := range operands {
		r.Put(at.before(i, o, operators[i]), operators[i], theme.Dim)
		at.put(&r, p.typesetter, i, o)
	}
	if len(operands) > 0 {
		end := r.End()
		r.Put(end, operators[len(operands)], theme.Dim)
		r.Put(at.x[2]-1, p.InOneColumn(row.Terms.Sign(row.Total.Value, p.Format)), theme.Dim)
	}
	at.put(&r, p.typesetter, 2, row.Total)
	return paint.Sheet{r}
}

func (p workedSetter) labelRole(row explain.Row) theme.Role {
	if row.Total.Role == explain.Result || p.inFocus(row) {
		return p.AccentStrong()
	}
	return theme.Text
}
