package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

const headerTitle = "no header"

// Renames reports whether another remedy for the problem gives the columns other names.
func (p Problem) Renames() bool { return p.Title == headerTitle }

// headerProblem returns the problem of a file whose header is missing. Its only line
// cannot be the header.
func headerProblem(err error, content string) Problem {
	p := Problem{Title: headerTitle, Remedies: []Remedy{
		{Key: "row", Says: "call them c1, c2, …", take: func(o *CSVOptions) { o.Form.Header = table.WithoutHeader }},
		{Key: "names", Says: "take this line for names", take: func(o *CSVOptions) { o.Form.Header = table.WithHeader }, Loses: 1},
	}}
	if !strings.Contains(strings.TrimSpace(content), "\n") {
		p.Remedies = p.Remedies[:1]
	}
	p.place(err)
	p.Where = fmt.Sprintf("line %d", p.Line)
	return p
}

// place sets where a problem is to the place of an error.
func (p *Problem) place(err error) {
	p.Where = err.Error()
	var at *CSVError
	if errors.As(err, &at) {
		p.Line, p.Column, p.Where = at.Line, at.Column, at.Reason
	}
}

// mostSkipped is how many lines are skipped, at most, for one problem.
const mostSkipped = 20

// badLine returns the problem of a line that is not divided as the others are.
func (r *Report) badLine(err error) Problem {
	p := Problem{Title: "not a row"}
	p.place(err)
	says, _, _ := strings.Cut(p.Where, ";") // What follows is advice.
	p.Column, p.Where = 0, fmt.Sprintf("line %d: %s", p.Line, says)
	if len(r.Options.Form.SkipLines) < mostSkipped {
		p.Remedies = []Remedy{{Key: dropping, Says: "skip the line", take: r.skip([]int{p.Line}), Loses: 1}}
	}
	return p
}

// skip returns what skips lines, beside those that are skipped by now.
func (r *Report) skip(lines []int) func(*CSVOptions) {
	all := append(slices.Clone(r.Options.Form.SkipLines), lines...)
	slices.Sort(all)
	return func(o *CSVOptions) { o.Form.SkipLines = slices.Compact(all) }
}

// decimals tells that the file has decimal commas.
func (r *Report) decimals(*plan) bool {
	if r.Table.Form.Decimal != "comma" || r.Options.Form.Decimal != "" || r.Options.Form.Thousands == "point" {
		return false
	}
	return r.add(Problem{Title: "decimal commas", Where: "the whole file", Remedies: []Remedy{
		{Key: "comma", Says: "read as decimals", take: func(o *CSVOptions) { o.Form.Decimal = "comma" }},
	}})
}

// encoding finds texts that are not UTF-8, among those that are used and the names.
func (r *Report) encoding(p *plan) bool {
	if r.Options.Form.Encoding != "" {
		return false
	}
	used := p.used()
	for i := range r.Table.Columns {
		if err := r.notUTF8(&r.Table.Columns[i], slices.Contains(used, i)); err != nil {
			problem := Problem{Title: "not UTF-8", Remedies: []Remedy{
				{Key: "windows", Says: "read as Windows-1252", take: func(o *CSVOptions) { o.Form.Encoding = "windows-1252" }},
			}}
			problem.place(err)
			return r.add(problem)
		}
	}
	return false
}

// notUTF8 returns the error about the first text of a column that is not UTF-8: its name,
// or if it is used one of its cells.
func (r *Report) notUTF8(c *table.Column, used bool) error {
	if err := r.Table.CheckText(c.Heading, max(r.Table.Form.HeaderLine, 1), c.Position); err != nil || !used {
		return err
	}
	for _, odd := range c.Odd {
		if err := r.Table.CheckText(odd.Text, r.Table.Line(odd.Row), c.Position); err != nil {
			return err
		}
	}
	if !slices.ContainsFunc(c.Texts, func(word string) bool { return r.Table.CheckText(word, 0, 0) != nil }) {
		return nil
	}
	for row := range c.IDs {
		if err := r.Table.CheckText(c.Text(row), r.Table.Line(row), c.Position); err != nil {
			return err
		}
	}
	return nil
}

// wordLines finds lines that have a number in no column of numbers: units, a header that
// is repeated, a remark at the end. They are one problem, and not one of each column.
func (r *Report) wordLines(p *plan) bool {
	numbers := r.columnsOfNumbers(p)
	if len(numbers) < 2 || len(p.targets) > 0 && !slices.Contains(numbers, p.targets[0]) {
		return false
	}
	var rows []int
	for _, i := range numbers {
		rows = append(rows, r.odd(i).rows...)
	}
	slices.Sort(rows)
	var lines []int
	var cells []string
	for _, row := range slices.Compact(rows) {
		texts := r.oddTexts(numbers, row)
		if len(texts) == 0 {
			continue
		}
		if lines = append(lines, r.Table.Line(row)); len(lines) == 1 {
			cells = texts
		}
	}
	if len(lines) == 0 || len(lines) > mostSkipped {
		return false
	}
	return r.add(Problem{
		Title: "no numbers", Line: lines[0], Where: listLines(lines, len(lines)) + ": " + strings.Join(cells, " "),
		Remedies: []Remedy{{
			Key: dropping, Says: droppedOf(len(lines), r.Table.Rows), Loses: len(lines), take: r.skip(lines),
		}},
	})
}

// columnsOfNumbers returns the columns of numbers among those that are used.
func (r *Report) columnsOfNumbers(p *plan) (list []int) {
	for _, i := range p.used() {
		if c := &r.Table.Columns[i]; c.Kind == table.Numbers && c.Numbers != nil && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}

// oddTexts returns the first odd texts of a row in columns of numbers. There are none if
// one of the columns has a number there, in whatever notation.
func (r *Report) oddTexts(columns []int, row int) (texts []string) {
	const few = 4
	for _, i := range columns {
		c := &r.Table.Columns[i]
		if isNumber(c, row) {
			return nil
		}
		cell, ok := oddText(c, row)
		switch {
		case ok && len(r.Table.Form.Ways(cell)) > 0:
			return nil
		case ok && len(texts) < few:
			texts = append(texts, text.Quote(cell))
		}
	}
	return texts
}

// listLines lists the first of n lines.
func listLines(lines []int, n int) string {
	const enough = 5
	var list []string
	for _, line := range lines[:min(len(lines), enough)] {
		list = append(list, fmt.Sprint(line))
	}
	word := "line "
	if n > 1 {
		word = "lines "
	}
	if more := n - len(list); more > 0 {
		list = append(list, fmt.Sprintf("… %d more", more))
	}
	return word + strings.Join(list, ", ")
}
