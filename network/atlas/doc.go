// Package atlas has what is true of each activation and of each loss, whatever network it
// is in: its formula and that of its derivative, its curve, how steep it gets, where it is
// flat, and what it is for. Values are those of [backstep/network], formulas those of
// [backstep/network/explain].
package atlas
