// Package plain is the program line by line, for people who do not look at a screen: a
// command is read, carried out on a desk, and answered in one or two sentences that read
// well aloud. Nothing is drawn and no cursor is moved, and symbols are words.
//
// A [Talk] reads commands and answers them. What a command itself has to say is the answer;
// for those that a screen answers by what it shows, this package finds the words:
//
//	talk.go       reads lines and answers them; typed.go, as they are heard; work.go, what takes long; glance.go, what is compared
//	answer.go     which words are the answer; asked.go, the question after it where numbers are asked for
//	arrival.go    where a move through time has led; revealed.go, what it brought; epoch.go, the end of a step
//	selected.go   what was selected; quantity.go, a number; line.go, its arithmetic
//	why.go        a number on the way down to what made it
//	network.go    what the network is, and its weights; speaker.go, what all words need
//	views.go      what a view shows; faults.go, what is wrong with training; cures.go, what would help
//	commands.go   the commands that only this program has: help.go, list.go, where.go
//	keyless.go    messages that name a key of the screen name a command
//	spell.go      symbols as words; signs.go lists them, figures.go has numbers, aloud.go formulas
package plain
