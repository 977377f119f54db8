// Package session turns text into a network that can be trained, and back. The text is
// session files in TOML, the built-in sessions and published examples, and the flags
// that change a session.
//
// A [Session] is what was given, and nothing else. What was left out is unset.
// [Session.Resolve] fills in every default, reads, scales and splits the data, and
// draws the weights. It returns a [Setup], which is ready to train. [Setup.Saved]
// returns the session that goes on from where training stands, bit for bit.
//
// Each setting is described once, in the table behind [Settings]: its key in a file,
// its flag, what it takes, its default, its meaning, and what a change of it does to
// training. Reading, writing, validation, flags, documentation and the labels of runs
// all use that table. [Setup.With] changes settings of a setup, [Diff] returns the
// settings that turn one session into another, and [Label] puts them into a few words.
//
// An error is one line: where (file, line and column, or the flag), what is wrong, and
// what would be right. It holds no control characters, whatever the file holds.
package session
