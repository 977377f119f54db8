// Package settings is the panel of all settings. It collects changes in a draft, and
// makes them with one line: "set lr 20 and batch 4".
//
//	draft.go   the changes that are not made yet: pure data
//	rows.go    the rows of the panel, which session.Panel lists
//	field.go   the field in which a value is typed
//	change.go  what keys do to the draft
//	trial.go   a copy that is trained with the changes, beside one without
//	draw_….go  how it looks
package settings
