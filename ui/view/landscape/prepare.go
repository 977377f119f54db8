package landscape

import (
	"cmp"
	"math"
	"slices"

	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/paint"
)

// Draw draws the landscape.
func (v *View) Draw(p paint.Painter) { drawing{p, v.picture(p.Moment)}.draw() }

// picture returns the picture of a moment.
func (v *View) picture(m *desk.Moment) *picture {
	plane := v.plane(m)
	a := m.Config().Architecture
	l := &picture{
		Plane: plane, Others: max(0, a.NumParameters()-2),
		Across: axis(m, plane.Across), Up: axis(m, plane.Up),
	}
	l.Here = probe.Place{Step: m.StepsDone(), X: l.Across.Value, Y: l.Up.Value}
	l.Path = path(m, plane)
	if r := v.result.Of(m.Training()); r != nil && r.land.Plane.Same(plane) {
		l.Land, l.Current = r.land, r.step == l.Here.Step || m.Playing.On
		l.Across.Gradient, l.Up.Gradient = r.land.GradientX, r.land.GradientY
		if plane.Across == plane.Up {
			l.Across.Gradient = l.Up.Gradient
		}
		for _, place := range r.places {
			if place.Step < l.Here.Step {
				l.Path = append(l.Path, place)
			}
		}
	}
	l.Path = byStep(append(l.Path, l.Here))
	if g := ghost(m); g != nil {
		l.Ghost = &Ghost{Label: g.Label}
		for _, state := range g.History {
			l.Ghost.Path = append(l.Ghost.Path, probe.PlaceOf(a, state, plane.Across, plane.Up))
		}
	}
	return l
}

// ghost returns the last of the earlier runs whose path can be drawn, or nil.
func ghost(m *desk.Moment) *desk.Ghost {
	for i := range slices.Backward(m.Ghosts) {
		if r := &m.Ghosts[i]; r.HasWay() && m.Config().Architecture.Fits(r.History[0].Parameters) {
			return r
		}
	}
	return nil
}

// axis returns the axis of a weight, with what the step does to the weight.
func axis(m *desk.Moment, w probe.Weight) Axis {
	a, names := m.Config().Architecture, m.Setup.Names
	axis := Axis{
		Layer: w.Layer, Bias: w.From == network.Bias, Name: names.Weight(w.Layer, w.Unit, w.From),
		Value: w.In(a, m.Parameters()),
	}
	if m.Step == nil {
		return axis
	}
	c := m.Change(w.Layer, w.Unit, w.From)
	axis.Update = c.After - c.Before
	axis.Felt = m.Reached(stepper.Gradient, w.Layer, w.Unit)
	axis.Moved = m.Updated()
	return axis
}

// window returns the part of the plane that is shown. It has room for all that training
// has passed. Zoomed in, it is a part of that around the present weights. Its edges are
// round, so that it does not move with every change of the weights.
func (v *View) window(m *desk.Moment, p probe.Plane) probe.Window {
	x, y := v.axisRange(m, p.Across), v.axisRange(m, p.Up)
	return probe.Window{Left: x[0], Right: x[1], Bottom: y[0], Top: y[1]}
}

// The bounds of the window are the least half of its size before zooming, and how far
// past weights may lie from the present ones to be shown.
const (
	leastReach = 1.0
	mostReach  = 50.0
)

func (v *View) axisRange(m *desk.Moment, w probe.Weight) [2]float64 {
	a := m.Config().Architecture
	here := w.In(a, m.Parameters())
	if math.IsNaN(here) || math.Abs(here) > 1e9 {
		here = w.In(a, m.Setup.Initial)
	}
	low, high := here, here
	history := m.Past()
	if g := ghost(m); g != nil {
		history = slices.Concat(history, g.History)
	}
	for _, s := range history {
		if v := w.In(a, s.Parameters); math.Abs(v-here) <= mostReach {
			low, high = min(low, v), max(high, v)
		}
	}
	pad := max((high-low)*0.2, leastReach)
	low, high = low-pad, high+pad
	grain := roundGrain((high - low) / 8)
	low, high = math.Floor(low/grain)*grain, math.Ceil(high/grain)*grain
	if v.zoom == 0 {
		return [2]float64{low, high}
	}
	half := math.Ldexp((high-low)/2, -v.zoom)
	grain = roundGrain(half / 4)
	middle := math.Round(here/grain) * grain
	return [2]float64{middle - half, middle + half}
}

// roundGrain returns the largest power of two that is at most v.
func roundGrain(v float64) float64 {
	_, exponent := math.Frexp(v)
	return math.Ldexp(1, exponent-1)
}

// byStep sorts places by their steps and removes repeated steps.
func byStep(places []probe.Place) []probe.Place {
	slices.SortStableFunc(places, func(a, b probe.Place) int { return cmp.Compare(a.Step, b.Step) })
	return slices.CompactFunc(places, func(a, b probe.Place) bool { return a.Step == b.Step })
}
