package solve

import (
	"math"

	"backstep/network"
)

// Curve is the function between two values around the present one and the answer, at as many
// values as are computed, evenly apart. It does not change.
type Curve struct {
	Low, High float64
	Values    []float64 // fewer than Points while it is computed
	Points    int
}

// At returns the value at one of the points.
func (c *Curve) At(point int) float64 {
	return c.Low + (c.High-c.Low)*(float64(point)/float64(c.Points-1))
}

// curve returns the empty curve of a search that is done: it reaches beyond the present value
// and the answer, far enough to show how the function goes on.
func (s *Search) curve(points int) Curve {
	from, to := s.here.at, s.answer.At
	low, high := math.Min(from, to), math.Max(from, to)
	const share = 0.4
	beyond := math.Max(share*(high-low), s.reach())
	c := Curve{Low: math.Max(low-beyond, s.asked.Least), High: high + beyond, Points: points}
	if !(c.High > c.Low) || !network.Finite(c.High-c.Low) {
		c.Low, c.High = low-1, high+1
	}
	return c
}

// reach returns how far from the present value the function changes so much that one sees it.
func (s *Search) reach() (far float64) {
	for i := range s.sides {
		d := &s.sides[i]
		far = math.Max(far, math.Abs(d.points[min(fewest, len(d.points)-1)].at-s.here.at))
	}
	return far
}

// Plotted is a search, and then the curve around what it has come to.
type Plotted struct {
	*Search
	curve Curve
}

// NewPlotted returns a search that has not begun, and a curve of so many points.
func NewPlotted(asked Asked, points int) *Plotted {
	return &Plotted{NewSearch(asked), Curve{Points: points}}
}

// Work searches and computes points until stop returns true, and reports whether all is done.
func (p *Plotted) Work(stop func() bool) (done bool) {
	if !p.Search.Work(stop) {
		return false
	}
	if p.curve.Values == nil {
		p.curve = p.Search.curve(p.curve.Points)
	}
	for len(p.curve.Values) < p.curve.Points {
		v, _ := p.asked.Of(p.curve.At(len(p.curve.Values)))
		p.curve.Values = append(p.curve.Values, v)
		if stop() && len(p.curve.Values) < p.curve.Points {
			return false
		}
	}
	return true
}

// Curve returns the curve as far as it is computed.
func (p *Plotted) Curve() Curve {
	c := p.curve
	c.Values = c.Values[:len(c.Values):len(c.Values)]
	return c
}

// Answered reports whether the answer is there.
func (p *Plotted) Answered() bool { return p.concluded }
