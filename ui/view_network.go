package ui

import (
	"backstep/ui/paint"
	"backstep/ui/screen"
	"backstep/ui/view"
)

// networkView is the view of the network.
type networkView struct{ view.Plain }

// Panels are those that may be shown alone: the network, the formula, the loss, the
// samples.
func (networkView) Panels() int { return int(screen.PanelCount) - 1 }

// Draw draws the network.
func (networkView) Draw(p paint.Painter) { screen.DrawNetwork(p, screen.Panel(p.Look.Panel)) }

// matricesView is the view of the matrices.
type matricesView struct{ view.Plain }

// Draw draws the matrices.
func (matricesView) Draw(p paint.Painter) { screen.DrawMatrices(p) }
