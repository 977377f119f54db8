package data

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
	"backstep/network/scaling"
)

// Use is what is made of a column.
type Use struct {
	Role Role
	Why  string // it is left out, "counts rows"; empty if it was not asked for
}

// Role is what a column is for.
type Role int

// The roles of columns.
const (
	LeftOut Role = iota
	Input
	Output
)

// feature is a feature as it was asked for. Its values are columns of the file.
type feature struct {
	scaling.Derived
	heading string // to ask for it again
}

// choose returns what the options make of a file. With an error it returns what was
// chosen before that.
func choose(t *table.Table, o CSVOptions) (*plan, error) {
	p := &plan{table: t, options: o, uses: make([]Use, len(t.Columns))}
	for _, step := range []func() error{p.chooseTargets, func() error { return follow(p) }, p.chooseFeatures, p.takeTarget} {
		if err := step(); err != nil {
			return p, err // with what was chosen so far
		}
	}
	return p, nil
}

// header returns the line that names the columns, for errors.
func (p *plan) header() int { return max(p.table.Form.HeaderLine, 1) }

func (p *plan) errorf(line, column int, format string, args ...any) error {
	return p.table.Errorf(line, column, format, args...)
}

// chooseTargets finds the columns of the targets. A single name that no column has may
// be several with commas between them.
func (p *plan) chooseTargets() error {
	if character, name := p.table.Unseparated(); character != "" {
		return unseparated(p.table, character, name)
	}
	names := p.options.Targets
	if len(names) == 1 && !p.has(names[0]) {
		names = strings.Split(names[0], ",")
	}
	if len(names) == 0 || len(names) == 1 && names[0] == "" {
		return &CSVError{
			File: p.table.File, Line: p.header(), Cause: ErrNoTarget,
			Reason: "which column is to be learned? Name it with --target: " + p.headings(),
		}
	}
	for _, name := range names {
		c, err := p.find("target", name)
		switch {
		case err != nil:
			return err
		case slices.Contains(p.targets, c):
			return p.errorf(p.header(), c+1, "the target %s is named twice", text.Quote(name))
		}
		p.targets = append(p.targets, c)
		p.uses[c].Role = Output
	}
	return nil
}

// unseparated returns the error about a file of one column whose fields a character seems
// to separate. The name is empty if that is none of those that can be chosen.
func unseparated(t *table.Table, character, name string) error {
	remedy := "put one of " + text.List(table.Separators(), "or") + " in its place"
	if name != "" {
		remedy = "--separator " + name + " separates them"
	}
	return t.Errorf(max(t.Form.HeaderLine, 1), 0, "no fields were found in the lines, which %s seems to separate: %s", text.Quote(character), remedy)
}

// has reports whether a column has that name.
func (p *plan) has(name string) bool {
	_, err := p.find("target", name)
	return err == nil
}

// chooseFeatures finds the columns that the features need.
func (p *plan) chooseFeatures() error {
	if len(p.options.Features) == 0 {
		return p.everyFeature()
	}
	for _, name := range p.options.Features {
		d, err := parseFeature(name, func(name string) (int, error) { return p.find("feature", name) })
		if err != nil {
			return err
		}
		f := feature{d, d.Typed(p.allHeadings())}
		switch {
		case slices.ContainsFunc(p.features, func(other feature) bool { return other.Derived == d }):
			return p.errorf(p.header(), d.A+1, "the feature %s is named twice", text.Quote(name))
		}
		for _, c := range f.values() {
			if slices.Contains(p.targets, c) {
				return p.errorf(p.header(), c+1, "%s is the target; it cannot be a feature too", text.Quote(p.table.Columns[c].Heading))
			}
			if err := p.suits(f, c); err != nil {
				return err
			}
			p.uses[c].Role = Input
		}
		p.features = append(p.features, f)
	}
	return nil
}

// values returns the columns that a feature is made of.
func (f feature) values() []int {
	if f.Form == scaling.Product && f.A != f.B {
		return []int{f.A, f.B}
	}
	return []int{f.A}
}

// suits rejects a column of which a feature cannot be made.
func (p *plan) suits(f feature, column int) error {
	c := &p.table.Columns[column]
	switch name := text.Brief(c.Heading); {
	case c.Kind == table.Empty:
		return p.errorf(p.table.Line(0), c.Position, "%s is empty in every row", name)
	case c.Kind == table.Words && f.Form != scaling.Itself:
		return p.errorf(p.table.Line(firstWord(c)), c.Position, "%s is %s, a word; %s can be made of numbers alone",
			name, text.Quote(c.Text(firstWord(c))), text.Quote(f.heading))
	case c.Kind == table.Words && c.Distinct > maxWordValues:
		return p.errorf(p.table.Line(firstWord(c)), c.Position, "%s has words, %d different ones; a column of words can be a feature if they are at most %d",
			name, c.Distinct, maxWordValues)
	}
	return nil
}

// firstWord returns the first row that has a value.
func firstWord(c *table.Column) int {
	row := 0
	for _, missing := range c.Missing {
		if int(missing) == row {
			row++
		}
	}
	return row
}

// everyFeature takes every column that can be one. Others are left out, with the reason.
func (p *plan) everyFeature() error {
	for i := range p.table.Columns {
		if p.uses[i].Role == Output {
			continue
		}
		if p.uses[i].Why = p.useless(&p.table.Columns[i]); p.uses[i].Why == "" {
			p.take(i)
		}
	}
	for i := range p.table.Columns {
		// What is of little use is better than nothing.
		c := &p.table.Columns[i]
		usable := c.Kind == table.Numbers || c.Kind == table.Words && c.Distinct <= maxWordValues
		if len(p.features) == 0 && p.uses[i].Role != Output && usable {
			p.uses[i].Why = ""
			p.take(i)
		}
	}
	if len(p.features) > 0 {
		return nil
	}
	target := ""
	for _, t := range p.targets[:min(1, len(p.targets))] {
		target = " " + text.Quote(p.table.Columns[t].Heading)
	}
	return p.errorf(p.header(), 0, "there is no column besides the target%s to learn from%s", target, p.leftOut())
}

func (p *plan) take(column int) {
	p.uses[column].Role = Input
	p.features = append(p.features, feature{scaling.Derived{A: column}, p.table.Columns[column].Heading})
}

// leftOut lists what was left out, for an error.
func (p *plan) leftOut() string {
	var list []string
	for i, u := range p.uses {
		if u.Why != "" && len(list) < maxNames {
			list = append(list, text.Brief(p.table.Columns[i].Heading)+" "+u.Why)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return ": " + strings.Join(list, ", ")
}

// useless returns why a column cannot be a feature, or tells nothing, or "".
func (p *plan) useless(c *table.Column) string {
	const (
		countable  = 5 // With fewer rows, a column may count them by chance.
		comparable = 3 // With fewer, words may differ by chance.
	)
	switch present := c.Present(p.table.Rows); {
	case c.Kind == table.Empty:
		return "is empty"
	case c.Written == "" && p.table.Form.HeaderLine > 0:
		return "has no name"
	case c.Counts && (p.table.Rows >= countable || namesRows(c.Heading)):
		return "counts rows"
	case c.Distinct == 1 && present > 1:
		return "never changes"
	case c.Kind == table.Words && c.Distinct == present && present >= comparable:
		return "has a different word in each row"
	case c.Kind == table.Words && c.Distinct > maxWordValues:
		return fmt.Sprintf("has %d different words, more than %d", c.Distinct, maxWordValues)
	case mixed(p.table, c):
		return "has words among its numbers, such as " + text.Quote(c.Odd[0].Text)
	default:
		return ""
	}
}

// mixed reports whether a column of numbers has so many words, most of them others, that
// they are neither slips nor marks of missing values, as in the numbers of tickets.
func mixed(t *table.Table, c *table.Column) bool {
	const few, tenth = 3, 10
	if c.Kind != table.Numbers || c.OddCells < few || tenth*c.OddCells < t.Rows {
		return false
	}
	for _, odd := range c.Odd {
		if asNumber(&t.Form, odd.Text) != "" {
			return false
		}
	}
	return len(c.Odd) >= few && 2*len(c.Odd) >= min(c.OddCells, table.MaxOdd)
}

// namesRows reports whether a heading is one of columns that count rows.
func namesRows(heading string) bool {
	heading = strings.ToLower(strings.TrimSpace(heading))
	return slices.Contains([]string{"#", "i", "n", "nr", "nr.", "no", "no.", "row", "rows", "index", "idx", "key", "number", "num", "sample", "obs", "observation"}, heading) ||
		strings.HasSuffix(heading, "id") || strings.HasPrefix(heading, "unnamed")
}

// find returns the column of that name. The name may omit the unit.
func (p *plan) find(what, name string) (int, error) {
	name = strings.TrimSpace(name)
	columns, found := p.table.Columns, -1
	for i := range columns {
		if columns[i].Heading == name {
			return i, p.named(i)
		}
	}
	known := p.allHeadings()
	for i := range columns {
		bare, _ := table.Name(columns[i].Heading)
		known = append(known, bare)
		if bare != name {
			continue
		}
		if found >= 0 {
			return 0, p.errorf(p.header(), i+1, "the %s %s may be %s or %s; write its full name",
				what, text.Quote(name), text.Quote(columns[found].Heading), text.Quote(columns[i].Heading))
		}
		found = i
	}
	if found >= 0 {
		return found, p.named(found)
	}
	for i := range columns { // A name that is not UTF-8 cannot be typed.
		if err := p.named(i); err != nil {
			return 0, err
		}
	}
	hint := text.DidYouMean(name, known)
	if hint == "" {
		hint = "; the columns are " + p.headings()
	}
	return 0, p.errorf(p.header(), 0, "no column is called %s, the %s%s", text.Quote(name), what, hint)
}

// named rejects a name that cannot be shown.
func (p *plan) named(column int) error {
	return p.table.CheckText(p.table.Columns[column].Heading, p.header(), column+1)
}

func (p *plan) allHeadings() []string {
	list := make([]string, len(p.table.Columns))
	for i := range list {
		list[i] = p.table.Columns[i].Heading
	}
	return list
}

// headings lists the columns, for an error.
func (p *plan) headings() string {
	var list []string
	for _, name := range p.allHeadings()[:min(maxNames, len(p.table.Columns))] {
		list = append(list, text.Brief(name))
	}
	if more := len(p.table.Columns) - maxNames; more > 0 {
		list = append(list, fmt.Sprintf("… %d more", more))
	}
	return strings.Join(list, ", ")
}
