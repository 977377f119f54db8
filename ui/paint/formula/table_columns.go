package formula

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// tableColumn is a column of numbers.
type tableColumn struct{ x, w int }

// tableColumns holds the places of the columns of a table.
type tableColumns struct {
	label   int           // the width of the labels
	list    []tableColumn // one for each factor, then one for their product
	factors bool          // the factors are shown
}

func (c tableColumns) last() tableColumn { return c.list[len(c.list)-1] }

// The limits of widths. Long labels are shortened before numbers lose digits, and
// columns stay close enough to read across.
const (
	leastLabel = 6
	fewBlanks  = 3
	mostBlanks = 3 // beyond those needed
)

// tableColumns places the columns. It leaves out the factors if there is no room for
// them even with short labels.
func (p typesetter) tableColumns(t *explain.Table, rows []explain.Row, w int) tableColumns {
	c := p.closest(t, rows, fewBlanks)
	if c.last().x+c.last().w > w {
		c = p.closest(t, rows, fewBlanks-1)
	}
	label := c.label
	numbers := c.last().x + c.last().w - 2 - label
	if room := w - 2 - numbers; room >= min(label, leastLabel) {
		c.factors = true
		c.label = min(label, room)
		c.spread(c.label-label, (w-2-c.label-numbers)/len(c.list))
		return c
	}
	last := c.last()
	c.label = max(0, min(label, w-2-fewBlanks-last.w))
	last.x = 2 + c.label + fewBlanks
	c.list = []tableColumn{last}
	return c
}

// spread moves each column right by shift and by its share of the spare blanks.
func (c *tableColumns) spread(shift, spare int) {
	for i := range c.list {
		shift += min(mostBlanks, spare)
		c.list[i].x += shift
	}
}

// closest places the columns after whole labels. They are few blanks apart, or as many
// as the operators between them need.
func (p typesetter) closest(t *explain.Table, rows []explain.Row, few int) tableColumns {
	c := tableColumns{label: max(grid.Width(t.SumLabel), grid.Width(t.Head)), list: make([]tableColumn, len(t.Columns))}
	for _, row := range rows {
		c.label = max(c.label, grid.Width(row.Label))
	}
	x := 2 + c.label
	for i := range c.list {
		x += p.blanks(rows, i, few)
		c.list[i] = tableColumn{x: x, w: p.columnWidth(t, rows, i)}
		x += c.list[i].w
	}
	return c
}

// blanks returns the distance of a column from what stands before it, with room for the
// operators between them.
func (p typesetter) blanks(rows []explain.Row, i, few int) int {
	most := few
	for _, row := range rows {
		operators := p.operators(row)
		switch n := len(operators) - 1; {
		case n == 0:
		case i == 0 && operators[0] != "": // This operator opens a group.
			most = max(most, 1+grid.Width(operators[0])+p.apart(row.Operands()[0]))
		case i < n:
			most = max(most, 1+grid.Width(operators[i])+p.apart(row.Operands()[i]))
		default: // The product stands after an =.
			most = max(most, 3+grid.Width(operators[n]))
		}
	}
	return most
}

// apart returns the blanks that an operator needs before an operand. Most cells begin with
// a blank of their own, but −1.53e−8 has none.
func (p typesetter) apart(o explain.Operand) int {
	if o.Role != explain.Setting && !strings.HasPrefix(p.cell(o), " ") {
		return 1
	}
	return 0
}

// columnWidth returns the width of a column of numbers. It is that of a cell, or that
// of the text if the column holds a setting such as η.
func (p typesetter) columnWidth(t *explain.Table, rows []explain.Row, i int) int {
	w := grid.Width(t.Columns[i])
	for _, row := range rows {
		operands := append(row.Operands(), row.Total)
		if i >= len(operands) || operands[i].Role != explain.Setting {
			return max(w, p.Format.Width())
		}
		w = max(w, 1+grid.Width(p.cell(operands[i])))
	}
	return w
}

// tableWidth returns the width that a table with all its factors needs.
func (p typesetter) tableWidth(t *explain.Table, rows []explain.Row) int {
	c := p.closest(t, rows, fewBlanks-1)
	return c.last().x + c.last().w - c.label + min(c.label, leastLabel)
}

// head returns the row of headings.
func (c tableColumns) head(t *explain.Table) paint.Row {
	var r paint.Row
	r.Put(2, truncated(t.Head, c.label), theme.Dim)
	names := t.Columns[len(t.Columns)-len(c.list):]
	for i, name := range names {
		r.Put(min(c.list[i].x+len(lead), c.list[i].x+c.list[i].w-grid.Width(name)), name, theme.Dim)
	}
	return r
}

// truncated shortens a label to w columns.
func truncated(s string, w int) string { return grid.Truncate(s, max(0, w)) }

// cell writes an operand for a column of the table.
func (p typesetter) cell(o explain.Operand) string {
	if o.Role == explain.Setting {
		return p.Format.Short(o.Value)
	}
	return p.Format.Cell(o.Value)
}

// operators returns the operators of a row as the terminal can show them.
func (p typesetter) operators(row explain.Row) []string {
	list := row.Operators()
	for i := range list {
		list[i] = p.Spell(list[i])
	}
	return list
}
