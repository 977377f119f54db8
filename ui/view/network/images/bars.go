package images

import (
	"math"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// bars draws a number of each unit as a bar, to the right of an axis if it is positive.
type bars struct {
	drawing
	kind explain.Kind
	full float64 // the size of a bar that fills its side
}

// barKind returns what the bars show: a, or δ on the way back.
func (d drawing) barKind() explain.Kind {
	if d.backInHidden() {
		return explain.Delta
	}
	return explain.Activation
}

// bars returns the bars of a quantity. Those of a bounded activation are to its bounds, all
// others to the largest.
func (d drawing) bars(kind explain.Kind) bars {
	b := bars{d, kind, 0}
	low, high, bounded := d.Moment.Config().Architecture.Layers[0].Activation.Range()
	if kind == explain.Activation && bounded {
		b.full = math.Max(math.Abs(low), math.Abs(high))
		return b
	}
	for unit := range d.shape.units {
		if v, any := b.value(unit); any && !number.Alarming(v) {
			b.full = math.Max(b.full, math.Abs(v))
		}
	}
	return b
}

// value returns the number of a unit, or that of the last step.
func (b bars) value(unit int) (v float64, any bool) {
	c := b.cell(b.kind, 0, unit)
	if c.Reached {
		return c.Value, true
	}
	return c.Last, !math.IsNaN(c.Last)
}

// mark returns the mark of a unit: of its bar, or of its z.
func (b bars) mark(unit int) paint.Mark {
	kinds := []explain.Kind{b.kind, explain.WeightedSum, explain.Activation}
	if b.Moment.Direction() == stepper.Backward {
		kinds = []explain.Kind{b.kind, explain.Activation}
	}
	for _, kind := range kinds {
		if m := b.MarkOf(b.quantity(kind, 0, unit)); m != paint.Unmarked {
			return m
		}
	}
	return paint.Unmarked
}

// draw draws the bar of a unit in w columns, of which the middle one is the axis.
func (b bars) draw(x, y, w, unit int) {
	side := (w - 1) / 2
	axis := x + w - 1 - side
	b.Set(axis, y, '│', theme.Axis)
	c := b.cell(b.kind, 0, unit)
	v, any := b.value(unit)
	switch {
	case !any:
	case number.Alarming(v):
		b.Set(axis+1, y, '?', theme.Alarm)
	default:
		b.bar(axis, y, halves(v, b.full, side), c.Reached, b.role(unit))
	}
}

// role returns the role of a bar.
func (b bars) role(unit int) theme.Role {
	if m := b.mark(unit); m != paint.Unmarked {
		return b.BarRole(b.Accent(), m)
	}
	if b.kind == explain.Delta {
		return theme.BackwardQuiet
	}
	return theme.Soft
}

// halves returns the length of a bar in half columns, at least one unless it is 0.
func halves(v, full float64, side int) int {
	if v == 0 || full == 0 {
		return 0
	}
	n := max(1, min(2*side, int(math.Round(2*float64(side)*math.Abs(v)/full))))
	if v < 0 {
		return -n
	}
	return n
}

// bar draws a bar of some half columns from an axis on. That of a number of the last step is
// dashed.
func (b bars) bar(axis, y, halves int, reached bool, role theme.Role) {
	step, half := 1, '╸'
	if halves < 0 {
		halves, step, half = -halves, -1, '╺'
	}
	char := '━'
	if !reached {
		char, half, role = '╌', '╌', theme.Dim
	}
	for i := range halves / 2 {
		b.Set(axis+step*(i+1), y, char, role)
	}
	if halves%2 == 1 {
		b.Set(axis+step*(halves/2+1), y, half, role)
	}
}
