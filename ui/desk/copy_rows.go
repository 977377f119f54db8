package desk

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/data/session"
)

// rowLines returns the lines that make the edits of the data by which one setup differs
// from another. Edits that one line can make are made by one.
func rowLines(from, to *session.Setup) (lines []string, err error) {
	wrong := errors.New("it has an edit of the data that cannot be typed")
	edits := from.EditsTo(to)
	for at := from; len(edits) > 0; {
		some := edits[:together(edits)]
		line := rowLine(at, some)
		name, argument, _ := strings.Cut(line, " ")
		c, err := selector{&Moment{Setup: at}}.parseRows(name, argument)
		same := func(a rowEdit, b data.Edit) bool { return a.edit.String() == b.String() }
		if err != nil || line == "" || strings.ContainsAny(line, ";\t") || len(c.edits) > 0 || !slices.EqualFunc(c.rows, some, same) {
			return nil, wrong
		}
		if at, _, err = at.With(at.Amended(some...)); err != nil {
			return nil, wrong
		}
		lines, edits = append(lines, line), edits[len(some):]
		if len(edits) == 0 && len(at.EditsTo(to))+len(to.EditsTo(at)) > 0 {
			return nil, wrong
		}
	}
	return lines, nil
}

// together returns how many of the first edits one line can make.
func together(edits []data.Edit) int {
	n := slices.IndexFunc(edits, func(e data.Edit) bool { return e.Kind == data.AddRow || e.Kind == data.RemoveRow })
	if n < 0 {
		return len(edits)
	}
	return max(1, n)
}

// parseRows reads the argument of a command that edits rows.
func (s selector) parseRows(name, argument string) (c change, err error) {
	switch name {
	case "add":
		e, err := s.parseSample(strings.Fields(argument))
		return change{rows: []rowEdit{e}}, err
	case "drop":
		e, err := s.parseRemoved(argument)
		return change{rows: []rowEdit{e}}, err
	default:
		return s.parseEdits(argument)
	}
}

// rowLine returns the line that makes edits of the data in a setup, or nothing if no single
// one does.
func rowLine(from *session.Setup, edits []data.Edit) string {
	s := selector{&Moment{Setup: from}}
	number := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
	if e := edits[0]; len(edits) == 1 && e.Kind == data.AddRow {
		words := []string{"add"}
		columns := len(from.Set.Columns())
		for _, v := range e.Values[:columns] {
			words = append(words, number(v))
		}
		for _, v := range e.Values[columns:] {
			words = append(words, s.targetTyped(v))
		}
		return strings.Join(words, " ")
	}
	var parts []string
	for _, e := range edits {
		row, ok := slices.BinarySearch(from.Train, e.Row-1)
		switch {
		case !ok, e.Kind == data.AddRow, e.Kind == data.RemoveRow && len(edits) > 1:
			return ""
		case e.Kind == data.RemoveRow:
			return fmt.Sprintf("drop row %d", row+1)
		case e.Kind == data.EditInput:
			parts = append(parts, fmt.Sprintf("row %d x %s %s", row+1, from.Set.Columns()[e.Column-1], number(e.Values[0])))
		default:
			parts = append(parts, fmt.Sprintf("row %d target %s%s", row+1, s.targetName(e.Column-1), s.targetTyped(e.Values[0])))
		}
	}
	return "edit " + strings.Join(parts, " and ")
}

// targetTyped returns a target as it is typed, with all its digits.
func (s selector) targetTyped(v float64) string {
	if s.m.Setup.Set.Class != nil {
		return s.targetWord(v)
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// targetName returns the name of one of several targets, with a blank after it.
func (s selector) targetName(output int) string {
	if s.m.Setup.Set.Class != nil || s.m.Units(s.m.LastLayer()) == 1 {
		return ""
	}
	return s.m.Setup.Names.Unit(s.m.LastLayer(), output) + " "
}
