package chooser

import (
	"fmt"
	"math"
	"strings"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/ui/number"
)

// outcome is what a choice becomes, in words and numbers.
type outcome struct {
	rows, shape, target, guess, guessBriefly string
	first                                    firstRows
}

// firstRows are the first rows of the data, as they are and as the network gets them.
type firstRows struct {
	raw, inputs []string // names; inputs is nil while nothing is to be learned
	rows        []firstRow
}

type firstRow struct {
	line int
	raw  []string
	x    []float64 // nil if the row is left out
	test bool
}

// outcomeOf describes a setup, and the table that it was made of, which may be nil.
func outcomeOf(s *session.Setup, report *data.Report) outcome {
	o := outcome{rows: rowsSaid(s, report), shape: shapeSaid(&s.Config), first: firstOf(s, report)}
	if o.guess = guessSaid(s); o.guess != "" {
		o.guessBriefly, _, _ = strings.Cut(o.guess, ". ")
	}
	o.target, _ = s.Reading()
	return o
}

// rowsSaid says how many rows there are for what, and of how many.
func rowsSaid(s *session.Setup, report *data.Report) string {
	said := number.GroupOf(s.Set.Len(), "row") + ": "
	if report != nil {
		if all := report.Table.Rows + len(report.Options.Form.SkipLines); all > s.Set.Len() {
			said = fmt.Sprintf("%s of %s rows: ", number.Group(s.Set.Len()), number.Group(all))
		}
	}
	if len(s.Test) == 0 {
		return said + "all to train on, none to test with"
	}
	d := &s.Session.Data
	return said + fmt.Sprintf("%s to train on, %s to test with (share %s, seed %d)", number.Group(len(s.Train)), number.Group(len(s.Test)), text.Short(d.TestFraction.Value), d.Seed.Value)
}

// shapeSaid describes a network.
func shapeSaid(c *network.Config) string {
	a := c.Architecture
	parts := []string{text.Count(a.Inputs, "input")}
	for l, layer := range a.Layers {
		what := "unit"
		if l == len(a.Layers)-1 {
			what = "output"
		}
		parts = append(parts, text.Count(layer.Units, layer.Activation.Name+" "+what))
	}
	return a.String() + ": " + strings.Join(parts, ", ") + " with " + c.Loss.Name
}

// guessSaid says how good an answer is that is the same for every row.
func guessSaid(s *session.Setup) string {
	set := s.Set
	if set.Class != nil {
		counts := make([]int, len(set.Target.Classes))
		most := 0
		for _, class := range set.Class {
			if counts[class]++; counts[class] > counts[most] {
				most = class
			}
		}
		return fmt.Sprintf("%s of %s are %s: saying so every time would be right %s %% of the time. A network has to beat that.",
			number.Group(counts[most]), number.Group(len(set.Class)), text.Brief(set.Target.Classes[most]), number.Default().Brief(100*float64(counts[most])/float64(len(set.Class)), 3))
	}
	if len(set.Numbers) == 0 || len(set.Numbers[0]) != 1 {
		return ""
	}
	sum, square := 0.0, 0.0
	for _, row := range set.Numbers {
		sum += row[0]
	}
	mean := sum / float64(len(set.Numbers))
	for _, row := range set.Numbers {
		square += (row[0] - mean) * (row[0] - mean)
	}
	return fmt.Sprintf("The mean is %s: saying so every time would be off by %s (root mean square). A network has to beat that.",
		number.Default().Brief(mean, 4), number.Default().Brief(math.Sqrt(square/float64(len(set.Numbers))), 4))
}

// firstOf returns the first rows.
func firstOf(s *session.Setup, report *data.Report) firstRows {
	if report == nil {
		return firstOfSet(s)
	}
	f := firstOfFile(report)
	f.inputs = s.Names.Inputs
	test := testRows(s)
	next := 0
	for i := range f.rows {
		if row := &f.rows[i]; next < s.Set.Len() && s.Set.Line(next) == row.line {
			row.x, row.test = scaled(s, next), test[next]
			next++
		}
	}
	return f
}

// firstOfSet returns the first rows of a built-in set.
func firstOfSet(s *session.Setup) firstRows {
	const enough = 8
	f, test := firstRows{inputs: s.Names.Inputs}, testRows(s)
	for _, c := range s.Set.Features {
		f.raw = append(f.raw, c.Name)
	}
	for i := range min(enough, s.Set.Len()) {
		row := firstRow{line: i + 1, x: scaled(s, i), test: test[i]}
		for _, v := range s.Set.Raw[i] {
			row.raw = append(row.raw, number.Default().Brief(v, 4))
		}
		f.rows = append(f.rows, row)
	}
	return f
}

// firstOfFile returns the first rows of a file as they are, in the columns that are used.
func firstOfFile(report *data.Report) firstRows {
	var f firstRows
	var used []int
	for i, c := range report.Columns {
		if c.Use.Role != data.LeftOut {
			used = append(used, i)
			f.raw = append(f.raw, c.Heading)
		}
	}
	for i, cells := range report.Table.First {
		row := firstRow{line: report.Table.Line(i)}
		for _, column := range used {
			row.raw = append(row.raw, text.Clean(cells[column]))
		}
		f.rows = append(f.rows, row)
	}
	return f
}

// testRows returns which rows of the data are to test with.
func testRows(s *session.Setup) map[int]bool {
	test := map[int]bool{}
	for _, row := range s.Test {
		test[row] = true
	}
	return test
}

// scaled returns a row of the data as the network gets it.
func scaled(s *session.Setup, row int) []float64 {
	return data.Apply(s.Scaling, s.Set.Raw[row:row+1])[0]
}
