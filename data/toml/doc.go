// Package toml reads TOML files into Go values, and remembers where in the file
// each value stands, so that anything that turns out to be wrong with it later
// can be pointed at by line and column.
//
// A [Schema] says what a kind of file may hold: the keys, and for each of them a
// [Field], which knows where its value is kept in the target and what values are
// right. The target may be any type. Reading takes memory in proportion to the
// [Limits] of the schema, whatever the file holds.
//
// Errors are one line of type [*Error]. They hold no control characters.
package toml
