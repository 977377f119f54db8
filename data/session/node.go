package session

import "backstep/data/text"

// node is a value of a TOML document, and where it stands.
type node struct {
	kind kind
	at   place

	text   string  // of a word; of any other single value as the file writes it
	number float64 // of a number
	whole  int64   // of a whole number
	truth  bool    // of a switch

	keys   []string // of a table, in the order of the file
	fields map[string]*node
	places map[string]place // of the keys
	opened bool             // a table that no [header] may open again
	closed bool             // an inline table, which nothing may be added to

	items   []*node   // of a list
	numbers []float64 // of a list of numbers: a compact form of its items
	rows    *rowList  // of a list of such lists: a compact form of these
	tables  bool      // a list made of [[…]]
}

// kind says what a node is.
type kind int

const (
	tableNode kind = iota
	listNode
	numbersNode
	rowsNode
	wordNode
	wholeNode
	numberNode
	switchNode
	timeNode
)

// describe says what the node is, as an error puts it.
func (n *node) describe() string {
	switch n.kind {
	case tableNode:
		return "a table"
	case listNode:
		if len(n.items) == 0 {
			return "an empty list"
		}
		return "a list"
	case rowsNode:
		return "a list"
	case numbersNode:
		return "a list of numbers"
	case wordNode:
		return text.Quote(n.text)
	case timeNode:
		return "a date"
	default:
		return text.Brief(n.text)
	}
}

// float returns the number of a node that is one.
func (n *node) float() (float64, bool) {
	switch n.kind {
	case wholeNode:
		return float64(n.whole), true
	case numberNode:
		return n.number, true
	default:
		return 0, false
	}
}

// length returns the number of items of a list.
func (n *node) length() int {
	switch n.kind {
	case numbersNode:
		return len(n.numbers)
	case rowsNode:
		return len(n.rows.ends)
	default:
		return len(n.items)
	}
}

// place returns where item i of a list stands.
func (n *node) place(i int) place {
	switch n.kind {
	case rowsNode:
		return n.rows.place(i)
	case listNode:
		return n.items[i].at
	default:
		return n.at
	}
}

// isList reports whether the node is a list, of whatever.
func (n *node) isList() bool {
	return n.kind == listNode || n.kind == numbersNode || n.kind == rowsNode
}

// rowList is rows of numbers, of which there may be millions: a node for each would
// take many times their memory.
type rowList struct {
	numbers []float64 // of all rows
	ends    []int32   // of each row, in numbers
	offsets []int32   // of each row, in the file; of one without numbers -1
	file    *document
	at      place // of a row without numbers
}

// row returns the numbers of row i.
func (r *rowList) row(i int) []float64 {
	start := int32(0)
	if i > 0 {
		start = r.ends[i-1]
	}
	return r.numbers[start:r.ends[i]:r.ends[i]]
}

// place returns where row i stands: at its first number.
func (r *rowList) place(i int) place {
	if r.offsets[i] < 0 {
		return r.at
	}
	return r.file.at(int(r.offsets[i]))
}

// newTable returns an empty table.
func newTable(at place) *node {
	return &node{kind: tableNode, at: at, fields: map[string]*node{}, places: map[string]place{}}
}

// add puts a value under a key that the table has not.
func (n *node) add(key string, at place, value *node) {
	n.keys = append(n.keys, key)
	n.fields[key], n.places[key] = value, at
}
