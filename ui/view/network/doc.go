// Package network draws the network itself and, beside it, where the number in focus
// came from, the loss by epoch and the samples of the batch.
package network
