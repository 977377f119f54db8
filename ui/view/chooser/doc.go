// Package chooser is the mode in which data is chosen: a built-in set, or a file with its
// columns, its problems and their remedies. It takes what is chosen with one line: "set
// csv people.csv and target y".
//
//	files.go      what it needs of the machine's files
//	choice.go     what is chosen so far: pure data, and the line that takes it
//	columns.go    the columns of what is chosen, as rows of a table
//	inspection.go reading and trying, beside the event loop
//	outcome.go    what a choice becomes, in words and numbers
//	field.go      the field of the path, with completion
//	thumbnail.go  the pictures of the built-in sets
//	view.go       the mode: its keys, and its memory
//	moves.go      what keys and clicks do to the choice
//	take.go       opening a file, and taking what is chosen
//	typing.go     keys that are typed: into the path, or for a remedy
//	hints.go      the keys of the footer, in each part
//	layout.go     the places of the panels
//	draw_….go     how it looks
package chooser
