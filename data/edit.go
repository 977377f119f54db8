package data

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network/scaling"
)

// EditKind is what an edit does to a row.
type EditKind int

// The kinds of edits.
const (
	EditInput  EditKind = iota // gives a feature of a row another value
	EditTarget                 // gives a row another target
	AddRow                     // adds a row after all others
	RemoveRow                  // removes a row
)

// Edit is a change of the rows that a person makes by hand. Values are in the units of
// the data, as before scaling. A target that is a class is its number, from 0. A feature
// that is derived from others follows them, so columns are those of the data itself.
type Edit struct {
	Kind   EditKind
	Row    int       // from 1, in the set as it was read; those that are added come after. 0 if one is added
	Column int       // of the data or of a target, from 1; 0 if a whole row is added or removed
	Values []float64 // one value, those of the features and the target of a row that is added, or none
}

// editWords are the words with which edits are written, by their kinds.
func editWords() [4]string { return [...]string{"input", "target", "add", "remove"} }

// String returns the edit as a session file has it: "input 3 1 40", "target 3 1 0",
// "add 0.5 0.2 1" or "remove 7".
func (e Edit) String() string {
	words := []string{editWords()[e.Kind]}
	for _, n := range []int{e.Row, e.Column} {
		if n > 0 {
			words = append(words, strconv.Itoa(n))
		}
	}
	for _, v := range e.Values {
		words = append(words, strconv.FormatFloat(v, 'g', -1, 64))
	}
	return strings.Join(words, " ")
}

// ParseEdit reads an edit as a session file has it.
func ParseEdit(line string) (Edit, error) {
	words := strings.Fields(line)
	if len(words) == 0 {
		words = []string{""}
	}
	known := editWords()
	kind := slices.Index(known[:], words[0])
	if kind < 0 {
		return Edit{}, fmt.Errorf("%s is none of %s%s", text.Quote(words[0]), text.List(known[:], "or"), text.DidYouMean(words[0], known[:]))
	}
	e := Edit{Kind: EditKind(kind)}
	places, values := e.shape()
	if rest := len(words) - 1 - places; rest < values || values < 2 && rest > values {
		return Edit{}, fmt.Errorf("%s is no edit: want %s", text.Quote(line), e.Kind.form())
	}
	for i, to := range []*int{&e.Row, &e.Column}[:places] {
		var err error
		if *to, err = strconv.Atoi(words[1+i]); err != nil || *to < 1 {
			return Edit{}, fmt.Errorf("%s is no number of a row or a column, which count from 1: want %s", text.Quote(words[1+i]), e.Kind.form())
		}
	}
	for _, word := range words[1+places:] {
		v, err := text.ParseNumber(word)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return Edit{}, fmt.Errorf("%s is no finite number: want %s", text.Quote(word), e.Kind.form())
		}
		e.Values = append(e.Values, v)
	}
	return e, nil
}

// shape returns how many places an edit of its kind names, and how many values it has at
// least.
func (e Edit) shape() (places, values int) {
	switch e.Kind {
	case AddRow:
		return 0, 2
	case RemoveRow:
		return 1, 0
	default:
		return 2, 1
	}
}

// form returns how an edit of that kind is written.
func (k EditKind) form() string {
	switch k {
	case EditInput:
		return "input, its row, its column and a value, such as input 3 1 40"
	case EditTarget:
		return "target, its row, its column and a value, such as target 3 1 0"
	case AddRow:
		return "add, a value for each feature and the target, such as add 0.5 0.2 1"
	default:
		return "remove and a row, such as remove 7"
	}
}

// Edited returns the set with edits made in it, one after the other. Rows keep their
// numbers, so a row that is removed stays in the set: whoever takes samples of it leaves
// that row out. Rows that are not edited are shared with the set.
func (s *Set) Edited(edits []Edit) (*Set, error) {
	if len(edits) == 0 {
		return s, nil
	}
	w := editing{set: s.forEdits(), removed: map[int]bool{}}
	for _, e := range edits {
		if err := w.make(e); err != nil {
			return nil, fmt.Errorf("%q: %w", e, err)
		}
	}
	return w.set, nil
}

// forEdits returns a copy of the set whose rows can be replaced, and that is no longer
// what a file has.
func (s *Set) forEdits() *Set {
	edited := *s
	edited.plan, edited.kept, edited.said = nil, nil, nil
	edited.Raw, edited.Class, edited.Numbers = slices.Clone(s.Raw), slices.Clone(s.Class), slices.Clone(s.Numbers)
	edited.Sources = slices.Clone(s.Sources)
	return &edited
}

// base returns the rows of the data itself, of which features may be derived.
func (s *Set) base() [][]float64 {
	if s.Derived != nil {
		return s.Sources
	}
	return s.Raw
}

// Columns returns the names of the columns of the data itself.
func (s *Set) Columns() []string {
	if s.Derived != nil {
		return s.SourceNames
	}
	names := make([]string, len(s.Features))
	for f := range names {
		names[f] = s.Features[f].Name
	}
	return names
}

// ColumnOf returns the column of the data that a feature is. ok is false if the feature is
// derived; then the column is the first that it follows from.
func (s *Set) ColumnOf(feature int) (column int, ok bool) {
	if s.Derived == nil {
		return feature, true
	}
	d := s.Derived[feature]
	return d.A, d.Form == scaling.Itself
}

// setBase gives a row other values, from which its features are derived.
func (s *Set) setBase(row int, values []float64) {
	if s.Derived == nil {
		s.Raw[row] = values
		return
	}
	s.Sources[row] = values
	s.Raw[row] = make([]float64, len(s.Derived))
	for f, d := range s.Derived {
		s.Raw[row][f] = d.Of(values)
	}
}

// editing is a set while edits are made in it.
type editing struct {
	set     *Set
	removed map[int]bool
}

// make makes an edit.
func (w *editing) make(e Edit) error {
	if e.Kind == AddRow {
		return w.add(e.Values)
	}
	row := e.Row - 1
	switch {
	case row < 0 || row >= w.set.Len():
		return fmt.Errorf("there is no row %d: they go to %d", e.Row, w.set.Len())
	case w.removed[row]:
		return fmt.Errorf("row %d was removed", e.Row)
	case e.Kind == RemoveRow:
		w.removed[row] = true
		return nil
	case e.Kind == EditInput:
		return w.input(row, e.Column-1, e.Values[0])
	default:
		return w.target(row, e.Column-1, e.Values[0])
	}
}

// input gives a feature of a row another value.
func (w *editing) input(row, column int, v float64) error {
	if n := len(w.set.Columns()); column < 0 || column >= n {
		return fmt.Errorf("there is no feature %d, but %d", column+1, n)
	}
	if err := finite(v); err != nil {
		return err
	}
	w.set.setBase(row, replaced(w.set.base()[row], column, v))
	return nil
}

// target gives a row another target, a class if the set has classes.
func (w *editing) target(row, column int, v float64) error {
	s := w.set
	if n := s.editableTargets(); column < 0 || column >= n {
		return fmt.Errorf("there is no target %d, but %d", column+1, n)
	}
	if err := finite(v); err != nil {
		return err
	}
	if s.Class == nil {
		s.Numbers[row] = replaced(s.Numbers[row], column, v)
		return nil
	}
	class := int(v)
	if float64(class) != v || class < 0 || class >= len(s.Target.Classes) {
		return fmt.Errorf("%s is a class: want %s", text.Brief(s.targetName()), s.classNumbers())
	}
	s.Class[row] = class
	if len(s.Numbers) > 0 {
		s.Numbers[row] = hot(class, len(s.Numbers[row]))
	}
	return nil
}

// add adds a row.
func (w *editing) add(values []float64) error {
	s := w.set
	features, targets := len(s.Columns()), s.editableTargets()
	if len(values) != features+targets {
		return fmt.Errorf("want %s and %s, not %s", text.Count(features, "feature"), text.Count(targets, "target"), text.Count(len(values), "value"))
	}
	for _, v := range values[:features] {
		if err := finite(v); err != nil {
			return err
		}
	}
	row := s.Len()
	s.Raw = append(s.Raw, nil)
	if s.Derived != nil {
		s.Sources = append(s.Sources, nil)
	}
	s.setBase(row, slices.Clone(values[:features]))
	if s.Class != nil {
		s.Class = append(s.Class, 0)
	}
	if len(s.Numbers) > 0 {
		s.Numbers = append(s.Numbers, make([]float64, len(s.Numbers[0])))
	}
	for column, v := range values[features:] {
		if err := w.target(row, column, v); err != nil {
			return err
		}
	}
	return nil
}

// editableTargets returns how many values of a row's target an edit can change: one
// class, or every number.
func (s *Set) editableTargets() int {
	if s.Class != nil {
		return 1
	}
	return len(s.Numbers[0])
}

// classNumbers lists the numbers of the classes, a few at most.
func (s *Set) classNumbers() string {
	const enough = 6
	var list []string
	for i, name := range s.Target.Classes {
		if i == enough {
			list = append(list, "…")
			break
		}
		list = append(list, fmt.Sprintf("%d for %s", i, text.Brief(name)))
	}
	return text.List(list, "or")
}

// hot returns the numbers that stand for a class: the class itself, or a 1 in its place.
func hot(class, n int) []float64 {
	row := make([]float64, n)
	if n == 1 {
		row[0] = float64(class)
	} else {
		row[class] = 1
	}
	return row
}

// replaced returns a copy of a row with another value in a column.
func replaced(row []float64, column int, v float64) []float64 {
	row = slices.Clone(row)
	row[column] = v
	return row
}

// finite returns an error unless a value is finite.
func finite(v float64) error {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return errors.New("the value is not finite")
	}
	return nil
}

// Value returns what an input or target edit would change, as the set has it.
func (s *Set) Value(e Edit) (v float64, ok bool) {
	row, column := e.Row-1, e.Column-1
	switch {
	case row < 0 || row >= s.Len() || column < 0:
		return 0, false
	case e.Kind == EditInput && column < len(s.base()[row]):
		return s.base()[row][column], true
	case e.Kind == EditTarget && s.Class != nil && column == 0:
		return float64(s.Class[row]), true
	case e.Kind == EditTarget && s.Class == nil && column < len(s.Numbers[row]):
		return s.Numbers[row][column], true
	default:
		return 0, false
	}
}

// Amend returns the edits of a set with another one after them. It leaves out what that
// one makes meaningless: an earlier edit of the same value, those of a row that it
// removes, and itself if it brings back what the set had.
func (s *Set) Amend(edits []Edit, e Edit) []Edit {
	edits = slices.DeleteFunc(slices.Clone(edits), func(old Edit) bool {
		changes := old.Kind == EditInput || old.Kind == EditTarget
		return changes && old.Row == e.Row && (e.Kind == RemoveRow || old.Kind == e.Kind && old.Column == e.Column)
	})
	if v, ok := s.Value(e); ok && len(e.Values) == 1 && v == e.Values[0] {
		return edits
	}
	return append(edits, e)
}
