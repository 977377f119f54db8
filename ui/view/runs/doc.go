// Package runs lists all runs as the tree that they are: where each has forked, what was
// changed there, and what came of it.
package runs
