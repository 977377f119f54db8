package data

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"backstep/data/text"
)

// takeNumbers makes targets of the numbers that the file has.
func (s *Set) takeNumbers(classes bool) error {
	if classes {
		return s.setClasses(byNumber(s.said))
	}
	s.Target.Kind = Regression
	s.Numbers = make([][]float64, len(s.said))
	for i := range s.said {
		s.Numbers[i] = s.said[i : i+1 : i+1]
	}
	return nil
}

// setClasses sets the names of the classes, which are sorted, and the class of each
// row.
func (s *Set) setClasses(names []string, rows []int) error {
	switch {
	case len(names) < 2:
		return &constantTarget{name: text.Brief(s.Target.Name), value: text.Quote(names[0])}
	case len(names) > maxClasses:
		return fmt.Errorf("the target %s has %d classes: the limit is %d", text.Brief(s.Target.Name), len(names), maxClasses)
	case len(names) > 2:
		s.Target.Kind = Classes
	}
	for _, name := range names {
		s.Target.Classes = append(s.Target.Classes, text.Clean(name))
	}
	s.Class = rows
	return nil
}

// byNumber returns the classes of numbers, and the class of each row. 1 and 1.0 are the
// same class.
func byNumber(numbers []float64) (names []string, rows []int) {
	places := map[float64]int{}
	for _, v := range numbers {
		places[v] = 0
	}
	values := slices.Sorted(maps.Keys(places))
	for i, v := range values {
		places[v] = i
	}
	rows = make([]int, len(numbers))
	for i, v := range numbers {
		rows[i] = places[v]
	}
	for _, v := range values {
		if v == 0 {
			v = 0 // Negative zero is the same class.
		}
		names = append(names, strconv.FormatFloat(v, 'g', -1, 64))
	}
	return names, rows
}
