package ui

import (
	"cmp"
	"math"
	"slices"

	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/view/landscape"
)

// fillLandscape prepares the view of the landscape.
func fillLandscape(m *Model, s *scene) {
	plane := m.plane()
	a := m.setup.Config.Architecture
	weights, biases := a.Count()
	l := &landscape.Picture{
		Plane: plane, Others: max(0, weights+biases-2),
		Across: m.axis(plane.Across), Up: m.axis(plane.Up),
	}
	l.Here = probe.Place{Step: m.seen.StepsDone(), X: l.Across.Value, Y: l.Up.Value}
	l.Path = way(&m.seen, plane)
	if r := m.results.landscape.of(m.seen.Run); r != nil && r.land.Plane.Same(plane) {
		l.Land, l.Current = r.land, r.step == l.Here.Step || m.run.on
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
	if g := m.ghost(); g != nil {
		l.Ghost = &landscape.Ghost{Label: g.label}
		for _, state := range g.history {
			l.Ghost.Path = append(l.Ghost.Path, probe.PlaceOf(a, state, plane.Across, plane.Up))
		}
	}
	s.Landscape = l
}

// ghost returns the last of the earlier runs whose way can be drawn, or nil.
func (m *Model) ghost() *pastRun {
	for i := range slices.Backward(m.past) {
		if r := &m.past[i]; r.hasWay() && m.setup.Config.Architecture.Fits(r.history[0].Parameters) {
			return r
		}
	}
	return nil
}

// axis prepares a weight and what the step does to it.
func (m *Model) axis(w probe.Weight) landscape.Axis {
	a, names := m.setup.Config.Architecture, m.setup.Names
	axis := landscape.Axis{
		Layer: w.Layer, Bias: w.From == network.Bias, Name: names.Weight(w.Layer, w.Unit, w.From),
		Value: w.In(a, m.seen.Parameters()),
	}
	step, at := m.seen.Step, m.seen.Position
	if step == nil {
		return axis
	}
	of := func(part func(*network.LayerStep) network.Parameters) float64 {
		layers := make([]network.Parameters, len(step.Layers))
		layers[w.Layer] = part(&step.Layers[w.Layer])
		return w.In(a, layers)
	}
	axis.Update = of(func(l *network.LayerStep) network.Parameters { return l.After }) -
		of(func(l *network.LayerStep) network.Parameters { return l.Before })
	axis.Felt = m.seen.Path.Reached(at, stepper.Gradient, w.Layer, w.Unit)
	axis.Moved = m.seen.Updated()
	return axis
}

// window is the part of the plane that is shown: all that training has passed,
// with room around it; nearer, a part of that around the present weights. Its
// edges are round, so that it holds still while the weights move.
func (m *Model) window(p probe.Plane) probe.Window {
	x, y := m.axisRange(p.Across), m.axisRange(p.Up)
	return probe.Window{Left: x[0], Right: x[1], Bottom: y[0], Top: y[1]}
}

// Bounds of the window: half its size at the least before zooming, and how far
// from where it is training may have been to be shown.
const (
	leastReach = 1.0
	mostReach  = 50.0
)

func (m *Model) axisRange(w probe.Weight) [2]float64 {
	a := m.setup.Config.Architecture
	here := w.In(a, m.seen.Parameters())
	if math.IsNaN(here) || math.Abs(here) > 1e9 {
		here = w.In(a, m.setup.Initial)
	}
	low, high := here, here
	history := m.seen.History
	if g := m.ghost(); g != nil {
		history = slices.Concat(history, g.history)
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
	if m.landscape.zoom == 0 {
		return [2]float64{low, high}
	}
	half := math.Ldexp((high-low)/2, -m.landscape.zoom)
	grain = roundGrain(half / 4)
	middle := math.Round(here/grain) * grain
	return [2]float64{middle - half, middle + half}
}

// roundGrain is the largest power of two that is at most v.
func roundGrain(v float64) float64 {
	_, exponent := math.Frexp(v)
	return math.Ldexp(1, exponent-1)
}

// byStep orders places by their steps, each once.
func byStep(places []probe.Place) []probe.Place {
	slices.SortStableFunc(places, func(a, b probe.Place) int { return cmp.Compare(a.Step, b.Step) })
	return slices.CompactFunc(places, func(a, b probe.Place) bool { return a.Step == b.Step })
}
