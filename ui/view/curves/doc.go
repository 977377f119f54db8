// Package curves draws the losses by epoch, including those of earlier runs, and the
// share of samples whose class is right.
package curves
