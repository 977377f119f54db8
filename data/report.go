package data

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
	"backstep/network/scaling"
)

// Report describes a file for a person who chooses what to learn from it: its columns,
// what is wrong with them, and what can be done about that.
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

	file  *content
	picks []Pick
}

// content is the content of a file, and the tables that were read of it.
type content struct {
	name, text string
	tables     []*table.Table
}

// read returns the table of that form.
func (c *content) read(form table.Choices) (*table.Table, error) {
	const kept = 4 // A few remedies lead to a few forms.
	for _, t := range c.tables {
		if t.Form.Choices.Same(form) {
			return t, nil
		}
	}
	t, err := table.Read(strings.NewReader(c.text), c.name, form)
	if err != nil {
		return nil, err
	}
	if len(c.tables) == kept {
		c.tables = c.tables[1:]
	}
	c.tables = append(c.tables, t)
	return t, nil
}

// gapsTitle is the title of the problem of missing values. One setting decides what is
// done about them in all columns.
const gapsTitle = "gaps"

// Pick is a remedy that a person picks for a problem, by its index. The problem is known
// by its title and the number of its column, which is 0 for one in all columns.
type Pick struct {
	Title  string
	Column int
	Remedy int
}

// Pick returns what picks a remedy for the problem.
func (p Problem) Pick(remedy int) Pick {
	pick := Pick{Title: p.Title, Column: p.Column, Remedy: remedy}
	if p.Title == gapsTitle {
		pick.Column = 0
	}
	return pick
}

// Same reports whether two picks are for the same problem.
func (p Pick) Same(other Pick) bool { return p.Title == other.Title && p.Column == other.Column }

// ColumnReport describes a column.
type ColumnReport struct {
	*table.Column
	Is      string // what it holds: "numbers", "words", "counts rows"
	Values  string // "0.5 to 9.5", "48 different", "A B C"
	Use     Use
	Becomes string // "an input", "inputs A B C, 0 or 1", "left out: counts rows", "target"
}

// Problem is something in a file that is not as it should be, or that may be meant
// otherwise than it was taken.
type Problem struct {
	Title    string // "gaps", "no number", "decimal commas"
	Where    string // "sleep, lines 8, 24, 31"
	Line     int    // of the first place; 0 for the whole file
	Column   int    // from 1; 0 for the whole line
	Count    int    // how many places there are
	Remedies []Remedy
	Taken    int // the index of the remedy that is taken; −1 if there is none
}

// Remedy is something that can be done about a problem.
type Remedy struct {
	Says  string            // "leave 3 out"
	Loses int               // how many rows
	take  func(*CSVOptions) // has it done
}

// Inspect reads a file of that name and reports on it. It takes the remedies that are
// picked. Where none is picked for a problem, it takes the first that loses nothing, or
// else the one that loses least. An error is about a file that cannot be read at all.
func Inspect(r io.Reader, name string, o CSVOptions, picks ...Pick) (*Report, error) {
	var text strings.Builder // The file may have to be read in more than one way, but is opened once.
	if _, err := io.Copy(&text, r); err != nil {
		return nil, err
	}
	return (&content{name: name, text: text.String()}).inspect(o, picks)
}

// Again reports on the same content with other options or other remedies.
func (r *Report) Again(o CSVOptions, picks ...Pick) (*Report, error) { return r.file.inspect(o, picks) }

func (c *content) inspect(o CSVOptions, picks []Pick) (*Report, error) {
	report := &Report{Options: o, file: c, picks: picks}
	for _, pick := range picks {
		if pick.Title == gapsTitle { // Every word for gaps that is found depends on it.
			report.Options.Missing = []Missing{DropMissing, FillMissing}[pick.Remedy&1]
		}
	}
	var err error
	report.Table, err = c.read(o.Form)
	if errors.Is(err, table.ErrNoHeader) {
		report.add(headerProblem(err))
		report.Table, err = c.read(report.Options.Form)
	}
	if err != nil {
		return nil, err
	}
	report.inspectForm()
	if again, err := c.read(report.Options.Form); err == nil {
		report.Table = again
	}
	report.inspect()
	return report, nil
}

// headerProblem returns the problem of a file whose header is missing.
func headerProblem(err error) Problem {
	var at *CSVError
	p := Problem{Title: "no header", Count: 1, Remedies: []Remedy{
		{Says: "call them c1, c2, …", take: func(o *CSVOptions) { o.Form.Header = table.WithoutHeader }},
		{Says: "take this line for names", take: func(o *CSVOptions) { o.Form.Header = table.WithHeader }, Loses: 1},
	}}
	if errors.As(err, &at) {
		p.Line, p.Where = at.Line, fmt.Sprintf("line %d", at.Line)
	}
	return p
}

// inspectForm finds the problems that are solved by reading the file in another form.
func (r *Report) inspectForm() {
	given := r.Options.Form
	if r.Table.Form.Decimal == "comma" && given.Decimal == "" && given.Thousands != "point" {
		r.add(Problem{Title: "decimal commas", Count: 1, Where: "the whole file", Remedies: []Remedy{decimals("comma")}})
	}
	for i := range r.Table.Columns {
		r.inspectColumn(i)
	}
}

// inspectColumn finds what is wrong with how the cells of a column are read, in the form
// that the remedies of the columns before it have led to. A column that is left out has
// no problems.
func (r *Report) inspectColumn(i int) {
	c := r.column(i)
	if _, _, err := r.notUTF8(c); err != nil && r.Options.Form.Encoding == "" {
		r.addError("not UTF-8", err, Remedy{Says: "read as Windows-1252", take: func(o *CSVOptions) { o.Form.Encoding = "windows-1252" }})
		c = r.column(i)
	}
	if len(c.Odd) > 0 || c.Grouped != nil || c.Infinite != nil {
		if p, _ := r.choose(); p.uses[i].Role != LeftOut {
			r.inspectCells(c)
		}
	}
}

// column returns a column in the form that the remedies that are taken lead to.
func (r *Report) column(i int) *table.Column {
	if again, err := r.file.read(r.Options.Form); err == nil && len(again.Columns) == len(r.Table.Columns) {
		r.Table = again
	}
	return &r.Table.Columns[i]
}

// inspectCells finds cells of a column that is used that are no numbers, or may be others
// than they were taken for.
func (r *Report) inspectCells(c *table.Column) {
	if c.Kind == table.Numbers && len(c.Odd) > 0 {
		r.inspectOdd(c)
	}
	if c.Kind == table.Numbers && c.Infinite != nil {
		r.inspectInfinite(c)
	}
	if form := &r.Table.Form; c.Grouped != nil && form.Separator == "semicolon" && form.Choices.Decimal == "" {
		r.add(Problem{
			Title: "points", Column: c.Position, Line: r.Table.Line(c.Grouped.Row), Count: 1,
			Where: fmt.Sprintf("%s, line %d: %s", text.Brief(c.Heading), r.Table.Line(c.Grouped.Row), c.Grouped.Text),
			Remedies: []Remedy{
				decimals("point"),
				{Says: "read as thousands", take: func(o *CSVOptions) { o.Form.Thousands = "point" }},
			},
		})
	}
}

// inspectOdd finds what can be done about cells of a column of numbers that are none.
func (r *Report) inspectOdd(c *table.Column) {
	first, form := c.Odd[0], r.Options.Form
	p := Problem{
		Title: "no number", Where: fmt.Sprintf("%s, line %d: %s", text.Brief(c.Heading), r.Table.Line(first.Row), text.Quote(first.Text)),
		Line: r.Table.Line(first.Row), Column: c.Position, Count: c.OddCells,
	}
	for _, w := range r.Table.Form.Ways(first.Text) {
		if w.Thousands != "" {
			p.Title = "separators of thousands"
		}
		p.Remedies = append(p.Remedies, readAs(w))
	}
	if c.OddCells == len(c.Odd) && 2*c.OddCells < r.Table.Rows { // Their texts are all known, and more is left than goes.
		words := form.MissingWords
		for _, odd := range c.Odd {
			if !slices.Contains(words, odd.Text) {
				words = append(words[:len(words):len(words)], odd.Text)
			}
		}
		if !strings.Contains(strings.Join(words[len(form.MissingWords):], ""), ",") {
			p.Remedies = append(p.Remedies, r.leaveOut(c.OddCells, words))
		}
	}
	r.add(p)
}

// inspectInfinite finds what can be done about a number that no computation can use.
func (r *Report) inspectInfinite(c *table.Column) {
	first, times := c.Infinite, 0
	for _, v := range c.Numbers {
		if math.IsInf(v, 0) {
			times++
		}
	}
	words := append(slices.Clone(r.Options.Form.MissingWords), first.Text)
	r.add(Problem{
		Title: "no finite number", Where: fmt.Sprintf("%s, line %d: %s", text.Brief(c.Heading), r.Table.Line(first.Row), text.Quote(first.Text)),
		Line: r.Table.Line(first.Row), Column: c.Position, Count: times, Remedies: []Remedy{r.leaveOut(times, words)},
	})
}

// decimals is the remedy that chooses what stands before decimals.
func decimals(mark string) Remedy {
	return Remedy{Says: "read as decimals", take: func(o *CSVOptions) { o.Form.Decimal = mark }}
}

// readAs is the remedy that reads a cell as a number.
func readAs(w table.Way) Remedy {
	var as []string
	if w.Thousands != "" {
		as = append(as, "thousands")
	}
	if w.Decimal != "" {
		as = append(as, "decimals")
	}
	return Remedy{Says: "read as " + strings.Join(as, " and "), take: func(o *CSVOptions) {
		if w.Thousands != "" {
			o.Form.Thousands = w.Thousands
		}
		if w.Decimal != "" {
			o.Form.Decimal = w.Decimal
		}
	}}
}

// leaveOut is the remedy that takes some cells for missing values, by their texts.
func (r *Report) leaveOut(cells int, words []string) Remedy {
	as := func(missing Missing) func(*CSVOptions) {
		return func(o *CSVOptions) { o.Form.MissingWords, o.Missing = words, missing }
	}
	if r.Options.Missing == FillMissing {
		return Remedy{Says: "take as " + text.Count(cells, "gap"), take: as(FillMissing)}
	}
	return Remedy{Says: "leave " + out(cells), Loses: cells, take: as(DropMissing)}
}

func out(rows int) string {
	if rows == 1 {
		return "it out"
	}
	return fmt.Sprintf("%d out", rows)
}

// notUTF8 returns the error about the first text of a column that is not UTF-8.
func (r *Report) notUTF8(c *table.Column) (line, column int, err error) {
	line = max(r.Table.Form.HeaderLine, 1)
	if err := r.Table.CheckText(c.Heading, line, c.Position); err != nil {
		return line, c.Position, err
	}
	for row := 0; row < len(c.IDs); row++ {
		if err := r.Table.CheckText(c.Text(row), r.Table.Line(row), c.Position); err != nil {
			return r.Table.Line(row), c.Position, err
		}
	}
	return 0, 0, nil
}

// add adds a problem and takes a remedy: the one that is picked, the first that loses
// nothing, or the one that loses least.
func (r *Report) add(p Problem) {
	best := -1
	for i, remedy := range p.Remedies {
		if best < 0 || remedy.Loses < p.Remedies[best].Loses {
			best = i
		}
	}
	r.addTaken(p, best)
}

// addTaken adds a problem and takes the remedy that is picked, or else that of an index.
func (r *Report) addTaken(p Problem, remedy int) {
	p.Taken = remedy
	for _, pick := range r.picks {
		if pick.Same(p.Pick(0)) && pick.Remedy < len(p.Remedies) {
			p.Taken = pick.Remedy
		}
	}
	if p.Taken >= 0 {
		p.Remedies[p.Taken].take(&r.Options)
	}
	r.Problems = append(r.Problems, p)
}

// addError adds a problem that an error is about.
func (r *Report) addError(title string, err error, remedies ...Remedy) {
	p := Problem{Title: title, Where: err.Error(), Count: 1, Remedies: remedies}
	var at *CSVError
	if errors.As(err, &at) {
		p.Line, p.Column, p.Where = at.Line, at.Column, at.Reason
	}
	r.add(p)
}

// choose returns what the options make of the table. If no target is chosen yet, it shows
// what could be learned from all the same.
func (r *Report) choose() (*plan, error) {
	p, err := choose(r.Table, r.Options)
	if len(p.targets) == 0 {
		_ = p.chooseFeatures()
	}
	return p, err
}

// inspect reports on the columns, and on what is wrong with those that are used.
func (r *Report) inspect() {
	p, err := r.choose()
	r.gaps(p)
	if err == nil {
		if r.Set, err = FromTable(r.Table, r.Options); err == nil {
			r.sizes(p)
			r.alike()
		}
	}
	r.Err = err
	for i := range r.Table.Columns {
		c := &r.Table.Columns[i]
		report := ColumnReport{Column: c, Is: c.Kind.String(), Values: valuesOf(c), Use: p.uses[i], Becomes: p.becomes(i, r.Set)}
		if c.Counts {
			report.Is = "counts"
		}
		r.Columns = append(r.Columns, report)
	}
}

// gaps finds missing values in the columns that are used, or in all if none are chosen.
func (r *Report) gaps(p *plan) {
	for _, column := range p.used() {
		c := &r.Table.Columns[column]
		if len(c.Missing) == 0 {
			continue
		}
		problem := Problem{
			Title: gapsTitle, Line: r.Table.Line(int(c.Missing[0])), Column: c.Position, Count: len(c.Missing),
			Where:    text.Brief(c.Heading) + ", " + r.linesOf(c.Missing),
			Remedies: []Remedy{{Says: "leave " + out(len(c.Missing)), Loses: len(c.Missing), take: func(o *CSVOptions) { o.Missing = DropMissing }}},
		}
		if p.uses[column].Role == Input {
			problem.Remedies = append(problem.Remedies, Remedy{Says: "mean" + meanOf(p, c), take: func(o *CSVOptions) { o.Missing = FillMissing }})
		}
		if r.Options.Missing == "" || r.Options.Missing == RefuseMissing {
			r.add(problem)
			continue
		}
		// It was taken before. A row without a target is left out in any case.
		if problem.Taken = 0; r.Options.Missing == FillMissing {
			problem.Taken = len(problem.Remedies) - 1
		}
		r.Problems = append(r.Problems, problem)
	}
}

// meanOf returns the mean that the gaps of a column would get, as text after a blank.
func meanOf(p *plan, c *table.Column) string {
	if c.Kind != table.Numbers || c.Numbers == nil {
		return ""
	}
	filled := *p
	filled.options.Missing = FillMissing
	rows, _ := filled.keptRows()
	var train []int32
	for _, i := range p.options.training(len(rows)) {
		train = append(train, rows[i])
	}
	numbers := numbersIn(c, train)
	if len(numbers) == 0 {
		return ""
	}
	mean, _ := moments(numbers)
	return " " + text.Short(mean)
}

// linesOf lists the lines of rows.
func (r *Report) linesOf(rows []int32) string {
	const enough = 5
	var list []string
	for _, row := range rows[:min(len(rows), enough)] {
		list = append(list, fmt.Sprint(r.Table.Line(int(row))))
	}
	word := "line "
	if len(rows) > 1 {
		word = "lines "
	}
	if more := len(rows) - enough; more > 0 {
		list = append(list, fmt.Sprintf("… %d more", more))
	}
	return word + strings.Join(list, ", ")
}

// sizes finds features of unlike sizes, and targets that are large.
func (r *Report) sizes(p *plan) {
	const unlike, large = 10, 10
	if least, most := r.extremes(p); most > unlike && most > unlike*least {
		r.addSizes(Problem{Title: "unlike sizes", Where: text.Short(most) + " beside " + text.Short(least), Count: 1}, func(o *CSVOptions) *string { return &o.Scale })
	}
	if targets := spanOf(r.Set.said); len(p.targets) == 1 && !p.classes && targets.size() > large {
		c := &r.Table.Columns[p.targets[0]]
		r.addSizes(Problem{Title: "large targets", Where: text.Brief(c.Heading) + ", " + targets.String(), Column: c.Position, Count: 1}, func(o *CSVOptions) *string { return &o.ScaleTarget })
	}
}

// addSizes adds a problem that scaling solves. If a scaling is chosen already, it is taken.
func (r *Report) addSizes(p Problem, of func(*CSVOptions) *string) {
	chosen, names := *of(&r.Options), []string{"standard", "none"}
	if chosen != "" && !slices.Contains(names, chosen) {
		names = append(names, chosen)
	}
	for _, name := range names {
		says := name
		if name != "none" {
			says = "scale: " + name
		}
		p.Remedies = append(p.Remedies, Remedy{Says: says, take: func(o *CSVOptions) { *of(o) = name }})
	}
	r.addTaken(p, max(0, slices.Index(names, chosen)))
}

// extremes returns the least and the largest size of features that are numbers. Most is
// 0 if there are none.
func (r *Report) extremes(p *plan) (least, most float64) {
	least = math.Inf(1)
	for _, f := range p.features {
		if c := &r.Table.Columns[f.A]; f.Form == scaling.Itself && c.Kind == table.Numbers {
			size := r.sizeOf(c)
			least, most = min(least, size), max(most, size)
		}
	}
	return least, most
}

// sizeOf returns the largest absolute value of a column in the rows that are kept.
func (r *Report) sizeOf(c *table.Column) float64 {
	if r.Set.kept == nil {
		return max(c.Most, -c.Least)
	}
	return spanOf(numbersIn(c, r.Set.kept)).size()
}

// alike points out classes that may be meant as one, and numbers that may be meant as
// classes.
func (r *Report) alike() {
	if says := r.Set.alike(); says != "" {
		r.add(Problem{Title: "classes alike", Where: says, Count: 1})
	}
	if p := r.Set.plan; len(p.targets) == 1 && strings.Contains(p.takenFor(r.Set), "--task") {
		c := &r.Table.Columns[p.targets[0]]
		remedies := []Remedy{
			{Says: "numbers", take: func(o *CSVOptions) { o.Task = TakeNumbers }}, {Says: "classes", take: func(o *CSVOptions) { o.Task = TakeClasses }},
		}
		if p.classes {
			remedies[0], remedies[1] = remedies[1], remedies[0]
		}
		r.add(Problem{Title: "labels", Where: fmt.Sprintf("%s has %d different numbers", text.Brief(c.Heading), spanOf(r.Set.said).distinct), Column: c.Position, Count: 1, Remedies: remedies})
	}
}

// valuesOf says which values a column has.
func valuesOf(c *table.Column) string {
	const few = 4
	switch {
	case c.Kind == table.Empty:
		return ""
	case c.Kind == table.Numbers && c.Least > c.Most: // None is a number.
		return fmt.Sprintf("%d such as %s", c.OddCells, text.Quote(c.Odd[0].Text))
	case c.Kind == table.Numbers:
		return plainly(c.Least) + " to " + plainly(c.Most)
	case c.IDs == nil || c.Distinct > few:
		return fmt.Sprintf("%d different", c.Distinct)
	default:
		return strings.Join(briefly(words(c)), " ")
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
	case u.Role == Output && p.classes:
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
