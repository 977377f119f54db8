// Package listing writes a step of training as a program in numpy, a line for each thing
// that a phase computes. The program runs, and gives the numbers of the step.
package listing
