package network

import "backstep/ui/paint"

// Diagram is the network as other views show it beside something else.
type Diagram struct{}

// Rows returns the rows that the network would like in the room of a whole view.
func (Diagram) Rows(view paint.Painter) int { return formOf(view).rows(view) }

// Draw draws the network into a part of a view.
func (Diagram) Draw(view, part paint.Painter) { formOf(view).draw(part) }
