package toml

import (
	"math"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"backstep/data/text"
)

// value returns the node of a value. A list stands where its first item does, an empty
// list at the given place.
func (d *document) value(v *unstable.Node, at Place) (*Node, error) {
	if d.made++; d.made > maxNodes {
		return nil, d.errorf(Place{Line: at.Line}, "more than %d values, rows of numbers not counted", maxNodes)
	}
	switch v.Kind {
	case unstable.Array:
		return d.list(v, at)
	case unstable.InlineTable:
		table := newTable(d.at(int(v.Raw.Offset)))
		for entries := v.Children(); entries.Next(); {
			if err := d.keyValue(table, entries.Node()); err != nil {
				return nil, err
			}
		}
		table.closed = true
		return table, nil
	default:
		return d.single(v)
	}
}

// single returns the node of a word, number, switch or date.
func (d *document) single(v *unstable.Node) (*Node, error) {
	n := &Node{At: d.at(int(v.Raw.Offset)), Text: string(v.Data)}
	var err error
	switch v.Kind {
	case unstable.String:
		n.Kind = WordNode
	case unstable.Bool:
		n.Kind, n.Truth = SwitchNode, n.Text == "true"
	case unstable.Integer:
		n.Kind = WholeNode
		n.Whole, err = strconv.ParseInt(numeral(v.Data), 0, 64)
	case unstable.Float:
		n.Kind = NumberNode
		n.number, err = parseFloat(v.Data)
	default:
		n.Kind = TimeNode
	}
	if err != nil {
		return nil, d.tooLarge(v)
	}
	return n, nil
}

// parseFloat parses a number with a fraction or an exponent, inf or nan, with or
// without a sign.
func parseFloat(data []byte) (float64, error) {
	text := numeral(data)
	if strings.TrimLeft(text, "+-") == "nan" {
		return math.NaN(), nil
	}
	return strconv.ParseFloat(text, 64)
}

// numeral removes the underscores from a number. The parser has checked where they
// stand.
func numeral(data []byte) string { return strings.ReplaceAll(string(data), "_", "") }

// tooLarge returns an error about a number that 64 bits cannot hold.
func (d *document) tooLarge(v *unstable.Node) error {
	most := "9223372036854775807, and with a fraction or exponent to " + greatestNumber
	if v.Kind == unstable.Float {
		most = greatestNumber
	}
	return d.errorf(d.at(int(v.Raw.Offset)), "the number %s is too large; numbers reach to %s", text.Brief(string(v.Data)), most)
}
