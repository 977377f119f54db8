package data

import (
	"fmt"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// notations finds a column whose odd cells are numbers in another notation, or whose
// points may be those of thousands.
func (r *Report) notations(p *plan) bool {
	for _, i := range r.suspects(p) {
		o := r.odd(i)
		others := r.otherNotations(o.texts)
		if len(others) == 0 || r.Table.Columns[i].Kind != table.Numbers {
			continue
		}
		problem := r.cellProblem(p, i, o)
		problem.Title = "separators"
		problem.Remedies = append(others, problem.Remedies...)
		if r.add(problem) {
			return true
		}
	}
	return r.points(p)
}

// otherNotations returns the remedies that read one of some cells as a number, the one
// that is likely first.
func (r *Report) otherNotations(cells []string) []Remedy {
	for _, cell := range cells {
		var list []Remedy
		for _, w := range r.Table.Form.Ways(cell) {
			list = append(list, readAs(w))
		}
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

// readAs is the remedy that reads a cell as a number.
func readAs(w table.Way) Remedy {
	return Remedy{Key: w.Thousands + " " + w.Decimal, Says: "read as " + plainly(w.Value), take: func(o *CSVOptions) {
		if w.Thousands != "" {
			o.Form.Thousands = w.Thousands
		}
		if w.Decimal != "" {
			o.Form.Decimal = w.Decimal
		}
	}}
}

// points finds points that are taken for those of decimals, and may stand between
// thousands, as they often do where semicolons stand between fields.
func (r *Report) points(p *plan) bool {
	c := p.firstGrouped()
	if c == nil || r.Table.Form.Choices.Thousands != "" {
		return false
	}
	cell, line := c.Grouped.Text, r.Table.Line(c.Grouped.Row)
	return r.add(Problem{
		Title: "points", Column: c.Position, Line: line, Where: fmt.Sprintf("%s, line %d: %s", text.Brief(c.Heading), line, cell),
		Remedies: []Remedy{
			{Key: "decimals", Says: "read as " + cell, take: func(o *CSVOptions) { o.Form.Decimal = "point" }},
			{Key: "thousands", Says: "read as " + strings.ReplaceAll(cell, ".", ""), take: func(o *CSVOptions) { o.Form.Thousands = "point" }},
		},
	})
}
