// Package present draws the number at work for a room: in digits that can be read from
// the last row, with its formula, and below it the path that leads to it, and nothing
// else.
package present
