package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Draw draws a scene over the whole frame, and returns what its parts stand for.
// The same scene and size give the same cells.
func Draw(f *grid.Frame, s *Scene) Hits {
	w, h := f.Size()
	hits := Hits{}
	p := Painter{Region: f.Region(), Look: s.Look, Moment: &s.Moment, scene: s, hits: &hits}
	p.all(w, h)
	return hits
}

// all draws the whole frame.
func (p Painter) all(w, h int) {

	if w < MinWidth || h < MinHeight {
		needs := fmt.Sprintf("needs %d × %d", MinWidth, MinHeight)
		if long := "backstep " + needs; grid.Width(long) <= w {
			needs = long
		}
		p.Text(0, 0, needs, theme.Text)
		return
	}
	want := p.wants(h)
	a := layout(w, h, p.scene.View, want)
	a.alone(p.scene.Spotlight, want)
	p.In(a.Header).header()
	p.In(a.Ribbon).ribbon()
	if !a.Footer.Empty() {
		p.In(a.Footer).footer()
	}
	if len(p.scene.Help) > 0 {
		p.In(helpArea(w, h)).help()
		return
	}
	if draw, ok := viewPanels()[p.scene.View]; ok {
		draw(p.In(a.View))
		return
	}
	p.panels(a)
}

// viewPanels are the views that take all the room between ribbon and footer.
func viewPanels() map[View]func(Painter) {
	return map[View]func(Painter){
		SurfaceView:   func(p Painter) { surfView{p, p.scene.Surface}.surface() },
		MatricesView:  func(p Painter) { matDraw{p}.matrices() },
		CurvesView:    func(p Painter) { curvView{p, p.scene.Curves}.curves() },
		GradientsView: func(p Painter) { gradView{p, p.scene.Gradients}.gradients() },
		UnitView:      func(p Painter) { unitView{p, p.scene.Unit}.unitUpClose() },
		LandscapeView: func(p Painter) { landView{p, p.scene.Landscape}.landscape() },
	}
}

// panels draws each panel that has room.
func (p Painter) panels(a Areas) {
	p.Place(
		Placed{a.Network, Painter.network},
		Placed{a.Formula, DrawFormula},
		Placed{a.Loss, LossChart},
		Placed{a.Samples, Painter.samples},
	)
}

// wants tells the layout how much room the contents would like in any phase.
func (p Painter) wants(h int) wants {
	m := p.Moment
	const title, heading, sum, meaning, blank = 1, 1, 1, 2, 2
	terms := min(m.Path.BatchSize(), 8)
	for l := range m.Config().Architecture.Layers {
		terms = max(terms, m.Config().Architecture.From(l)+1)
	}
	want := wants{
		network: p.diagramWants().natural(),
		formula: title + heading + terms + sum + 2 + meaning + blank,
		samples: title + heading + m.Batch() + sum,
	}
	if buffers := len(m.Config().Optimizer.Buffers()); buffers > 1 {
		want.least = formulaRows + 1 // m, s, both corrections and d have a row each.
	}
	if h >= 34 {
		want.network++
	}
	return want
}
