package matrices

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the view of the matrices.
type View struct{ view.Plain }

// New returns the view.
func New() View { return View{"matrices"} }

// Draw draws the equation at work.
func (View) Draw(p paint.Painter) { drawing{p}.draw() }

// drawing draws equations of matrices.
type drawing struct{ paint.Painter }

// on is the same on another part of the frame.
func (p drawing) on(part paint.Painter) drawing { return drawing{part} }

// rowsFrom returns the painter for h rows from y on.
func (p drawing) rowsFrom(y, h int) paint.Painter {
	return p.In(grid.Rect{X: 0, Y: y, W: p.W(), H: max(0, h)})
}
