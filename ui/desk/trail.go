package desk

import (
	"math"
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/stepper"
)

// Trail is the way down from a number to what made it. It is a value, and does not change.
type Trail struct {
	Levels []TrailLevel     // from the number that was asked about to the present one
	Cursor explain.Quantity // the number that the next step down goes into
	from   whence
	at     standing
}

// TrailLevel is a number on the way down, with what it is made of.
type TrailLevel struct {
	Number      explain.Quantity
	Step        int // in which it is; 0 before the first
	Explanation explain.Explanation
	Terms       []explain.Term
	End         string // what the way ends with, as a sentence; empty if it goes on
	at          stepper.Bookmark
	sample      int
}

// standing is where a trail was followed, and in which notation, so that it is followed anew
// where that changes.
type standing struct {
	run      int
	position stepper.Position
	sample   int
	notation notation.Notation
}

// whence is where a person was when the number was asked about.
type whence struct {
	at        stepper.Bookmark
	selection Selection
	asked     asked
	moved     []float64 // the inputs of a moved sample
}

// Present returns the level where the trail stands.
func (t *Trail) Present() *TrailLevel { return &t.Levels[len(t.Levels)-1] }

// Term returns the number of the term that the cursor is on, from 0, or −1 if it is on a
// number that is none.
func (t *Trail) Term() int { return t.Present().termOf(t.Cursor) }

// termOf returns which term a number is, from 0, or −1 if it is none.
func (l *TrailLevel) termOf(q explain.Quantity) int {
	return slices.IndexFunc(l.Terms, func(term explain.Term) bool { return term.Ref == q })
}

// with returns the trail with one more level, and the cursor on the largest of its terms.
func (t Trail) with(l TrailLevel) *Trail {
	t.Levels = append(slices.Clip(t.Levels), l)
	t.Cursor = l.first()
	return &t
}

// upTo returns the trail up to its first levels, with the cursor on the number below.
func (t Trail) upTo(levels int) *Trail {
	below := t.Levels[levels].Number
	t.Levels = t.Levels[:levels]
	t.Cursor = t.Present().first()
	for _, term := range t.Present().Terms {
		if made := term.Ref; made == below || isMadeBy(made, below) {
			t.Cursor = made
		}
	}
	return &t
}

// makerOf returns the number of an earlier step that is one that a step begins with. ok is false
// if a step does not begin with it.
func makerOf(q explain.Quantity) (maker explain.Quantity, ok bool) {
	maker = q
	switch q.Kind {
	case explain.Weight:
		maker.Kind = explain.Update
	case explain.OldBuffer:
		maker.Kind = explain.Buffer
	case explain.OldLossSum:
		maker.Kind = explain.LossSum
	case explain.LastEpochLoss:
		maker.Kind = explain.EpochLoss
	default:
		return q, false
	}
	return maker, true
}

// isMadeBy reports whether a number that a step begins with is one that was made before, or drawn.
func isMadeBy(q, by explain.Quantity) bool {
	if by.Kind == explain.Initial {
		by.Kind = explain.Update
	}
	maker, ok := makerOf(q)
	return ok && maker == by
}

// first returns the number where the cursor begins: in the largest term of a sum, otherwise
// the first one.
func (l *TrailLevel) first() explain.Quantity {
	if t := l.Explanation.Table; t != nil && t.SumLabel != "" {
		largest, at := -1.0, explain.Quantity{}
		for _, row := range t.Rows {
			if q, ok := quantityIn(row); ok && math.Abs(row.Total.Value) > largest {
				largest, at = math.Abs(row.Total.Value), q
			}
		}
		if largest >= 0 {
			return at
		}
	}
	if len(l.Terms) == 0 {
		return l.Number
	}
	return l.Terms[0].Ref
}

// quantityIn returns the first quantity of a row.
func quantityIn(row explain.Row) (q explain.Quantity, ok bool) {
	for _, o := range append(row.Operands(), row.Total) {
		if o.HasRef {
			return o.Ref, true
		}
	}
	return q, false
}

// Taken returns which term of a level the way goes on with, from 0; −1 for the present level.
func Taken(t *Trail, level int) int {
	if level+1 >= len(t.Levels) {
		return -1
	}
	below := t.Levels[level+1].Number
	return slices.IndexFunc(t.Levels[level].Terms, func(term explain.Term) bool { return term.Ref == below || isMadeBy(term.Ref, below) })
}

// NameOf returns what the number of a level is called: a weight by its name, whatever made it.
func NameOf(m *Moment, l *TrailLevel) string {
	q := l.Number
	switch q.Kind {
	case explain.Initial, explain.Weight, explain.Update:
		if q.From == network.Bias {
			return m.Notation.Symbol("b") + " of " + m.Setup.Names.Unit(q.Layer, q.Unit)
		}
		return m.Notation.Symbol("w") + " " + m.Setup.Names.Weight(q.Layer, q.Unit, q.From)
	default:
		return l.Explanation.Title
	}
}
