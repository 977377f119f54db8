package formula

import (
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// labelAt is the column of labels, after a mark and a blank.
const labelAt = 3

// workedColumns holds the columns of a worked table.
type workedColumns struct {
	label   int    // the width of the labels
	from    bool   // labels read "from h1"
	x       [3]int // where the cells begin
	formats [3]number.Format
	opens   int // the width of what stands before the first number of an equation
}

// widest is the most blanks that are added to a column.
const widest = 3

// columns places the columns, as far apart as there is room.
func (p workedSetter) columns(e *explain.Explanation, w int) workedColumns {
	t := e.Table
	at := workedColumns{label: grid.Width(t.Head), opens: 1}
	if t.Head == fromHead {
		at.label = 0
	}
	for _, row := range t.Rows {
		at.label = max(at.label, grid.Width(row.Label)+prefix(t))
	}
	for _, stage := range t.Then {
		at.label = max(at.label, grid.Width(stage.Row.Label))
	}
	for i := range at.formats {
		at.formats[i] = p.Format
		at.formats[i].Places = p.placesOf(e, i)
	}
	for _, stage := range t.Then {
		if operands := stage.Row.Operands(); len(operands) > 0 {
			at.opens = max(at.opens, -at.before(0, operands[0], p.operators(stage.Row)[0]))
		}
	}
	at.label = max(leastLabel, at.label)
	at.place(0)
	if over := at.end() - w; over > 0 {
		at.label = max(leastLabel, at.label-over)
		at.place(0)
	}
	at.place(max(0, min(widest, (w-at.end())/len(at.x))))
	at.from = t.Head == fromHead && at.holds(t)
	return at
}

// holds reports whether no label has to be cut for what stands before it.
func (c *workedColumns) holds(t *explain.Table) bool {
	return !slices.ContainsFunc(t.Rows, func(row explain.Row) bool { return grid.Width(row.Label)+prefix(t) > c.label })
}

// prefix returns the width of what stands before the labels of rows.
func prefix(t *explain.Table) int {
	if t.Head == fromHead {
		return grid.Width(fromHead) + 1
	}
	return 0
}

// place places the columns after the labels, with spare blanks before the last two.
func (c *workedColumns) place(spare int) {
	const mark = 3 // two blanks and the operator, in part in the cell
	c.x[0] = labelAt + c.label + 1 + c.opens
	c.x[1] = c.x[0] + c.formats[0].Width() + 1 + spare
	c.x[2] = c.x[1] + c.formats[1].Width() + mark - 1 + spare
}

// end returns the column after the last cell.
func (c *workedColumns) end() int { return c.x[2] + c.formats[2].Width() }

// placesOf returns the digits before the point that a column has to have room for.
func (p workedSetter) placesOf(e *explain.Explanation, column int) int {
	places := 2
	add := func(row explain.Row) {
		list := append(row.Operands(), row.Total)
		if i := min(column, len(list)-1); column == 2 || i == column {
			places = max(places, p.Format.PlacesOf(list[i].Value))
		}
	}
	for _, row := range e.Table.Rows {
		add(row)
	}
	for _, stage := range e.Table.Then {
		add(stage.Row)
	}
	return places
}

// put sets a number in a column.
func (c *workedColumns) put(r *paint.Row, p typesetter, column int, o explain.Operand) {
	r.Cell(c.x[column], c.cell(column, o), p.operandRole(o))
	r.ShowsOperand(o)
}

// before returns where an operator before a number stands: in its column, or close to the
// digits if it is a bracket or the like.
func (c *workedColumns) before(column int, o explain.Operand, operator string) int {
	x := c.x[column] - grid.Width(operator)
	if strings.HasSuffix(operator, "(") || strings.HasSuffix(operator, "^") {
		cell := c.cell(column, o)
		x += len(cell) - len(strings.TrimLeft(cell, " "))
	}
	return x
}

// cell writes a number for a column.
func (c *workedColumns) cell(column int, o explain.Operand) string {
	if o.Role == explain.Setting || o.Role == explain.Given {
		return c.formats[column].GivenCell(o.Value)
	}
	return c.formats[column].Cell(o.Value)
}

// heads sets a row of headings, each over the digits of its column.
func (c *workedColumns) heads(label string, names []string) paint.Row {
	var r paint.Row
	if label != fromHead {
		r.Put(labelAt, truncated(label, c.label), theme.Dim)
	}
	for i, name := range names {
		column := i
		if i == len(names)-1 && len(names) != 1 {
			column = len(c.x) - 1
		}
		end := c.end()
		if column+1 < len(c.x) {
			end = c.x[column+1]
		}
		start := c.x[column] + 2
		r.Put(start, truncated(name, end-start), theme.Dim)
	}
	return r
}
