package data

import (
	"slices"

	"backstep/data/table"
	"backstep/data/text"
)

// gaps finds missing values in the columns that are used. One setting decides what is
// done about all of them: what is picked or asked for, or what loses fewer rows.
func (r *Report) gaps() {
	before := planOf(r.Table, r.Options)
	gaps := gapped(before)
	for _, i := range gaps {
		if r.leaves(i) {
			for _, remedy := range planOf(r.Table, r.Options).withoutColumn(i) {
				remedy.take(&r.Options)
			}
		}
	}
	p := planOf(r.Table, r.Options)
	for _, i := range gaps {
		problem := r.gapProblem(p, before, i)
		problem.Taken = problem.remedy(r.howToFill(p))
		switch {
		case !slices.Contains(p.used(), i):
			problem.Taken = problem.remedy(leavingOut)
		case slices.Contains(p.targets, i):
			problem.Taken = problem.remedy(dropping)
		}
		r.take(problem)
	}
}

// gapped returns the columns that are used and have missing values.
func gapped(p *plan) (list []int) {
	for _, i := range p.used() {
		if len(p.table.Columns[i].Missing) > 0 && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}

// leaves reports whether a column with gaps is picked to be left out.
func (r *Report) leaves(column int) bool {
	return slices.ContainsFunc(r.picks, func(k Pick) bool {
		return k.Title == gapsTitle && k.LeavesOut(r.Table.Columns[column].Position)
	})
}

// howToFill returns the key of what is done about gaps: what is picked or asked for, or
// what loses fewer rows. Rows are not dropped if too few would be left.
func (r *Report) howToFill(p *plan) string {
	if !teaches(p, lackingIn(p.table, p.used()).has) {
		return meaning
	}
	for _, k := range slices.Backward(r.picks) {
		if k.Title == gapsTitle && k.Remedy != leavingOut {
			return k.Remedy
		}
	}
	switch {
	case r.Options.Missing == DropMissing:
		return dropping
	case r.Options.Missing == FillMissing, lackingIn(p.table, p.used()).count > lackingIn(p.table, p.targets).count:
		return meaning
	default:
		return dropping
	}
}

// gapProblem returns the problem of the gaps of a column, which may be left out by now.
// Before is what was planned with it.
func (r *Report) gapProblem(p, before *plan, column int) Problem {
	c := &r.Table.Columns[column]
	lines := make([]int, 0, min(len(c.Missing), mostSkipped))
	for _, row := range c.Missing[:min(len(c.Missing), mostSkipped)] {
		lines = append(lines, r.Table.Line(int(row)))
	}
	problem := Problem{
		Title: gapsTitle, Line: lines[0], Column: c.Position,
		Where: text.Brief(c.Heading) + ", " + listLines(lines, len(c.Missing)),
	}
	target, lost, way := slices.Contains(p.targets, column), append(p.used(), column), DropMissing
	if target && r.howToFill(p) == meaning {
		lost, way = p.targets, FillMissing // It drops the rows without a target, too.
	}
	if rows := lackingIn(p.table, lost); teaches(p, rows.has) {
		n := rows.count
		problem.Remedies = append(problem.Remedies, Remedy{
			Key: dropping, Says: droppedOf(n, r.Table.Rows), Loses: n, take: func(o *CSVOptions) { o.Missing = way },
		})
	}
	if target {
		return problem
	}
	n := lackingIn(p.table, p.targets).count
	problem.Remedies = append(problem.Remedies, Remedy{
		Key: meaning, Says: "mean" + meanOf(p, c), Loses: n, take: func(o *CSVOptions) { o.Missing = FillMissing },
	})
	others := p.withoutColumn(column)
	if !slices.Contains(p.used(), column) {
		others = before.withoutColumn(column)
		for i := range others {
			others[i].take = func(o *CSVOptions) { o.Features = askedFor(p) }
		}
	}
	problem.Remedies = append(problem.Remedies, others...)
	return problem
}

// askedFor returns the features, as they are asked for.
func askedFor(p *plan) (list []string) {
	for _, f := range p.features {
		list = append(list, f.heading)
	}
	return list
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
