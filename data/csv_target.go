package data

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// takeTarget decides whether the target is taken for classes or for numbers.
func (p *plan) takeTarget() error {
	o := &p.options
	if len(p.targets) > 1 {
		return p.severalTargets()
	}
	c := &p.table.Columns[p.targets[0]]
	switch {
	case c.Kind == table.Empty:
		return p.errorf(p.table.Line(0), c.Position, "the target %s is empty in every row", text.Brief(c.Heading))
	case o.Task != FindTask:
		p.classes, p.because = o.Task == TakeClasses, ""
	case c.Kind != table.Numbers:
		p.classes = true
	case c.OddCells > 0:
	default:
		rows, _ := p.keptRows() // If none is left, that is said later.
		p.takeSpan(spanOf(numbersIn(c, rows)))
	}
	return nil
}

// takeSpan decides whether a target of these numbers is taken for classes.
func (p *plan) takeSpan(s span) {
	o := &p.options
	switch {
	case s.pair(0, 1):
		p.classes, p.because = true, "because it has only the numbers 0 and 1"
	case s.pair(-1, 1) && !o.Numbers:
		p.classes, p.because = true, "because it has only the numbers −1 and +1"
	case o.Classes, o.Halves && s.distinct == 2:
		p.classes, p.because = true, "as the output and the loss want"
	}
}

// numbersIn returns the numbers that a column has in some rows, without gaps.
func numbersIn(c *table.Column, rows []int32) []float64 {
	list := make([]float64, 0, len(rows))
	for _, row := range rows {
		if v := c.Numbers[row]; !math.IsNaN(v) {
			list = append(list, v)
		}
	}
	return list
}

// severalTargets rejects targets that are not all numbers.
func (p *plan) severalTargets() error {
	for _, t := range p.targets {
		switch c := &p.table.Columns[t]; c.Kind {
		case table.Numbers, table.Truths:
		case table.Empty:
			return p.errorf(p.table.Line(0), c.Position, "the target %s is empty in every row", text.Brief(c.Heading))
		default:
			row := firstWord(c)
			return p.cellError(c, table.OddCell{Row: row, Text: c.Text(row)}, "the target %s is %s, a word; of several targets each is a column of numbers",
				text.Brief(c.Heading), text.Quote(c.Text(row)))
		}
	}
	return nil
}

// targetsOf gives the set its targets.
func (p *plan) targetsOf(s *Set, rows []int32) error {
	if len(p.targets) > 1 {
		return p.numbersOf(s, rows)
	}
	c := &p.table.Columns[p.targets[0]]
	s.Target = Target{Column: headingOf(c.Heading)}
	var err error
	switch {
	case !p.classes || (c.Kind == table.Numbers && c.OddCells == 0):
		s.said = make([]float64, len(rows))
		for i, row := range rows {
			s.said[i] = c.Numbers[row]
		}
		err = varies(p, s.said)
		if err == nil {
			err = s.takeNumbers(p.classes)
		}
	case c.IDs == nil:
		err = fmt.Errorf("the target %s has more than %d classes, which is the limit", text.Brief(c.Heading), maxClasses)
	default:
		err = p.classesOf(s, c, rows)
	}
	var placed *CSVError
	if err != nil && !errors.As(err, &placed) {
		return &CSVError{File: p.table.File, Line: p.header(), Column: c.Position, Reason: err.Error(), Cause: err}
	}
	return err
}

// varies rejects several targets that are all the same number, unless it was asked for
// numbers. From one there may be something to learn, namely how its gradient is computed.
func varies(p *plan, targets []float64) error {
	if p.options.Task == TakeNumbers || len(targets) < 2 || spanOf(targets).distinct > 1 {
		return nil
	}
	hint := "; --task numbers takes it all the same"
	if p.options.Task == TakeClasses || p.options.Classes {
		hint = ""
	}
	c := &p.table.Columns[p.targets[0]]
	return &constantTarget{text.Brief(c.Heading), plainly(targets[0]), hint}
}

// errNoClassTwice is the kind of error that every row would be a class of its own.
var errNoClassTwice = errors.New("no class comes twice")

// classesOf makes a class of each different text in the column.
func (p *plan) classesOf(s *Set, c *table.Column, rows []int32) error {
	texts := make([]string, len(rows))
	for i, row := range rows {
		texts[i] = c.Text(int(row))
		if err := p.table.CheckText(texts[i], p.table.Line(int(row)), c.Position); err != nil {
			return err
		}
	}
	names := slices.Compact(slices.Sorted(slices.Values(texts)))
	const enough = 5 // rows, from which on it is no chance
	if p.options.Task == FindTask && len(rows) >= enough && len(names) == len(rows) {
		return &CSVError{
			File: p.table.File, Line: p.table.Line(int(rows[0])), Column: c.Position, Cause: errNoClassTwice,
			Reason: fmt.Sprintf("the target %s has another text in each of the %d rows, such as %s: no class comes twice; --task classes takes each for a class all the same",
				text.Brief(c.Heading), len(rows), text.Quote(texts[0])),
		}
	}
	class := make([]int, len(rows))
	for i, said := range texts {
		class[i], _ = slices.BinarySearch(names, said)
	}
	return s.setClasses(names, class)
}

// numbersOf makes an output of each target.
func (p *plan) numbersOf(s *Set, rows []int32) error {
	s.Numbers = zeroRows(len(rows), len(p.targets))
	for k, column := range p.targets {
		c := &p.table.Columns[column]
		s.OutputNames = append(s.OutputNames, headingOf(c.Heading).Name)
		for i, row := range rows {
			s.Numbers[i][k] = valueOf(c, int(row))
		}
	}
	s.Target = Target{Column: Column{Name: strings.Join(s.OutputNames, ", ")}, Kind: Regression}
	if p.options.Task == TakeNumbers {
		return nil
	}
	s.nameClasses()
	if p.options.Task == TakeClasses && s.Class == nil {
		for i, row := range s.Numbers {
			if _, ok := oneHot(row); !ok {
				return p.errorf(p.table.Line(int(rows[i])), 0, "the targets %s are not a single 1 among zeros, as those of classes are", s.Target.Name)
			}
		}
	}
	return nil
}
