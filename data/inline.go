package data

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"backstep/data/text"
)

// Inline returns a set of rows given as numbers. A row of x has a number for each
// feature, a row of y one for each target. Targets that are 0 and 1 in one column, or a
// single 1 among zeros in several columns, are classes as well.
func Inline(x, y [][]float64) (*Set, error) {
	if len(x) == 0 {
		return nil, errors.New("x has no rows")
	}
	if len(x) != len(y) {
		return nil, fmt.Errorf("x has %s, y has %d; each row of x wants one of y", text.Count(len(x), "row"), len(y))
	}
	if err := rectangular("x", x); err != nil {
		return nil, err
	}
	if err := rectangular("y", y); err != nil {
		return nil, err
	}
	s := &Set{Raw: x, Numbers: y, Target: Target{Column: Column{Name: "y"}, Kind: Regression}}
	for f := range x[0] {
		s.Features = append(s.Features, Column{Name: "x" + strconv.Itoa(f+1)})
	}
	if len(y[0]) > 1 {
		for k := range y[0] {
			s.OutputNames = append(s.OutputNames, "y"+strconv.Itoa(k+1))
		}
	}
	s.nameClasses()
	return s, nil
}

// rectangular returns an error unless all rows have the same number of numbers, all of
// them finite.
func rectangular(name string, rows [][]float64) error {
	if len(rows[0]) == 0 {
		return fmt.Errorf("row 1 of %s is empty", name)
	}
	for i, row := range rows {
		if len(row) != len(rows[0]) {
			return fmt.Errorf("row %d of %s has %s, row 1 has %d", i+1, name, text.Count(len(row), "number"), len(rows[0]))
		}
		for j, v := range row {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("number %d in row %d of %s is not finite", j+1, i+1, name)
			}
		}
	}
	return nil
}

// nameClasses adds classes if the numbers stand for them. The numbers stay the targets.
func (s *Set) nameClasses() {
	class := make([]int, len(s.Numbers))
	for i, row := range s.Numbers {
		c, ok := oneHot(row)
		if !ok {
			return
		}
		class[i] = c
	}
	s.Class = class
	if len(s.Numbers[0]) == 1 {
		s.Target.Kind, s.Target.Classes = Binary, []string{"0", "1"}
		return
	}
	s.Target.Kind, s.Target.Classes = Classes, s.OutputNames
	if len(s.OutputNames) == 2 {
		s.Target.Kind = Binary
	}
}

// oneHot returns the class that a row of targets stands for: a single number
// itself, or the index of the only 1 among several.
func oneHot(row []float64) (int, bool) {
	if len(row) == 1 {
		return int(row[0]), row[0] == 0 || row[0] == 1
	}
	class := -1
	for j, v := range row {
		switch {
		case v == 1 && class < 0:
			class = j
		case v != 0:
			return 0, false
		}
	}
	return class, class >= 0
}
