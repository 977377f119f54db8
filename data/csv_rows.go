package data

import (
	"slices"
	"unicode/utf8"

	"backstep/data/table"
	"backstep/data/text"
	"backstep/network/scaling"
)

// maxNumbers bounds rows × features.
const maxNumbers = 16 << 20

// set returns the set of a plan.
func (p *plan) set() (*Set, error) {
	s := &Set{Name: p.table.File, plan: p, Headings: askedFor(p)}
	if err := p.checkEncoding(); err != nil {
		return nil, err
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
	s.Picture = pictureOf(s.featureNames(), p.allHeadings()).within(s.Raw)
	if len(rows) < p.table.Rows {
		s.kept = rows
	}
	if err := p.targetsOf(s, rows); err != nil {
		return nil, err
	}
	return s, nil
}

// used returns the columns that are used, features first.
func (p *plan) used() []int {
	var list []int
	for _, f := range p.features {
		list = append(list, f.values()...)
	}
	return append(list, p.targets...)
}

// checkEncoding rejects inputs whose names, or whose words, are not UTF-8.
func (p *plan) checkEncoding() error {
	for i, use := range p.uses {
		c := &p.table.Columns[i]
		if use.Role != Input {
			continue
		}
		if err := p.named(i); err != nil {
			return err
		}
		for id := 0; c.Kind == table.Words && id < len(c.Texts); id++ {
			if row := slices.Index(c.IDs, uint16(id)); row >= 0 && !utf8.ValidString(c.Texts[id]) {
				return p.table.CheckText(c.Texts[id], p.table.Line(row), c.Position)
			}
		}
	}
	return nil
}

// fault is a cell that cannot be used.
type fault struct {
	row int
	err func() error
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
	target := slices.Contains(p.targets, column)
	var faults []fault
	if len(c.Missing) > 0 && p.missing() == RefuseMissing {
		faults = append(faults, fault{int(c.Missing[0]), func() error { return p.missingCell(column) }})
	}
	if !target || !p.takesTexts(c) {
		faults = append(faults, p.wrongNumbers(c, target)...)
	}
	if len(faults) == 0 {
		return nil
	}
	first := slices.MinFunc(faults, func(a, b fault) int { return a.row - b.row })
	return &first
}

// takesTexts reports whether any text of a target is a class, because that was asked for.
func (p *plan) takesTexts(c *table.Column) bool {
	return p.options.Task == TakeClasses && len(p.targets) == 1 && c.IDs != nil
}

// wrongNumbers returns the first number that cannot be used, and the first cell that is
// no number where it should be one.
func (p *plan) wrongNumbers(c *table.Column, target bool) (faults []fault) {
	if c.Infinite != nil && c.Kind == table.Numbers {
		faults = append(faults, fault{c.Infinite.Row, func() error {
			return p.cellError(c, *c.Infinite, "%s is %s, which no computation can use%s%s", text.Brief(c.Heading), text.Quote(c.Infinite.Text), takeForGaps(&p.options, []string{c.Infinite.Text}), leaveOut(target))
		}})
	}
	if len(c.Odd) > 0 && (target || c.Kind == table.Numbers) {
		faults = append(faults, fault{c.Odd[0].Row, func() error { return p.oddCell(c, target) }})
	}
	if target && (c.Kind == table.Words || c.Kind == table.Truths) && !p.classes && len(p.targets) == 1 {
		first := firstWord(c)
		faults = append(faults, fault{first, func() error {
			return p.cellError(c, table.OddCell{Row: first, Text: c.Text(first)}, "%s is %s, not a number, which --task numbers wants", text.Brief(c.Heading), text.Quote(c.Text(first)))
		}})
	}
	return faults
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
	rows := lackingIn(p.table, p.used()).count
	remedies := "--missing drop leaves out the " + text.Count(rows, "row") + " that lack one"
	if rows == 1 {
		remedies = "--missing drop leaves out the row that lacks one"
	}
	switch {
	case slices.Contains(p.targets, column):
	case c.Kind == table.Words:
		remedies += ", --missing mean puts the share of each word in the place of its 0 or 1"
	default:
		remedies += ", --missing mean puts the mean in its place"
	}
	return p.errorf(p.table.Line(int(c.Missing[0])), c.Position, "%s is missing%s; every row needs a value: %s", text.Brief(c.Heading), word, remedies)
}

// lacking is the rows that lack a value in one of some columns.
type lacking struct {
	in    []bool // by row
	count int    // how many they are
}

func lackingIn(t *table.Table, columns []int) lacking {
	rows := lacking{in: make([]bool, t.Rows)}
	for _, column := range columns {
		for _, row := range t.Columns[column].Missing {
			if !rows.in[row] {
				rows.in[row] = true
				rows.count++
			}
		}
	}
	return rows
}

func (l lacking) has(row int) bool { return l.in[row] }

// keptRows returns the rows that are used.
func (p *plan) keptRows() ([]int32, error) {
	needed := p.used()
	if p.missing() == FillMissing {
		needed = p.targets
	}
	drop := lackingIn(p.table, needed)
	kept := make([]int32, 0, p.table.Rows-drop.count)
	for row, out := range drop.in {
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
	plan    *plan
	rows    []int32 // of the table
	set     *Set
	places  map[int]int // where the sources of a column begin
	sources []source
}

// source is a value that features are made of: the number of a cell, or whether a cell is
// a word.
type source struct {
	name   string
	column *table.Column
	value  func(row int) float64
	first  bool // of its column
}

// features makes the features of the set.
func (b *rowBuilder) features() error {
	p, derives := b.plan, false
	for _, f := range p.features {
		derives = derives || f.Form != scaling.Itself
		for _, column := range f.values() {
			b.addSource(column)
		}
	}
	for _, f := range p.features {
		b.addFeature(f)
	}
	if n := len(b.set.Derived); len(b.rows)*n > maxNumbers {
		return p.errorf(0, 0, "%d rows of %s are more than %d numbers", len(b.rows), text.Count(n, "feature"), maxNumbers)
	}
	values := b.fill()
	if !derives { // The features are the sources, in their order.
		b.set.Raw, b.set.Derived = values, nil
		return nil
	}
	for _, s := range b.sources {
		b.set.SourceNames = append(b.set.SourceNames, s.name)
	}
	b.set.Sources = values
	b.set.derive()
	return nil
}

// addFeature adds a feature, or for a column of words one for each word.
func (b *rowBuilder) addFeature(f feature) {
	d := scaling.Derived{Form: f.Form, A: b.places[f.A]}
	if f.Form == scaling.Product {
		d.B = b.places[f.B]
	}
	c := &b.plan.table.Columns[f.A]
	if f.Form == scaling.Itself && c.Kind == table.Words {
		for range wordsOf(c, b.rows) {
			b.set.Derived = append(b.set.Derived, d)
			b.set.Features = append(b.set.Features, Column{Name: b.sources[d.A].name})
			d.A++
		}
		return
	}
	column := headingOf(c.Heading)
	if f.Form != scaling.Itself {
		var names []string
		for _, s := range b.sources {
			names = append(names, s.name)
		}
		column = Column{Name: d.Name(names)}
	}
	b.set.Derived = append(b.set.Derived, d)
	b.set.Features = append(b.set.Features, column)
}

// addSource adds the source of a column, or for words one for each word.
func (b *rowBuilder) addSource(column int) {
	if _, ok := b.places[column]; ok {
		return
	}
	b.places[column] = len(b.sources)
	c := &b.plan.table.Columns[column]
	name := headingOf(c.Heading).Name
	if c.Kind != table.Words {
		b.sources = append(b.sources, source{name, c, func(row int) float64 { return valueOf(c, row) }, true})
		return
	}
	for i, word := range wordsOf(c, b.rows) {
		b.sources = append(b.sources, source{name + "=" + text.Brief(word), c, func(row int) float64 {
			if c.Text(row) == word {
				return 1
			}
			return 0
		}, i == 0})
	}
}

// fill returns the values of all sources, a row for each row of the set.
func (b *rowBuilder) fill() [][]float64 {
	values := zeroRows(len(b.rows), len(b.sources))
	for k, s := range b.sources {
		var gaps []int
		missing := s.column.Missing
		for i, row := range b.rows {
			for len(missing) > 0 && missing[0] < row {
				missing = missing[1:]
			}
			if len(missing) > 0 && missing[0] == row {
				gaps = append(gaps, i)
				continue
			}
			values[i][k] = s.value(int(row))
		}
		b.fillGaps(values, k, gaps)
		if s.first {
			b.set.Filled += len(gaps)
		}
	}
	return values
}

// fillGaps gives missing values of a source the mean of those of the training part.
func (b *rowBuilder) fillGaps(values [][]float64, source int, gaps []int) {
	if len(gaps) == 0 {
		return
	}
	train := b.plan.options.training(len(b.rows))
	var all, present []float64 // of the training part; all, with gaps that are still to be filled
	var places []int           // of the gaps in all
	for _, i := range train {
		if _, gap := slices.BinarySearch(gaps, i); gap {
			places = append(places, len(all))
		} else {
			present = append(present, values[i][source])
		}
		all = append(all, values[i][source])
	}
	if len(present) == 0 {
		return
	}
	mean, _ := moments(present)
	mean = settledMean(all, places, mean)
	for _, i := range gaps {
		values[i][source] = mean
	}
}

// training returns which of a number of rows are not for testing.
func (o *CSVOptions) training(rows int) []int {
	train, _ := Split(rows, o.TestFraction, o.Seed)
	return train
}

// settledMean returns the mean of values among which it stands itself in some places, so
// that scaling to the mean 0 gives exactly 0 there. It differs from the mean of the other
// values by rounding alone.
func settledMean(values []float64, places []int, mean float64) float64 {
	const enough = 10
	for range enough {
		for _, i := range places {
			values[i] = mean
		}
		again, _ := moments(values)
		if again == mean {
			break
		}
		mean = again
	}
	return mean
}

// valueOf returns the number of a cell, and 1 or 0 for true and false.
func valueOf(c *table.Column, row int) float64 {
	if c.Kind == table.Truths {
		return table.Truth(c.Text(row))
	}
	return c.Numbers[row]
}

// words returns the different words of a column, sorted by bytes.
func words(c *table.Column) []string { return wordsOf(c, nil) }

// wordsOf returns the different words that a column has in some rows, sorted by bytes. It
// returns those of all rows if it has none there, or if no rows are named.
func wordsOf(c *table.Column, rows []int32) []string {
	used := make([]bool, len(c.Texts))
	for _, row := range rows {
		if id := c.IDs[row]; id != table.NoText {
			used[id] = true
		}
	}
	if !slices.Contains(used, true) {
		for _, id := range c.IDs {
			if id != table.NoText {
				used[id] = true
			}
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
