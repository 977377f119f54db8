package network

import (
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/view/network/present"
	"backstep/ui/view/network/samples"
)

// Traits says that what follows from a moved sample is shown.
func (*View) Traits() desk.Traits { return desk.Traits{Follows: true} }

// Panels returns 1: what is shown alone is the number at work.
func (*View) Panels() int { return 1 }

// Draw draws the network and, beside it, where the number in focus came from, the loss
// by epoch and the samples; on a large screen a dashboard; or for a room the number at work
// alone.
func (v *View) Draw(p paint.Painter) {
	if p.Alone() {
		present.Draw(p)
		return
	}
	if d, ok := v.dashboardOf(p); ok {
		d.draw(p)
		return
	}
	f := formOf(p)
	want := wantsOf(p, f)
	a := layout(p.W(), p.H(), want)
	if !a.network.Empty() {
		f.draw(p.In(a.network))
	}
	if !a.formula.Empty() {
		formula.Draw(p.In(a.formula))
	}
	p.Place(
		paint.PanelAt(a.loss, paint.LossChart),
		paint.PanelAt(a.samples, samples.Draw),
	)
}

// wantsOf returns how much room the contents would like in any phase.
func wantsOf(p paint.Painter, f form) wants {
	m := p.Moment
	want := wants{
		network: f.rows(p),
		foot:    f.foot,
		samples: samples.Rows(p),
	}
	if buffers := len(m.Config().Optimizer.Buffers()); buffers > 1 {
		want.least = formulaRows + 1 // m, s, both corrections and d have a row each.
	}
	return want
}
