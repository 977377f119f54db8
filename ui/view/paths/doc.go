// Package paths shows the gradient of a weight or bias as the sum over all its paths to the
// loss, each of them a product of numbers with names, and beside it how backpropagation
// gathers the same.
//
//	view.go       the mode, its keys and what it remembers; moves.go, its commands; hints.go, its footer
//	picture.go    what is shown of a moment; order.go, the order of the paths
//	layout.go     the places of the panels; draw.go draws them
//	tree.go       the paths as a tree, in the columns of columns.go; wires.go has its lines
//	list.go       the paths as names, where numbers have no room
//	tail.go       the penalties, the paths that have no row, and the sum
//	gathered.go   what backpropagation does, in the equations of equations.go; counts.go, the
//	              multiplications of both
//	batch.go      the mean over the samples
//	weights.go    every weight of the layer, with the bars of bars.go; through.go, what goes
//	              through which unit
package paths
