package table

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"slices"
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

// Is reports whether a file has the content of which the table was made.
func (t *Table) Is(file io.Reader) bool {
	content, err := load(file, &Form{})
	return err == nil && checksum(content) == t.Sum
}

// Read reads a file of that name. Errors are of type [*Error].
func Read(r io.Reader, name string, c Choices) (*Table, error) {
	return read(name, c, func(form *Form) (string, error) { return load(r, form) })
}

// ReadText reads a file that is in memory. The table does not refer to its content.
func ReadText(content, name string, c Choices) (*Table, error) {
	return read(name, c, func(form *Form) (string, error) { return loadText(content, form) })
}

func read(name string, c Choices, load func(*Form) (string, error)) (*Table, error) {
	t := &Table{File: name, Form: Form{Encoding: "utf-8", Choices: c}}
	content, err := load(&t.Form)
	if err != nil {
		return nil, t.Errorf(0, 0, "%s", text.Clean(err.Error()))
	}
	t.Sum = checksum(content)
	if c.Encoding == "windows-1252" {
		content, t.Form.Encoding = fromWindows(content), c.Encoding
	}
	if err := t.parse(content); err != nil {
		return nil, err
	}
	return t, nil
}

// checksum returns a checksum of the content, without a copy of it.
func checksum(content string) string {
	const piece = 1 << 16
	sum, bytes := sha256.New(), make([]byte, piece)
	for len(content) > 0 {
		n := copy(bytes, content)
		_, _ = sum.Write(bytes[:n]) // it never fails
		content = content[n:]
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// parse reads the content. Which mark its numbers have before decimals is judged from the
// beginning, so that a large file is read once; if all of it shows the other mark, it is
// read again.
func (t *Table) parse(content string) error {
	mark, sure := t.Form.Choices.mark()
	r := &reading{Table: t, decimal: mark, expected: min(strings.Count(content, "\n")+1, maxRows)}
	if err := r.open(content); err != nil {
		return err
	}
	if !sure {
		r.decimal, _ = r.sample().mark()
	}
	if err := t.checkPlaces(strings.Count(strings.TrimSuffix(content, "\n"), "\n") + 1); err != nil {
		return err
	}
	start, comments := *r.scanner, t.Form.Comments
	if err := r.rows(); err != nil {
		return err
	}
	if judged, _ := r.marks().mark(); !sure && judged != r.decimal {
		*r.scanner, t.Form.Comments, r.decimal = start, comments, judged
		if err := r.rows(); err != nil {
			return err
		}
	}
	if err := t.checkCells(); err != nil {
		return err
	}
	_, seen := r.marks().mark()
	t.Form.Decimal, t.Form.mark, t.Form.marked = decimalName(r.decimal), r.decimal, sure || seen
	for i, c := range r.columns {
		named := t.Columns[i]
		t.Columns[i] = c.finish(t.Rows)
		t.Columns[i].Heading, t.Columns[i].Written, t.Columns[i].Position = named.Heading, named.Written, named.Position
	}
	return nil
}

// marks is how many numbers have a decimal comma, and how many a point.
type marks struct{ commas, points int }

// mark returns the mark that more numbers have, and whether any has one.
func (m marks) mark() (mark byte, seen bool) {
	if m.commas > m.points {
		return ',', true
	}
	return '.', m.points > 0
}

// marks returns the marks of the rows that were read.
func (r *reading) marks() (m marks) {
	for _, c := range r.columns {
		m.commas, m.points = m.commas+c.commas, m.points+c.points
	}
	return m
}

// sampledRows is how many rows the mark before decimals is judged from at first.
const sampledRows = 1000

// sample returns the marks of the first rows.
func (r *reading) sample() (m marks) {
	s := *r.scanner
	s.fields = nil
	for row := 0; row < sampledRows && s.scan(); row++ {
		for _, field := range s.fields {
			if s.wrong != "" || !strings.ContainsAny(field, ",.") {
				continue
			}
			switch decimalMark(amount(field)) {
			case ',':
				m.commas++
			case '.':
				m.points++
			}
		}
	}
	return m
}

// reading is a table while it is read.
type reading struct {
	*Table
	decimal  byte
	expected int // rows, at most
	most     int // fields that most rows have
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
		if slices.Contains(r.Form.Choices.SkipLines, r.scanner.line) {
			continue
		}
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
		return because(ErrRow, t.Errorf(line, 0, "%s", r.scanner.wrong))
	case t.Rows == maxRows:
		return t.Errorf(line, 0, "too many rows: the limit is %d", maxRows)
	case t.Rows*len(r.columns) >= maxCells:
		return t.Errorf(line, 0, "too many rows of %s: the limit is %d", text.Count(len(r.columns), "column"), t.Rows)
	}
	fields = withoutEnd(fields, len(r.columns))
	if len(fields) != len(r.columns) {
		return because(ErrRow, t.Errorf(line, min(len(fields), len(r.columns))+1, "%s in this row, but %s%s", text.Count(len(fields), "field"), r.wanted(), r.advice(fields)))
	}
	put(r.Form.Choices.Cells, line, fields)
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

// advice says what to do about a row with too few or too many fields.
func (r *reading) advice(fields []string) string {
	const remark = "; if the line is no row, remove it, or put # before it"
	sign := single(r.scanner.separator)
	switch {
	case r.Form.HeaderLine > 0 && len(fields) == r.most && r.most != len(r.columns) && len(fields) != 2*len(r.columns):
		return fmt.Sprintf("; most rows have %d: if line %d is no header, put # before it, else give each column a name there", r.most, r.Form.HeaderLine)
	case filled(fields) < 2 && !slices.ContainsFunc(fields, number):
		return remark
	case len(fields) < len(r.columns) && r.scanner.separator == blanks:
		return "; write NA for a value that is missing, and quotes around a text with blanks in it"
	case len(fields) < len(r.columns):
		return "; a value that is missing is empty, but has its " + sign + remark
	case r.scanner.separator == ',' && len(fields) == 2*len(r.columns) && !slices.ContainsFunc(fields, func(field string) bool { return !digits(unsigned(field)) }):
		return "; if the commas are decimal, put semicolons between the fields, or quotes around each number"
	default:
		return "; put quotes around a text with a " + sign + " in it"
	}
}

// single names one separator.
func single(separator byte) string { return strings.TrimSuffix(separatorName(separator), "s") }

// withoutEnd removes empty fields at the end of a row that is too long, which a
// separator at its end makes.
func withoutEnd(fields []string, columns int) []string {
	for len(fields) > columns && fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	return fields
}

// Unseparated returns the character that seems to separate the fields of a file of which
// only one column was made, and the name of it if it is one of Separators. It returns ""
// if there is none.
func (t *Table) Unseparated() (character, name string) {
	if len(t.Columns) != 1 {
		return "", ""
	}
	for _, c := range separators + ":~^\u00a6\u0001" {
		character, times := string(c), 0
		for i, row := range append([][]string{{t.Columns[0].Written}}, t.First...) {
			switch n := strings.Count(row[0], character); {
			case i == 0 && t.Form.HeaderLine == 0:
			case times == 0:
				times = n
			case n != times:
				times = -1
			}
		}
		if times <= 0 {
			continue
		}
		if c < 0x80 && strings.IndexByte(separators, byte(c)) >= 0 {
			return character, separatorName(byte(c))
		}
		return character, ""
	}
	return "", ""
}

// CheckText rejects a text of a column that is not UTF-8, because texts that differ
// might look the same.
func (t *Table) CheckText(cell string, line, column int) error {
	if utf8.ValidString(cell) {
		return nil
	}
	return because(ErrNotUTF8, t.Errorf(line, column, "%s is not UTF-8; if it is to be %s, --encoding windows-1252 reads it; else save the file as UTF-8",
		text.Quote(cell), text.Quote(fromWindows(cell))))
}
