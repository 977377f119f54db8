package table

import (
	"fmt"
	"strconv"

	"backstep/data/text"
)

// Error is an error in a file. Column counts fields from 1, and 0 means the whole line.
type Error struct {
	File         string
	Line, Column int
	Reason       string
}

// Error returns the error as file.csv:3:2: reason.
func (e *Error) Error() string {
	place := text.BriefPath(e.File)
	if e.Line > 0 {
		place += ":" + strconv.Itoa(e.Line)
	}
	if e.Column > 0 {
		place += ":" + strconv.Itoa(e.Column)
	}
	return place + ": " + e.Reason
}

// Errorf returns an error at a place in the file.
func (t *Table) Errorf(line, column int, format string, args ...any) error {
	return &Error{t.File, line, column, fmt.Sprintf(format, args...)}
}
