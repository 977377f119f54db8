package data

import "slices"

// Again returns what reading the set's file again with these options would give, made
// from the columns that are in the set. If other columns are needed, or the set is not
// from a file, ok is false. If the result would be the same set, it is the set itself.
// Errors are of type *CSVError.
func (s *Set) Again(o CSVOptions) (again *Set, ok bool, err error) {
	if s.file == nil {
		return nil, false, nil
	}
	c, err := s.file.choose(o)
	if err != nil {
		return nil, false, err
	}
	if slices.Equal(c.features, s.file.features) && c.target == s.file.target && s.takenAs(o.Classes) {
		return s, true, nil
	}
	again = s.file.set(c)
	if again.Raw, ok = s.pick(c.features); !ok {
		return nil, false, nil
	}
	if c.target == s.file.target && s.said == nil {
		again.Target, again.Class = s.Target, s.Class
		return again, true, nil
	}
	if again.said, ok = s.numbersOf(c.target); !ok {
		return nil, false, nil
	}
	if err := again.takeNumbers(o.Classes); err != nil {
		return nil, false, s.file.errorf(s.file.line, c.target+1, "%s", err)
	}
	return again, true, nil
}

// takenAs reports whether the target is already taken as classes or as numbers, as this
// option would have it taken.
func (s *Set) takenAs(classes bool) bool {
	return s.said == nil || (s.Class != nil) == (classes || truths(s.said))
}

// pick returns the rows with these columns of the file, if the set has them. They are
// the rows of the set itself if the columns are its features.
func (s *Set) pick(columns []int) (rows [][]float64, ok bool) {
	if slices.Equal(columns, s.file.features) {
		return s.Raw, true
	}
	rows = zeroRows(s.Len(), len(columns))
	for f, column := range columns {
		values, ok := s.numbersOf(column)
		if !ok {
			return nil, false
		}
		for i, v := range values {
			rows[i][f] = v
		}
	}
	return rows, true
}

// numbersOf returns the numbers of a column of the file, if the set has them.
func (s *Set) numbersOf(column int) (values []float64, ok bool) {
	if column == s.file.target {
		return s.said, s.said != nil
	}
	f := slices.Index(s.file.features, column)
	if f < 0 {
		return nil, false
	}
	values = make([]float64, s.Len())
	for i, row := range s.Raw {
		values[i] = row[f]
	}
	return values, true
}
