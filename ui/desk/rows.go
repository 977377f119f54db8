package desk

import (
	"fmt"
	"strings"

	"backstep/data"
	"backstep/data/text"
)

// parseSample reads what follows add: a number for each input, in the units of the data,
// and a target, as in "add 0.3 0.7 1".
func (g grammar) parseSample(words []string) (rowEdit, error) {
	setup := g.basis
	set := setup.Set
	columns := set.Columns()
	inputs := len(columns)
	targets := 1
	if set.Class == nil {
		targets = len(set.Numbers[0])
	}
	if len(words) < inputs+targets || set.Class == nil && len(words) > inputs+targets {
		return rowEdit{}, fmt.Errorf("needs a number for each of %s and a target, such as add %s", list(g.inputs()), g.exampleOfSample())
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
		v, err := g.parseTarget(word)
		if err != nil {
			return rowEdit{}, err
		}
		e.Values = append(e.Values, v)
	}
	return rowEdit{edit: e, told: setup.SaysEdit(e, text.Short)}, nil
}

// exampleOfSample returns the numbers of the first row of the training part.
func (g grammar) exampleOfSample() string {
	setup := g.setup
	var words []string
	for column := range setup.Set.Columns() {
		words = append(words, text.Short(setup.ValueOf(data.EditInput, 0, column)))
	}
	if setup.Set.Class != nil {
		return strings.Join(append(words, g.targetWord(setup.ValueOf(data.EditTarget, 0, 0))), " ")
	}
	for j := range setup.Set.Numbers[0] {
		words = append(words, text.Short(setup.ValueOf(data.EditTarget, 0, j)))
	}
	return strings.Join(words, " ")
}

// parseRemoved reads what follows drop: "sample 3", "row 17", or nothing for the selected
// sample.
func (g grammar) parseRemoved(argument string) (rowEdit, error) {
	row, rest, _, err := g.parseRow(strings.Fields(argument))
	switch {
	case err != nil:
		return rowEdit{}, err
	case len(rest) > 0:
		return rowEdit{}, fmt.Errorf("%q: want sample or row and its number, or nothing for the selected sample", text.Cut(argument))
	}
	e := data.Edit{Kind: data.RemoveRow, Row: row + 1}
	return rowEdit{edit: e, told: g.basis.SaysEdit(e, text.Short)}, nil
}
