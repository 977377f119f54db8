package session

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network"
)

// layers is the setting that takes the layers of the network.
type layers struct{ to *[]Layer }

// maxLayers bounds the layers of a network: as many as the screen can go through
// without delay.
const maxLayers = 1000

// layerKeys are the keys of a layer, which has all of them.
func layerKeys() []string { return []string{"units", "activation"} }

func (f layers) takes() string {
	return fmt.Sprintf("a list of 1 to %d { units = …, activation = … }, the last of them the output", maxLayers)
}

func (f layers) read(n *node) error {
	if n.kind == rowsNode {
		return wrongRow(f, n, 0)
	}
	if n.kind != listNode || len(n.items) == 0 {
		return wrongValue(f, n)
	}
	if len(n.items) > maxLayers {
		return complain(n.at, ": a network has at most %d layers, not %d", maxLayers, len(n.items))
	}
	var read []Layer
	for i, item := range n.items {
		layer, err := readLayer(f, item, i+1)
		if err != nil {
			return err
		}
		read = append(read, layer)
	}
	*f.to = read
	return nil
}

// readLayer reads layer number l.
func readLayer(f field, n *node, l int) (Layer, error) {
	if n.kind != tableNode {
		return Layer{}, wrongValue(f, n)
	}
	for _, key := range n.keys {
		if n.fields[key] != nil && key != "units" && key != "activation" {
			return Layer{}, complain(n.places[key], ": unknown key %s in layer %d%s", text.Quote(key), l, meantOrHas(key, layerKeys(), "a layer"))
		}
	}
	var units Opt[int]
	var layer Layer
	parts := []struct {
		key   string
		field field
	}{
		{"units", whole{to: &units, min: 1, max: network.MaxUnits}},
		{"activation", choice{to: &layer.Activation, names: network.ActivationNames()}},
	}
	for _, part := range parts {
		value, ok := n.fields[part.key]
		if !ok {
			return Layer{}, complain(n.at, ": layer %d has no %s, which is %s", l, part.key, part.field.takes())
		}
		if err := part.field.read(value); err != nil {
			return Layer{}, complain(value.at, ": %s of layer %d%s", part.key, l, err)
		}
	}
	layer.Units = units.Value
	return layer, nil
}

// meantOrHas ends an error about an unknown key with the nearest of those that
// there are, or with all of them.
func meantOrHas(key string, keys []string, of string) string {
	if near := text.DidYouMean(key, keys); near != "" {
		return near
	}
	return "; " + of + " has " + list(keys, "and")
}

func (f layers) parse(text string) error { return wrongText(f, text) }

func (f layers) write() string {
	if *f.to == nil {
		return ""
	}
	written := make([]string, len(*f.to))
	for l, layer := range *f.to {
		written[l] = "{ units = " + strconv.Itoa(layer.Units) + ", activation = " + writeWord(layer.Activation) + " }"
	}
	return "[" + strings.Join(written, ", ") + "]"
}

func (f layers) isSet() bool { return *f.to != nil }

func (f layers) clear() { *f.to = nil }

// rows is a setting that takes rows of numbers.
type rows struct {
	to     *[][]float64
	what   string // "a row of numbers for each sample"
	finite bool   // what is not finite is refused
	ragged bool   // rows may differ in length, and be empty
}

func (f rows) takes() string { return "a list with " + f.what + ": [[1, 2], …]" }

func (f rows) read(n *node) error {
	if !n.isList() || (n.length() == 0 && !f.ragged) {
		return wrongValue(f, n)
	}
	read, err := readRows(f, n, f.finite, f.ragged)
	*f.to = read
	return err
}

// readRows reads a list of rows.
func readRows(f field, n *node, finite, ragged bool) ([][]float64, error) {
	if n.kind == numbersNode {
		return nil, wrongValue(f, n)
	}
	read := make([][]float64, 0, n.length())
	for i := range n.length() {
		row, err := readRow(f, n, i, finite)
		if err != nil {
			return nil, err
		}
		if !ragged && len(row) != len(first(read, row)) {
			return nil, complain(n.place(i), ": row %d has %s, the rows before it have %d", i+1, text.Count(len(row), "number"), len(read[0]))
		}
		read = append(read, row)
	}
	return read, nil
}

// first returns the first row, or the one that would be.
func first(rows [][]float64, row []float64) []float64 {
	if len(rows) > 0 {
		return rows[0]
	}
	return row
}

// readRow reads row i of a list.
func readRow(f field, list *node, i int, finite bool) ([]float64, error) {
	if list.kind == rowsNode {
		row := list.rows.row(i)
		return row, checkFinite(row, finite, func() place { return list.place(i) })
	}
	n := list.items[i]
	switch n.kind {
	case numbersNode:
	case listNode:
		if len(n.items) == 0 {
			return []float64{}, nil
		}
		for i, item := range n.items {
			if _, ok := item.float(); !ok {
				return nil, complain(item.at, ": number %d of this row is %s, not a number", i+1, item.describe())
			}
		}
		return nil, wrongValue(f, n)
	default:
		return nil, wrongValue(f, n)
	}
	return n.numbers, checkFinite(n.numbers, finite, func() place { return n.at })
}

// checkFinite refuses numbers that are not finite, where these are asked for.
func checkFinite(row []float64, finite bool, at func() place) error {
	for i, v := range row {
		if finite && (math.IsNaN(v) || math.IsInf(v, 0)) {
			return complain(at(), ": number %d of this row is %s, which is not finite", i+1, formatNumber(v))
		}
	}
	return nil
}

func (f rows) parse(text string) error { return wrongText(f, text) }

func (f rows) write() string {
	if *f.to == nil {
		return ""
	}
	var b strings.Builder
	writeMatrix(&b, *f.to, "")
	return b.String()
}

func (f rows) isSet() bool { return *f.to != nil }

func (f rows) clear() { *f.to = nil }

// matrices is a setting that takes a matrix for each layer.
type matrices struct {
	to     *[][][]float64
	finite bool
}

func (f matrices) takes() string {
	return "a list with a matrix for each layer, in it a row for each unit the weights come from: [[[1, 2], …], …]"
}

func (f matrices) read(n *node) error {
	if n.kind == rowsNode {
		return wrongRow(f, n, 0)
	}
	if n.kind != listNode || len(n.items) == 0 {
		return wrongValue(f, n)
	}
	var read [][][]float64
	for l, item := range n.items {
		if (item.kind != listNode && item.kind != rowsNode) || item.length() == 0 {
			return wrongValue(f, item)
		}
		matrix, err := readRows(f, item, f.finite, false)
		if err != nil {
			c := err.(*complaint) //nolint:errorlint,forcetypeassert // readRows makes nothing else
			return complain(c.at, ": layer %d%s", l+1, c.text)
		}
		read = append(read, matrix)
	}
	*f.to = read
	return nil
}

// wrongRow says that row i of a list is not what a field takes.
func wrongRow(f field, n *node, i int) error {
	what := "a list of numbers"
	if len(n.rows.row(i)) == 0 {
		what = "an empty list"
	}
	return complain(n.place(i), " is %s, not %s", f.takes(), what)
}

func (f matrices) parse(text string) error { return wrongText(f, text) }

func (f matrices) write() string {
	if *f.to == nil {
		return ""
	}
	var b strings.Builder
	b.WriteString("[")
	for _, matrix := range *f.to {
		b.WriteString("\n  ")
		writeMatrix(&b, matrix, "  ")
		b.WriteString(",")
	}
	b.WriteString("\n]")
	return b.String()
}

func (f matrices) isSet() bool { return *f.to != nil }

func (f matrices) clear() { *f.to = nil }
