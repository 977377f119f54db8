package compare

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// units draws z, a and δ of the units on the selected sample: of all units if there is
// room, else of those around the selected one.
type units struct{ drawing }

func (p units) draw() {
	m := p.Moment
	kind, n := p.sampleName(m.Selection.Sample)
	title := fmt.Sprintf("%s %d", kind, n)
	fact := ""
	if truth := p.Truth(m.Selection.Sample); truth != "" {
		fact = p.SymbolOf("y") + " is " + truth
	}
	body := units{p.on(p.Panel(title, fact))}
	const gap, each = 2, 3
	cell, symbol := p.Format.Width(), max(grid.Width(p.SymbolOf("δ")), grid.Width(p.SymbolOf("z")), grid.Width(p.SymbolOf("ŷ")))
	list, chosen := p.list()
	name := widestName
	if name+symbol+3*(gap+cell) > body.W() {
		name = p.nameWidth(list)
	}
	x := name + symbol
	ends := [2]int{x + gap + cell, x + 2*(gap+cell)}
	end := ends[1] + gap + cell
	if end > body.W() {
		end = 0
	}
	body.heads(1, ends, end)
	top := 2
	pitch := each
	if len(list)*(each+1)-1 <= body.H()-top {
		pitch++
	}
	room := max(1, (body.H()-top+pitch-each)/pitch)
	first := paint.FirstShown(max(0, chosen), min(room, len(list)), len(list))
	for i, at := range list[first:min(len(list), first+room)] {
		y := top + i*pitch
		role := theme.Text
		if first+i == chosen {
			role = theme.Strong
		}
		body.Fitted(0, y, name-1, p.Spell(m.Setup.Names.Unit(at[0], at[1])), role)
		for k, kind := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta} {
			if y+k >= body.H() {
				break
			}
			body.Text(name, y+k, p.symbolOf(kind, at[0]), theme.Dim)
			body.numbers(y+k, ends, end, kind, at)
		}
	}
}

// symbolOf returns the symbol of a number of a unit: its answer is ŷ.
func (p units) symbolOf(kind explain.Kind, layer int) string {
	switch {
	case kind == explain.WeightedSum:
		return p.SymbolOf("z")
	case kind == explain.Delta:
		return p.SymbolOf("δ")
	case layer == p.Moment.LastLayer():
		return p.SymbolOf("ŷ")
	default:
		return p.SymbolOf("a")
	}
}

// widestName is the most columns of a name, with the gap after it.
const widestName = 8

// nameWidth returns the width of the names, with the gap after them.
func (p units) nameWidth(list [][2]int) int {
	w := 4
	for _, at := range list {
		if w = max(w, 1+grid.Width(p.Spell(p.Moment.Setup.Names.Unit(at[0], at[1])))); w >= widestName {
			return widestName
		}
	}
	return w
}

// numbers draws one number of a unit in both moments.
func (p units) numbers(y int, ends [2]int, end int, kind explain.Kind, at [2]int) {
	cell := p.Format.Width()
	v, known := p.pic.values(kind, at[0], at[1])
	for i := range v {
		q := explain.Quantity{Kind: kind, Layer: at[0], Unit: at[1], Sample: p.pic.at[i]}
		p.number(i, ends[i], y, paint.Bare(v[i], known[i], theme.Text), q)
	}
	if end > 0 {
		p.difference(end-cell, y, v, known, theme.Strong)
	}
}

// list returns the units as pairs of a layer and a unit of it, and the index of the
// selected one, −1 if an input is selected.
func (p units) list() (list [][2]int, chosen int) {
	m := p.Moment
	chosen = -1
	for l, layer := range m.Config().Architecture.Layers {
		for u := range layer.Units {
			if m.Selected(l, u) {
				chosen = len(list)
			}
			list = append(list, [2]int{l, u})
		}
	}
	return list, chosen
}
