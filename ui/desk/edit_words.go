package desk

import (
	"fmt"
	"slices"
	"strconv"
)

// What lines call a number, a row or a value. Each list begins with the name, and then
// has what stands for it wherever the name would be read as something else.

// unitWords returns what a unit is called: h1, or 1.1.
func (g grammar) unitWords(layer, unit int) []string {
	return []string{g.setup.Names.Unit(layer, unit), fmt.Sprintf("%d.%d", layer+1, unit+1)}
}

// columnWords returns what a column of the data is called: by its name, or as the input that
// it is.
func (g grammar) columnWords(column int) []string {
	words := []string{g.setup.Set.Columns()[column]}
	for input := range g.setup.Units(-1) {
		if of, ok := g.setup.Set.ColumnOf(input); ok && of == column {
			words = append(words, g.unitWords(-1, input)...)
		}
	}
	return words
}

// targetWords returns what one of several targets is called. A single one needs no name.
func (g grammar) targetWords(output int) []string {
	if g.setup.Set.Class != nil || g.setup.Units(g.last()) == 1 {
		return []string{""}
	}
	return g.unitWords(g.last(), output)
}

// rowWords returns what a row of the data is called: nothing if it is that of the sample in
// focus. A row that is not in the training part has no words.
func (g grammar) rowWords(row int) []string {
	if g.aimed && g.setup.Train[g.row] == row-1 {
		return []string{""}
	}
	at, ok := slices.BinarySearch(g.basis.Train, row-1)
	if !ok {
		return nil
	}
	return []string{fmt.Sprintf("row %d", at+1)}
}

// numberWords returns a number as it was typed or, if it was not, with all its digits.
func numberWords(v float64, typed string) []string {
	if typed != "" {
		return []string{typed}
	}
	return []string{strconv.FormatFloat(v, 'g', -1, 64)}
}

// answerWords returns the value of a target: the name of a class, or a number.
func (g grammar) answerWords(v float64, typed string) []string {
	if g.setup.Set.Class != nil {
		return []string{g.setup.Set.Target.Classes[int(v)], fmt.Sprintf("class %d", int(v)+1)}
	}
	return numberWords(v, typed)
}

// sampleWords returns the values of a row, each as add takes it.
func (g grammar) sampleWords(values []float64) (words [][]string) {
	inputs := len(g.setup.Set.Columns())
	for i, v := range values {
		if i < inputs {
			words = append(words, numberWords(v, ""))
		} else {
			words = append(words, g.answerWords(v, ""))
		}
	}
	return words
}
