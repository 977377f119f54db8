// Package matrices draws what a phase computes as equations of matrices with all
// samples of the batch, and the arithmetic of the entry in focus.
package matrices
