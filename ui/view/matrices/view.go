package matrices

import (
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/paint/equations"
	"backstep/ui/view"
)

// View is the view of the matrices.
type View struct{ view.Plain }

// New returns the view of the matrices.
func New() View { return View{"matrices"} }

// Traits says that what follows from a moved sample is shown.
func (View) Traits() desk.Traits { return desk.Traits{Follows: true} }

// Draw draws the equation of the current phase and the others of the step.
func (View) Draw(p paint.Painter) { drawing{p}.draw() }

// drawing draws equations of matrices.
type drawing struct{ paint.Painter }

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing { return drawing{part} }

// maker returns what makes the equations.
func (p drawing) maker() maker { return maker{equations.For(p.Painter)} }
