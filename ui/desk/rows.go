package desk

import (
	"fmt"
	"strings"

	"backstep/data"
	"backstep/data/text"
)

// addSample carries out "add 0.3 0.7 1", which adds a sample to the training part: a
// number for each input, in the units of the data, and its target.
func addSample(d *Desk, argument string) Result {
	e, err := d.selector().parseSample(strings.Fields(argument))
	if err != nil {
		return Result{Err: fmt.Errorf("add %w", err)}
	}
	return d.WithWalk(func() Result { return d.branch(change{rows: []rowEdit{e}, verb: "add"}) })
}

// parseSample reads a number for each input and a target.
func (s selector) parseSample(words []string) (rowEdit, error) {
	setup := s.basis()
	set := setup.Set
	columns := set.Columns()
	inputs := len(columns)
	targets := 1
	if set.Class == nil {
		targets = len(set.Numbers[0])
	}
	if len(words) < inputs+targets || set.Class == nil && len(words) > inputs+targets {
		return rowEdit{}, fmt.Errorf("needs a number for each of %s and a target, such as add %s", list(s.inputs()), s.exampleOfSample())
	}
	e := data.Edit{Kind: data.AddRow}
	for i, word := range words[:inputs] {
		v, err := text.ParseTyped(word)
		if err != nil {
			return rowEdit{}, fmt.Errorf("%s: %s %w", text.Brief(columns[i]), text.Quote(word), err)
		}
		e.Values = append(e.Values, v)
	}
	rest := words[inputs:]
	if set.Class != nil {
		rest = []string{strings.Join(rest, " ")}
	}
	for _, word := range rest {
		v, err := s.parseTarget(word)
		if err != nil {
			return rowEdit{}, err
		}
		e.Values = append(e.Values, v)
	}
	return rowEdit{edit: e, told: setup.SaysEdit(e, text.Short)}, nil
}

// exampleOfSample returns the numbers of the first row of the training part.
func (s selector) exampleOfSample() string {
	setup := s.m.Setup
	var words []string
	for column := range setup.Set.Columns() {
		words = append(words, text.Short(setup.ValueOf(data.EditInput, 0, column)))
	}
	if setup.Set.Class != nil {
		return strings.Join(append(words, s.targetWord(setup.ValueOf(data.EditTarget, 0, 0))), " ")
	}
	for j := range setup.Set.Numbers[0] {
		words = append(words, text.Short(setup.ValueOf(data.EditTarget, 0, j)))
	}
	return strings.Join(words, " ")
}

// removable lists the samples of the batch as drop names them.
func removable(d *Desk) []string {
	const most = 20
	var names []string
	for i := range min(d.seen.Batch(), most) {
		names = append(names, fmt.Sprintf("sample %d", i+1))
	}
	return names
}

// removeSample carries out "drop sample 3", "drop row 17", or "drop", which takes the
// selected sample out of the training part.
func removeSample(d *Desk, argument string) Result {
	e, err := d.selector().parseRemoved(argument)
	if err != nil {
		return Result{Err: fmt.Errorf("drop %w", err)}
	}
	return d.WithWalk(func() Result { return d.branch(change{rows: []rowEdit{e}, verb: "drop"}) })
}

// parseRemoved reads which sample is to be removed.
func (s selector) parseRemoved(argument string) (rowEdit, error) {
	row, rest, _, err := s.rowOf(strings.Fields(argument))
	switch {
	case err != nil:
		return rowEdit{}, err
	case len(rest) > 0:
		return rowEdit{}, fmt.Errorf("%q: want sample or row and its number, or nothing for the selected sample", text.Cut(argument))
	}
	e := data.Edit{Kind: data.RemoveRow, Row: row + 1}
	return rowEdit{edit: e, told: s.basis().SaysEdit(e, text.Short)}, nil
}
