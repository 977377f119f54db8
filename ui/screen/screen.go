package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Draw draws a scene over the whole frame, and returns what its parts stand for.
// The same scene and size give the same cells. Plain says that no style will be seen, so that blocks are drawn
// as brackets.
func Draw(f *grid.Frame, s *Scene, plain bool) Hits {
	w, h := f.Size()
	hits := Hits{}
	p := painter{Region: f.Region(), scene: s, plain: plain, hits: &hits}
	p.all(w, h)
	return hits
}

// all draws the whole frame.
func (p painter) all(w, h int) {
	s := p.scene
	if w < MinWidth || h < MinHeight {
		needs := fmt.Sprintf("needs %d × %d", MinWidth, MinHeight)
		if long := "backstep " + needs; columns(long) <= w {
			needs = long
		}
		p.text(0, 0, needs, theme.Text)
		return
	}
	want := s.wants(h)
	a := layout(w, h, s.View, want)
	a.alone(s.Spotlight, want)
	p.in(a.Header).header()
	p.in(a.Ribbon).ribbon()
	if !a.Footer.Empty() {
		p.in(a.Footer).footer()
		defer p.aboveFooter(a.Footer)
	}
	if len(s.Help) > 0 {
		p.in(helpArea(w, h)).help()
		return
	}
	if draw, ok := viewPanels()[s.View]; ok {
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
	p.each(
		placed{a.Network, painter.network},
		placed{a.Formula, painter.formula},
		placed{a.Loss, painter.lossChart},
		placed{a.Samples, painter.samples},
	)
}

// wants tells the layout how much room the contents would like in any phase.
func (s *Scene) wants(h int) wants {
	const title, heading, sum, meaning, blank = 1, 1, 1, 2, 2
	terms := min(s.Path.BatchSize(), 8)
	for l := range s.Config().Architecture.Layers {
		terms = max(terms, s.Config().Architecture.From(l)+1)
	}
	want := wants{
		network: s.diagramWants().natural(),
		formula: title + heading + terms + sum + 2 + meaning + blank,
		samples: title + heading + s.batch() + sum,
	}
	if buffers := len(s.Config().Optimizer.Buffers()); buffers > 1 {
		want.least = formulaRows + 1 // m, s, both corrections and d have a row each.
	}
	if h >= 34 {
		want.network++
	}
	return want
}

// spacious reports whether panels start with an empty row.
func (p painter) spacious() bool { return p.H() >= 9 }
