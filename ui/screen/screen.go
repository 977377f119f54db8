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
	a := layout(w, h)
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
		draw(p.In(a.Body))
		return
	}
	DrawNetwork(p.In(a.Body), p.scene.Spotlight)
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
