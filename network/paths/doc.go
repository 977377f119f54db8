// Package paths takes a gradient apart into the paths that lead from a weight to the loss. By
// the chain rule ∂Jᵢ/∂w is the sum over all of them, and each is a product: of what the weight
// is multiplied by (x or a), then of f′(z) of every unit that the path goes through and of
// every further weight on it, and at the end of ∂J/∂ŷ, or of δ of the output where its slope
// cancels.
//
// Where there are many paths the largest are found without going through all of them:
//
//	graph.go     the network as a sample went through it: weights and slopes
//	ends.go      the ways from z of an output to the loss, several if the outputs are a softmax
//	best.go      the largest products from every unit on, from those of the next layer
//	tally.go     how many paths raise the loss and how many lower it, and by how much together
//	through.go   the sum over the paths through each unit
//	paths.go     all of this for a weight; path.go, one path and its factors
//	penalty.go   what penalties add, as paths of their own
//	batch.go     the mean over the samples of a batch
//	products.go  how many multiplications this takes, and how many backpropagation takes
//	words.go     what the paths say, in a sentence; counts.go, numbers of paths in words
//
// Numbers are those of a recorded step. Backpropagation, which gathers the same, is in package
// network, and its arithmetic in network/explain.
package paths
