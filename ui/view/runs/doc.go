// Package runs lists all runs as the tree that they are: where each has forked, what was
// changed there, and what came of it.
//
//	view.go     the view: its keys, and its cursor; typing.go, the field of a name
//	order.go    the rows in their order, and which are folded
//	work.go     counts what each run gets right, beside the event loop
//	picture.go  what is drawn besides the moment; layout.go, where
//	list.go     draws the rows; tree.go, the lines of the runs in them
//	apart.go    draws what sets the runs apart; losses.go, their losses
package runs
