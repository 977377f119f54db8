package data

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// oddities are the cells of a column that do not go with the others.
type oddities struct {
	count int      // how many there are
	rows  []int    // the first of them, at most mostSkipped + 1
	texts []string // what they hold, each once
	all   bool     // the texts are all known
}

// odd returns the cells of a column that do not go with the others: what is no number
// among numbers, or is one that no computation can use, and numbers among words.
func (r *Report) odd(column int) (o oddities) {
	c := &r.Table.Columns[column]
	if c.OddCells == 0 && c.Infinite == nil {
		return o
	}
	missing := c.Missing
	for row := range r.Table.Rows {
		for len(missing) > 0 && int(missing[0]) < row {
			missing = missing[1:]
		}
		if len(missing) > 0 && int(missing[0]) == row || !isOdd(c, row) {
			continue
		}
		if o.count++; len(o.rows) <= mostSkipped {
			o.rows = append(o.rows, row)
		}
	}
	o.texts, o.all = r.textsOf(c, o)
	return o
}

// isOdd reports whether a cell that is not missing does not go with the others.
func isOdd(c *table.Column, row int) bool {
	if c.Kind == table.Numbers {
		return !isNumber(c, row)
	}
	return c.Numbers != nil && !math.IsNaN(c.Numbers[row])
}

// isNumber reports whether a column has a number in a row that can be computed with.
func isNumber(c *table.Column, row int) bool {
	return c.Numbers != nil && !math.IsNaN(c.Numbers[row]) && !math.IsInf(c.Numbers[row], 0)
}

// textsOf returns the texts of odd cells, each once, and whether these are all.
func (r *Report) textsOf(c *table.Column, o oddities) (list []string, all bool) {
	add := func(cell string) {
		if !slices.Contains(list, cell) {
			list = append(list, cell)
		}
	}
	for _, row := range o.rows {
		if cell, ok := oddText(c, row); ok {
			add(cell)
		}
	}
	for _, odd := range c.Odd {
		add(odd.Text)
	}
	return list, o.count <= mostSkipped || c.Infinite == nil && len(c.Odd) < table.MaxOdd
}

// oddText returns the text of an odd cell, if it is kept.
func oddText(c *table.Column, row int) (cell string, ok bool) {
	if cell := c.Text(row); cell != "" {
		return cell, true
	}
	if c.Infinite != nil && c.Infinite.Row == row {
		return c.Infinite.Text, true
	}
	for _, odd := range c.Odd {
		if odd.Row == row {
			return odd.Text, true
		}
	}
	return "", false
}

// suspects returns the columns whose odd cells keep them from being used: columns of
// numbers, and a target.
func (r *Report) suspects(p *plan) (list []int) {
	for _, i := range p.used() {
		c := &r.Table.Columns[i]
		target := slices.Contains(p.targets, i)
		if target && p.takesTexts(c) || slices.Contains(list, i) {
			continue
		}
		if c.Kind == table.Numbers && (c.OddCells > 0 || c.Infinite != nil) || c.OddCells > 0 && target {
			list = append(list, i)
		}
	}
	return list
}

// oddCells finds the columns with cells that no notation reads.
func (r *Report) oddCells(p *plan) (found bool) {
	for _, i := range r.suspects(p) {
		if r.add(r.cellProblem(p, i, r.odd(i))) {
			found = true
		}
		p = planOf(r.Table, r.Options) // A column may be left out by now.
	}
	return found
}

// cellProblem returns the problem of odd cells of a column, with what can be done about
// them in any notation.
func (r *Report) cellProblem(p *plan, column int, o oddities) Problem {
	c := &r.Table.Columns[column]
	problem := Problem{Title: "no number", Column: c.Position, Where: text.Brief(c.Heading)}
	if c.Kind != table.Numbers {
		problem.Title = "a number"
	}
	if len(o.rows) > 0 {
		problem.Line = r.Table.Line(o.rows[0])
		problem.Where += fmt.Sprintf(", line %d", problem.Line)
	}
	if len(o.texts) > 0 {
		problem.Where += ": " + text.Quote(o.texts[0])
	}
	if o.count > 1 {
		problem.Where += fmt.Sprintf(" … %d cells", o.count)
	}
	problem.Remedies = append(problem.Remedies, r.reading(c, o)...)
	target := slices.Contains(p.targets, column)
	if !target {
		problem.Remedies = append(problem.Remedies, r.asGaps(p, column, o)...)
	}
	problem.Remedies = append(problem.Remedies, r.dropping(p, o)...)
	problem.Remedies = append(problem.Remedies, typingFor(r.Table, c, o)...)
	switch {
	case !target:
		problem.Remedies = append(problem.Remedies, p.withoutColumn(column)...)
	case len(p.targets) == 1 && c.IDs != nil && c.Distinct > 1:
		problem.Remedies = append(problem.Remedies, Remedy{
			Key: "classes", Says: "each text a class", Asked: true, take: func(o *CSVOptions) { o.Task = TakeClasses },
		})
	}
	return problem
}

// reading is the remedy that reads odd cells as the numbers that they are meant as, if they
// are few. What a percentage is meant as depends on the others.
func (r *Report) reading(c *table.Column, o oddities) []Remedy {
	if o.count == 0 || o.count > mostSkipped || c.Kind != table.Numbers || len(r.Table.Form.Ways(o.texts[0])) > 0 {
		return nil // A form of the whole file may read them.
	}
	var cells []table.Cell
	for _, row := range o.rows {
		cell, _ := oddText(c, row)
		plainly := r.Table.Form.Plainly(cell)
		if plainly == "" || strings.Contains(cell, "%") {
			return nil
		}
		cells = append(cells, table.Cell{Line: r.Table.Line(row), Column: c.Position, Text: plainly})
	}
	says := "read as " + cells[0].Text
	if len(cells) > 1 {
		says = fmt.Sprintf("read %d as %s …", len(cells), cells[0].Text)
	}
	return []Remedy{{Key: reading, Says: says, take: func(o *CSVOptions) { o.Form.Cells = withCells(o.Form.Cells, cells...) }}}
}

// asGaps is the remedy that takes the odd cells of a feature for missing values. What is
// done about those is another problem. It is not offered if that empties the column by
// more than half, or if another column that is used has the same texts, which would be
// missing too.
func (r *Report) asGaps(p *plan, column int, o oddities) []Remedy {
	c := &r.Table.Columns[column]
	if !o.all || len(o.texts) == 0 || 2*o.count > c.Present(r.Table.Rows) || slices.ContainsFunc(o.texts, func(cell string) bool { return !text.Nameable(cell) }) {
		return nil
	}
	for _, other := range p.used() {
		if other == column {
			continue
		}
		if words := r.Table.Columns[other].Texts; slices.ContainsFunc(o.texts, func(cell string) bool { return slices.Contains(words, cell) }) {
			return nil
		}
	}
	words := slices.Clone(r.Options.Form.MissingWords)
	for _, cell := range o.texts {
		if !slices.Contains(words, cell) {
			words = append(words, cell)
		}
	}
	return []Remedy{{Key: "gap", Says: "take as " + gapsOf(o.count), take: func(o *CSVOptions) { o.Form.MissingWords = words }}}
}

func gapsOf(n int) string {
	if n == 1 {
		return "a gap"
	}
	return fmt.Sprintf("%d gaps", n)
}

// dropping is the remedy that skips the lines of odd cells, if they are few, and what is
// left can be learned from.
func (r *Report) dropping(p *plan, o oddities) []Remedy {
	if o.count == 0 || o.count > mostSkipped || !teaches(p, func(row int) bool { return slices.Contains(o.rows, row) }) {
		return nil
	}
	var lines []int
	for _, row := range o.rows {
		lines = append(lines, r.Table.Line(row))
	}
	return []Remedy{{Key: dropping, Says: droppedOf(o.count, r.Table.Rows), Loses: o.count, take: r.skip(lines)}}
}

// teaches reports whether there is something to learn from the rows that are not out: one
// row at least, and two values of a target that is, or may be, for classes.
func teaches(p *plan, out func(row int) bool) bool {
	var first any
	for row := range p.table.Rows {
		if out(row) {
			continue
		}
		if len(p.targets) != 1 {
			return true
		}
		value := labelOf(&p.table.Columns[p.targets[0]], row)
		if value != nil && first != nil && value != first {
			return true
		}
		if value != nil {
			first = value
		}
	}
	number, is := first.(float64)
	return is && !p.classes && math.Abs(number) != 1 && number != 0
}

// labelOf returns what tells the class of a row, or nil if there is nothing.
func labelOf(c *table.Column, row int) any {
	if c.Kind == table.Numbers {
		if isNumber(c, row) {
			return c.Numbers[row]
		}
		return nil
	}
	if label := c.Text(row); label != "" {
		return label
	}
	return nil
}

// withoutColumn is the remedy that leaves out a column with what is derived of it, if
// other features are left.
func (p *plan) withoutColumn(column int) []Remedy {
	var others []string
	for _, f := range p.features {
		if !slices.Contains(f.values(), column) {
			others = append(others, f.heading)
		}
	}
	if len(others) == 0 || slices.ContainsFunc(others, func(name string) bool { return !text.Nameable(name) }) {
		return nil
	}
	return []Remedy{{Key: leavingOut, Says: "leave the column out", take: func(o *CSVOptions) { o.Features = others }}}
}
