// Package gradients draws how δ and the gradients flow back through the layers, how the
// activations of each layer are distributed, and what is wrong.
package gradients
