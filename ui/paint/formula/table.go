package formula

import (
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// tableForm says which parts of a table are set.
type tableForm struct {
	head, rule bool
	sum        bool // the sum has a row of its own
	flatTail   bool // the lines that follow from the sum are set as one row
}

// tableForms returns the ways to set a long sum whose rows all fit into h, from the
// roomiest to the tightest.
func (p typesetter) tableForms(e *explain.Explanation, w, h int) []paint.Sheet {
	if len(e.Table.Rows) > h {
		return nil
	}
	summed, tail := e.Table.SumLabel != "", len(e.Tail) > 0
	list := []tableForm{{head: true, rule: summed, sum: summed}}
	if summed {
		list = append(list, tableForm{head: true, sum: true})
	}
	if tail {
		list = append(list, tableForm{head: true, rule: true, sum: true, flatTail: true}, tableForm{head: true, sum: true, flatTail: true}, tableForm{head: true, flatTail: true})
	}
	list = append(list, tableForm{sum: summed && !tail, flatTail: tail})
	var forms []paint.Sheet
	for _, form := range list {
		forms = append(forms, p.table(e, form, len(e.Table.Rows), w))
	}
	return paint.Fitting(forms, w)
}

// shortTable sets as many rows as there is room for, and the total of the others.
func (p typesetter) shortTable(e *explain.Explanation, w, h int) paint.Sheet {
	form := tableForm{head: h > 4, sum: len(e.Tail) == 0 && e.Table.SumLabel != "", flatTail: true}
	under := 0
	if form.head {
		under++
	}
	if e.Table.SumLabel != "" {
		under++
	}
	if h-under < 2 {
		return p.value(e, p.AccentStrong(), w)
	}
	return p.table(e, form, h-under, w)
}

// table sets a long sum with at most limit rows of terms.
func (p typesetter) table(e *explain.Explanation, form tableForm, limit, w int) paint.Sheet {
	t := e.Table
	shown, rest := p.shownRows(t, limit)
	at := p.tableColumns(t, shown, w)
	var s paint.Sheet
	if form.head {
		s = append(s, at.head(t))
	}
	for _, row := range shown {
		s = append(s, p.tableRow(row, at))
	}
	last := at.last()
	if rest != nil {
		s = append(s, p.restRow(t, *rest, at))
	}
	if form.rule {
		var rule paint.Row
		rule.Put(last.x, strings.Repeat("─", last.w), theme.Axis)
		s = append(s, rule)
	}
	if form.sum {
		s = append(s, p.sumRow(e, explain.TermsOf(shown, rest).Sign(t.Sum.Value, p.Format), at))
	}
	switch {
	case len(e.Tail) == 0:
	case form.flatTail:
		tail := p.flat(e, e.Tail[0], p.AccentStrong(), w)
		if len(tail) > 1 {
			tail = p.value(e, p.AccentStrong(), w)
		}
		s = append(s, tail...)
	default:
		s = append(s, p.setLines(e, e.Tail, p.AccentStrong(), w)...)
	}
	return s
}

// isSelected reports whether a row is that of the selected weight, in a sum over samples
// that of the selected sample, or in one over outputs that of the output in focus.
func (p typesetter) isSelected(row explain.Row) bool {
	if p.Cursor != nil {
		return slices.ContainsFunc(append(row.Operands(), row.Total), func(o explain.Operand) bool { return o.HasRef && o.Ref == *p.Cursor })
	}
	if f, list := p.Moment.Focus, row.Operands(); f.Kind == explain.Activation && len(list) > 0 {
		return list[0].HasRef && list[0].Ref.Layer == f.Layer && list[0].Ref.Unit == f.Unit
	}
	at := p.Moment.Selection
	samples := p.Moment.Focus.IsParameter() || p.Moment.Focus.Kind == explain.Loss
	return slices.ContainsFunc(append(row.Operands(), row.Total), func(o explain.Operand) bool {
		switch {
		case !o.HasRef:
			return false
		case o.Ref.Kind == explain.Weight:
			return o.Ref.Layer == at.Layer && o.Ref.Unit == at.Unit && o.Ref.From == at.From
		default:
			return samples && o.Ref.IsOfSample() && o.Ref.Sample == at.Sample
		}
	})
}

func (p typesetter) inFocus(row explain.Row) bool {
	return row.Total.HasRef && p.Moment.Focus == row.Total.Ref
}

// sumRow returns the row below the terms.
func (p typesetter) sumRow(e *explain.Explanation, sign string, at tableColumns) paint.Row {
	role := theme.Strong // the accent if the sum is the result itself
	var row paint.Row
	if len(e.Tail) == 0 {
		role = p.AccentStrong()
		row.Mark = '▌'
	}
	last := at.last()
	row.Put(2, e.Table.SumLabel, role)
	row.Put(last.x-2, p.InOneColumn(sign), theme.Dim)
	row.Right(last.x+last.w, p.Format.Cell(e.Table.Sum.Value), p.Alarmed(e.Table.Sum.Value, role))
	row.ShowsOperand(sumIn(e))
	return row
}

// sumIn returns the sum of a table, which is the result if nothing follows from it.
func sumIn(e *explain.Explanation) explain.Operand {
	if len(e.Tail) == 0 && len(e.Table.Then) == 0 {
		return e.Result
	}
	return e.Table.Sum
}

// tableRow returns the row of a term, with its factors, if there is room for them, and
// their product.
func (p typesetter) tableRow(row explain.Row, at tableColumns) paint.Row {
	var r paint.Row
	role := theme.Text
	switch {
	case p.inFocus(row):
		role, r.Mark = p.AccentStrong(), '▌'
	case p.feeds(row):
		r.Mark = '•'
	}
	r.Put(2, truncated(row.Label, at.label), role)
	last := at.last()
	if operands := row.Operands(); len(operands) > 0 {
		r.Put(last.x-2, p.InOneColumn(row.Terms.Sign(row.Total.Value, p.Format)), theme.Dim)
		if at.factors {
			p.factors(&r, row, at)
		}
	}
	r.Right(last.x+last.w, p.cell(row.Total), p.operandRole(row.Total))
	r.ShowsOperand(row.Total)
	return r
}

// factors sets the operands of a term, each after its operator.
func (p typesetter) factors(r *paint.Row, row explain.Row, at tableColumns) {
	operators, operands := p.operators(row), row.Operands()
	for i, o := range operands {
		column := at.list[i]
		r.Put(column.x-grid.Width(operators[i])-p.apart(o), operators[i], theme.Dim)
		r.Right(column.x+column.w, p.cell(o), p.operandRole(o))
		r.ShowsOperand(o)
	}
	end := at.list[len(operands)-1]
	r.Put(end.x+end.w, operators[len(operands)], theme.Dim)
}

// restRow returns the row that stands for the rows without room. It gives their number
// and, if the table is a sum, their total.
func (p typesetter) restRow(t *explain.Table, rest explain.Row, at tableColumns) paint.Row {
	var r paint.Row
	r.Put(2, truncated(p.Spell(rest.Label), at.last().x-5), theme.Text)
	if t.SumLabel != "" {
		last := at.last()
		r.Right(last.x+last.w, p.cell(rest.Total), p.operandRole(rest.Total))
		r.ShowsOperand(rest.Total)
	}
	return r
}

// feeds reports whether a row has numbers that are marked elsewhere on the screen.
func (p typesetter) feeds(row explain.Row) bool {
	for _, o := range append(row.Operands(), row.Total) {
		if o.HasRef && p.Moment.Feeds[o.Ref] {
			return true
		}
	}
	return false
}
