package data

import (
	"math"
	"slices"

	"backstep/data/table"
	"backstep/data/text"
	"backstep/network/scaling"
)

// maxNumbers bounds rows × features.
const maxNumbers = 16 << 20

// set returns the set of a plan.
func (p *plan) set() (*Set, error) {
	s := &Set{Name: p.table.File, plan: p}
	for _, f := range p.features {
		s.Headings = append(s.Headings, f.heading)
	}
	if err := p.checkCells(); err != nil {
		return nil, err
	}
	rows, err := p.keptRows()
	if err != nil {
		return nil, err
	}
	b := &rowBuilder{plan: p, rows: rows, set: s, places: map[int]int{}}
	if err := b.features(); err != nil {
		return nil, err
	}
	s.Lines = b.lines()
	return s, p.targetsOf(s, rows)
}

// used returns the columns that are used, features first.
func (p *plan) used() []int {
	var list []int
	for _, f := range p.features {
		list = append(list, f.values()...)
	}
	return append(list, p.targets...)
}

// fault is a cell that cannot be used.
type fault struct {
	row    int
	column int
	err    func() error
}

// checkCells rejects the first cell that cannot be used.
func (p *plan) checkCells() error {
	var first *fault
	for _, column := range p.used() {
		f := p.faultOf(column)
		if f != nil && (first == nil || f.row < first.row) {
			first = f
		}
	}
	if first == nil {
		return nil
	}
	return first.err()
}

// faultOf returns the first cell of a column that cannot be used, or nil.
func (p *plan) faultOf(column int) *fault {
	c := &p.table.Columns[column]
	var first *fault
	note := func(row int, err func() error) {
		if first == nil || row < first.row {
			first = &fault{row, column, err}
		}
	}
	target := slices.Contains(p.targets, column)
	if len(c.Missing) > 0 && p.missing() == RefuseMissing {
		note(int(c.Missing[0]), func() error { return p.missingCell(column) })
	}
	asText := target && p.classes && c.IDs != nil && p.options.Task == TakeClasses
	if c.Infinite != nil && !asText {
		note(c.Infinite.Row, func() error {
			return p.cellError(c, *c.Infinite, "%s is %s, which no computation can use", text.Brief(c.Heading), text.Quote(c.Infinite.Text))
		})
	}
	if c.Kind == table.Numbers && len(c.Odd) > 0 && !asText || target && c.Kind == table.Words && len(c.Odd) > 0 && !asText {
		note(c.Odd[0].Row, func() error { return p.oddCell(c, target) })
	}
	if words := firstWord(c); target && c.Kind != table.Numbers && c.Kind != table.Empty && !p.classes && len(p.targets) == 1 {
		note(words, func() error {
			return p.cellError(c, table.OddCell{Row: words, Text: c.Text(words)}, "%s is %s, not a number, which --task numbers wants", text.Brief(c.Heading), text.Quote(c.Text(words)))
		})
	}
	return first
}

// cellError returns an error about a cell. If its text is not UTF-8, that is the error.
func (p *plan) cellError(c *table.Column, cell table.OddCell, format string, args ...any) error {
	line := p.table.Line(cell.Row)
	if err := p.table.CheckText(cell.Text, line, c.Position); err != nil {
		return err
	}
	return p.errorf(line, c.Position, format, args...)
}

// missingCell returns the error about the first missing value of a column.
func (p *plan) missingCell(column int) error {
	c := &p.table.Columns[column]
	word := ""
	if c.Gap != "" {
		word = " (" + text.Quote(c.Gap) + ")"
	}
	remedies := "--missing drop leaves out the " + text.Count(p.lacking(), "row") + " that lack one"
	if p.lacking() == 1 {
		remedies = "--missing drop leaves out the row that lacks one"
	}
	if !slices.Contains(p.targets, column) {
		remedies += ", --missing mean puts the mean in its place"
	}
	return p.errorf(p.table.Line(int(c.Missing[0])), c.Position, "%s is missing%s; every row needs a value: %s", text.Brief(c.Heading), word, remedies)
}

// lacking returns how many rows lack a value that is used.
func (p *plan) lacking() int {
	rows := map[int32]bool{}
	for _, column := range p.used() {
		for _, row := range p.table.Columns[column].Missing {
			rows[row] = true
		}
	}
	return len(rows)
}

// oddCell returns the error about the first cell that does not go with the others.
func (p *plan) oddCell(c *table.Column, target bool) error {
	odd, name := c.Odd[0], text.Brief(c.Heading)
	hint := text.NumberHint(odd.Text)
	classes := ""
	if target && len(p.targets) == 1 {
		classes = "; --task classes takes each text for a class"
	}
	switch {
	case c.Kind == table.Words:
		return p.cellError(c, odd, "%s is %s, a number, where most rows have words%s", name, text.Quote(odd.Text), classes)
	case p.table.Form.Decimal == "comma" && hint == "":
		return p.cellError(c, odd, "%s is %s, no number as in the other rows: numbers of this file have a comma before decimals and no point; missing values are written %s",
			name, text.Quote(odd.Text), table.MissingWords)
	case hint != "":
		return p.cellError(c, odd, "%s is %s%s", name, text.Quote(odd.Text), hint)
	case target:
		return p.cellError(c, odd, "%s is %s, no number as in the other rows; missing values are written %s%s", name, text.Quote(odd.Text), table.MissingWords, classes)
	default:
		return p.cellError(c, odd, "%s is %s, no number as in the other rows; missing values are written %s, and --features can leave the column out",
			name, text.Quote(odd.Text), table.MissingWords)
	}
}

// keptRows returns the rows that are used.
func (p *plan) keptRows() ([]int32, error) {
	drop := make([]bool, p.table.Rows)
	for _, column := range p.used() {
		if p.missing() == FillMissing && !slices.Contains(p.targets, column) {
			continue
		}
		for _, row := range p.table.Columns[column].Missing {
			drop[row] = true
		}
	}
	kept := make([]int32, 0, p.table.Rows)
	for row, out := range drop {
		if !out {
			kept = append(kept, int32(row))
		}
	}
	if len(kept) == 0 {
		return nil, p.errorf(0, 0, "no row has all of its values, so none is left")
	}
	return kept, nil
}

// rowBuilder makes the rows of a set from columns.
type rowBuilder struct {
	plan   *plan
	rows   []int32 // of the table
	set    *Set
	places map[int]int // where the values of a column begin in the sources
	values [][]float64 // by source, then by row
	names  []string
}

// lines returns the line of each row.
func (b *rowBuilder) lines() []int32 {
	lines := make([]int32, len(b.rows))
	for i, row := range b.rows {
		lines[i] = int32(b.plan.table.Line(int(row)))
	}
	return lines
}

// features makes the features of the set.
func (b *rowBuilder) features() error {
	p, derives := b.plan, false
	for _, f := range p.features {
		derives = derives || f.Form != scaling.Itself
		for _, column := range f.values() {
			b.source(column)
		}
	}
	for _, f := range p.features {
		c := &p.table.Columns[f.A]
		switch {
		case f.Form != scaling.Itself:
			d := scaling.Derived{Form: f.Form, A: b.places[f.A], B: b.places[f.B]}
			b.set.Derived = append(b.set.Derived, d)
			b.set.Features = append(b.set.Features, Column{Name: text.Clean(d.Name(b.names))})
		case c.Kind == table.Words:
			for i, word := range words(c) {
				at := b.places[f.A] + i
				b.set.Derived = append(b.set.Derived, scaling.Derived{A: at})
				b.set.Features = append(b.set.Features, Column{Name: headingOf(c.Heading).Name + "=" + text.Clean(word)})
			}
		default:
			b.set.Derived = append(b.set.Derived, scaling.Derived{A: b.places[f.A]})
			b.set.Features = append(b.set.Features, headingOf(c.Heading))
		}
	}
	if n := len(b.set.Derived); len(b.rows)*n > maxNumbers {
		return p.errorf(0, 0, "%d rows of %s are more than %d numbers", len(b.rows), text.Count(n, "feature"), maxNumbers)
	}
	b.fill(derives)
	return nil
}

// fill puts the values into rows. The sources are kept if features derive from them.
func (b *rowBuilder) fill(derives bool) {
	s := b.set
	if derives {
		s.SourceNames, s.Sources = b.names, zeroRows(len(b.rows), len(b.values))
		for v, values := range b.values {
			for i := range values {
				s.Sources[i][v] = values[i]
			}
		}
		s.derive()
		return
	}
	s.Raw = zeroRows(len(b.rows), len(s.Derived))
	for f, d := range s.Derived {
		for i, v := range b.values[d.A] {
			s.Raw[i][f] = v
		}
	}
	s.Derived = nil
}

// source adds the values of a column to the sources. Words have a source for each.
func (b *rowBuilder) source(column int) {
	if _, ok := b.places[column]; ok {
		return
	}
	b.places[column] = len(b.values)
	c := &b.plan.table.Columns[column]
	name := headingOf(c.Heading).Name
	if c.Kind != table.Words {
		b.add(name, c, func(row int32) float64 { return valueOf(c, int(row)) })
		return
	}
	for _, word := range words(c) {
		b.add(name+"="+text.Brief(word), c, func(row int32) float64 {
			if c.Text(int(row)) == word {
				return 1
			}
			return 0
		})
	}
}

// valueOf returns the number of a cell, and 1 or 0 for true and false.
func valueOf(c *table.Column, row int) float64 {
	if c.Kind == table.Truths {
		return table.Truth(c.Text(row))
	}
	return c.Numbers[row]
}

// words returns the different words of a column, sorted by bytes.
func words(c *table.Column) []string {
	used := make([]bool, len(c.Texts))
	for _, id := range c.IDs {
		if id != table.NoText {
			used[id] = true
		}
	}
	var list []string
	for id, word := range c.Texts {
		if used[id] {
			list = append(list, word)
		}
	}
	slices.Sort(list)
	return list
}

// add adds a source. Missing values get the mean of those of the training part.
func (b *rowBuilder) add(name string, c *table.Column, value func(row int32) float64) {
	values, gaps := make([]float64, len(b.rows)), []int(nil)
	missing := c.Missing
	for i, row := range b.rows {
		for len(missing) > 0 && missing[0] < row {
			missing = missing[1:]
		}
		if len(missing) > 0 && missing[0] == row {
			gaps = append(gaps, i)
			continue
		}
		values[i] = value(row)
	}
	b.values, b.names = append(b.values, values), append(b.names, name)
	if len(gaps) == 0 {
		return
	}
	b.set.Filled += len(gaps)
	o := b.plan.options
	train, _ := Split(len(b.rows), o.TestFraction, o.Seed)
	mean := meanWithout(values, train, gaps)
	for _, i := range gaps {
		values[i] = mean
	}
}

// meanWithout returns the mean of the chosen values but for those at the gaps, which are
// sorted. It is 0 if there are none.
func meanWithout(values []float64, chosen, gaps []int) float64 {
	sum, n := 0.0, 0
	for _, i := range chosen {
		if _, gap := slices.BinarySearch(gaps, i); !gap {
			sum += values[i]
			n++
		}
	}
	if n == 0 {
		return 0
	}
	if mean := sum / float64(n); !math.IsInf(mean, 0) {
		return mean
	}
	return 0
}
