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
	p := painter{Region: f.Region(), Look: s.Look, Moment: &s.Moment, scene: s, hits: &hits}
	p.all(w, h)
	return hits
}

// all draws the whole frame.
func (p painter) all(w, h int) {

	if w < MinWidth || h < MinHeight {
		needs := fmt.Sprintf("needs %d × %d", MinWidth, MinHeight)
		if long := "backstep " + needs; columns(long) <= w {
			needs = long
		}
		p.text(0, 0, needs, theme.Text)
		return
	}
	want := p.wants(h)
	a := layout(w, h, p.scene.View, want)
	a.alone(p.scene.Spotlight, want)
	p.in(a.Header).header()
	p.in(a.Ribbon).ribbon()
	if !a.Footer.Empty() {
		p.in(a.Footer).footer()
	}
	if len(p.scene.Help) > 0 {
		p.in(helpArea(w, h)).help()
		return
	}
	if draw, ok := viewPanels()[p.scene.View]; ok {
		draw(p.in(a.View))
		return
	}
	p.panels(a)
}

// viewPanels are the views that take all the room between ribbon and footer.
func viewPanels() map[View]func(painter) {
	return map[View]func(painter){
		SurfaceView:   painter.surface,
		MatricesView:  painter.matrices,
		CurvesView:    painter.curves,
		GradientsView: painter.gradients,
		UnitView:      painter.unitUpClose,
		LandscapeView: painter.landscape,
	}
}

// panels draws each panel that has room.
func (p painter) panels(a Areas) {
	p.place(
		placed{a.Network, painter.network},
		placed{a.Formula, painter.formula},
		placed{a.Loss, painter.lossChart},
		placed{a.Samples, painter.samples},
	)
}

// wants tells the layout how much room the contents would like in any phase.
func (p painter) wants(h int) wants {
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

// spacious reports whether panels start with an empty row.
func (p painter) spacious() bool { return p.H() >= 9 }
