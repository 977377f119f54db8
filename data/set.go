// Package data holds what networks learn from: built-in sets, generated sets and CSV
// files. It also scales them, and splits them into a training and a test part.
package data

import (
	"fmt"

	"backstep/data/text"
	"backstep/network/scaling"
)

// Column is a feature or a target as its source has it.
type Column struct {
	Name string
	Unit string // of measure: "kg/m²"; may be empty
}

// Kind is the kind of a target.
type Kind int

// The kinds of targets.
const (
	Binary     Kind = iota // one of two classes
	Classes                // one of three or more classes
	Regression             // a number, or several
)

// String returns the name of the kind.
func (k Kind) String() string {
	switch k {
	case Binary:
		return "two classes"
	case Classes:
		return "classes"
	case Regression:
		return "numbers"
	default:
		return fmt.Sprintf("Kind(%d)", int(k))
	}
}

// Target is what the network learns to answer.
type Target struct {
	Column
	Kind    Kind
	Classes []string // names, sorted; none for a regression
}

// Set holds rows of features with their targets. It is not changed after it is made.
type Set struct {
	Name    string
	Title   string // one line that describes it
	Source  string // where it is from; empty if it is made up or the reader's own
	Licence string
	Note    string // a word on its rows: "dummy data"
	Each    string // what a row is called: "person"; empty for a sample
	All     string // what several are called: "people"

	Features []Column
	Headings []string    // the features' headings in the file, to find them again; nil without a file
	Scalings []Scaling   // of each feature, fixed by the set; empty if raw values are used
	Raw      [][]float64 // rows × features
	Picture  Picture     // that the features are pixels of

	Target        Target
	Class         []int       // the class of each row, as an index into Target.Classes; nil for a regression
	Numbers       [][]float64 // the targets of each row: rows × 1 or more; nil for classes
	TargetScaling Scaling     // of a regression's numbers; the zero value leaves them as they are
	OutputNames   []string    // the names of several target columns

	// Derived says how each feature is made of the sources of its row, whose names are
	// SourceNames. All are nil if every feature is a value of the data itself.
	Derived     []scaling.Derived
	Sources     [][]float64 // rows × sources
	SourceNames []string

	Filled int // how many missing values were filled in

	plan  *plan     // what the set was made of; nil if it is not from a file
	kept  []int32   // its rows in the file; nil if they are all of them
	said  []float64 // the target of each row as the file has it, if it has numbers
	whole *Set      // the set with all of its features, if this one has others
	asked []string  // its features as they were asked for, if it has others
}

// Len returns the number of rows.
func (s *Set) Len() int { return len(s.Raw) }

// featureNames returns the names of the features.
func (s *Set) featureNames() []string {
	var names []string
	for _, f := range s.Features {
		names = append(names, f.Name)
	}
	return names
}

// Line returns the line of a row in the file that the set is from, or 0.
func (s *Set) Line(row int) int {
	switch {
	case s.plan == nil:
		return 0
	case s.kept != nil:
		row = int(s.kept[row])
	}
	return s.plan.table.Line(row)
}

// Labels reports whether the target is a column of numbers of a file, which may stand for
// classes as well as for amounts.
func (s *Set) Labels() bool { return s.said != nil }

// Outputs returns how many units an output layer needs for the target. It is one for
// two classes or a number, else one for each class or target column.
func (s *Set) Outputs() int {
	switch {
	case len(s.Numbers) > 0:
		return len(s.Numbers[0])
	case s.Target.Kind == Classes:
		return len(s.Target.Classes)
	default:
		return 1
	}
}

// Targets returns the targets of all rows for that many output units. They are the
// numbers as scaled, or 0 or 1 for a single unit that tells two classes apart, or else 1
// for the unit of the class and 0 for the other units.
func (s *Set) Targets(outputs int, scalings []Scaling) ([][]float64, error) {
	var rows [][]float64
	switch {
	case len(s.Numbers) > 0:
		if outputs != len(s.Numbers[0]) {
			return nil, fmt.Errorf("%s has %s a row: the output layer needs as many units, not %d", text.Brief(s.targetName()), text.Count(len(s.Numbers[0]), "number"), outputs)
		}
		rows = Apply(scalings, s.Numbers)
	case outputs == 1 && s.Target.Kind == Binary:
		rows = zeroRows(s.Len(), outputs)
		for i := range rows {
			rows[i][0] = float64(s.Class[i])
		}
	case outputs == len(s.Target.Classes):
		rows = zeroRows(s.Len(), outputs)
		for i := range rows {
			rows[i][s.Class[i]] = 1
		}
	default:
		return nil, fmt.Errorf("%s has %d classes: the output layer needs %s, not %d", text.Brief(s.targetName()), len(s.Target.Classes), s.unitsWanted(), outputs)
	}
	return rows, nil
}

// zeroRows returns n rows of zeros in one piece of memory.
func zeroRows(n, columns int) [][]float64 {
	rows, values := make([][]float64, n), make([]float64, n*columns)
	for i := range rows {
		rows[i] = values[i*columns : (i+1)*columns : (i+1)*columns]
	}
	return rows
}

func (s *Set) unitsWanted() string {
	if s.Target.Kind == Binary {
		return "1 or 2 units"
	}
	return fmt.Sprintf("%d units", len(s.Target.Classes))
}

func (s *Set) targetName() string {
	if s.Target.Name == "" {
		return "the target"
	}
	return s.Target.Name
}

// UnitNames returns what the output units of a network stand for.
func (s *Set) UnitNames(outputs int) []string {
	switch {
	case outputs == len(s.OutputNames):
		return s.OutputNames
	case outputs == 1:
		return []string{s.targetName()}
	case outputs == len(s.Target.Classes):
		return s.Target.Classes
	default:
		return nil
	}
}
