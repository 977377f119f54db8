package data

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"backstep/data/text"
)

// table is a file as it is read.
type table struct {
	file    string
	reader  *csv.Reader
	columns []string // headings, as the file has them
	line    int      // of the header
}

// chosen are the columns that are used, by number from 0.
type chosen struct {
	features []int
	target   int
}

func (t *table) errorf(line, column int, format string, args ...any) error {
	return &CSVError{t.file, line, column, fmt.Sprintf(format, args...)}
}

// openTable reads the header.
func openTable(r io.Reader, name, target string) (*table, error) {
	t := &table{file: name}
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
		return nil, t.errorf(0, 0, "it holds bytes of value 0: this is no text")
	}
	t.reader = csv.NewReader(buffered)
	t.reader.FieldsPerRecord = -1
	t.reader.ReuseRecord = true
	t.reader.Comma = separator(buffered)
	// What is trimmed would include tabs that separate fields.
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

// head takes the names of the columns. A file that begins with its rows has
// numbers there, among them hardly the name of the target.
func (t *table) head(header []string, target string) error {
	line, _ := t.reader.FieldPos(0)
	t.line = line
	if len(header) > maxColumns {
		return t.errorf(line, 0, "%d columns; at most %d are read", len(header), maxColumns)
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

// checkText refuses a field that is not UTF-8, of which different names might
// look the same.
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

// separator looks at the first line for what parts its fields.
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

// parseError says where a file is no CSV.
func (t *table) parseError(err error) error {
	var parse *csv.ParseError
	switch {
	case errors.Is(err, errTooLong):
	case errors.Is(err, csv.ErrQuote) && errors.As(err, &parse):
		return t.errorf(parse.StartLine, 0, "a field that begins with a quote ends with one, then a separator; a quote within it is written twice")
	case errors.Is(err, csv.ErrBareQuote) && errors.As(err, &parse):
		return t.errorf(parse.StartLine, 0, "a quote within a field that does not begin with one; quote the field, and write the quote twice")
	}
	return t.errorf(0, 0, "%s", text.Clean(err.Error()))
}

// column splits a unit of measure from a heading: "bmi (kg/m²)" is bmi in
// kg/m², and so is "bmi [kg/m²]".
func column(heading string) Column {
	name, unit := split(heading)
	return Column{Name: text.Clean(name), Unit: text.Clean(unit)}
}

// split takes the name and the unit of a heading apart.
func split(heading string) (name, unit string) {
	for _, brackets := range []string{"()", "[]"} {
		open := strings.LastIndexByte(heading, brackets[0])
		if open > 0 && heading[len(heading)-1] == brackets[1] {
			return strings.TrimSpace(heading[:open]), heading[open+1 : len(heading)-1]
		}
	}
	return heading, ""
}

// choose finds the columns that were asked for.
func (t *table) choose(o CSVOptions) (c chosen, err error) {
	if o.Target == "" {
		return c, t.errorf(t.line, 0, "which column is to be learned? Name it as the target: %s", t.names())
	}
	if c.target, err = t.find("target", o.Target); err != nil {
		return c, err
	}
	for _, name := range o.Features {
		f, err := t.find("feature", name)
		switch {
		case err != nil:
			return c, err
		case f == c.target:
			return c, t.errorf(t.line, f+1, "%s is the target; it cannot be a feature too", text.Quote(name))
		case slices.Contains(c.features, f):
			return c, t.errorf(t.line, f+1, "the feature %s is named twice", text.Quote(name))
		}
		c.features = append(c.features, f)
	}
	if len(o.Features) == 0 {
		for f := range t.columns {
			if f != c.target {
				c.features = append(c.features, f)
			}
		}
	}
	if len(c.features) == 0 {
		return c, t.errorf(t.line, 0, "there is no column besides the target %s to learn from", text.Quote(o.Target))
	}
	return c, nil
}

// find returns the column of that name, which may leave out the unit.
func (t *table) find(what, name string) (int, error) {
	name = strings.TrimSpace(name)
	if i := slices.Index(t.columns, name); i >= 0 {
		return i, nil
	}
	found := -1
	known := slices.Clone(t.columns)
	for i, heading := range t.columns {
		bare, _ := split(heading)
		known = append(known, bare)
		if bare != name {
			continue
		}
		if found >= 0 {
			return 0, t.errorf(t.line, i+1, "the %s %s may be %s or %s; write all of its name",
				what, text.Quote(name), text.Quote(t.columns[found]), text.Quote(heading))
		}
		found = i
	}
	if found >= 0 {
		return found, nil
	}
	hint := text.DidYouMean(name, known)
	if hint == "" {
		hint = "; the columns are " + t.names()
	}
	return 0, t.errorf(t.line, 0, "no column is called %s, the %s%s", text.Quote(name), what, hint)
}

// names lists the columns.
func (t *table) names() string {
	var list []string
	for _, name := range t.columns[:min(maxNames, len(t.columns))] {
		list = append(list, text.Brief(name))
	}
	if more := len(t.columns) - maxNames; more > 0 {
		list = append(list, fmt.Sprintf("… %d more", more))
	}
	return strings.Join(list, ", ")
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

// room refuses what would take more memory than there should be need for.
func (t *table) room(line, rows, features int) error {
	if rows >= maxFileRows {
		return t.errorf(line, 0, "more than %d rows; fewer are read", maxFileRows)
	}
	if rows*features >= maxNumbers {
		return t.errorf(line, 0, "more than %d rows of %d features; fewer are read", rows, features)
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

// number reads one field of a feature.
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

// missing reports whether a field is one of the ways to say that there is no
// value.
func missing(field string) bool {
	switch strings.ToLower(field) {
	case "", "na", "n/a", "nan", "null", "none", "?":
		return true
	default:
		return false
	}
}

// missing says that there is no value in a field.
func (t *table) missing(field string, line, f int) error {
	if field != "" {
		field = " (" + text.Quote(field) + ")"
	}
	return t.errorf(line, f+1, "%s is missing%s; every row needs a value", text.Brief(t.columns[f]), field)
}
