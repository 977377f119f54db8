package chooser

import (
	"slices"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/data/table"
)

// column is a row of the table of columns: a column of the data, or a feature that is
// derived of some.
type column struct {
	name    string // as it is typed
	is      string
	gaps    int
	values  string
	becomes string

	input, target bool
	numbers       bool // features can be derived of it
	derived       bool
}

// columnsOf returns the columns of a choice, as a report on its file or its built-in set
// has them. What is chosen to be used is taken from the choice, which may be newer.
func (c choice) columnsOf(report *data.Report, set *data.Set) []column {
	var list []column
	switch {
	case c.set != "" && set != nil:
		list = columnsOfSet(set)
	case c.set == "" && report != nil:
		list = columnsOfReport(report)
	default:
		return nil
	}
	if c.features == nil {
		return list
	}
	for i := range list {
		if col := &list[i]; !col.target {
			if in := slices.Contains(c.features, col.name) && !c.leavesOut(i); in != col.input {
				col.input, col.becomes = in, map[bool]string{true: "an input", false: "not used"}[in]
			}
		}
	}
	for _, f := range c.features {
		if !slices.ContainsFunc(list, func(col column) bool { return col.name == f }) {
			list = append(list, column{name: f, is: "derived", becomes: "an input", input: true, derived: true})
		}
	}
	return list
}

func columnsOfReport(r *data.Report) []column {
	var list []column
	for _, c := range r.Columns {
		list = append(list, column{
			name: c.Heading, is: c.Is, gaps: len(c.Missing), values: c.Values, becomes: c.Becomes,
			input: c.Use.Role == data.Input, target: c.Use.Role == data.Output, numbers: c.Kind == table.Numbers || c.Kind == table.Truths,
		})
	}
	return list
}

func columnsOfSet(s *data.Set) []column {
	var list []column
	for f, c := range s.Features {
		values := make([]float64, len(s.Raw))
		for i, row := range s.Raw {
			values[i] = row[f]
		}
		list = append(list, column{name: c.Name, is: "numbers", values: between(values), becomes: "an input", input: true, numbers: true})
	}
	target := column{name: s.Target.Name, is: s.Target.Kind.String(), values: strings.Join(s.Target.Classes, " "), becomes: "target", target: true}
	if s.Class == nil {
		values := make([]float64, len(s.Numbers))
		for i, row := range s.Numbers {
			values[i] = row[0]
		}
		target.values = between(values)
	}
	return append(list, target)
}

// between writes the least and the largest of some values.
func between(values []float64) string {
	if len(values) == 0 {
		return ""
	}
	const digits = 4
	write := func(v float64) string {
		return strings.ReplaceAll(strconv.FormatFloat(v, 'g', digits, 64), "-", "−")
	}
	return write(slices.Min(values)) + " to " + write(slices.Max(values))
}

// inputs returns the features of some columns.
func inputs(columns []column) []string {
	list := []string{}
	for _, c := range columns {
		if c.input {
			list = append(list, c.name)
		}
	}
	return list
}

// toggle returns the choice with a column in or out. Ok is false if it was the last one.
func (c choice) toggle(columns []column, at int) (next choice, ok bool) {
	col := columns[at]
	if col.derived {
		c.features = slices.DeleteFunc(inputs(columns), func(name string) bool { return name == col.name })
		return c, len(c.features) > 0
	}
	c = c.settled(columns)
	columns = slices.Clone(columns)
	columns[at].input = !col.input
	if !col.input {
		c = c.takesIn(at)
	}
	if col.target {
		columns[at].target = false
		c.targets = slices.DeleteFunc(slices.Clone(c.targets), func(name string) bool { return name == col.name })
	}
	c.features = inputs(columns)
	return c, len(c.features) > 0
}

// target returns the choice with a column as the target or, if several is set, as one
// more of several targets.
func (c choice) target(columns []column, at int, several bool) choice {
	name := columns[at].name
	c = c.settled(columns).takesIn(at)
	was := slices.Contains(c.targets, name)
	switch {
	case several && was && len(c.targets) > 1:
		c.targets = slices.DeleteFunc(slices.Clone(c.targets), func(other string) bool { return other == name })
	case several && !was:
		c.targets = append(slices.Clone(c.targets), name)
	default:
		c.targets = []string{name}
	}
	if c.features != nil {
		c.features = slices.DeleteFunc(slices.Clone(c.features), func(f string) bool { return slices.Contains(c.targets, f) || derivedOf(f, c.targets) })
	}
	if len(c.features) == 0 {
		c.features = nil
	}
	return c
}

// derivedOf reports whether a feature is derived of one of some columns.
func derivedOf(feature string, of []string) bool {
	return slices.ContainsFunc(of, func(name string) bool {
		return feature == name+"^2" || feature == "sin("+name+")" || strings.HasPrefix(feature, name+"*") || strings.HasSuffix(feature, "*"+name)
	})
}

// derivations lists what can be derived of a column: its square, its products with other
// inputs, the next one first, and its sine after the first product.
func derivations(columns []column, at int) []string {
	name := columns[at].name
	list := []string{name + "^2"}
	for i := 1; i < len(columns); i++ {
		if other := columns[(at+i)%len(columns)]; other.numbers && other.input && !other.derived {
			first, second := columns[at], other
			if (at+i)%len(columns) < at {
				first, second = second, first
			}
			list = append(list, first.name+"*"+second.name)
		}
	}
	return slices.Insert(list, min(2, len(list)), "sin("+name+")")
}

// derive returns the choice with the next feature that can be derived of a column. Ok is
// false if there is none.
func (c choice) derive(columns []column, at int) (next choice, feature string, ok bool) {
	col := columns[at]
	if !col.numbers || col.target || col.derived {
		return c, "", false
	}
	has := inputs(columns)
	for _, f := range derivations(columns, at) {
		if !slices.Contains(has, f) {
			c.features = append(has, f)
			return c, f, true
		}
	}
	return c, "", false
}
