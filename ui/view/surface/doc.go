// Package surface draws the answers of the network over two of its inputs, what each
// hidden unit has learned over them, and the loss beside them.
package surface
