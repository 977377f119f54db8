package matrices

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// view draws equations of matrices.
type view struct{ paint.Painter }

// on is the same on another part of the frame.
func (p view) on(part paint.Painter) view { return view{part} }

// rowsFrom returns the painter for h rows from y on.
func (p view) rowsFrom(y, h int) paint.Painter {
	return p.In(grid.Rect{X: 0, Y: y, W: p.W(), H: max(0, h)})
}
