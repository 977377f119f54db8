// Package sheaf draws a network of any shape and size, its edges as lines of dots.
package sheaf

import (
	"backstep/ui/paint"
)

// Takes reports that every network can be drawn in every room.
func Takes(paint.Painter) bool { return true }

// Rows returns the rows that a network would like, with its title.
func Rows(p paint.Painter) int {
	const title = 1
	return title + naturalRows(p.Moment.Config().Architecture)
}

// Draw draws the network.
func Draw(p paint.Painter) { panel{numbers{p}}.draw() }
