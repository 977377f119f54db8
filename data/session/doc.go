// Package session turns text into a network that can be trained, and back:
// session files in TOML, the sessions and published examples that are built
// in, and the flags that change a session.
//
// A [Session] is what was given, and nothing else: what was left out is unset.
// [Session.Resolve] fills in every default, reads, scales and splits the data
// and draws the weights; what it returns, a [Setup], is ready to train. A Setup
// makes the session that goes on from where training stands ([Setup.Saved]), bit
// for bit.
//
// Each setting is described once, in the table behind [Settings]: its key in a
// file, its flag, what it takes, its default, its meaning, and what a change of it
// does to training. Reading, writing, validation, flags, documentation and the labels
// of runs all come from that table. [Setup.With] changes settings of a setup,
// [Diff] says which ones make one session another, and [Label] says it in a word.
//
// Errors are one line: where (file, line and column, or the flag), what is
// wrong, and what would be right. They hold no control characters, whatever the
// file holds.
package session
