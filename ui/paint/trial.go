package paint

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/desk"
)

// Trial is an edit that is tried before it is made: the moment of the painter is what
// would be. Numbers that would change are marked, and the number that is edited is a
// field.
type Trial struct {
	Is    *desk.Moment     // what is; nil if that is not worked out
	Of    explain.Quantity // the number that is edited
	Field Field
	Next  bool // what would be is the next step

	// By is a number by which the one of the field is to be changed; nil if it is itself.
	By    *explain.Quantity
	shown bool // the field was drawn
}

// Shown reports whether the field was drawn.
func (t *Trial) Shown() bool { return t.shown }

// On returns a painter that draws the trial in place of what is.
func (t *Trial) On(p Painter, would *desk.Moment) Painter {
	p.Moment, p.Trial = would, t
	return p
}

// Edits reports whether a number is the one that is edited. Without a trial none is.
func (t *Trial) Edits(q explain.Quantity) bool { return t != nil && t.Of == q }

// markOf returns the mark of a quantity in a trial of this moment.
func (t *Trial) markOf(would *desk.Moment, q explain.Quantity) Mark {
	if t.Of == q {
		return Edited
	}
	ofBatch := q.Kind == explain.Loss && q.Sample == explain.Batch
	if t.Is == nil || ofBatch || q.Kind == explain.Update {
		return Unmarked
	}
	is, known := t.Is.ValueOf(q)
	v, reached := would.ValueOf(q)
	switch {
	case known && reached && math.Float64bits(is) != math.Float64bits(v):
		return Tried
	case t.By != nil && *t.By == q:
		return Named
	default:
		return Unmarked
	}
}
