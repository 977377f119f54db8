// Package probe computes what pictures of a network show: its answers over a plane,
// the loss around its weights, readings of how training went, and what is wrong with
// it, in words. All of it works in slices on copies of its own, coarse before fine,
// so that no key ever waits for it.
package probe
