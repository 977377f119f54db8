package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/data/text"
	"backstep/data/toml"
)

// editSettings returns the setting of the edits that a person made in the rows. They are
// details of every other setting that says which rows there are, and what is in them.
func editSettings(others []Setting) []Setting {
	rows := theSource()
	for _, s := range others {
		if !s.Follows && slices.ContainsFunc(s.of, isSource) {
			rows = append(rows, s.Key)
		}
	}
	return []Setting{{
		Key: "data.edits", Help: "changes of the rows by hand, by row and column as they were read: input 3 1 40, target 3 1 0, add 0.5 0.2 1, remove 7; of a class its number from 0",
		Effect: NextStep, of: rows, Follows: true, labels: editLabels,
		field: toml.Bind(func(s *Session) *[]data.Edit { return &s.Data.Edits }, edits()),
	}}
}

// edits is the kind of a list of edits.
func edits() toml.Kind[[]data.Edit] {
	return toml.Kind[[]data.Edit]{
		Takes: func() string { return `a list of edits: ["input 3 1 40", "target 3 1 0", "add 0.5 0.2 1", "remove 7"]` },
		Read: func(n *toml.Node) ([]data.Edit, error) {
			return toml.Items(n, func(item *toml.Node, _ int) (data.Edit, error) {
				if item.Kind != toml.WordNode {
					return data.Edit{}, toml.Unfit(item)
				}
				e, err := data.ParseEdit(item.Text)
				if err != nil {
					return data.Edit{}, toml.Complain(item.At, ": %s", err)
				}
				return e, nil
			})
		},
		Write: func(list []data.Edit) string {
			quoted := make([]string, len(list))
			for i, e := range list {
				quoted[i] = toml.Quoted(e.String())
			}
			return "[" + strings.Join(quoted, ", ") + "]"
		},
	}
}

// edited makes the edits of the session in the set. What was read stays as it is, since
// scaling is fitted to it and other edits may follow.
func (r *resolution) edited(set *data.Set) (err error) {
	s, list := r.setup, r.session.Data.Edits
	s.read, s.Set = set, set
	r.session.naming = &naming{set: set, train: s.Train}
	if len(list) == 0 {
		return nil
	}
	if before := r.kept.setup; before != nil && before.read == set && slices.EqualFunc(before.Session.Data.Edits, list, sameEdit) {
		s.Set = before.Set
	} else if s.Set, err = set.Edited(list); err != nil {
		return r.errorf("data.edits", "%s", err)
	}
	s.Train, s.Test = slices.Clone(s.Train), slices.Clone(s.Test)
	for row := set.Len(); row < s.Set.Len(); row++ {
		s.Train = append(s.Train, row)
	}
	removed := removedBy(list)
	gone := func(row int) bool { return removed[row] }
	if s.Train, s.Test = slices.DeleteFunc(s.Train, gone), slices.DeleteFunc(s.Test, gone); len(s.Train) == 0 {
		return r.errorf("data.edits", "no sample would be left to train on")
	}
	return nil
}

// removedBy returns the rows that edits remove, from 0.
func removedBy(list []data.Edit) map[int]bool {
	removed := map[int]bool{}
	for _, e := range list {
		if e.Kind == data.RemoveRow {
			removed[e.Row-1] = true
		}
	}
	return removed
}

// sameEdit reports whether two edits do the same.
func sameEdit(a, b data.Edit) bool {
	return a.Kind == b.Kind && a.Row == b.Row && a.Column == b.Column && slices.Equal(a.Values, b.Values)
}

// sameRows reports whether two lists of edits add and remove the same rows.
func sameRows(a, b []data.Edit) bool {
	within := func(e data.Edit) bool { return e.Kind == data.EditInput || e.Kind == data.EditTarget }
	return slices.EqualFunc(slices.DeleteFunc(slices.Clone(a), within), slices.DeleteFunc(slices.Clone(b), within), func(a, b data.Edit) bool {
		return a.Kind == b.Kind && a.Row == b.Row
	})
}

// Amended returns what to give [Setup.With] so that these edits are made too.
func (r *Setup) Amended(more ...data.Edit) Given {
	list, set := r.Session.Data.Edits, r.Set
	for _, e := range more {
		if v, ok := set.Value(e); ok && len(e.Values) == 1 && v == e.Values[0] {
			continue // It is so already.
		}
		list = r.read.Amend(list, e)
	}
	if len(list) == 0 {
		return Given{Flag: "data.edits", Unset: true}
	}
	return Given{Flag: "data.edits", Value: edits().Write(list)}
}

// EditsTo returns the edits of the data by which another setup differs from this one: those
// that it has more, and what brings back the values of those that it has not. On other rows
// they are all that it has.
func (r *Setup) EditsTo(other *Setup) []data.Edit {
	has := func(list []data.Edit, e data.Edit) bool {
		return slices.ContainsFunc(list, func(o data.Edit) bool { return sameEdit(o, e) })
	}
	mine, theirs := r.Session.Data.Edits, other.Session.Data.Edits
	if r.read != other.read && r.read.Checksum() != other.read.Checksum() {
		return theirs
	}
	var edits []data.Edit
	for _, e := range mine {
		replaced := slices.ContainsFunc(theirs, func(o data.Edit) bool {
			return o.Row == e.Row && (o.Kind == data.RemoveRow || o.Kind == e.Kind && o.Column == e.Column)
		})
		if v, ok := r.read.Value(e); ok && !replaced {
			e.Values = []float64{v}
			edits = append(edits, e)
		}
	}
	added := len(slices.DeleteFunc(slices.Clone(mine), func(e data.Edit) bool { return e.Kind != data.AddRow }))
	for _, e := range theirs {
		if e.Kind == data.AddRow {
			if added--; added >= 0 {
				continue // Rows that are added have no numbers to tell them apart.
			}
			edits = append(edits, e)
		} else if !has(mine, e) {
			edits = append(edits, e)
		}
	}
	return edits
}

// Number returns the number by which a row of the training part goes, from 1. Rows keep
// their numbers when others are removed.
func (r *Setup) Number(row int) int { return r.NumberOf(r.Train[row]) }

// NumberOf returns the number by which a row of the Set goes in the training part.
func (r *Setup) NumberOf(row int) int { return r.Session.naming.number(row) }

// naming has what labels need of the data that a session was resolved with.
type naming struct {
	set   *data.Set // as it was read
	train []int     // the rows of the training part, before any edit
}

// number returns the number of a row of the set in the training part, from 1. Rows that
// were added follow.
func (n *naming) number(row int) int {
	if row >= n.set.Len() {
		return len(n.train) + row - n.set.Len() + 1
	}
	at, _ := slices.BinarySearch(n.train, row)
	return at + 1
}

// mostEditLabels is how many edits a label has at most.
const mostEditLabels = 3

// editLabels returns labels for the edits that one session has and the other has not.
func editLabels(of, from *Session, number func(float64) string) (labels []string) {
	added := 0
	for _, e := range of.Data.Edits {
		row := e.Row
		if e.Kind == data.AddRow {
			added++
			row = added
			if of.naming != nil {
				row += of.naming.set.Len()
			}
		}
		if !slices.ContainsFunc(from.Data.Edits, func(other data.Edit) bool { return sameEdit(e, other) }) {
			labels = append(labels, of.naming.says(e, row, number))
		}
	}
	if more := len(labels) - mostEditLabels; more > 0 {
		labels = append(labels[:mostEditLabels], fmt.Sprintf("%s more", text.Count(more, "edit")))
	}
	return labels
}

// says returns a label for an edit of a row, by names if they are known.
func (n *naming) says(e data.Edit, row int, number func(float64) string) string {
	if n == nil {
		return e.String()
	}
	sample := "sample " + strconv.Itoa(n.number(row-1))
	switch e.Kind {
	case data.AddRow:
		return sample + " added"
	case data.RemoveRow:
		return sample + " removed"
	case data.EditTarget:
		return sample + " " + n.target(e, number)
	default:
		return sample + " " + n.feature(e.Column-1) + " " + number(e.Values[0])
	}
}

func (n *naming) feature(column int) string {
	if names := n.set.Columns(); column < len(names) {
		return text.Brief(names[column])
	}
	return strconv.Itoa(column + 1)
}

// target returns the name of a target and its value, or that of its class.
func (n *naming) target(e data.Edit, number func(float64) string) string {
	name, class := n.set.Target.Name, int(e.Values[0])
	if names := n.set.OutputNames; n.set.Class == nil && e.Column <= len(names) {
		name = names[e.Column-1]
	}
	if name == "" {
		name = "target"
	}
	if n.set.Class != nil && 0 <= class && class < len(n.set.Target.Classes) {
		return text.Brief(name) + " " + text.Brief(n.set.Target.Classes[class])
	}
	return text.Brief(name) + " " + number(e.Values[0])
}

// ValueOf returns what an input or a target of the training part is, in the units of the
// data; of a class it is its number. Column counts from 0, of the data itself or of the
// targets.
func (r *Setup) ValueOf(kind data.EditKind, row, column int) float64 {
	v, _ := r.Set.Value(data.Edit{Kind: kind, Row: r.Train[row] + 1, Column: column + 1})
	return v
}

// Edit returns the edit that gives an input or a target of the training part another
// value. Column counts from 0.
func (r *Setup) Edit(kind data.EditKind, row, column int, v float64) data.Edit {
	return data.Edit{Kind: kind, Row: r.Train[row] + 1, Column: column + 1, Values: []float64{v}}
}

// SaysEdit returns an edit in words, as a label has it: "sample 3 bmi 40".
func (r *Setup) SaysEdit(e data.Edit, number func(float64) string) string {
	row := e.Row
	if e.Kind == data.AddRow {
		row = r.Set.Len() + 1
	}
	return r.Session.naming.says(e, row, number)
}
