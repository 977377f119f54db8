package data

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// Report describes a file for a person who chooses what to learn from it: its columns,
// what is wrong with those that are used, and what can be done about that.
type Report struct {
	Table    *table.Table
	Columns  []ColumnReport
	Problems []Problem

	// Options are those asked for, with the remedies that were taken. Set is what they
	// make of the file, or nil if Err says why they make nothing, for example because no
	// target is chosen yet.
	Options CSVOptions
	Set     *Set
	Err     error

	file     *content
	picks    []Pick
	features []string // that were asked for
}

// content is the content of a file, the tables that were read of it, and the forms in which
// it cannot be read.
type content struct {
	name, text string
	tables     []*table.Table
	failed     []failure
}

// failure is why a file cannot be read in a form.
type failure struct {
	form table.Choices
	err  error
}

// read returns the table of that form.
func (c *content) read(form table.Choices) (*table.Table, error) {
	const kept = 4 // A few remedies lead to a few forms.
	for _, t := range c.tables {
		if t.Form.Choices.Same(form) {
			return t, nil
		}
	}
	for _, f := range c.failed {
		if f.form.Same(form) {
			return nil, f.err
		}
	}
	t, err := table.ReadText(c.text, c.name, form)
	if err != nil {
		c.failed = append(c.failed, failure{form, err})
		return nil, err
	}
	if len(c.tables) == kept {
		c.tables = c.tables[1:]
	}
	c.tables = append(c.tables, t)
	return t, nil
}

// Inspect reports on a file of that name, whose content may have to be read in more than
// one way. It takes the remedies that are picked. Where none is picked for a problem, it
// takes the first that loses no row, or else the one that loses the fewest. An error is
// about a file that cannot be read at all.
func Inspect(text, name string, o CSVOptions, picks ...Pick) (*Report, error) {
	return (&content{name: name, text: text}).inspect(o, picks)
}

// Again reports on the same content with other options or other remedies.
func (r *Report) Again(o CSVOptions, picks ...Pick) (*Report, error) { return r.file.inspect(o, picks) }

// mostReadings bounds how often a file is read in another form, because of one problem
// after the other.
const mostReadings = 24

func (c *content) inspect(o CSVOptions, picks []Pick) (*Report, error) {
	r := &Report{Options: o, file: c, picks: picks, features: o.Features}
	if err := r.read(); err != nil {
		return nil, err
	}
	for range mostReadings {
		before := len(r.Problems)
		r.inspectForm()
		if len(r.Problems) == before {
			break
		}
		if r.Err = r.read(); r.Err != nil { // The remedies leave no rows. Others may be picked.
			r.describe(planOf(r.Table, r.Options))
			return r, nil
		}
	}
	r.inspect()
	return r, nil
}

// read reads the file in the form that the options have by now. A line that keeps it from
// being read is a problem, unless most lines would.
func (r *Report) read() error {
	var first error // about a line
	skipped := 0
	for {
		t, err := r.file.read(r.Options.Form)
		switch {
		case err == nil && skipped <= t.Rows:
			r.Table = t
			return nil
		case errors.Is(err, table.ErrNoHeader) && r.add(headerProblem(err, r.file.text)):
		case errors.Is(err, table.ErrRow) && r.add(r.badLine(err)):
			first = cmp.Or(first, err)
			skipped++
		default:
			return cmp.Or(first, err)
		}
	}
}

// inspectForm finds problems that are solved by reading the file in another form. It
// looks for one kind after the other, because what solves one may solve others too.
func (r *Report) inspectForm() {
	p := planOf(r.Table, r.Options)
	for _, find := range []func(*plan) bool{r.decimals, r.encoding, r.wordLines, r.notations, r.oddCells} {
		if find(p) {
			return
		}
	}
}

// planOf returns what the options make of a file, as far as they make something of it.
// If no target is chosen yet, every column that could be a feature is one.
func planOf(t *table.Table, o CSVOptions) *plan {
	p, _ := choose(t, o)
	if len(p.targets) == 0 {
		_ = p.chooseFeatures()
	}
	return p
}

// inspect reports on the columns, and on what is wrong with those that are used.
func (r *Report) inspect() {
	r.gaps()
	var err error
	if r.Set, err = FromTable(r.Table, r.Options); err != nil && r.targetProblem(err) {
		r.Set, err = FromTable(r.Table, r.Options)
	}
	if err == nil {
		r.sizes(r.Set.plan)
		r.labels()
		r.Set, _, err = r.Set.Again(r.Options)
	}
	if r.Err = err; err != nil {
		r.Set = nil
	}
	r.describe(planOf(r.Table, r.Options))
}

// add adds a problem and takes a remedy: the one that is picked, the first that loses
// nothing, or the one that loses least. It reports whether a remedy is taken for a
// problem that was not there before.
func (r *Report) add(p Problem) bool { return r.addTaken(p, p.least()) }

// addTaken adds a problem and takes the remedy that is picked, or else that of an index.
func (r *Report) addTaken(p Problem, remedy int) bool {
	for _, before := range r.Problems {
		if before.Like(p) && before.Where == p.Where {
			return false
		}
		if before.Like(p) {
			p.Nth++
		}
	}
	p.Taken = remedy
	for _, pick := range r.picks {
		if i := p.remedy(pick.Remedy); i >= 0 && pick.of(p) {
			p.Taken = i
			p.hasTyped(i, pick.Text)
		}
	}
	r.take(p)
	return p.Taken >= 0
}

// take adds a problem, and does what its remedy says.
func (r *Report) take(p Problem) {
	if p.Taken >= 0 {
		p.Remedies[p.Taken].take(&r.Options)
	}
	r.Problems = append(r.Problems, p)
}

// Handled says in one line what was passed over, or named otherwise, without a question:
// comments, titles, and names that stand twice. It is empty if there was none of that.
func (r *Report) Handled() string {
	const enough = 6
	var list []string
	form := &r.Table.Form
	if form.Titles > 0 {
		list = append(list, text.Count(form.Titles, "line")+" of titles skipped")
	}
	if form.Comments > 0 {
		list = append(list, text.Count(form.Comments, "line")+" of comments skipped")
	}
	if form.SeparatorLine {
		list = append(list, "the line sep= obeyed")
	}
	for i := range r.Table.Columns {
		if says := renamed(&r.Table.Columns[i]); says != "" {
			list = append(list, says)
		}
	}
	if more := len(list) - enough; more > 0 {
		list = append(list[:enough], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(list, ", ")
}
