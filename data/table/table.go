package table

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"backstep/data/text"
)

// Table is a file that was read, column by column. It is not changed after that.
type Table struct {
	File    string
	Form    Form
	Columns []Column
	Rows    int
	First   [][]string // the first rows as they stand in the file
	Sum     string     // a checksum of the file's content
	lines   []int32    // the line of each row
}

// firstRows is how many rows are kept as they stand in the file.
const firstRows = 8

// Line returns the line of a row, which counts from 0.
func (t *Table) Line(row int) int { return int(t.lines[row]) }

// Read reads a file of that name. Errors are of type [*Error].
func Read(r io.Reader, name string, c Choices) (*Table, error) {
	t := &Table{File: name, Form: Form{Encoding: "utf-8", Choices: c}}
	content, err := load(r, &t.Form)
	if err != nil {
		return nil, t.Errorf(0, 0, "%s", text.Clean(err.Error()))
	}
	t.Sum = checksum(content)
	if c.Encoding == "windows-1252" {
		content, t.Form.Encoding = fromWindows(content), c.Encoding
	}
	decimal, sure := byte('.'), c.Decimal != "" || c.Thousands == "comma"
	if c.Decimal == "comma" || (!sure && c.Thousands == "point") {
		decimal, sure = ',', true
	}
	again, err := t.parse(content, decimal, sure)
	if again {
		_, err = t.parse(content, ',', true)
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}

// checksum returns a checksum of the content, without a copy of it.
func checksum(content string) string {
	const piece = 1 << 16
	sum := sha256.New()
	for len(content) > 0 {
		n := min(piece, len(content))
		_, _ = sum.Write([]byte(content[:n])) // it never fails
		content = content[n:]
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// parse reads the content with that mark before decimals. Again reports whether the
// numbers show that it is a comma, which is not looked at if the mark is sure.
func (t *Table) parse(content string, decimal byte, sure bool) (again bool, err error) {
	r := &reading{Table: t, decimal: decimal, expected: min(strings.Count(content, "\n")+1, maxRows)}
	if err := r.open(content); err != nil {
		return false, err
	}
	if err := r.rows(); err != nil {
		return false, err
	}
	commas, points := 0, 0
	for _, c := range r.columns {
		commas, points = commas+c.commas, points+c.points
	}
	if !sure && commas > 0 && points == 0 {
		return true, nil
	}
	t.Form.Decimal = "point"
	if decimal == ',' {
		t.Form.Decimal = "comma"
	}
	for i, c := range r.columns {
		named := t.Columns[i]
		t.Columns[i] = c.finish(t.Rows)
		t.Columns[i].Heading, t.Columns[i].Written, t.Columns[i].Position = named.Heading, named.Written, named.Position
	}
	return false, nil
}

// reading is a table while it is read.
type reading struct {
	*Table
	decimal  byte
	expected int // rows, at most
	scanner  *scanner
	columns  []*column
}

// rows reads all rows.
func (r *reading) rows() error {
	t := r.Table
	t.Rows, t.lines, t.First = 0, make([]int32, 0, r.expected), nil
	for r.columns = nil; len(r.columns) < len(t.Columns); {
		r.columns = append(r.columns, newColumn(r.notation(), r.expected))
	}
	for r.scanner.scan() {
		if s := r.scanner; commented(s.lineAt(s.at)) && (s.wrong != "" || len(s.fields) != len(r.columns)) {
			t.Form.Comments++
			continue
		}
		if err := r.row(r.scanner.fields); err != nil {
			return err
		}
	}
	if t.Rows == 0 {
		return t.Errorf(max(t.Form.HeaderLine, 0)+1, 0, "no rows; want numbers below the header")
	}
	return nil
}

// notation returns how cells are written.
func (r *reading) notation() notation {
	n := notation{decimal: r.decimal, thousands: r.Form.Choices.Thousands}
	for _, word := range r.Form.Choices.MissingWords {
		if n.missing == nil {
			n.missing = map[string]bool{}
		}
		n.missing[strings.TrimSpace(word)] = true
	}
	return n
}

// row reads one row.
func (r *reading) row(fields []string) error {
	t, line := r.Table, r.scanner.line
	switch {
	case r.scanner.wrong != "":
		return t.Errorf(line, 0, "%s", r.scanner.wrong)
	case t.Rows == maxRows:
		return t.Errorf(line, 0, "too many rows: the limit is %d", maxRows)
	case t.Rows*len(r.columns) >= maxCells:
		return t.Errorf(line, 0, "too many rows of %s: the limit is %d", text.Count(len(r.columns), "column"), t.Rows)
	}
	fields = withoutEnd(fields, len(r.columns))
	if len(fields) != len(r.columns) {
		return t.Errorf(line, min(len(fields), len(r.columns))+1, "%s in this row, but %s", text.Count(len(fields), "field"), r.wanted())
	}
	for i, field := range fields {
		r.columns[i].add(t.Rows, field)
	}
	if len(t.First) < firstRows {
		first := make([]string, len(fields))
		for i := range fields {
			first[i] = strings.Clone(fields[i])
		}
		t.First = append(t.First, first)
	}
	t.lines = append(t.lines, int32(min(line, math.MaxInt32)))
	t.Rows++
	return nil
}

// wanted says how many fields a row should have.
func (r *reading) wanted() string {
	if r.Form.HeaderLine == 0 {
		return fmt.Sprintf("the file has %s", text.Count(len(r.columns), "column"))
	}
	return fmt.Sprintf("the header names %s", text.Count(len(r.columns), "column"))
}

// withoutEnd removes empty fields at the end of a row that is too long, which a
// separator at its end makes.
func withoutEnd(fields []string, columns int) []string {
	for len(fields) > columns && fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	return fields
}

// CheckText rejects a text of a column that is not UTF-8, because texts that differ
// might look the same.
func (t *Table) CheckText(cell string, line, column int) error {
	if utf8.ValidString(cell) {
		return nil
	}
	return because(ErrNotUTF8, t.Errorf(line, column, "%s is not UTF-8; save the file as UTF-8, or read it with --encoding windows-1252: %s",
		text.Quote(cell), text.Quote(fromWindows(cell))))
}
