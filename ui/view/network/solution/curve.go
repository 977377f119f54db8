package solution

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// curveChart draws the number that is asked for over what may be changed.
type curveChart struct {
	plot
	solved *desk.Solved
}

func newCurveChart(p panel, s *desk.Solved) curveChart {
	return curveChart{plot: plot{panel: p, role: roleOf(p.Asked)}, solved: s}
}

// draw draws the curve, what is wanted, and both places on it.
func (c curveChart) draw() {
	s := c.solved
	values := append([]float64{s.Is}, s.Curve.Values...)
	if c.wants() {
		values = append(values, c.limited(s.Want, values), s.Answer.Value)
	}
	c.across.Low, c.across.High = s.Curve.Low, s.Curve.High
	c.up = rangeOf(values...)
	c.value = c.between
	up := c.labelled(s.Is, s.Answer.Value)
	if c.wants() {
		up = append([]label{{s.Want, theme.Update.Bold()}}, up...)
	}
	p := c.axes(c.Variable, c.moment.Notation.Symbol(c.symbol()), c.labelled(s.From, s.Answer.At), up)
	if c.wants() {
		p.wish(s.Want)
	}
	p.line()
	p.marks(s.From, s.Is, s.Answer.At, s.Answer.Value)
}

// wants reports whether the curve is that of what is wanted now.
func (c curveChart) wants() bool { return c.Wanted && c.solved == c.Solved }

// limited returns what is wanted, or as much of it as leaves the curve a third of the height.
func (c curveChart) limited(want float64, values []float64) float64 {
	const most = 3
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !number.Alarming(v) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	if far := most * (high - low); high > low {
		return math.Max(low-far, math.Min(high+far, want))
	}
	return want
}

// between returns the number at a value of what may be changed, from the points beside it.
func (c curveChart) between(at float64) float64 {
	curve := &c.solved.Curve
	place := (at - curve.Low) / (curve.High - curve.Low) * float64(curve.Points-1)
	i := int(place)
	if i < 0 || i+1 >= len(curve.Values) {
		return math.NaN()
	}
	share := place - float64(i)
	return curve.Values[i]*(1-share) + curve.Values[i+1]*share
}

// symbol returns the letter of the number that is asked for.
func (c curveChart) symbol() string {
	q := c.Asked
	switch {
	case q.Kind == explain.WeightedSum:
		return "z"
	case q.Kind == explain.Delta:
		return "δ"
	case q.Kind == explain.Loss:
		return "J"
	case q.Layer == c.moment.LastLayer():
		return "ŷ"
	default:
		return "a"
	}
}
