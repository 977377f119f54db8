package data

import (
	"fmt"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// ColumnReport describes a column.
type ColumnReport struct {
	*table.Column
	Is      string // what it holds: "numbers", "words", "counts rows"
	Values  string // "0.5 to 9.5", "48 different", "A B C"
	Use     Use
	Becomes string // "an input", "inputs A B C, 0 or 1", "left out: counts rows", "target"
}

// describe reports on the columns of a plan. The reasons why columns are left out are
// those of the columns that were asked for, since a remedy names others one by one.
func (r *Report) describe(p *plan) {
	asked := r.Options
	asked.Features = r.features
	before := planOf(r.Table, asked)
	for i := range r.Table.Columns {
		c := &r.Table.Columns[i]
		report := ColumnReport{Column: c, Is: c.Kind.String(), Values: valuesOf(c), Use: p.uses[i], Becomes: p.becomes(i, r.Set)}
		switch was := before.uses[i]; {
		case report.Use.Role != LeftOut:
		case was.Why != "":
			report.Use, report.Becomes = was, before.becomes(i, nil)
		case was.Role == Input:
			report.Becomes = "left out: as chosen below"
		}
		switch {
		case c.Counts:
			report.Is = "counts"
		case c.Kind == table.Numbers && c.Numbers == nil:
			report.Is = "amounts"
		}
		r.Columns = append(r.Columns, report)
	}
}

// texts says which texts a column has.
func texts(c *table.Column) string {
	const few = 4
	if c.IDs == nil || c.Distinct > few {
		return fmt.Sprintf("%d different", c.Distinct)
	}
	return strings.Join(briefly(words(c)), " ")
}

// valuesOf says which values a column has.
func valuesOf(c *table.Column) string {
	switch {
	case c.Kind == table.Empty:
		return ""
	case c.Kind == table.Numbers && c.Least > c.Most: // None is a number.
		return fmt.Sprintf("%d such as %s", c.OddCells, text.Quote(c.Odd[0].Text))
	case c.Kind == table.Numbers:
		return plainly(c.Least) + " to " + plainly(c.Most)
	default:
		return texts(c)
	}
}

// becomes says what is made of a column, in the set if there is one.
func (p *plan) becomes(column int, set *Set) string {
	c := &p.table.Columns[column]
	var kept []int32
	classes := c.Distinct
	if set != nil {
		kept, classes = set.kept, len(set.Target.Classes)
	}
	switch u := p.uses[column]; {
	case u.Why != "":
		return "left out: " + u.Why
	case u.Role == Output && p.classes && classes > 1:
		return fmt.Sprintf("target: %d classes", classes)
	case u.Role == Output:
		return "target"
	case u.Role == LeftOut:
		return "not used"
	case c.Kind == table.Words:
		return "inputs " + strings.Join(briefly(wordsOf(c, kept)), " ") + ", 0 or 1"
	case c.Kind == table.Truths:
		return "an input, 0 or 1"
	default:
		return "an input"
	}
}
