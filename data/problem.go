package data

import (
	"fmt"
	"slices"
)

// Problem is something in a file that is not as it should be, or that may be meant
// otherwise than it was taken.
type Problem struct {
	Title    string // "gaps", "no number", "decimal commas"
	Where    string // "sleep, lines 8, 24, 31"
	Line     int    // of the first place; 0 for the whole file
	Column   int    // from 1; 0 for the whole line
	Nth      int    // among those with this title and column, from 0; what solves one may lead to another
	Remedies []Remedy
	Taken    int // the index of the remedy that is taken; −1 if there is none

	wrong error // what is wrong with what is typed for the remedy
}

// Remedy is something that can be done about a problem.
type Remedy struct {
	Key   string            // what it is known by among those of its problem: "drop"
	Says  string            // "drop 3 of 12 rows"
	Loses int               // how many rows
	Asked bool              // it is never taken unless it is picked
	Typed bool              // it needs a number, which is typed
	take  func(*CSVOptions) // has it done

	typed func(number string) (func(*CSVOptions), error) // has it done with what is typed
}

// The keys of remedies that have a meaning for more than one problem.
const (
	reading    = "read"   // of cells as the numbers that they are meant as
	dropping   = "drop"   // of rows
	meaning    = "mean"   // in the place of gaps
	leavingOut = "column" // of a column
	typing     = "type"   // of the number that should be there
)

// gapsTitle is the title of the problem of missing values.
const gapsTitle = "gaps"

// Pick is a remedy that a person picks for a problem, by its key. The problem is known by
// its title and its column, or its line if it is about all columns. One setting decides
// all gaps, so that dropping them or taking the mean is picked for all columns, which are
// column 0.
type Pick struct {
	Title             string
	Column, Line, Nth int
	Remedy            string
	Text              string // that is typed, if the remedy needs one
}

// Picked returns picks with a remedy for this problem, by its index, in place of those
// that it rules out.
func (p Problem) Picked(picks []Pick, remedy int) []Pick { return p.PickedWith(picks, remedy, "") }

// PickedWith does what Picked does, with the text that is typed for the remedy.
func (p Problem) PickedWith(picks []Pick, remedy int, typed string) []Pick {
	key := p.Remedies[remedy].Key
	one := Pick{Text: typed, Title: p.Title, Column: p.Column, Line: p.ownLine(), Nth: p.Nth, Remedy: key}
	if p.Title == gapsTitle && key != leavingOut {
		picks = slices.DeleteFunc(slices.Clone(picks), func(other Pick) bool { return other.Title == gapsTitle && other.Remedy != leavingOut })
		one.Column = 0
	}
	return append(p.Unpicked(picks), one)
}

// LeavesOut reports whether a pick leaves out the column at a position, from 1.
func (k Pick) LeavesOut(column int) bool { return k.Remedy == leavingOut && k.Column == column }

// Typed returns the text that is typed for a remedy of the problem, if that is picked.
func (p Problem) Typed(picks []Pick) string {
	k, _ := p.pickOf(picks)
	return k.Text
}

// TypedIn returns the index of the remedy for which something is typed, if that is picked.
func (p Problem) TypedIn(picks []Pick) (remedy int, ok bool) {
	k, picked := p.pickOf(picks)
	if !picked {
		return 0, false
	}
	remedy = p.remedy(k.Remedy)
	return remedy, remedy >= 0 && p.Remedies[remedy].Typed
}

// pickOf returns the pick for the problem, and whether there is one.
func (p Problem) pickOf(picks []Pick) (k Pick, picked bool) {
	if i := slices.IndexFunc(picks, func(k Pick) bool { return k.of(p) }); i >= 0 {
		return picks[i], true
	}
	return Pick{}, false
}

// Unpicked returns picks without any for this problem.
func (p Problem) Unpicked(picks []Pick) []Pick {
	return slices.DeleteFunc(slices.Clone(picks), func(k Pick) bool { return k.of(p) })
}

// of reports whether a pick is for a problem.
func (k Pick) of(p Problem) bool {
	return k.Title == p.Title && k.Column == p.Column && k.Line == p.ownLine() && k.Nth == p.Nth
}

// Like reports whether another problem is of the same kind, in the same place.
func (p Problem) Like(other Problem) bool {
	return p.Title == other.Title && p.Column == other.Column && p.ownLine() == other.ownLine()
}

// ownLine returns the line of a problem that is known by it.
func (p Problem) ownLine() int {
	if p.Column > 0 {
		return 0
	}
	return p.Line
}

// remedy returns the index of the remedy of that key, or −1.
func (p Problem) remedy(key string) int {
	return slices.IndexFunc(p.Remedies, func(r Remedy) bool { return r.Key == key })
}

// least returns the index of the first remedy that loses the fewest rows, among those
// that are taken by themselves, or −1.
func (p Problem) least() int {
	least := -1
	for i, r := range p.Remedies {
		if !r.Asked && (least < 0 || r.Loses < p.Remedies[least].Loses) {
			least = i
		}
	}
	return least
}

// droppedOf says what a remedy does that drops n of some rows.
func droppedOf(n, rows int) string {
	if rows == 1 {
		return "drop the only row"
	}
	return fmt.Sprintf("drop %d of %d rows", n, rows)
}
