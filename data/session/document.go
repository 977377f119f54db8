package session

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"backstep/data/text"
)

// document turns the text of a TOML file into a tree of nodes.
type document struct {
	file    string
	data    []byte
	lines   []int // where each line begins
	parser  unstable.Parser
	root    *node
	current *node // the table that keys go into
	made    int   // how many values there are nodes for
}

// readDocument reads a TOML file of at most so many bytes and returns its root.
func readDocument(r io.Reader, file string, most int) (*node, error) {
	text, err := readText(r, most)
	if err != nil {
		return nil, &Error{File: file, Text: err.Error()}
	}
	// Some editors begin a file with a byte order mark.
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	d := &document{file: file, data: text, lines: lineStarts(text), root: newTable(place{line: 1, column: 1})}
	if err := d.fits(); err != nil {
		return nil, err
	}
	return d.root, d.parse()
}

func lineStarts(data []byte) []int {
	starts := make([]int, 1, 1+bytes.Count(data, []byte{'\n'}))
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// at returns the place of a byte of the file. Far out on a line, where counting
// characters would take its time, the column is not known.
func (d *document) at(offset int) place {
	const far = 1000
	line := sort.SearchInts(d.lines, offset+1)
	start := d.lines[line-1]
	if offset-start > far {
		return place{line: line}
	}
	return place{line: line, column: utf8.RuneCount(d.data[start:offset]) + 1}
}

func (d *document) errorf(at place, format string, args ...any) error {
	return &Error{File: d.file, Line: at.line, Column: at.column, Text: fmt.Sprintf(format, args...)}
}

// parse reads the file, expression by expression.
func (d *document) parse() error {
	d.parser.Reset(d.data)
	d.current = d.root
	for d.parser.NextExpression() {
		if err := d.expression(d.parser.Expression()); err != nil {
			return err
		}
	}
	var wrong *unstable.ParserError
	switch err := d.parser.Error(); {
	case err == nil:
		return nil
	case errors.As(err, &wrong):
		at := d.at(int(d.parser.Range(wrong.Highlight).Offset))
		return d.errorf(at, "this is not TOML: %s", wrong.Message)
	default:
		return d.errorf(place{}, "this is not TOML: %s", err)
	}
}

func (d *document) expression(e *unstable.Node) error {
	switch e.Kind {
	case unstable.KeyValue:
		return d.keyValue(d.current, e)
	case unstable.Table:
		return d.header(e, (*document).openTable)
	case unstable.ArrayTable:
		return d.header(e, (*document).appendTable)
	default:
		return nil
	}
}

// name is one part of a dotted key.
type name struct {
	text string
	at   place
}

func (d *document) names(e *unstable.Node) []name {
	var names []name
	for keys := e.Key(); keys.Next(); {
		key := keys.Node()
		names = append(names, name{text: string(key.Data), at: d.at(int(key.Raw.Offset))})
	}
	return names
}

// header goes to the table of a [table] or [[table]] line.
func (d *document) header(e *unstable.Node, open func(*document, *node, name) (*node, error)) error {
	names := d.names(e)
	last := len(names) - 1
	table, err := d.descend(d.root, names[:last])
	if err != nil {
		return err
	}
	d.current, err = open(d, table, names[last])
	return err
}

// descend goes from table to table, and makes those that are missing.
func (d *document) descend(table *node, names []name) (*node, error) {
	for _, n := range names {
		next, ok := table.fields[n.text]
		if !ok {
			next = newTable(n.at)
			table.add(n.text, n.at, next)
		}
		if next.tables {
			next = next.items[len(next.items)-1]
		}
		if next.kind != tableNode || next.closed {
			return nil, d.twice(table, n)
		}
		table = next
	}
	return table, nil
}

// openTable opens the table of a [table] line.
func (d *document) openTable(parent *node, n name) (*node, error) {
	table, ok := parent.fields[n.text]
	if !ok {
		table = newTable(n.at)
		parent.add(n.text, n.at, table)
	}
	if table.kind != tableNode || table.closed || table.opened {
		return nil, d.twice(parent, n)
	}
	table.opened = true
	return table, nil
}

// appendTable begins another table of a list of [[table]].
func (d *document) appendTable(parent *node, n name) (*node, error) {
	tables, ok := parent.fields[n.text]
	if !ok {
		tables = &node{kind: listNode, at: n.at, tables: true}
		parent.add(n.text, n.at, tables)
	}
	if !tables.tables {
		return nil, d.twice(parent, n)
	}
	table := newTable(n.at)
	tables.items = append(tables.items, table)
	return table, nil
}

// twice returns an error about a key that stands there already.
func (d *document) twice(table *node, n name) error {
	return d.errorf(n.at, "%s is set twice, first on line %d", text.Quote(n.text), table.places[n.text].line)
}

// keyValue puts the value of a line, or of a part of an inline table, under its
// key.
func (d *document) keyValue(table *node, e *unstable.Node) error {
	names := d.names(e)
	last := names[len(names)-1]
	table, err := d.descend(table, names[:len(names)-1])
	if err != nil {
		return err
	}
	// A table that dotted keys have made is not to be opened by a header.
	table.opened = table.opened || len(names) > 1
	if _, ok := table.fields[last.text]; ok {
		return d.twice(table, last)
	}
	value, err := d.value(e.Value(), last.at)
	if err != nil {
		return err
	}
	table.add(last.text, last.at, value)
	return nil
}

// value turns a value into a node. A list stands where its first item does, and
// where it has none at the place that is given.
func (d *document) value(v *unstable.Node, at place) (*node, error) {
	if d.made++; d.made > maxNodes {
		return nil, d.errorf(place{line: at.line}, "more than %d values, rows of numbers not counted", maxNodes)
	}
	switch v.Kind {
	case unstable.Array:
		return d.list(v, at)
	case unstable.InlineTable:
		table := newTable(d.at(int(v.Raw.Offset)))
		for parts := v.Children(); parts.Next(); {
			if err := d.keyValue(table, parts.Node()); err != nil {
				return nil, err
			}
		}
		table.closed = true
		return table, nil
	default:
		return d.single(v)
	}
}

// single turns a word, number, switch or date into a node.
func (d *document) single(v *unstable.Node) (*node, error) {
	n := &node{at: d.at(int(v.Raw.Offset)), text: string(v.Data)}
	var err error
	switch v.Kind {
	case unstable.String:
		n.kind = wordNode
	case unstable.Bool:
		n.kind, n.truth = switchNode, n.text == "true"
	case unstable.Integer:
		n.kind = wholeNode
		n.whole, err = strconv.ParseInt(numeral(v.Data), 0, 64)
	case unstable.Float:
		n.kind = numberNode
		n.number, err = parseFloat(v.Data)
	default:
		n.kind = timeNode
	}
	if err != nil {
		return nil, d.tooLarge(v)
	}
	return n, nil
}

// parseFloat reads a number with a fraction or an exponent, inf or nan, which
// may have a sign too.
func parseFloat(data []byte) (float64, error) {
	text := numeral(data)
	if strings.TrimLeft(text, "+-") == "nan" {
		return math.NaN(), nil
	}
	return strconv.ParseFloat(text, 64)
}

// numeral takes the underscores out of a number, whose places the parser has
// checked.
func numeral(data []byte) string { return strings.ReplaceAll(string(data), "_", "") }

// tooLarge is an error about a number that has no place in 64 bits.
func (d *document) tooLarge(v *unstable.Node) error {
	most := "9223372036854775807, and with a fraction or exponent to " + greatestNumber
	if v.Kind == unstable.Float {
		most = greatestNumber
	}
	return d.errorf(d.at(int(v.Raw.Offset)), "the number %s is too large; numbers reach to %s", text.Brief(string(v.Data)), most)
}
