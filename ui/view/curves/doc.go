// Package curves draws the losses by epoch, those of earlier runs with them, and
// how many samples are right.
package curves
