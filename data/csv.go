package data

import (
	"errors"
	"io"
	"io/fs"
	"strconv"

	"backstep/data/text"
)

// CSVOptions say which columns of a file to use.
type CSVOptions struct {
	Features []string // if there are none, every column but the target
	Target   string
	Classes  bool // the target is classes, even if it has only numbers
}

// The bounds of a file.
const (
	maxFileBytes = 256 << 20
	maxRowBytes  = 16 << 20
	maxFileRows  = 1_000_000
	maxNumbers   = 16 << 20 // rows × features
	maxColumns   = 4096
	maxClasses   = 256
	maxNames     = 20 // that an error lists
)

// CSVError is an error in a file. Column counts fields from 1, and 0 means the whole
// line.
type CSVError struct {
	File         string
	Line, Column int
	Reason       string
}

// Error returns the error as file.csv:3:2: reason.
func (e *CSVError) Error() string {
	place := text.BriefPath(e.File)
	if e.Line > 0 {
		place += ":" + strconv.Itoa(e.Line)
	}
	if e.Column > 0 {
		place += ":" + strconv.Itoa(e.Column)
	}
	return place + ": " + e.Reason
}

// ReadCSV reads rows of numbers with a header from a file of that name. Fields are
// separated by commas, or by semicolons or tabs if the header has no comma. Errors are
// of type *CSVError.
func ReadCSV(r io.Reader, name string, o CSVOptions) (*Set, error) {
	if tooLarge(r) {
		return nil, &CSVError{File: name, Reason: errTooLong.Error()}
	}
	t, err := openTable(r, name, o.Target)
	if err != nil {
		return nil, err
	}
	c, err := t.choose(o)
	if err != nil {
		return nil, err
	}
	s := t.set(c)
	said, err := t.rows(s, c)
	if err != nil {
		return nil, err
	}
	targets := &targetColumn{said: said, set: s, at: func(line int, format string, args ...any) error {
		if line == 0 {
			line = t.line
		}
		return t.errorf(line, c.target+1, format, args...)
	}}
	return s, targets.fill(o.Classes)
}

// errTooLong is the error about a file that is too long.
var errTooLong = errors.New("the file is longer than the limit of " + strconv.Itoa(maxFileBytes>>20) + " MB")

// tooLarge reports whether a file is known to be too large before it is read.
func tooLarge(r io.Reader) bool {
	f, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular() && info.Size() > maxFileBytes
}

// errLongRow is the error about a row without an end, such as one with an open quote.
var errLongRow = errors.New("a row is longer than " + strconv.Itoa(maxRowBytes>>20) + " MB: a quote may be open, or this is not CSV")

// bounded stops reading at the largest size of a file, and within a row that is too
// long, because all of a row is kept until its end is seen.
type bounded struct {
	reader io.Reader
	left   int  // bytes of the file that may still be read
	row    int  // bytes of the row so far
	quoted bool // within quotes, where a row goes on after the end of a line
}

func (b *bounded) Read(p []byte) (int, error) {
	switch {
	case b.left <= 0:
		return 0, errTooLong
	case b.row > maxRowBytes:
		return 0, errLongRow
	}
	n, err := b.reader.Read(p[:min(len(p), b.left)])
	b.left -= n
	for _, c := range p[:n] {
		b.row++
		switch {
		case c == '"':
			b.quoted = !b.quoted
		case c == '\n' && !b.quoted:
			b.row = 0
		}
	}
	return n, err
}
