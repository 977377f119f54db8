package data

import (
	"math"
	"slices"
	"strconv"
)

// cell is the target of a row, as the file says it.
type cell struct {
	line int
	text string
}

// targetColumn makes classes or numbers of what the target column says.
type targetColumn struct {
	said []cell
	set  *Set
	at   func(line int, format string, args ...any) error // an error in this column; line 0 is the header

	numbers []float64 // of each row; of words 0
	words   []cell    // what is no number
}

// settle gives the set its targets. Words are classes; numbers are classes
// where they are 0 and 1 alone, or where that is asked for.
func (t *targetColumn) settle(asked bool) error {
	if err := t.parse(); err != nil {
		return err
	}
	if len(t.words) > 0 || asked || t.zeroOne() {
		return t.classes()
	}
	t.set.Target.Kind = Regression
	for _, v := range t.numbers {
		t.set.Numbers = append(t.set.Numbers, []float64{v})
	}
	return nil
}

// parse tells words from numbers.
func (t *targetColumn) parse() error {
	for _, c := range t.said {
		v, err := ParseNumber(c.text)
		switch {
		case math.IsInf(v, 0) || math.IsNaN(v):
			return t.at(c.line, "%s is %s, which no computation can use", t.set.Target.Name, Quote(c.text))
		case err != nil:
			t.words = append(t.words, c)
		}
		t.numbers = append(t.numbers, v)
	}
	return nil
}

func (t *targetColumn) zeroOne() bool {
	return !slices.ContainsFunc(t.numbers, func(v float64) bool { return v != 0 && v != 1 })
}

// classes names the classes, sorted, and gives each row its own.
func (t *targetColumn) classes() error {
	names, rows := t.byBytes()
	if len(t.words) == 0 {
		names, rows = t.byNumber()
	}
	target := &t.set.Target
	switch {
	case len(names) < 2:
		return t.at(0, "the target %s is %s in every row; there is nothing to tell apart", target.Name, Quote(t.said[0].text))
	case len(names) > maxClasses:
		return t.tooMany(len(names))
	case len(names) > 2:
		target.Kind = Classes
	}
	for _, name := range names {
		target.Classes = append(target.Classes, Clean(name))
	}
	t.set.Class = rows
	return nil
}

// tooMany says that there are more classes than are read, which a word among
// numbers may be the reason for.
func (t *targetColumn) tooMany(classes int) error {
	name := t.set.Target.Name
	if len(t.words) > 0 && len(t.words) < len(t.said) {
		return t.at(t.words[0].line, "%s is %s, not a number as in other rows; as classes they are %d, at most %d are read",
			name, Quote(t.words[0].text), classes, maxClasses)
	}
	return t.at(0, "the target %s has %d classes; at most %d are read", name, classes, maxClasses)
}

// byBytes returns the classes of words, and which of them each row is.
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

// byNumber returns the classes of numbers, of which 1 and 1.0 are the same, and
// which of them each row is.
func (t *targetColumn) byNumber() (names []string, rows []int) {
	values := slices.Compact(slices.Sorted(slices.Values(t.numbers)))
	for _, v := range t.numbers {
		place, _ := slices.BinarySearch(values, v)
		rows = append(rows, place)
	}
	for _, v := range values {
		if v == 0 {
			v = 0 // The zero below zero is the same class.
		}
		names = append(names, strconv.FormatFloat(v, 'g', -1, 64))
	}
	return names, rows
}
