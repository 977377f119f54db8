// Package session turns text into a network that can be trained, and back:
// session files in TOML, the lessons and published examples that are built in,
// and the flags that change a session.
//
// A [Session] is what was said, and nothing else: what was left out is unset.
// [Session.Resolve] fills in every default, reads, scales and splits the data
// and draws the weights; what it returns, a [Setup], is ready to train. A Setup
// makes the session that goes on from where training stands ([Setup.Saved]), bit
// for bit.
//
// Each setting is described once, in the table behind [Settings]: its key in a
// file, its flag, what it takes, its default and its meaning. Reading, writing,
// validation, flags and documentation all come from that table.
//
// Errors are one line: where (file, line and column, or the flag), what is
// wrong, and what would be right. They hold no control characters, whatever
// the file held.
package session
