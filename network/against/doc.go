// Package against compares numbers that another program has recorded with the steps of
// training. [Reader] reads them, leniently, and [Compare] finds the first that differs.
//
//	reader.go    the lines of a file, one step each
//	record.go    the fields of a line, by layer or not
//	scanner.go   JSON, with the NaN and Infinity that Python writes
//	tensor.go    numbers in lists of any depth
//	names.go     what fields are called
//	field.go     what is compared, in the order in which a step computes it
//	layout.go    how the numbers of a field lie: transposed, flat
//	compare.go   the first number that differs
//	custom.go    other customs than ours: δ with 1/n in it, weights before the update
package against
