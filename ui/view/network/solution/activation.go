package solution

import (
	"math"

	"backstep/network"
	"backstep/ui/desk"
	"backstep/ui/theme"
)

// activation returns the activation of the unit that the number is of.
func (p panel) activation() network.Activation {
	return p.moment.Config().Architecture.Layers[p.Asked.Layer].Activation
}

// activationChart draws the activation of the unit, with the place on it that is and the one
// that would be.
type activationChart struct {
	plot
	solved *desk.Solved
}

func newActivationChart(p panel, s *desk.Solved) activationChart {
	return activationChart{plot: plot{panel: p, role: theme.Forward}, solved: s}
}

// draw draws the curve of f, and both places on it.
func (c activationChart) draw() {
	const least, room, points = 4, 1.15, 65
	is, isValue := c.place(&c.solved.Now)
	would, wouldValue := c.place(&c.solved.Would)
	reach := float64(least)
	for _, z := range []float64{is, would} {
		if network.Finite(z) {
			reach = math.Max(reach, room*math.Abs(z))
		}
	}
	c.across.Low, c.across.High = -reach, reach
	values := []float64{isValue, wouldValue}
	for i := range points {
		values = append(values, c.at(reach*(2*float64(i)/(points-1)-1)))
	}
	c.up, c.value = rangeOf(values...), c.at
	names := c.moment.Setup.Names
	p := c.axes(c.moment.Notation.Symbol("z")+" of "+names.Unit(c.Asked.Layer, c.Asked.Unit), "f", c.labelled(is, would), c.labelled(isValue, wouldValue))
	p.line()
	p.marks(is, isValue, would, wouldValue)
	name := c.activation().Name
	if p.W() > 2*len(name) && p.At(1, 0).Text == " " {
		p.Text(1, 0, name, theme.Dim)
	}
}

// at returns f at a place.
func (c activationChart) at(z float64) float64 {
	f, a := c.activation(), []float64{0}
	f.Values(a, []float64{z})
	return a[0]
}

// place returns z of the unit and what f makes of it, in a trial.
func (c activationChart) place(t *desk.Trial) (z, a float64) {
	layer := &t.Step.Layers[c.Asked.Layer]
	at := t.Step.At(c.Asked.Unit, t.Sample)
	return layer.Z[at], layer.A[at]
}
