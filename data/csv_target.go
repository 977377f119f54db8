package data

import (
	"math"
	"slices"

	"backstep/data/text"
)

// cell is the target of a row as it stands in the file.
type cell struct {
	line int
	text string
}

// targetColumn turns the cells of the target column into classes or numbers.
type targetColumn struct {
	said []cell
	set  *Set
	at   func(line int, format string, args ...any) error // an error in this column; line 0 is the header

	numbers []float64 // one for each row; 0 for words
	words   []cell    // cells that are not numbers
}

// fill gives the set its targets. They are classes if any of them is a word, if all of
// them are 0 or 1, or if classes are asked for. Otherwise they are numbers.
func (t *targetColumn) fill(asked bool) error {
	if err := t.parse(); err != nil {
		return err
	}
	if len(t.words) > 0 {
		return t.classes()
	}
	t.set.said = t.numbers
	if err := t.set.takeNumbers(asked); err != nil {
		return t.at(0, "%s", err)
	}
	return nil
}

// parse separates words from numbers.
func (t *targetColumn) parse() error {
	for _, c := range t.said {
		v, err := text.ParseNumber(c.text)
		switch {
		case math.IsInf(v, 0) || math.IsNaN(v):
			return t.at(c.line, "%s is %s, which no computation can use", text.Brief(t.set.Target.Name), text.Quote(c.text))
		case err != nil:
			t.words = append(t.words, c)
		}
		t.numbers = append(t.numbers, v)
	}
	return nil
}

// classes makes a class of each different text in the column.
func (t *targetColumn) classes() error {
	names, rows := t.byBytes()
	if len(names) > maxClasses && len(t.words) < len(t.said) {
		return t.at(t.words[0].line, "%s is %s, not a number as in other rows; as classes they are %d: the limit is %d",
			text.Brief(t.set.Target.Name), text.Quote(t.words[0].text), len(names), maxClasses)
	}
	if err := t.set.setClasses(names, rows); err != nil {
		return t.at(0, "%s", err)
	}
	return nil
}

// byBytes returns the different texts as classes in the order of their bytes, and the
// class of each row.
func (t *targetColumn) byBytes() (names []string, rows []int) {
	for _, c := range t.said {
		names = append(names, c.text)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	for _, c := range t.said {
		place, _ := slices.BinarySearch(names, c.text)
		rows = append(rows, place)
	}
	return names, rows
}
