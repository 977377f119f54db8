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
	"sort"
	"strconv"
	"strings"
)

// CSVOptions say which columns of a file to use.
type CSVOptions struct {
	Features []string // none: every column but the target
	Target   string
	Classes  bool // the target is classes, also where it is numbers
}

// The bounds of a file.
const (
	maxFileRows = 1_000_000
	maxColumns  = 4096
	maxClasses  = 256
	maxNames    = 20 // that an error lists
)

// CSVError is what is wrong in a file, and where. Column counts fields from 1;
// 0 is the whole line.
type CSVError struct {
	File         string
	Line, Column int
	Reason       string
}

// Error writes file.csv:3:2: reason.
func (e *CSVError) Error() string {
	place := clean(e.File)
	if e.Line > 0 {
		place += ":" + strconv.Itoa(e.Line)
	}
	if e.Column > 0 {
		place += ":" + strconv.Itoa(e.Column)
	}
	return place + ": " + e.Reason
}

// table is a file as it is read.
type table struct {
	file    string
	reader  *csv.Reader
	columns []string
}

// ReadCSV reads rows of numbers with a header, from a file of that name.
// Fields are separated by commas, or by semicolons or tabs where the header has
// no comma. Errors are of type *CSVError.
func ReadCSV(r io.Reader, name string, o CSVOptions) (*Set, error) {
	t, err := openTable(r, name)
	if err != nil {
		return nil, err
	}
	features, target, err := t.choose(o)
	if err != nil {
		return nil, err
	}
	s := &Set{Name: name, Target: Target{Column: column(t.columns[target])}}
	for _, f := range features {
		s.Features = append(s.Features, column(t.columns[f]))
	}
	said, err := t.rows(s, features, target)
	if err != nil {
		return nil, err
	}
	return s, t.setTarget(s, said, o)
}

// column splits a unit of measure from a heading: "bmi (kg/m²)" is bmi in
// kg/m², and so is "bmi [kg/m²]".
func column(heading string) Column {
	heading = clean(heading)
	for _, brackets := range []string{"()", "[]"} {
		open := strings.IndexByte(heading, brackets[0])
		if open > 0 && heading[len(heading)-1] == brackets[1] {
			return Column{Name: strings.TrimSpace(heading[:open]), Unit: heading[open+1 : len(heading)-1]}
		}
	}
	return Column{Name: heading}
}

func (t *table) errorf(line, column int, format string, args ...any) error {
	return &CSVError{t.file, line, column, fmt.Sprintf(format, args...)}
}

// openTable reads the header.
func openTable(r io.Reader, name string) (*table, error) {
	buffered := bufio.NewReaderSize(r, 1<<16)
	if mark, _ := buffered.Peek(3); bytes.Equal(mark, []byte("\xef\xbb\xbf")) {
		_, _ = buffered.Discard(3)
	}
	t := &table{file: name, reader: csv.NewReader(buffered)}
	t.reader.FieldsPerRecord = -1
	t.reader.ReuseRecord = true
	t.reader.TrimLeadingSpace = true
	t.reader.Comma = separator(buffered)
	header, err := t.reader.Read()
	if errors.Is(err, io.EOF) {
		return nil, t.errorf(0, 0, "the file is empty; want a header of column names, then rows of numbers")
	}
	if err != nil {
		return nil, t.parseError(err)
	}
	if len(header) > maxColumns {
		return nil, t.errorf(1, 0, "%d columns; at most %d are read", len(header), maxColumns)
	}
	for i, name := range header {
		name = strings.TrimSpace(name)
		if name == "" {
			return nil, t.errorf(1, i+1, "a column without a name; the first line names the columns")
		}
		if slices.Contains(t.columns, name) {
			return nil, t.errorf(1, i+1, "two columns are called %q", clean(name))
		}
		t.columns = append(t.columns, name)
	}
	return t, nil
}

// separator looks at the first line for what parts its fields.
func separator(r *bufio.Reader) rune {
	line, _ := r.Peek(4096)
	line, _, _ = bytes.Cut(line, []byte("\n"))
	for _, c := range []byte{',', ';', '\t'} {
		if bytes.IndexByte(line, c) >= 0 {
			return rune(c)
		}
	}
	return ','
}

// parseError says where a file is no CSV.
func (t *table) parseError(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return t.errorf(parse.Line, 0, "%s", clean(parse.Err.Error()))
	}
	return t.errorf(0, 0, "%s", clean(err.Error()))
}

// choose finds the columns that were asked for.
func (t *table) choose(o CSVOptions) (features []int, target int, err error) {
	if o.Target == "" {
		return nil, 0, t.errorf(0, 0, "which column is to be learned? Name it as the target: %s", t.names())
	}
	if target, err = t.find("target", o.Target); err != nil {
		return nil, 0, err
	}
	for _, name := range o.Features {
		f, err := t.find("feature", name)
		if err != nil {
			return nil, 0, err
		}
		if f == target {
			return nil, 0, t.errorf(0, 0, "%q is the target; it cannot be a feature too", clean(name))
		}
		if slices.Contains(features, f) {
			return nil, 0, t.errorf(0, 0, "the feature %q is named twice", clean(name))
		}
		features = append(features, f)
	}
	if len(o.Features) == 0 {
		for f := range t.columns {
			if f != target {
				features = append(features, f)
			}
		}
	}
	if len(features) == 0 {
		return nil, 0, t.errorf(0, 0, "there is no column besides the target %q to learn from", clean(o.Target))
	}
	return features, target, nil
}

func (t *table) find(what, name string) (int, error) {
	if i := slices.Index(t.columns, strings.TrimSpace(name)); i >= 0 {
		return i, nil
	}
	for i, heading := range t.columns {
		if column(heading).Name == strings.TrimSpace(name) {
			return i, nil
		}
	}
	hint := DidYouMean(name, t.columns)
	if hint == "" {
		hint = "; the columns are " + t.names()
	}
	return 0, t.errorf(0, 0, "no column is called %q, the %s%s", clean(name), what, hint)
}

func (t *table) names() string {
	var list []string
	for _, name := range t.columns {
		if len(list) == maxNames {
			list = append(list, fmt.Sprintf("… %d more", len(t.columns)-maxNames))
			break
		}
		list = append(list, clean(name))
	}
	return strings.Join(list, ", ")
}

// rows reads the features into the set and returns the target of each row.
func (t *table) rows(s *Set, features []int, target int) ([]string, error) {
	var said []string
	for {
		record, err := t.reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, t.parseError(err)
		}
		line, _ := t.reader.FieldPos(0)
		if len(record) != len(t.columns) {
			return nil, t.errorf(line, min(len(record), len(t.columns))+1, "%s in this row, but the header names %d columns", fieldCount(len(record)), len(t.columns))
		}
		if len(said) == maxFileRows {
			return nil, t.errorf(line, 0, "more than %d rows; fewer are read", maxFileRows)
		}
		row := make([]float64, len(features))
		for i, f := range features {
			if row[i], err = t.number(record[f], line, f); err != nil {
				return nil, err
			}
		}
		if missing(record[target]) {
			return nil, t.errorf(line, target+1, "%s is missing", clean(t.columns[target]))
		}
		s.Raw = append(s.Raw, row)
		said = append(said, strings.Clone(strings.TrimSpace(record[target])))
	}
	if len(said) == 0 {
		return nil, t.errorf(2, 0, "no rows; want numbers below the header")
	}
	return said, nil
}

func fieldCount(n int) string {
	if n == 1 {
		return "1 field"
	}
	return strconv.Itoa(n) + " fields"
}

// number reads one field of a feature.
func (t *table) number(field string, line, f int) (float64, error) {
	field = strings.TrimSpace(field)
	if missing(field) {
		return 0, t.errorf(line, f+1, "%s is missing", clean(t.columns[f]))
	}
	v, err := strconv.ParseFloat(field, 64)
	switch {
	case err != nil && !math.IsInf(v, 0):
		return 0, t.errorf(line, f+1, "%s is %q, not a number; features are columns of numbers", clean(t.columns[f]), clean(cut(field)))
	case math.IsInf(v, 0) || math.IsNaN(v):
		return 0, t.errorf(line, f+1, "%s is %q, which no computation can use", clean(t.columns[f]), clean(cut(field)))
	}
	return v, nil
}

// cut shortens a field for an error.
func cut(field string) string {
	if r := []rune(field); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return field
}

// missing tells whether a field is one of the ways to say that there is no
// value.
func missing(field string) bool {
	switch strings.ToLower(strings.TrimSpace(field)) {
	case "", "na", "n/a", "nan", "null", "none", "?":
		return true
	default:
		return false
	}
}

// setTarget makes classes or numbers of what the target column says.
func (t *table) setTarget(s *Set, said []string, o CSVOptions) error {
	numbers := make([][]float64, len(said))
	numeric, zeroOne := true, true
	for i, field := range said {
		v, err := strconv.ParseFloat(field, 64)
		numeric = numeric && err == nil && !math.IsInf(v, 0) && !math.IsNaN(v)
		zeroOne = zeroOne && (v == 0 || v == 1)
		numbers[i] = []float64{v}
	}
	if numeric && !zeroOne && !o.Classes {
		s.Target.Kind, s.Numbers = Regression, numbers
		return nil
	}
	classes := distinct(said, numbers, numeric)
	switch {
	case len(classes) < 2:
		return t.errorf(0, 0, "the target %s is %q in every row; there is nothing to tell apart", s.Target.Name, clean(cut(said[0])))
	case len(classes) > maxClasses:
		return t.errorf(0, 0, "the target %s has %d classes; at most %d are read", s.Target.Name, len(classes), maxClasses)
	case len(classes) > 2:
		s.Target.Kind = Classes
	}
	place := map[string]int{}
	for i, class := range classes {
		place[class] = i
		s.Target.Classes = append(s.Target.Classes, clean(class))
	}
	for i, field := range said {
		if numeric {
			field = key(numbers[i][0])
		}
		s.Class = append(s.Class, place[field])
	}
	return nil
}

// distinct returns the classes: sorted by number, else by bytes.
func distinct(said []string, numbers [][]float64, numeric bool) []string {
	if !numeric {
		classes := slices.Clone(said)
		sort.Strings(classes)
		return slices.Compact(classes)
	}
	values := make([]float64, len(numbers))
	for i, n := range numbers {
		values[i] = n[0]
	}
	slices.Sort(values)
	var classes []string
	for _, v := range slices.Compact(values) {
		classes = append(classes, key(v))
	}
	return slices.Compact(classes)
}

// key is the name of a class that is a number: 1 and 1.0 are the same.
func key(v float64) string {
	if v == 0 {
		v = 0 // The zero below zero is the same class.
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}
