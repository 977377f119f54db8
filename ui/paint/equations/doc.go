// Package equations makes what each phase computes as equations of matrices, with the
// numbers of all samples of the batch, and says why a matrix is turned in them.
package equations
