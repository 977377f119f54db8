package network

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/view/network/boxes"
	"backstep/ui/view/network/dashboard"
	"backstep/ui/view/network/samples"
)

// board is the dashboard of a large screen.
type board struct {
	areas   dashboard.Areas
	boxed   bool // the network is drawn as boxes
	network func(paint.Painter)
	surface Surface
	wrong   Panel
}

// dashboardOf returns the dashboard, if the view is large enough.
func (v *View) dashboardOf(p paint.Painter) (board, bool) {
	w, h := p.W(), p.H()
	if !dashboard.Fits(w, h) {
		return board{}, false
	}
	want := dashboard.Wants{
		Samples: samples.RoomyRows(p),
		Surface: v.surface != nil && v.surface.Tells(p.Moment),
		Weights: len(weightsShown(p.Moment)),
		Layers:  p.Moment.LastLayer() + 1,
	}
	d := board{surface: v.surface}
	beside := p.In(grid.Rect{W: dashboard.Side(w), H: h})
	if want.Network, d.boxed = boxes.LargeRows(beside, dashboard.MostRows(h)); d.boxed {
		d.areas = dashboard.Beside(w, h, want)
		d.network = func(q paint.Painter) { boxes.DrawLarge(q, v.courseOf(q.Moment)) }
		return d, true
	}
	f := formOf(p)
	d.network = f.draw
	if f.deep != nil && v.wrong != nil {
		if rows, ok := f.deep(p); ok {
			want.Network = rows
			d.areas, d.wrong = dashboard.Deep(w, h, want), v.wrong
			return d, true
		}
	}
	want.Network = f.rows(p.In(grid.Rect{W: w, H: dashboard.MostRows(h) + 1}))
	if f.whole != nil {
		if rows, ok := f.whole(p.In(grid.Rect{W: w, H: dashboard.MostRows(h)})); ok {
			want.Network = rows
		}
	}
	d.areas = dashboard.Under(w, h, want)
	return d, true
}

func (d *board) draw(p paint.Painter) {
	a := &d.areas
	d.network(p.In(a.Network))
	formula.Draw(p.In(a.Formula))
	panels := []paint.Placed{
		paint.PanelAt(a.Samples, samples.DrawRoomy),
		paint.PanelAt(a.Loss, paint.LossOfSamples),
		paint.PanelAt(a.Weights, func(q paint.Painter) { paint.WeightsPast(q, weightsShown(q.Moment)) }),
		paint.PanelAt(a.Gradient, paint.GradientsByLayer),
	}
	if d.wrong != nil {
		panels = append(panels, paint.PanelAt(a.Wrong, d.wrong.Draw))
	}
	if !a.Surface.Empty() {
		panels = append(panels, paint.PanelAt(a.Surface, d.surface.Draw))
	}
	p.Place(panels...)
}

// fewWeights is the most weights of a network that are all listed.
const fewWeights = 40

// weightsShown returns the weights whose past is shown: all if they are few, otherwise those
// that lead to the selected unit.
func weightsShown(m *desk.Moment) []probe.Weight {
	a := m.Config().Architecture
	var list []probe.Weight
	if a.NumParameters() <= fewWeights {
		for i := range a.NumParameters() {
			list = append(list, probe.WeightAt(a, i))
		}
		return list
	}
	at := m.Selection
	if at.Layer < 0 { // An input has no weights of its own.
		at.Layer, at.Unit = 0, 0
	}
	for from := range a.From(at.Layer) {
		list = append(list, probe.Weight{Layer: at.Layer, Unit: at.Unit, From: from})
	}
	if a.Bias {
		list = append(list, probe.Weight{Layer: at.Layer, Unit: at.Unit, From: network.Bias})
	}
	return list
}
