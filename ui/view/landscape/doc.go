// Package landscape draws the loss over two of the weights, the way across it,
// and why the way turned where it did.
package landscape
