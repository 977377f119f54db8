// Package matrix sets and draws equations of matrices: the numbers of each in brackets,
// symbols over them, shapes under them, so that a reader sees that they fit.
//
// An [Equation] has terms, which are [Matrix] with two [Axis] each. Matrices of an equation
// share their axes: what is left out of the columns of one for want of room is left out of
// the rows of the next too, so that what is shown still multiplies. A [Setter] sets an
// equation into a [Set], which has a size and can be drawn.
//
// Square brackets are of this step. Round brackets are of the last one: no number of that
// matrix is reached yet. The ground of a number is tinted by its size.
package matrix
