package data

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
)

// header is the first line of a CSV file.
type header struct {
	file    string
	columns []string // headings, as the file has them
	line    int
}

// chosen holds the columns to use, which count from 0.
type chosen struct {
	features []int
	target   int
}

func (h *header) errorf(line, column int, format string, args ...any) error {
	return &CSVError{h.file, line, column, fmt.Sprintf(format, args...)}
}

// column returns the name and the unit of measure of a heading. Both "bmi (kg/m²)" and
// "bmi [kg/m²]" are bmi in kg/m².
func column(heading string) Column {
	name, unit := split(heading)
	return Column{Name: text.Clean(name), Unit: text.Clean(unit)}
}

// split separates the name and the unit of a heading.
func split(heading string) (name, unit string) {
	for _, brackets := range []string{"()", "[]"} {
		open := strings.LastIndexByte(heading, brackets[0])
		if open > 0 && heading[len(heading)-1] == brackets[1] {
			return strings.TrimSpace(heading[:open]), heading[open+1 : len(heading)-1]
		}
	}
	return heading, ""
}

// fileColumns are the columns of a file that a set uses.
type fileColumns struct {
	header
	chosen
}

// set returns a set with these columns, without rows yet.
func (h *header) set(c chosen) *Set {
	s := &Set{
		Name: h.file, file: &fileColumns{*h, c},
		Target: Target{Column: column(h.columns[c.target])},
	}
	for _, f := range c.features {
		s.Features = append(s.Features, column(h.columns[f]))
		s.Headings = append(s.Headings, h.columns[f])
	}
	return s
}

// choose returns the columns that the options ask for.
func (h *header) choose(o CSVOptions) (c chosen, err error) {
	if o.Target == "" {
		return c, h.errorf(h.line, 0, "which column is to be learned? Name it as the target: %s", h.names())
	}
	if c.target, err = h.find("target", o.Target); err != nil {
		return c, err
	}
	for _, name := range o.Features {
		f, err := h.find("feature", name)
		switch {
		case err != nil:
			return c, err
		case f == c.target:
			return c, h.errorf(h.line, f+1, "%s is the target; it cannot be a feature too", text.Quote(name))
		case slices.Contains(c.features, f):
			return c, h.errorf(h.line, f+1, "the feature %s is named twice", text.Quote(name))
		}
		c.features = append(c.features, f)
	}
	if len(o.Features) == 0 {
		for f := range h.columns {
			if f != c.target {
				c.features = append(c.features, f)
			}
		}
	}
	if len(c.features) == 0 {
		return c, h.errorf(h.line, 0, "there is no column besides the target %s to learn from", text.Quote(o.Target))
	}
	return c, nil
}

// find returns the column of that name. The name may omit the unit.
func (h *header) find(what, name string) (int, error) {
	name = strings.TrimSpace(name)
	if i := slices.Index(h.columns, name); i >= 0 {
		return i, nil
	}
	found := -1
	known := slices.Clone(h.columns)
	for i, heading := range h.columns {
		bare, _ := split(heading)
		known = append(known, bare)
		if bare != name {
			continue
		}
		if found >= 0 {
			return 0, h.errorf(h.line, i+1, "the %s %s may be %s or %s; write its full name",
				what, text.Quote(name), text.Quote(h.columns[found]), text.Quote(heading))
		}
		found = i
	}
	if found >= 0 {
		return found, nil
	}
	hint := text.DidYouMean(name, known)
	if hint == "" {
		hint = "; the columns are " + h.names()
	}
	return 0, h.errorf(h.line, 0, "no column is called %s, the %s%s", text.Quote(name), what, hint)
}

// names lists the columns.
func (h *header) names() string {
	var list []string
	for _, name := range h.columns[:min(maxNames, len(h.columns))] {
		list = append(list, text.Brief(name))
	}
	if more := len(h.columns) - maxNames; more > 0 {
		list = append(list, fmt.Sprintf("… %d more", more))
	}
	return strings.Join(list, ", ")
}
