package landscape

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// View is the view of the landscape, with what it remembers.
type View struct {
	view.Plain
	run        desk.Training
	across, up probe.Weight
	chosen     bool
	zoom       int             // how often the window is halved, or doubled if negative
	steepest   [2]probe.Weight // shown if none were chosen

	result view.OfRun[*result]
}

const mostZoom = 12

// New returns the view of the landscape.
func New() *View { return &View{Plain: "landscape"} }

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"l"}, Shown: "l", Does: "the next weight across", Line: "across next"},
		{Keys: []string{"h"}, Shown: "h", Does: "the weight across before it", Hint: "weights", Line: "across previous"},
		{Keys: []string{"k", "up"}, Shown: "k ↑", Does: "the next weight up", Line: "upward next"},
		{Keys: []string{"j", "down"}, Shown: "j ↓", Does: "the weight up before it", Line: "upward previous"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "across: the next unit's first weight", Hint: "unit", Line: "across unit"},
		{Keys: []string{"shift+tab"}, Shown: "shift+tab", Does: "up: the next unit's first weight", Line: "upward unit"},
		{Keys: []string{"+", "="}, Shown: "+", Does: "nearer", Hint: "zoom", Line: "zoom in"},
		{Keys: []string{"-"}, Shown: "-", Does: "farther", Line: "zoom out"},
		{Keys: []string{"0"}, Shown: "0", Does: "all of the way", Hint: "all", Line: "zoom all"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		v.choosing("across", "another weight across", false),
		v.choosing("upward", "another weight up", true),
		{Name: "zoom", Form: "zoom in", Help: "nearer, or farther", Complete: desk.Words("in", "out", "all"), Do: v.zoomTo},
	}
}

// Wheel returns the command that zooms in or out.
func (*View) Wheel(_, y int) string {
	if y > 0 {
		return "zoom in"
	}
	return "zoom out"
}

// zoomTo carries out the command "zoom".
func (v *View) zoomTo(_ *desk.Desk, argument string) desk.Result {
	zoom, r := view.Zoomed(v.zoom, -mostZoom, mostZoom, argument)
	v.zoom = zoom
	return r
}

// Prepare keeps the chosen weights for a new run if its network has them.
func (v *View) Prepare(m *desk.Moment, _ view.Frame) {
	if v.run == m.Training() {
		return
	}
	v.run = m.Training()
	v.steepest[0], v.steepest[1] = probe.Steepest(m.Setup.Config, m.Setup.TrainSamples, m.Setup.Initial)
	for _, w := range []probe.Weight{v.across, v.up} {
		_, ok := w.Index(m.Config().Architecture)
		v.chosen = v.chosen && ok
	}
}

// choosing returns the command that chooses the weight of one axis. Its argument is
// "next", "previous" or "unit". A weight that the other axis has is passed over.
func (v *View) choosing(name, help string, upward bool) desk.Command {
	do := func(d *desk.Desk, argument string) desk.Result {
		m := d.Seen()
		a := m.Config().Architecture
		across, up := v.indices(m)
		chosen, other := &across, up
		if upward {
			chosen, other = &up, across
		}
		to, by, ok := another(a, *chosen, argument)
		if !ok {
			return desk.Wrong("%s %q: want next, previous or unit", name, argument)
		}
		*chosen = otherThan(to, by, other, a.NumParameters())
		v.choose(a, across, up)
		return desk.Result{}
	}
	return desk.Command{Name: name, Form: name + " next", Help: help, Complete: desk.Words("next", "previous", "unit"), Do: do}
}

// indices returns the indices of the two weights among all weights.
func (v *View) indices(m *desk.Moment) (across, up int) {
	a := m.Config().Architecture
	x, y := v.axes()
	across, _ = x.Index(a)
	up, _ = y.Index(a)
	return across, up
}

// choose chooses two weights by their indices among all weights.
func (v *View) choose(a network.Architecture, across, up int) {
	v.across, v.up, v.chosen = probe.WeightAt(a, across), probe.WeightAt(a, up), true
}

// another returns the index of another weight, and the direction in which to go on if
// that weight is taken.
func another(a network.Architecture, index int, which string) (to, by int, ok bool) {
	switch which {
	case "next":
		return index + 1, +1, true
	case "previous":
		return index - 1, -1, true
	case "unit":
		return nextUnitOf(a, index), +1, true
	default:
		return 0, 0, false
	}
}

// otherThan returns i modulo n or, if that is taken, the next index in a direction.
func otherThan(i, by, taken, n int) int {
	i = (i + n) % n
	if i == taken {
		i = (i + by + n) % n
	}
	return i
}

// nextUnitOf returns the index of the first weight of the unit after that of a weight.
// The last unit is followed by the first.
func nextUnitOf(a network.Architecture, index int) int {
	w := probe.WeightAt(a, index)
	for _, next := range []probe.Weight{{Layer: w.Layer, Unit: w.Unit + 1}, {Layer: w.Layer + 1}} {
		if index, ok := next.Index(a); ok {
			return index
		}
	}
	return 0
}

// axes returns the two chosen weights. If none were chosen, these are the ones that training
// moves most at its beginning.
func (v *View) axes() (across, up probe.Weight) {
	if v.chosen {
		return v.across, v.up
	}
	return v.steepest[0], v.steepest[1]
}

// plane returns the two weights and the window around them.
func (v *View) plane(m *desk.Moment) probe.Plane {
	p := probe.Plane{}
	p.Across, p.Up = v.axes()
	p.Window = v.window(m, p)
	return p
}
