package boxes

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// The widths of a bar with the tick at 0.
const (
	longBar  = 13
	shortBar = 9
)

// scales are the values that bars end at, of all units alike. They grow with what is shown.
type scales struct{ z, a, delta, loss float64 }

// scalesOf returns the scales that have room for the numbers of all units.
func scalesOf(p numbers) scales {
	s := scales{z: 2, a: 1, delta: 1, loss: 1}
	for layer := range p.Moment.Config().Architecture.Layers {
		for unit := range p.Moment.Units(layer) {
			for _, kind := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta} {
				s.grow(kind, p.size(p.quantity(kind, layer, unit)))
			}
		}
	}
	s.grow(explain.Loss, p.size(p.loss()))
	return s
}

// of returns the scale of a kind of quantity.
func (s *scales) of(kind explain.Kind) *float64 {
	switch kind {
	case explain.WeightedSum:
		return &s.z
	case explain.Activation:
		return &s.a
	case explain.Delta:
		return &s.delta
	default:
		return &s.loss
	}
}

// grow gives a scale room for a size: 1, 2 or 5 times a power of ten.
func (s *scales) grow(kind explain.Kind, size float64) {
	if at := s.of(kind); size > *at {
		*at = paint.RoundUp(size)
	}
}

// size returns the size of a quantity as it is shown, 0 if nothing is.
func (p numbers) size(q explain.Quantity) float64 {
	v, _ := p.drawn(q)
	if number.Alarming(v) {
		return 0
	}
	return math.Abs(v)
}

// drawn returns the value of a quantity or, if the step has not reached it, its ghost. It
// is not a number if there is neither.
func (p numbers) drawn(q explain.Quantity) (v float64, reached bool) {
	v, reached = p.Moment.ValueOf(q)
	if c := p.NumberOf(q, v, reached); !reached {
		v = c.Last
	}
	return v, reached
}

// bar is where a bar is drawn.
type bar struct {
	x, y   int
	w      int  // with the tick at 0
	signed bool // 0 is in the middle
	high   float64
}

// zero returns the column of 0, and the columns on one side of it.
func (b bar) zero() (column, side int) {
	if b.signed {
		return b.w / 2, b.w / 2
	}
	return 0, b.w - 1
}

// column returns the column of a value.
func (b bar) column(v float64) int {
	zero, side := b.zero()
	return b.x + zero + int(math.Round(math.Max(-1, math.Min(1, v/b.high))*float64(side)))
}

// bar draws a quantity as a bar from 0, dashed and dim if it is of the last step.
func (p diagram) bar(b bar, q explain.Quantity) {
	zero, _ := b.zero()
	p.Set(b.x+zero, b.y, '│', theme.Axis)
	v, reached := p.drawn(q)
	if number.Alarming(v) {
		return
	}
	role := p.BarRole(accentOf(q.Kind), p.MarkOf(q))
	full, half := '━', [2]rune{'╺', '╸'}
	if !reached {
		role, full, half = theme.Dim, '╌', [2]rune{'╶', '╴'}
	}
	p.halves(b, v, full, half, role)
}

// accentOf returns the accent of the direction in which a quantity is found.
func accentOf(kind explain.Kind) theme.Role {
	if kind == explain.Delta {
		return theme.Backward
	}
	return theme.Forward
}

// halves draws a bar in halves of cells, whose half ends are given for the left side and
// the right.
func (p diagram) halves(b bar, v float64, full rune, half [2]rune, role theme.Role) {
	zero, side := b.zero()
	n := int(math.Round(math.Min(1, math.Abs(v)/b.high) * float64(2*side)))
	step, end := 1, half[1]
	if v < 0 {
		step, end = -1, half[0]
	}
	if v < 0 && !b.signed {
		return
	}
	x := b.x + zero
	for ; n > 1; n -= 2 {
		x += step
		p.Set(x, b.y, full, role)
	}
	if n > 0 {
		p.Set(x+step, b.y, end, role)
	}
}

// barOf returns the place of the bar of a quantity in a unit.
func (p diagram) barOf(kind explain.Kind, layer int, unit grid.Rect, y int) bar {
	b := bar{x: unit.Right() - 1 - p.bars, y: y, w: p.bars, high: *p.scales.of(kind)}
	switch kind {
	case explain.WeightedSum, explain.Delta:
		b.signed = true
	case explain.Activation:
		low, _, bounded := p.Moment.Config().Architecture.Layers[layer].Activation.Range()
		b.signed = bounded && low < 0 || !bounded && p.Moment.Config().Architecture.Layers[layer].Activation.Name != "relu"
	default:
	}
	return b
}
