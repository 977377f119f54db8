// Package settings is the panel of all settings. It collects changes in a draft, and
// makes them with one line: "set lr 20 and batch 4".
//
//	draft.go   the changes that are not made yet: pure data
//	rows.go    the rows of the panel, which session.Panel lists
//	values.go  the values of rows, as people read them
//	change.go  what keys do to the draft
//	field.go   the field in which a value is typed
//	typing.go  the keys of that field
//	trial.go   a copy that is trained with the changes, beside one without
//	unusual.go what is unusual about the changes
//	says.go    what the changes do, in words
//	view.go    the mode: its keys, and its memory
//	layout.go  the places of the panels
//	draw_….go  how it looks
package settings
