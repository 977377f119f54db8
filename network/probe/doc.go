// Package probe computes what pictures of a network show: its answers over a
// plane, the loss around its weights, and readings of how training went. All
// of it works in slices on copies of its own, coarse before fine, so that no
// key ever waits for it.
package probe
