package data

import (
	"errors"
	"io"
	"slices"

	"backstep/data/table"
	"backstep/data/text"
)

// CSVOptions say which columns of a file to use, and how to take them.
type CSVOptions struct {
	Features []string // columns, and features derived from them; if there are none, every column that can be one
	Targets  []string // of several, each is a number for an output of its own
	Replaced []string // the targets for which the features were chosen, if they were others
	Task     Task
	Classes  bool    // numbers are taken for classes unless Task says otherwise, because the output or the loss is for classes
	Halves   bool    // two different numbers are, because the output is for two classes
	Numbers  bool    // −1 and +1 are taken for numbers, because the output is for numbers
	Missing  Missing // what is done about missing values

	// The test part, over which no mean is taken.
	TestFraction float64
	Seed         uint64

	Form table.Choices // how the file is read, where it is not to be found out

	// How features and a target of numbers are to be scaled, which only a [Report] takes
	// note of; empty if that is not decided.
	Scale, ScaleTarget string
}

// Task says what a target is taken for.
type Task string

// The tasks.
const (
	FindTask      Task = ""
	TakeClasses   Task = "classes"
	TakeNumbers   Task = "numbers"
	maxClasses         = 256
	maxNames           = 20 // that an error lists
	maxWordValues      = 10 // of a column of words that is a feature
	maxFewValues       = 20 // of whole numbers that may be meant as classes
)

// Missing says what is done about missing values.
type Missing string

// What can be done about missing values.
const (
	RefuseMissing Missing = "refuse" // also if it is empty
	DropMissing   Missing = "drop"   // rows are left out that lack a value
	FillMissing   Missing = "mean"   // a feature gets the mean of the training part; rows without a target are left out
)

// CSVError is an error in a file.
type CSVError = table.Error

// ErrNoTarget is the kind of error that no target is named, which is no fault of the file.
var ErrNoTarget = errors.New("no target")

// ReadCSV reads rows from a file of that name. Errors are of type *CSVError.
func ReadCSV(r io.Reader, name string, o CSVOptions) (*Set, error) {
	t, err := table.Read(r, name, o.Form)
	if err != nil {
		return nil, err
	}
	return FromTable(t, o)
}

// FromTable returns the set of a file that was read. Errors are of type *CSVError.
func FromTable(t *table.Table, o CSVOptions) (*Set, error) {
	p, err := choose(t, o)
	if err != nil {
		return nil, err
	}
	return p.set()
}

// Again returns what reading the set's file again with these options would give. If the
// set is not from a file, or the file is to be read in another form, ok is false. If the
// result would be the same set, it is the set itself. Errors are of type *CSVError.
func (s *Set) Again(o CSVOptions) (again *Set, ok bool, err error) {
	if s.plan == nil || !s.plan.table.Form.Choices.Same(o.Form) {
		return nil, false, nil
	}
	p, err := choose(s.plan.table, o)
	if err != nil {
		return nil, false, err
	}
	if p.same(s.plan) {
		return s, true, nil
	}
	again, err = p.set()
	return again, err == nil, err
}

// Asked returns the features that were asked for, or nil for every column of a file that
// can be one.
func (s *Set) Asked() []string {
	if s.plan == nil {
		return nil
	}
	return s.plan.options.Features
}

// Table returns the file that the set is from, or nil.
func (s *Set) Table() *table.Table {
	if s.plan == nil {
		return nil
	}
	return s.plan.table
}

// plan is what is to be made of a file.
type plan struct {
	table    *table.Table
	options  CSVOptions
	features []feature
	targets  []int  // columns
	classes  bool   // the target is taken for classes
	because  string // why numbers are, for a note
	uses     []Use  // of each column
}

// same reports whether two plans for one file give the same set.
func (p *plan) same(other *plan) bool {
	filled := p.options.Missing == FillMissing
	return p.table == other.table && slices.Equal(p.features, other.features) && slices.Equal(p.targets, other.targets) &&
		p.classes == other.classes && p.missing() == other.missing() &&
		(!filled || p.options.TestFraction == other.options.TestFraction && p.options.Seed == other.options.Seed)
}

func (p *plan) missing() Missing {
	if p.options.Missing == "" {
		return RefuseMissing
	}
	return p.options.Missing
}

// headingOf returns the column that is named by a heading of the file.
func headingOf(heading string) Column {
	name, unit := table.Name(heading)
	return Column{Name: text.Clean(name), Unit: unit}
}
