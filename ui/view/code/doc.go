// Package code draws a step as a program, a line for each thing that a phase computes, with
// the numbers of the selected sample beside it. Below stands the line that is looked at, in
// matrices.
package code
