// Package surface draws what the network answers over two of its inputs, what
// each hidden unit has learned to see of that, and the loss beside them.
package surface
