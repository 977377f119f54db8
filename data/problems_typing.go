package data

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// Mistyped says what is wrong with what is typed for a remedy. It is nil if nothing is.
func (r *Report) Mistyped() error {
	for _, p := range r.Problems {
		if p.wrong != nil {
			return p.wrong
		}
	}
	return nil
}

// hasTyped takes what is typed for a remedy, if it needs that.
func (p *Problem) hasTyped(remedy int, typed string) {
	r := &p.Remedies[remedy]
	if !r.Typed || typed == "" {
		return
	}
	if take, err := r.typed(typed); err == nil {
		r.take = take
	} else {
		p.wrong = err
	}
}

// typingFor is the remedy that puts a number in the place of a single odd cell. What is typed
// and is no number changes nothing.
func typingFor(t *table.Table, c *table.Column, o oddities) []Remedy {
	if o.count != 1 || c.Kind != table.Numbers {
		return nil
	}
	form, at := &t.Form, table.Cell{Line: t.Line(o.rows[0]), Column: c.Position}
	return []Remedy{{
		Key: typing, Says: "type it", Asked: true, Typed: true, take: func(*CSVOptions) {},
		typed: func(typed string) (func(*CSVOptions), error) {
			cell := at
			var err error
			if cell.Text, err = cellOf(form, typed); err != nil {
				return nil, fmt.Errorf("%s, line %d: %w", text.Brief(c.Heading), at.Line, err)
			}
			return func(o *CSVOptions) { o.Form.Cells = withCells(o.Form.Cells, cell) }, nil
		},
	}}
}

// withCells returns cells with others beside them, in place of those that have another text
// for the same cell.
func withCells(cells []table.Cell, others ...table.Cell) []table.Cell {
	kept := slices.DeleteFunc(slices.Clone(cells), func(c table.Cell) bool {
		return slices.ContainsFunc(others, func(other table.Cell) bool { return other.Line == c.Line && other.Column == c.Column })
	})
	return append(kept, others...)
}

// cellOf returns what a cell of a file has to hold for what is typed: a number as the file
// has them or, where that cannot be mistaken, as people type them, or a missing value.
func cellOf(form *table.Form, typed string) (cell string, err error) {
	typed = strings.TrimSpace(typed)
	if begun := strings.Trim(typed, "-–—.") == ""; !begun && form.Missing(typed) {
		return "NA", nil // Any file has it.
	}
	if v, ok := form.Number(typed); ok {
		return numeral(form, v), nil
	}
	v, err := text.ParseTyped(typed)
	for _, other := range form.Ways(typed) {
		if err == nil && other.Value != v {
			return "", fmt.Errorf("%s may be %s or %s: type the one that is meant", text.Quote(typed), numeral(form, v), numeral(form, other.Value))
		}
	}
	if err != nil {
		return "", notTyped(form, typed, err)
	}
	return numeral(form, v), nil
}

// notTyped says what would be a number in the place of what is typed.
func notTyped(form *table.Form, typed string, err error) error {
	plain := form.Plainly(typed)
	if _, ok := form.Number(plain); ok && plain != typed {
		err = errors.New("is no number: " + plain + " would be one")
	}
	return fmt.Errorf("%s %w", text.Quote(typed), err)
}

// numeral writes a number as a file has them.
func numeral(form *table.Form, v float64) string {
	written := strconv.FormatFloat(v, 'f', -1, 64)
	if form.Decimal == "comma" {
		return strings.Replace(written, ".", ",", 1)
	}
	return written
}
