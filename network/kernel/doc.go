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
// A layer has u units, and is fed by others: the units of the layer before it, or
// the inputs. Its weights lie row by row: the weight from i to unit j is w[i*u+j].
// Whatever has a value for each of the n samples of a batch lies unit by unit, the
// samples of a unit side by side: a of unit i on sample s is a[i*n+s]. A slice that
// is too short for its shape is a programmer's mistake, and panics.
//
// # In assembly
//
// All of this is Go. A twin in assembly would be one more function with the
// signature of a loop here, in a file that is built for its processor alone. The
// choice in [NewLayer], made once for each layer, would take it if the processor has
// the instructions. It would work on several samples at once, without fused
// multiply-add, so that every sum stays as it is. The test that compares each loop
// with Plain would compare it too, and nothing outside this package would change.
package kernel
