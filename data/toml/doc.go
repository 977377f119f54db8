// Package toml reads TOML files into Go values. It remembers where in the file each
// value stands, so that an error found later can be reported with its line and column.
//
// A [Schema] says what a kind of file may hold: the keys, and for each of them a
// [Field], which knows where the target keeps its value and which values are right. The
// target may be of any type. Reading takes memory in proportion to the [Limits] of the
// schema, whatever the file holds.
//
// Errors are of type [*Error] and take one line. They hold no control characters.
package toml
