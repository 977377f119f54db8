package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"backstep/data"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
)

// EditLine returns the command line that sets a number of [Editable] to what was typed.
func EditLine(m *Moment, q explain.Quantity, typed string) (string, error) {
	g := grammarOf(m)
	c, err := g.changeOf(q, typed)
	if err != nil {
		return "", fmt.Errorf("edit %w", err)
	}
	line, ok := g.lineOf(c, typed)
	if !ok {
		return "", errors.New("edit: no line means this number alone, since others go by its name and its place")
	}
	return line, nil
}

// AddLine returns the command line that adds a sample: the values of the columns of the
// data, and the targets, or the number of the class.
func AddLine(m *Moment, values []float64) (string, error) {
	c := change{rows: []rowEdit{{edit: data.Edit{Kind: data.AddRow, Values: values}}}}
	line, ok := grammarOf(m).lineOf(c, "")
	if !ok {
		return "", errors.New("add: no line adds this sample: a number of it cannot be typed")
	}
	return line, nil
}

// ParseTarget reads a target as edit takes it. Of a class it returns its number.
func ParseTarget(m *Moment, typed string) (float64, error) { return grammarOf(m).parseTarget(typed) }

// EditColumn returns the column of the data or of the targets that a quantity is, or
// follows from.
func EditColumn(m *Moment, q explain.Quantity) int { return grammarOf(m).columnOf(q) }

func (g grammar) columnOf(q explain.Quantity) int {
	switch {
	case q.Kind == explain.Input:
		column, _ := g.setup.Set.ColumnOf(q.Unit)
		return column
	case g.setup.Set.Class != nil:
		return 0
	default:
		return q.Unit
	}
}

// changeOf returns the change that sets a weight, or an input or a target of the sample in
// focus, to what was typed.
func (g grammar) changeOf(q explain.Quantity, typed string) (change, error) {
	switch q.Kind {
	case explain.Input:
		v, err := text.ParseTyped(typed)
		return g.changeOfSample(data.EditInput, g.columnOf(q), v), err
	case explain.Target:
		v, err := g.parseTarget(typed)
		return g.changeOfSample(data.EditTarget, g.columnOf(q), v), err
	default:
		v, err := text.ParseTyped(typed)
		return change{edits: []Parameter{{Layer: q.Layer, Unit: q.Unit, From: q.From, Units: g.setup.Units(q.Layer), Value: v}}}, err
	}
}

// changeOfSample returns the change that sets an input or a target of the sample in focus.
func (g grammar) changeOfSample(kind data.EditKind, column int, v float64) change {
	e := data.Edit{Kind: kind, Row: g.setup.Train[g.row] + 1, Column: column + 1, Values: []float64{v}}
	return change{rows: []rowEdit{{edit: e}}}
}

// lineOf returns a line that makes a change of numbers by hand, and whether there is one.
// What is changed goes by its name or, if that would be read as something else, by its
// place. The value is as it was typed; with all its digits, if nothing was.
func (g grammar) lineOf(c change, typed string) (line string, ok bool) {
	if len(c.edits)+len(c.rows) > 1 {
		return g.lineOfSeveral(c)
	}
	for _, line := range g.linesOf(c, typed) {
		if isClear(line) && g.means(line, c) {
			return line, true
		}
	}
	return "", false
}

// lineOfSeveral returns a line that makes several edits.
func (g grammar) lineOfSeveral(c change) (line string, ok bool) {
	var parts []string
	for _, one := range c.each() {
		part, ok := g.lineOf(one, "")
		part, edits := strings.CutPrefix(part, "edit ")
		if !ok || !edits {
			return "", false
		}
		parts = append(parts, part)
	}
	line = "edit " + strings.Join(parts, " and ")
	return line, g.means(line, c)
}

// each returns the edits of a change as changes of their own.
func (c *change) each() (list []change) {
	for _, p := range c.edits {
		list = append(list, change{edits: []Parameter{p}})
	}
	for _, e := range c.rows {
		list = append(list, change{rows: []rowEdit{e}})
	}
	return list
}

// isClear reports whether a line stays one line, and one edit, whatever follows it.
func isClear(line string) bool {
	const follows = `;" "` // If quotes are open, this closes them.
	first, _, _ := text.CutOutside(line+follows, ";")
	return first == line && !strings.Contains(line, " and ") && !strings.ContainsFunc(line, unicode.IsControl)
}

// means reports whether a line is read as a change.
func (g grammar) means(line string, c change) bool {
	verb, argument, _ := strings.Cut(line, " ")
	read, err := g.parse(verb, argument)
	same := func(a, b rowEdit) bool { return a.edit.String() == b.edit.String() }
	return err == nil && slices.Equal(read.edits, c.edits) && slices.EqualFunc(read.rows, c.rows, same)
}

// linesOf returns the lines that may make a change of one number or row, the one with names
// first.
func (g grammar) linesOf(c change, typed string) []string {
	edit := []string{"edit"}
	if len(c.edits) > 0 {
		p := c.edits[0]
		from := []string{"bias"}
		if p.From != network.Bias {
			from = g.unitWords(p.Layer-1, p.From)
		}
		return combined(edit, g.unitWords(p.Layer, p.Unit), from, numberWords(p.Value, typed))
	}
	switch e := c.rows[0].edit; e.Kind {
	case data.AddRow:
		return combined(append([][]string{{"add"}}, g.sampleWords(e.Values)...)...)
	case data.RemoveRow:
		return combined([]string{"drop"}, g.rowWords(e.Row))
	case data.EditInput:
		return combined(edit, g.rowWords(e.Row), []string{"x"}, g.columnWords(e.Column-1), numberWords(e.Values[0], typed))
	default:
		return combined(edit, g.rowWords(e.Row), []string{"target"}, g.targetWords(e.Column-1), g.answerWords(e.Values[0], typed))
	}
}

// combined returns every phrase that takes one of each of several lists of words, those with
// the first of each first.
func combined(words ...[]string) []string {
	if len(words) == 0 {
		return []string{""}
	}
	var list []string
	for _, word := range words[0] {
		for _, rest := range combined(words[1:]...) {
			list = append(list, strings.TrimSpace(word+" "+rest))
		}
	}
	return list
}
