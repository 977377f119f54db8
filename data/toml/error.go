package toml

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Error says in one line where something is wrong, what it is, and what would be right.
type Error struct {
	File   string // empty where no file is at fault
	Line   int    // from 1; 0 where no line is at fault
	Column int    // in characters, from 1; 0 where unknown
	Text   string
}

// Error implements the error interface: file:line:column: text.
func (e *Error) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(text.BriefPath(e.File))
		if e.Line > 0 {
			b.WriteString(":" + strconv.Itoa(e.Line))
		}
		if e.Line > 0 && e.Column > 0 {
			b.WriteString(":" + strconv.Itoa(e.Column))
		}
		b.WriteString(": ")
	}
	b.WriteString(text.Clean(e.Text))
	return b.String()
}

func newError(file string, at Place, format string, args ...any) error {
	return &Error{File: file, Line: at.Line, Column: at.Column, Text: fmt.Sprintf(format, args...)}
}

// Place is a place in a file, counted from 1. Column is 0 if it is unknown. The zero
// Place means no place.
type Place struct {
	Line, Column int
}

// Complaint is what is wrong with a value, worded to follow the name of its setting:
// " is a number above 0, not -1".
type Complaint struct {
	At   Place // the place of the item at fault; if there is none, the setting is
	Text string
}

// Error implements the error interface.
func (c *Complaint) Error() string { return c.Text }

// Complain returns a [*Complaint].
func Complain(at Place, format string, args ...any) error {
	return &Complaint{At: at, Text: fmt.Sprintf(format, args...)}
}

// misfit is the error that a value is not what its field takes. The field completes the
// message, because it knows what would be right.
type misfit struct {
	at    Place
	where string // within the setting: ": layer 1"; empty for the whole of it
	is    string // what it is instead
	hint  string // "; did you mean …?"
}

func (m *misfit) Error() string { return m.is + " does not fit" }

// Unfit returns the error that the value n is not what its field takes.
func Unfit(n *Node) error { return &misfit{at: n.At, is: n.describe()} }

// UnfitText returns the error that the value of a flag is not what its field takes. The
// hint may be empty.
func UnfitText(value, hint string) error { return &misfit{is: text.Quote(value), hint: hint} }

// worded turns a misfit into a [*Complaint], and returns other errors unchanged.
func worded(err error, takes func() string) error {
	m, ok := err.(*misfit) //nolint:errorlint // misfits are never wrapped
	if !ok {
		return err
	}
	return Complain(m.at, "%s is %s, not %s%s", m.where, takes(), m.is, m.hint)
}

// within adds to an error where in a setting something is wrong.
func within(err error, where string) error {
	switch e := err.(type) { //nolint:errorlint // neither is ever wrapped
	case *misfit:
		e.where = where + e.where
	case *Complaint:
		e.Text = where + e.Text
	}
	return err
}

// Reason returns why a file cannot be opened or read, without its path.
func Reason(err error) string {
	if text := err.Error(); strings.Contains(text, ": ") {
		return text[strings.LastIndex(text, ": ")+2:]
	}
	return err.Error()
}
