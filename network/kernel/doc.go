// Package kernel has the loops in which training spends its time.
//
// [Plain] is the definition of each, written as its formula. [Layer] has the fast
// ones. They give the same numbers to the last bit: they work on several sums at
// once, or on several terms of a sum, but every single sum runs in index order
// from 0, and every product is rounded before it is added. Only the bits of a NaN
// may differ.
//
// # How the numbers lie
//
// A layer with u units that n others feed, the units of the layer before or the
// inputs, has its weights row by row: the weight from i to unit j is w[i*u+j].
// What has a value for each sample of a batch lies unit by unit, the samples of a
// unit side by side: a of unit i on sample s is a[i*n+s] in a batch of n. A slice
// that is too short for its shape is a programmer's mistake, and panics.
//
// # In assembly
//
// All of this is Go. A twin in assembly would be one more function with the
// signature of a loop here, in a file built for its processor alone, and the choice
// in [NewLayer], which is made once for each layer, would take it where the
// processor has the instructions. It would work on several samples at once, without
// fused multiply-add, and so keep every sum as it is. The test that compares each
// loop with Plain would range over it too, and nothing outside this package would
// change.
package kernel
