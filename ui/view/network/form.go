package network

import (
	"backstep/ui/paint"
	"backstep/ui/view/network/boxes"
	"backstep/ui/view/network/brace"
	"backstep/ui/view/network/images"
	"backstep/ui/view/network/tiles"
)

// form is a way to draw the network.
type form struct {
	// takes reports whether it draws a network of this shape in the room of the whole
	// view, of which about 7 rows are for the formula.
	takes func(view paint.Painter) bool
	// rows returns the rows that it would like in this width. They are the same in every
	// phase, so that the layout holds still.
	rows func(view paint.Painter) int
	// draw draws the network into its part of the view.
	draw func(part paint.Painter)
	// foot reports that its last row is all but empty, so that no blank one has to follow.
	foot bool
	// deep returns the rows that it takes of a large screen with a chart of its own under a
	// deep network, and whether there is room for it; nil if it has no such chart.
	deep func(view paint.Painter) (rows int, ok bool)
	// whole returns the rows that it takes of a part of its own of a large screen to show all
	// that it otherwise has no room for, and whether that is so; nil if it never is.
	whole func(part paint.Painter) (rows int, ok bool)
}

// forms returns the ways to draw a network, the best first. The last takes every network.
func forms() []form {
	return []form{
		{takes: boxes.Takes, rows: boxes.Rows, draw: boxes.Draw},
		{takes: brace.Takes, rows: brace.Rows, draw: brace.Draw},
		{takes: images.Takes, rows: images.Rows, draw: images.Draw, whole: images.WholeRows},
		{takes: tiles.Takes, rows: tiles.Rows, draw: tiles.Draw, foot: true, deep: tiles.GroundRows},
	}
}

// formOf returns the form of a network in the room of the whole view.
func formOf(view paint.Painter) form {
	for _, f := range forms() {
		if f.takes(view) {
			return f
		}
	}
	panic("network: no form takes every network")
}
