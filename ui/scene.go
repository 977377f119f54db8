package ui

import (
	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view/curves"
	"backstep/ui/view/gradients"
	"backstep/ui/view/landscape"
	"backstep/ui/view/matrices"
	networkview "backstep/ui/view/network"
	"backstep/ui/view/surface"
	"backstep/ui/view/unit"
)

// viewNumber is a view by its key.
type viewNumber int

const (
	everyView       viewNumber = 0 // none of them: what holds for all
	viewOfNetwork   viewNumber = 1
	viewOfMatrices  viewNumber = 2
	viewOfSurface   viewNumber = 3
	viewOfCurves    viewNumber = 4
	viewOfGradients viewNumber = 6
	viewOfUnit      viewNumber = 7
	viewOfLandscape viewNumber = 8
)

// scene is everything that one frame shows. Nothing changes it once it is made.
type scene struct {
	desk.Moment
	paint.Look
	frame.State

	View  viewNumber
	Panel networkview.Panel // the only panel of the network, with what is at work alone in full colour

	Curves    *curves.Picture    // nil in other views
	Gradients *gradients.Picture // nil in other views
	Unit      *unit.Picture      // of the selected unit; nil in other views
	Surface   *surface.Picture   // nil in other views
	Landscape *landscape.Picture // nil in other views
}

// draw draws the scene over the whole frame, and returns what its parts stand
// for. The same scene and size give the same cells.
func (s *scene) draw(f *grid.Frame) paint.Hits {
	hits := paint.Hits{}
	p, ok := frame.Draw(paint.New(f.Region(), s.Look, &s.Moment, &hits), &s.State)
	if ok {
		s.drawView(p)
	}
	return hits
}

// drawView draws the view that is shown.
func (s *scene) drawView(p paint.Painter) {
	switch s.View {
	case viewOfMatrices:
		matrices.Draw(p)
	case viewOfSurface:
		surface.Draw(p, s.Surface)
	case viewOfCurves:
		curves.Draw(p, s.Curves)
	case viewOfGradients:
		gradients.Draw(p, s.Gradients)
	case viewOfUnit:
		unit.Draw(p, s.Unit)
	case viewOfLandscape:
		landscape.Draw(p, s.Landscape)
	default:
		networkview.Draw(p, s.Panel)
	}
}
