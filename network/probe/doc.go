// Package probe computes what pictures of a network show: its answers over a plane, the
// loss around its weights, readings of how training went, and what is wrong with it, in
// words. Everything is computed in slices, on copies of its own and coarse before fine,
// so that no key press has to wait for it.
package probe
