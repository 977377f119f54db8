// Package sheaf draws a network of any shape and size, its edges as lines of dots.
package sheaf

import (
	"backstep/ui/paint"
)

// Takes reports that every network can be drawn in every room.
func Takes(paint.Painter) bool { return true }

// Rows returns the rows that a network takes of the whole view, with its title. It leaves
// room for the formula below or, if that is little, none at all.
func Rows(view paint.Painter) int {
	const title, formula, roomyFormula, roomy, few = 1, 7, 10, 26, 6
	below := formula
	if view.H() >= roomy {
		below = roomyFormula
	}
	room := view.H() - 1 - below
	if room < few {
		return view.H()
	}
	return min(title+naturalRows(view.Moment.Config().Architecture), room)
}

// Draw draws the network.
func Draw(p paint.Painter) { panel{numbers{p}}.draw() }
