package table

import (
	"errors"
	"fmt"
	"strconv"

	"backstep/data/text"
)

// Error is an error in a file. Column counts fields from 1, and 0 means the whole line.
type Error struct {
	File         string
	Line, Column int
	Reason       string
	Cause        error // what kind of error it is, such as ErrNoHeader, ErrNotUTF8 or ErrRow; nil for others
}

// Kinds of errors for which a choice is a remedy.
var (
	ErrNoHeader = errors.New("a header is missing")
	ErrNotUTF8  = errors.New("not UTF-8")
	ErrRow      = errors.New("not a row as the others are")
)

// Unwrap returns the kind of the error.
func (e *Error) Unwrap() error { return e.Cause }

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
	return &Error{File: t.File, Line: line, Column: column, Reason: fmt.Sprintf(format, args...)}
}

// because returns an error with its kind.
func because(kind, err error) error {
	var placed *Error
	if errors.As(err, &placed) {
		placed.Cause = kind
	}
	return err
}
