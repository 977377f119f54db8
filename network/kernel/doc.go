// Package kernel has the loops in which training spends its time.
//
// [Plain] defines each loop by its formula. [Layer] has the fast loops. Both give the
// same numbers to the last bit. The fast loops work on several sums at once, or on
// several terms of a sum, but every single sum runs in index order from 0, and every
// product is rounded before it is added. Only the bits of a NaN may differ.
//
// # Memory layout
//
// A layer has u units, and is fed by the units of the layer before it or by the
// inputs. Its weights are stored row by row: the weight from i to unit j is w[i*u+j].
// Values for each of the n samples of a batch are stored unit by unit, with the
// samples of a unit side by side: a of unit i on sample s is a[i*n+s]. A slice that is
// too short for its shape is a programming error, and panics.
//
// # In assembly
//
// All of this is Go. A loop in assembly would be one more function with the signature
// of a loop here, in a file that is built for its processor alone. [NewLayer], which
// chooses the loops of a layer once, would choose it if the processor has the
// instructions. It would work on several samples at once, without fused multiply-add,
// so that every sum stays the same. The test that compares each loop with Plain would
// cover it too, and nothing outside this package would change.
package kernel
