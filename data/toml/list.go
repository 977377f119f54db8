package toml

import (
	"strconv"

	"github.com/pelletier/go-toml/v2/unstable"
)

// list returns the node of an array.
func (d *document) list(v *unstable.Node, at Place) (*Node, error) {
	switch {
	case numbersAlone(v):
		return d.numbers(v)
	case rowsAlone(v):
		return d.rows(v, at)
	}
	list := &Node{Kind: ListNode, At: at}
	for items := v.Children(); items.Next(); {
		item, err := d.value(items.Node(), at)
		if err != nil {
			return nil, err
		}
		if len(list.Items) == 0 {
			list.At = item.At
		}
		list.Items = append(list.Items, item)
	}
	return list, nil
}

// numbersAlone reports whether an array holds numbers, and nothing else.
func numbersAlone(v *unstable.Node) bool {
	for items := v.Children(); items.Next(); {
		if k := items.Node().Kind; k != unstable.Float && k != unstable.Integer {
			return false
		}
	}
	return v.Child().Valid()
}

// rowsAlone reports whether an array holds lists of numbers, and nothing else.
func rowsAlone(v *unstable.Node) bool {
	for items := v.Children(); items.Next(); {
		item := items.Node()
		if item.Kind != unstable.Array || (item.Child().Valid() && !numbersAlone(item)) {
			return false
		}
	}
	return v.Child().Valid()
}

// rows returns a single node for an array of lists of numbers.
func (d *document) rows(v *unstable.Node, at Place) (*Node, error) {
	list := &rowList{file: d, at: at}
	for items := v.Children(); items.Next(); {
		item := items.Node()
		offset := int32(-1)
		if item.Child().Valid() {
			offset = int32(item.Child().Raw.Offset)
		}
		var err error
		if list.numbers, err = d.appendNumbers(list.numbers, item); err != nil {
			return nil, err
		}
		list.ends = append(list.ends, int32(len(list.numbers)))
		list.offsets = append(list.offsets, offset)
	}
	return &Node{Kind: RowsNode, At: list.place(0), rows: list}, nil
}

// numbers returns a single node for an array of numbers.
func (d *document) numbers(v *unstable.Node) (*Node, error) {
	numbers, err := d.appendNumbers(nil, v)
	return &Node{Kind: NumbersNode, At: d.at(int(v.Child().Raw.Offset)), numbers: numbers}, err
}

// appendNumbers appends the numbers of an array.
func (d *document) appendNumbers(numbers []float64, v *unstable.Node) ([]float64, error) {
	for items := v.Children(); items.Next(); {
		item := items.Node()
		number, err := parseFloat(item.Data)
		if item.Kind == unstable.Integer {
			var whole int64
			whole, err = strconv.ParseInt(numeral(item.Data), 0, 64)
			number = float64(whole)
		}
		if err != nil {
			return nil, d.tooLarge(item)
		}
		numbers = append(numbers, number)
	}
	return numbers, nil
}
