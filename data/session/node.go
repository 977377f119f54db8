package session

import "backstep/data"

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
	tables  bool      // a list made of [[…]]
}

// kind says what a node is.
type kind int

const (
	tableNode kind = iota
	listNode
	numbersNode
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
	case numbersNode:
		return "a list of numbers"
	case wordNode:
		return data.Quote(n.text)
	case timeNode:
		return "a date"
	default:
		return data.Brief(n.text)
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
	if n.kind == numbersNode {
		return len(n.numbers)
	}
	return len(n.items)
}

// isList tells whether the node is a list, of whatever.
func (n *node) isList() bool { return n.kind == listNode || n.kind == numbersNode }

// newTable returns an empty table.
func newTable(at place) *node {
	return &node{kind: tableNode, at: at, fields: map[string]*node{}, places: map[string]place{}}
}

// add puts a value under a key that the table has not.
func (n *node) add(key string, at place, value *node) {
	n.keys = append(n.keys, key)
	n.fields[key], n.places[key] = value, at
}
