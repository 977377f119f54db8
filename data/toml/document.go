package toml

import (
	"bytes"
	"errors"
	"io"
	"sort"
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
	root    *Node
	current *Node // the table that keys go into
	made    int   // nodes made for values
}

// Read reads a TOML file within the limits, and returns its root, a table. Errors name
// the file.
func Read(r io.Reader, file string, limits Limits) (*Node, error) {
	text, err := readText(r, limits)
	if err != nil {
		return nil, &Error{File: file, Text: err.Error()}
	}
	// Some editors begin a file with a byte order mark.
	d := newDocument(file, bytes.TrimPrefix(text, []byte("\uFEFF")))
	if err := d.fits(limits); err != nil {
		return nil, err
	}
	return d.root, d.parse()
}

// ReadValue reads a value as it would stand in a file, after the equals sign. Errors
// are of type [*Complaint].
func ReadValue(value string) (*Node, error) {
	d := newDocument("", []byte("value = "+value))
	switch err := d.parse(); {
	case err != nil:
		return nil, Complain(Place{}, ": %s", err) // Without a file it has no place either.
	case len(d.root.Keys) != 1:
		return nil, Complain(Place{}, ": this is more than a value")
	default:
		return d.root.Values["value"], nil
	}
}

func newDocument(file string, data []byte) *document {
	return &document{file: file, data: data, lines: lineStarts(data), root: newTable(Place{Line: 1, Column: 1})}
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

// at returns the place of a byte of the file. Far out on a line the column is left
// unknown, because counting characters would take too long.
func (d *document) at(offset int) Place {
	const far = 1000
	line := sort.SearchInts(d.lines, offset+1)
	start := d.lines[line-1]
	if offset-start > far {
		return Place{Line: line}
	}
	return Place{Line: line, Column: utf8.RuneCount(d.data[start:offset]) + 1}
}

func (d *document) errorf(at Place, format string, args ...any) error {
	return newError(d.file, at, format, args...)
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
		return d.errorf(Place{}, "this is not TOML: %s", err)
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

// name is one name of a dotted key.
type name struct {
	text string
	at   Place
}

func (d *document) names(e *unstable.Node) []name {
	var names []name
	for keys := e.Key(); keys.Next(); {
		key := keys.Node()
		names = append(names, name{text: string(key.Data), at: d.at(int(key.Raw.Offset))})
	}
	return names
}

// header makes the table of a [table] or [[table]] line the current one.
func (d *document) header(e *unstable.Node, open func(*document, *Node, name) (*Node, error)) error {
	names := d.names(e)
	last := len(names) - 1
	table, err := d.descend(d.root, names[:last])
	if err != nil {
		return err
	}
	d.current, err = open(d, table, names[last])
	return err
}

// descend follows the names from table to table, making those that are missing.
func (d *document) descend(table *Node, names []name) (*Node, error) {
	for _, n := range names {
		next, ok := table.Values[n.text]
		if !ok {
			next = newTable(n.at)
			table.add(n.text, n.at, next)
		}
		if next.tables {
			next = next.Items[len(next.Items)-1]
		}
		if next.Kind != TableNode || next.closed {
			return nil, d.twice(table, n)
		}
		table = next
	}
	return table, nil
}

// openTable opens the table of a [table] line.
func (d *document) openTable(parent *Node, n name) (*Node, error) {
	table, ok := parent.Values[n.text]
	if !ok {
		table = newTable(n.at)
		parent.add(n.text, n.at, table)
	}
	if table.Kind != TableNode || table.closed || table.opened {
		return nil, d.twice(parent, n)
	}
	table.opened = true
	return table, nil
}

// appendTable adds a table to the list of a [[table]] line.
func (d *document) appendTable(parent *Node, n name) (*Node, error) {
	tables, ok := parent.Values[n.text]
	if !ok {
		tables = &Node{Kind: ListNode, At: n.at, tables: true}
		parent.add(n.text, n.at, tables)
	}
	if !tables.tables {
		return nil, d.twice(parent, n)
	}
	table := newTable(n.at)
	tables.Items = append(tables.Items, table)
	return table, nil
}

// twice returns an error about a key that is already set.
func (d *document) twice(table *Node, n name) error {
	return d.errorf(n.at, "%s is set twice, first on line %d", text.Quote(n.text), table.Places[n.text].Line)
}

// keyValue stores the value of a line, or of an entry of an inline table, under its
// key.
func (d *document) keyValue(table *Node, e *unstable.Node) error {
	names := d.names(e)
	last := names[len(names)-1]
	table, err := d.descend(table, names[:len(names)-1])
	if err != nil {
		return err
	}
	// A header may not open a table that dotted keys have made.
	table.opened = table.opened || len(names) > 1
	if _, ok := table.Values[last.text]; ok {
		return d.twice(table, last)
	}
	value, err := d.value(e.Value(), last.at)
	if err != nil {
		return err
	}
	table.add(last.text, last.at, value)
	return nil
}
