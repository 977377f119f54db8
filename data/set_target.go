package data

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/data/text"
)

// TargetAs returns the set with the numbers of a file's target taken as classes,
// or as what they are by themselves: what reading the file again would give. Sets
// without such numbers stay as they are.
func (s *Set) TargetAs(classes bool) (*Set, error) {
	if s.said == nil {
		return s, nil
	}
	other := *s
	other.Target, other.Class, other.Numbers = Target{Column: s.Target.Column}, nil, nil
	return &other, other.takeNumbers(classes)
}

// takeNumbers makes targets of the numbers that the file says: classes where they
// are 0 and 1 alone, or where that is asked for.
func (s *Set) takeNumbers(classes bool) error {
	if classes || !slices.ContainsFunc(s.said, func(v float64) bool { return v != 0 && v != 1 }) {
		return s.setClasses(byNumber(s.said))
	}
	s.Target.Kind = Regression
	s.Numbers = make([][]float64, len(s.said))
	for i := range s.said {
		s.Numbers[i] = s.said[i : i+1 : i+1]
	}
	return nil
}

// setClasses takes the names of the classes, sorted, and the class of each row.
func (s *Set) setClasses(names []string, rows []int) error {
	switch {
	case len(names) < 2:
		return fmt.Errorf("the target %s is %s in every row; there is nothing to tell apart", text.Brief(s.Target.Name), text.Quote(names[0]))
	case len(names) > maxClasses:
		return fmt.Errorf("the target %s has %d classes; at most %d are read", text.Brief(s.Target.Name), len(names), maxClasses)
	case len(names) > 2:
		s.Target.Kind = Classes
	}
	for _, name := range names {
		s.Target.Classes = append(s.Target.Classes, text.Clean(name))
	}
	s.Class = rows
	return nil
}

// byNumber returns the classes of numbers, of which 1 and 1.0 are the same, and
// which of them each row is.
func byNumber(numbers []float64) (names []string, rows []int) {
	values := slices.Compact(slices.Sorted(slices.Values(numbers)))
	for _, v := range numbers {
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
