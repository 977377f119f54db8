package desk

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/data/text"
)

// rowEdit is an edit of a row, with what it does in words.
type rowEdit struct {
	edit data.Edit
	told string // "bmi of sample 3 was 33.6, is 40"
}

// parseRowEdit reads an edit of an input or a target: "x bmi 40" and "target 0" of the
// selected sample, "sample 3 bmi 40" and "row 17 target 0" of another. ok is false if the
// words are nothing of the kind.
func (g grammar) parseRowEdit(words []string) (e rowEdit, ok bool, err error) {
	row, words, ok, err := g.parseRow(words)
	if err != nil {
		return rowEdit{}, true, err
	}
	switch {
	case len(words) > 0 && words[0] == "target":
		e, err = g.targetEdit(row, words[1:])
		return e, true, err
	case len(words) > 0 && words[0] == "x":
		words, ok = words[1:], true
	}
	if !ok {
		return rowEdit{}, false, nil
	}
	e, err = g.inputEdit(row, words)
	return e, true, err
}

// parseRow returns the row of the data that words begin with, or else that of the selected
// sample, and the words after it. A sample is one of the batch that is seen, a row one of
// the training part that an edit changes.
func (g grammar) parseRow(words []string) (row int, rest []string, ok bool, err error) {
	if len(words) == 0 || words[0] != "sample" && words[0] != "row" {
		return g.setup.Train[g.row], words, false, nil
	}
	train := g.basis.Train
	most := len(train)
	if words[0] == "sample" {
		most = g.samples
	}
	n := 0
	if len(words) > 1 {
		n, _ = strconv.Atoi(words[1])
	}
	if n < 1 || n > most {
		return 0, nil, true, fmt.Errorf("%s: want a number from 1 to %d after %s", text.Brief(strings.Join(words[:min(2, len(words))], " ")), most, words[0])
	}
	if words[0] == "sample" {
		return g.setup.Train[g.rowOf(n-1)], words[2:], true, nil
	}
	return train[n-1], words[2:], true, nil
}

// inputEdit reads the name of an input and its new value.
func (g grammar) inputEdit(row int, words []string) (rowEdit, error) {
	if len(words) < 2 {
		return rowEdit{}, fmt.Errorf("needs an input and a number, such as edit x %s 1/3; the inputs are %s", text.Brief(g.inputs()[0]), list(g.inputs()))
	}
	name, typed := strings.Join(words[:len(words)-1], " "), words[len(words)-1]
	column, err := g.column(name)
	if err != nil {
		return rowEdit{}, err
	}
	v, err := text.ParseTyped(typed)
	if err != nil {
		return rowEdit{}, fmt.Errorf("x %s: %s %w", text.Brief(name), text.Quote(typed), err)
	}
	e, basis := data.Edit{Kind: data.EditInput, Row: row + 1, Column: column + 1, Values: []float64{v}}, g.basis
	was, _ := basis.Set.Value(e)
	return rowEdit{e, fmt.Sprintf("%s of %s was %s, is %s", text.Brief(basis.Set.Columns()[column]), basis.Noun.Number(basis.NumberOf(row)), text.Short(was), text.Short(v))}, nil
}

// column returns the column of the data that is called so, or that an input with that name
// or number is. An input that is derived is none.
func (g grammar) column(name string) (int, error) {
	set := g.setup.Set
	columns := set.Columns()
	if i := slices.IndexFunc(columns, func(other string) bool { return strings.EqualFold(other, name) }); i >= 0 {
		return i, nil
	}
	input, ok := g.setup.FindFeeder(0, name)
	if !ok {
		return 0, fmt.Errorf("x %s: there is no input %s: they are %s", text.Brief(name), text.Quote(name), list(g.inputs()))
	}
	column, ok := set.ColumnOf(input)
	if !ok {
		return 0, fmt.Errorf("x %s: it follows from %s: edit that", text.Brief(name), text.Brief(columns[column]))
	}
	return column, nil
}

// inputs lists the inputs that can be edited, a few at most.
func (g grammar) inputs() []string {
	const most = 8
	names := g.setup.Set.Columns()
	if len(names) > most {
		return append(slices.Clone(names[:most]), "…")
	}
	return names
}

// targetEdit reads the new target of a row: a class, a number, or the name of one of
// several targets and a number.
func (g grammar) targetEdit(row int, words []string) (rowEdit, error) {
	set := g.setup.Set
	output, typed := 0, strings.Join(words, " ")
	if set.Class == nil && len(words) > 1 {
		name := strings.Join(words[:len(words)-1], " ")
		var ok bool
		if output, ok = g.setup.FindFeeder(g.last()+1, name); !ok {
			return rowEdit{}, fmt.Errorf("target %s: there is no target %s: they are %s", text.Brief(typed), text.Quote(name), list(g.targets()))
		}
		typed = words[len(words)-1]
	} else if set.Class == nil && g.setup.Units(g.last()) > 1 {
		return rowEdit{}, fmt.Errorf("target %s: which? The targets are %s", text.Brief(typed), list(g.targets()))
	}
	v, err := g.parseTarget(typed)
	if err != nil {
		return rowEdit{}, err
	}
	e, basis := data.Edit{Kind: data.EditTarget, Row: row + 1, Column: output + 1, Values: []float64{v}}, g.basis
	was, _ := basis.Set.Value(e)
	return rowEdit{e, fmt.Sprintf("the target of %s was %s, is %s", basis.Noun.Number(basis.NumberOf(row)), g.targetWord(was), g.targetWord(v))}, nil
}

// parseTarget reads a target: the name of a class, or a number. Of a class it returns its
// number.
func (g grammar) parseTarget(typed string) (float64, error) {
	set := g.setup.Set
	if typed == "" {
		return 0, errors.New("target: needs what it should be, such as edit target " + g.exampleOfTarget())
	}
	if set.Class == nil {
		v, err := text.ParseTyped(typed)
		if err != nil {
			err = fmt.Errorf("target: %s %w", text.Quote(typed), err)
		}
		return v, err
	}
	if class, ok := findClass(set.Target.Classes, typed); ok {
		return float64(class), nil
	}
	return 0, fmt.Errorf("target %s: want one of %s%s", text.Brief(typed), list(g.classes()), suggestion(typed, set.Target.Classes))
}

// findClass returns the class with a name, or else the one whose name is the same number,
// or else the one with that place among them: "class 2".
func findClass(classes []string, typed string) (class int, ok bool) {
	if class = slices.Index(classes, typed); class >= 0 {
		return class, true
	}
	v, err := text.ParseTyped(typed)
	for class, name := range classes {
		n, numeral := text.ParseTyped(name)
		if strings.EqualFold(name, typed) || err == nil && numeral == nil && n == v {
			return class, true
		}
	}
	place, ok := strings.CutPrefix(typed, "class ")
	n, err := strconv.Atoi(place)
	return n - 1, ok && err == nil && 1 <= n && n <= len(classes)
}

// targetWord returns a target as it is shown: a number, or the name of the class with
// that number.
func (g grammar) targetWord(v float64) string {
	if set := g.setup.Set; set.Class != nil {
		return text.Clean(set.Target.Classes[int(v)])
	}
	return text.Short(v)
}

// exampleOfTarget returns what a target may be.
func (g grammar) exampleOfTarget() string {
	if set := g.setup.Set; set.Class != nil {
		return text.Clean(set.Target.Classes[0])
	}
	return "1/3"
}

// targets lists the outputs, a few at most.
func (g grammar) targets() []string {
	const most = 8
	var names []string
	for j := range min(g.setup.Units(g.last()), most) {
		names = append(names, g.setup.Names.Unit(g.last(), j))
	}
	return names
}

// classes lists the names of the classes, a few at most.
func (g grammar) classes() []string {
	const most = 12
	names := g.setup.Set.Target.Classes
	if len(names) > most {
		return append(append([]string{}, names[:most]...), "…")
	}
	return names
}
