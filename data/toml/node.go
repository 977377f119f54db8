package toml

import "backstep/data/text"

// Node is a value of a TOML document, and where it stands.
type Node struct {
	Kind NodeKind
	At   Place

	Text  string // of a word, and of any other single value as the file writes it
	Whole int64  // of a whole number
	Truth bool   // of a switch
	Items []*Node

	Keys   []string         // of a table, in the order of the file
	Values map[string]*Node // by key
	Places map[string]Place // of the keys

	number float64 // of a number that is not whole
	opened bool    // a table that no [header] may open again
	closed bool    // an inline table, which nothing may be added to
	tables bool    // a list made of [[…]]

	// Lists of numbers are kept compactly, in place of Items.
	numbers []float64
	rows    *rowList
}

// NodeKind says what a node is.
type NodeKind int

// The kinds of nodes.
const (
	TableNode NodeKind = iota
	ListNode
	NumbersNode // a list of numbers alone
	RowsNode    // a list of such lists
	WordNode
	WholeNode
	NumberNode
	SwitchNode
	TimeNode
)

// describe returns what the node is, as an error puts it.
func (n *Node) describe() string {
	switch n.Kind {
	case TableNode:
		return "a table"
	case ListNode:
		if len(n.Items) == 0 {
			return "an empty list"
		}
		return "a list"
	case RowsNode:
		return "a list"
	case NumbersNode:
		return "a list of numbers"
	case WordNode:
		return text.Quote(n.Text)
	case TimeNode:
		return "a date"
	default:
		return text.Brief(n.Text)
	}
}

// Float returns the number of a node that holds one.
func (n *Node) Float() (float64, bool) {
	switch n.Kind {
	case WholeNode:
		return float64(n.Whole), true
	case NumberNode:
		return n.number, true
	default:
		return 0, false
	}
}

// Len returns the number of items of a list.
func (n *Node) Len() int {
	switch n.Kind {
	case NumbersNode:
		return len(n.numbers)
	case RowsNode:
		return len(n.rows.ends)
	default:
		return len(n.Items)
	}
}

// ItemPlace returns where item i of a list stands.
func (n *Node) ItemPlace(i int) Place {
	switch n.Kind {
	case RowsNode:
		return n.rows.place(i)
	case ListNode:
		return n.Items[i].At
	default:
		return n.At
	}
}

// isList reports whether the node is a list of any kind.
func (n *Node) isList() bool {
	return n.Kind == ListNode || n.Kind == NumbersNode || n.Kind == RowsNode
}

// rowList holds rows of numbers. There may be millions, and a node for each would take
// many times their memory.
type rowList struct {
	numbers []float64 // of all rows
	ends    []int32   // the end of each row, as an index into numbers
	offsets []int32   // of each row in the file; −1 for a row without numbers
	file    *document
	at      Place // the place of rows without numbers
}

// row returns the numbers of row i.
func (r *rowList) row(i int) []float64 {
	start := int32(0)
	if i > 0 {
		start = r.ends[i-1]
	}
	return r.numbers[start:r.ends[i]:r.ends[i]]
}

// place returns the place of row i, which is that of its first number.
func (r *rowList) place(i int) Place {
	if r.offsets[i] < 0 {
		return r.at
	}
	return r.file.at(int(r.offsets[i]))
}

// newTable returns an empty table.
func newTable(at Place) *Node {
	return &Node{Kind: TableNode, At: at, Values: map[string]*Node{}, Places: map[string]Place{}}
}

// add puts a value under a key that the table does not have yet.
func (n *Node) add(key string, at Place, value *Node) {
	n.Keys = append(n.Keys, key)
	n.Values[key], n.Places[key] = value, at
}
