package data

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"backstep/data/text"
)

// table is a file that is being read.
type table struct {
	header
	reader *csv.Reader
}

// openTable starts reading a file, and reads its header.
func openTable(r io.Reader, name, target string) (*table, error) {
	t := &table{header: header{file: name}}
	buffered := bufio.NewReaderSize(&bounded{reader: r, left: maxFileBytes}, 1<<16)
	mark, _ := buffered.Peek(3)
	switch {
	case bytes.HasPrefix(mark, []byte("\xef\xbb\xbf")):
		_, _ = buffered.Discard(3)
	case text.UTF16(mark):
		return nil, t.errorf(0, 0, "%s", text.SaveAsUTF8)
	}
	if start, _ := buffered.Peek(1 << 16); bytes.ContainsRune(start, '\r') && !bytes.ContainsRune(start, '\n') {
		return nil, t.errorf(0, 0, "its lines end with carriage returns alone; save it with line feeds, as CSV files have")
	}
	if bytes.IndexByte(mark, 0) >= 0 {
		return nil, t.errorf(0, 0, "it holds bytes of value 0: this is not text")
	}
	t.reader = csv.NewReader(buffered)
	t.reader.FieldsPerRecord = -1
	t.reader.ReuseRecord = true
	t.reader.Comma = separator(buffered)
	// Trimming would remove tabs that separate fields.
	t.reader.TrimLeadingSpace = t.reader.Comma != '\t'
	header, err := t.reader.Read()
	if errors.Is(err, io.EOF) {
		return nil, t.errorf(0, 0, "the file is empty; want a header of column names, then rows of numbers")
	}
	if err != nil {
		return nil, t.parseError(err)
	}
	return t, t.head(header, target)
}

// head takes the names of the columns from the first row. If all of them are numbers
// and none is the target, the header is missing.
func (t *table) head(header []string, target string) error {
	line, _ := t.reader.FieldPos(0)
	t.line = line
	if len(header) > maxColumns {
		return t.errorf(line, 0, "%d columns are too many: the limit is %d", len(header), maxColumns)
	}
	if !slices.ContainsFunc(header, func(name string) bool { return !isNumber(name) }) && !slices.Contains(header, target) {
		return t.errorf(line, 0, "the first line holds numbers, not the names of the columns: a header is missing")
	}
	seen := map[string]bool{}
	for i, name := range header {
		if err := t.checkText(name, line, i); err != nil {
			return err
		}
		name = strings.TrimSpace(name)
		if name == "" {
			return t.errorf(line, i+1, "a column without a name; the first line names the columns")
		}
		if seen[name] {
			return t.errorf(line, i+1, "two columns are called %s; each needs a name of its own", text.Quote(name))
		}
		seen[name] = true
		t.columns = append(t.columns, strings.Clone(name))
	}
	return nil
}

// checkText rejects a field that is not UTF-8, because names that differ might look the
// same.
func (t *table) checkText(field string, line, f int) error {
	if utf8.ValidString(field) {
		return nil
	}
	return t.errorf(line, f+1, "%s is not UTF-8; save the file as UTF-8", text.Quote(field))
}

func isNumber(cell string) bool {
	_, err := text.ParseNumber(strings.TrimSpace(cell))
	return err == nil
}

// separator returns the character that separates the fields of the first line.
func separator(r *bufio.Reader) rune {
	line, _ := r.Peek(1 << 16)
	var found [256]bool
	quoted := false
	for _, c := range bytes.TrimLeft(line, "\r\n") {
		if c == '"' {
			quoted = !quoted
		}
		if c == '\n' && !quoted {
			break
		}
		found[c] = found[c] || !quoted
	}
	for _, c := range []byte{',', ';', '\t'} {
		if found[c] {
			return rune(c)
		}
	}
	return ','
}

// parseError returns an error that says where a file is not CSV.
func (t *table) parseError(err error) error {
	var parse *csv.ParseError
	switch {
	case errors.Is(err, csv.ErrQuote) && errors.As(err, &parse):
		return t.errorf(parse.StartLine, 0, "a field that begins with a quote ends with one, then a separator; a quote within it is written twice")
	case errors.Is(err, csv.ErrBareQuote) && errors.As(err, &parse):
		return t.errorf(parse.StartLine, 0, "a quote within a field that does not begin with one; quote the field, and write the quote twice")
	}
	return t.errorf(0, 0, "%s", text.Clean(err.Error()))
}

// rows reads the features into the set and returns the target of each row.
func (t *table) rows(s *Set, c chosen) ([]cell, error) {
	var said []cell
	for {
		record, err := t.reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, t.parseError(err)
		}
		line, _ := t.reader.FieldPos(0)
		if err := t.room(line, len(said), len(c.features)); err != nil {
			return nil, err
		}
		row, target, err := t.row(record, line, c)
		if err != nil {
			return nil, err
		}
		s.Raw = append(s.Raw, row)
		said = append(said, cell{line, target})
	}
	if len(said) == 0 {
		return nil, t.errorf(t.line+1, 0, "no rows; want numbers below the header")
	}
	return said, nil
}

// room rejects more rows or numbers than a file may have.
func (t *table) room(line, rows, features int) error {
	if rows >= maxFileRows {
		return t.errorf(line, 0, "too many rows: the limit is %d", maxFileRows)
	}
	if rows*features >= maxNumbers {
		return t.errorf(line, 0, "too many rows of %s: the limit is %d", text.Count(features, "feature"), rows)
	}
	return nil
}

// row returns the features and the target of a record.
func (t *table) row(record []string, line int, c chosen) (row []float64, target string, err error) {
	if len(record) != len(t.columns) {
		return nil, "", t.errorf(line, min(len(record), len(t.columns))+1, "%s in this row, but the header names %d columns",
			text.Count(len(record), "field"), len(t.columns))
	}
	row = make([]float64, len(c.features))
	for i, f := range c.features {
		if row[i], err = t.number(record[f], line, f); err != nil {
			return nil, "", err
		}
	}
	if err := t.checkText(record[c.target], line, c.target); err != nil {
		return nil, "", err
	}
	target = strings.TrimSpace(record[c.target])
	if missing(target) {
		return nil, "", t.missing(target, line, c.target)
	}
	return row, strings.Clone(target), nil
}

// number returns the number in a field of a feature.
func (t *table) number(field string, line, f int) (float64, error) {
	if err := t.checkText(field, line, f); err != nil {
		return 0, err
	}
	field = strings.TrimSpace(field)
	if missing(field) {
		return 0, t.missing(field, line, f)
	}
	v, err := text.ParseNumber(field)
	switch {
	case math.IsInf(v, 0) || math.IsNaN(v):
		return 0, t.errorf(line, f+1, "%s is %s, which no computation can use", text.Brief(t.columns[f]), text.Quote(field))
	case err != nil && text.NumberHint(field) != "":
		return 0, t.errorf(line, f+1, "%s is %s%s", text.Brief(t.columns[f]), text.Quote(field), text.NumberHint(field))
	case err != nil:
		return 0, t.errorf(line, f+1, "%s is %s, not a number; features are columns of numbers", text.Brief(t.columns[f]), text.Quote(field))
	}
	return v, nil
}

// missing reports whether a field stands for a missing value.
func missing(field string) bool {
	switch strings.ToLower(field) {
	case "", "na", "n/a", "nan", "null", "none", "?":
		return true
	default:
		return false
	}
}

// missing returns an error about a field without a value.
func (t *table) missing(field string, line, f int) error {
	if field != "" {
		field = " (" + text.Quote(field) + ")"
	}
	return t.errorf(line, f+1, "%s is missing%s; every row needs a value", text.Brief(t.columns[f]), field)
}
