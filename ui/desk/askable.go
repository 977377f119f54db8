package desk

import (
	"slices"
)

// askable lists the words that name a kind of number.
func askable() []string {
	return []string{"x", "y", "z", "a", "δ", "ŷ", "J", "w", "b", "∂w", "∂b", "new"}
}

// askableNow lists the numbers of what is selected and, of those that it has not, those of all
// units.
func askableNow(d *Desk) (list []string) {
	g := namer{d.grammar()}
	understood := func(line string) bool {
		_, err := g.quantity(line)
		return err == nil
	}
	for _, word := range askable() {
		if understood(word) {
			list = append(list, word)
			continue
		}
		for _, name := range g.unitNames() {
			if line := word + " " + name; understood(line) {
				list = append(list, line)
			}
		}
	}
	return append(list, slices.DeleteFunc(summaries(), func(line string) bool { return !understood(line) })...)
}
