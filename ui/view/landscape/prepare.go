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
	l.Away = reachOf(m, plane.Across).away || reachOf(m, plane.Up).away
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
		Weight: w, Bias: w.From == network.Bias, Name: names.Weight(w.Layer, w.Unit, w.From),
		Value: w.In(a, m.Parameters()),
	}
	if axis.Bias {
		axis.Name = "of " + names.Unit(w.Layer, w.Unit)
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

// window returns the part of the plane that is shown. The path that training has passed
// fills most of it. Zoomed in, it is a part of that around the present weights. Its edges
// are round, so that it does not move with every change of the weights.
func (v *View) window(m *desk.Moment, p probe.Plane) probe.Window {
	x, y := reachOf(m, p.Across), reachOf(m, p.Up)
	pad := margin(max(x.high-x.low, y.high-y.low))
	left, right := v.zoomed(x, pad)
	bottom, top := v.zoomed(y, pad)
	return probe.Window{Left: left, Right: right, Bottom: bottom, Top: top}
}

// margin returns the room around a path, given its longer side: a fifth of that, but more
// around a short one, because too small a part of any landscape is a plane.
func margin(side float64) float64 {
	const untrained, part, small, times = 1, 0.2, 0.5, 1.5
	if side == 0 {
		return untrained
	}
	return max(part*side, min(small, times*side))
}

// reach is how far training has moved a weight, and where the weight is. If it is away, it
// is too far from where it began to be shown.
type reach struct {
	low, high, here float64
	away            bool
}

// mostReach is how far from where it began a weight may be to be shown. Beyond, training
// has diverged.
const mostReach = 1000

func reachOf(m *desk.Moment, w probe.Weight) reach {
	a := m.Config().Architecture
	begin := w.In(a, m.Setup.Initial)
	history := m.Past()
	if len(history) > 0 {
		begin = w.In(a, history[0].Parameters)
	}
	r := reach{low: begin, high: begin, here: begin}
	here := w.In(a, m.Parameters())
	if r.away = !r.include(here, begin); !r.away {
		r.here = here
	}
	if g := ghost(m); g != nil {
		history = slices.Concat(history, g.History)
	}
	for _, s := range history {
		r.include(w.In(a, s.Parameters), begin)
	}
	return r
}

// include widens the reach to a value, and reports whether it is near enough to the
// beginning.
func (r *reach) include(v, begin float64) bool {
	near := math.Abs(v-begin) <= mostReach*math.Max(1, math.Abs(begin))
	if near {
		r.low, r.high = min(r.low, v), max(r.high, v)
	}
	return near
}

// zoomed returns the round ends of an axis that shows a reach and the room around it.
func (v *View) zoomed(r reach, pad float64) (low, high float64) {
	const visible = 1e-6 // of a huge weight, next to which other room is lost in rounding
	pad = max(pad, visible*max(math.Abs(r.low), math.Abs(r.high)))
	low, high = r.low-pad, r.high+pad
	grain := roundGrain((high - low) / 8)
	low, high = math.Floor(low/grain)*grain, math.Ceil(high/grain)*grain
	if v.zoom == 0 {
		return low, high
	}
	half := math.Ldexp((high-low)/2, -v.zoom)
	grain = roundGrain(half / 4)
	middle := math.Round(r.here/grain) * grain
	return middle - half, middle + half
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
