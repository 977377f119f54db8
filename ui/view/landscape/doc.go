// Package landscape draws the loss over two of the weights, the path of training across
// it, and why the path turned where it did.
package landscape
