// Package exact has functions that give the same bits on every processor: the
// elementary functions, and streams of random numbers from a seed. It knows
// nothing of networks, and everything that computes is built on it.
//
// # Elementary functions
//
// Each is within one unit in the last place of the true value over its whole
// range. Go's own differ in the last bit from processor to processor; these use
// nothing that a processor may round differently, and round every product
// before it is added, float64(a*b) + c, so that no compiler may fuse the two. At
// NaN, infinities and zeros they are what those of package math are.
//
// Most are built the same way. The argument is a point of a table plus a small
// rest. The table knows the function at its points to twice the precision, as a
// value and what rounding took from it. The rest goes through a short series,
// which adds so little that its own rounding hardly shows. (Gal and Bachelis, An
// accurate elementary mathematical library, 1991; Tang's table-driven functions,
// 1989.)
//
// The tables are generated: see internal/tables, which computes them from the
// true values of internal/truth.
//
// # Random numbers
//
// A [Stream] is a sequence of random numbers that depends on a seed, a [Purpose]
// and an index alone, in every release.
package exact

//go:generate go run ./internal/tables
