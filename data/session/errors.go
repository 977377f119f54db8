package session

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Error says in one line what is wrong with a session: where, what, and what
// would be right.
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

// place is a place in a file. The zero place is none.
type place struct {
	line, column int
}

// complaint is what is wrong with the value of one setting. The name of the
// setting comes before its text.
type complaint struct {
	at   place // of the part at fault; none: of the setting
	text string
}

func (c *complaint) Error() string { return c.text }

func complain(at place, format string, args ...any) error {
	return &complaint{at: at, text: fmt.Sprintf(format, args...)}
}

// origin remembers where each setting of a session was set, so that what turns
// out to be wrong later can still be pointed at.
type origin struct {
	file  string
	at    map[string]place  // by key
	flags map[string]string // by key, the flag that set it last

	anew  string // the flag that dropped the state
	steps int    // that the state stood after
}

// set notes where a key was set.
func (o *origin) set(key string, at place) {
	if o.at == nil {
		o.at = map[string]place{}
	}
	o.at[key] = at
}

// given reports whether that flag set something.
func (o *origin) given(flag string) bool {
	for _, f := range o.flags {
		if f == flag {
			return true
		}
	}
	return false
}

// errorf returns an error about the setting of that key, which its text need
// not name.
func (o *origin) errorf(key, format string, args ...any) error {
	return o.wrong(key, complain(place{}, ": "+format, args...))
}

// partf returns an error about item i of the list in that setting.
func (o *origin) partf(key string, i int, format string, args ...any) error {
	return o.wrong(key, complain(o.at[part(key, i)], ": "+format, args...))
}

// wrong turns what is wrong with the value of a setting into an Error.
func (o *origin) wrong(key string, err error) error {
	text, at := err.Error(), o.at[key]
	if c, ok := err.(*complaint); ok && c.at != (place{}) { //nolint:errorlint // complaints are made here and never wrapped
		at = c.at
	}
	if section, _, found := strings.Cut(key, "."); found && at == (place{}) {
		at = o.at[section]
	}
	if flag, ok := o.flags[key]; ok {
		return &Error{Text: "--" + flag + text}
	}
	return &Error{File: o.file, Line: at.line, Column: at.column, Text: key + text}
}

// list writes words as prose: a, b and c.
func list(words []string, conjunction string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}
