// Package gradients draws how δ and the gradients flow back through the layers,
// what the activations of each layer are like, and what is wrong.
package gradients
