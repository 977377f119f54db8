package paths

import (
	"fmt"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// Commands returns the commands of the keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "row", Form: "row next", Help: "another path, or another weight", Complete: desk.Words("next", "previous"), Do: v.moveRow},
		{Name: "other", Form: "other", Help: "from the paths to the weights, and back", Do: v.toggleList},
		{Name: "order", Form: "order unit", Help: "paths by size, or by unit", Complete: desk.Words("size", "unit"), Do: v.chooseOrder},
		{Name: "factor", Form: "factor next", Help: "another number of the path", Complete: desk.Words("next", "previous"), Do: v.moveFactor},
	}
}

// moveRow goes to another path or, in the list of them, to another weight; "row 3 1" goes to a
// factor of a path, as a click does.
func (v *View) moveRow(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	var row, back int
	_, err := fmt.Sscanf(argument, "%d %d", &row, &back)
	switch {
	case err == nil && row > 0 && back >= 0:
		v.row, v.back = min(row, max(1, len(v.known.paths)))-1, back
		v.toPaths(d.Seen())
	case !ok:
		return desk.Wrong("row %q: want next or previous", argument)
	case v.weights(d.Seen()) || len(v.known.paths) == 0:
		return moveWeight(d, by)
	default:
		v.row = max(0, min(v.row+by, len(v.known.paths)-1))
	}
	return desk.Result{}
}

// moveWeight selects the weight of the layer before or after the selected one.
func moveWeight(d *desk.Desk, by int) desk.Result {
	m := d.Seen()
	list := weightsOf(m, desk.PathsOf(m).Layer)
	i := list.index(desk.PathsOf(m)) + by
	if i < 0 || i >= list.len() {
		return desk.Result{}
	}
	to := list.at(i)
	s := &m.Selection
	s.Layer, s.Unit, s.From = to.Layer, to.Unit, to.From
	return desk.Result{}
}

// toggleList goes to the other list.
func (v *View) toggleList(*desk.Desk, string) desk.Result {
	v.other = !v.other
	return desk.Result{}
}

// toPaths goes to the list of the paths.
func (v *View) toPaths(m *desk.Moment) {
	if v.weights(m) {
		v.other = !v.other
	}
}

// chooseOrder carries out "order size", "order unit", or "order" for the other.
func (v *View) chooseOrder(_ *desk.Desk, argument string) desk.Result {
	switch argument {
	case "":
		v.byUnit = !v.byUnit
	case "size", "unit":
		v.byUnit = argument == "unit"
	default:
		return desk.Wrong("order %q: want size or unit", argument)
	}
	return desk.Result{}
}

// moveFactor goes along the path.
func (v *View) moveFactor(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": -1, "previous": +1}[argument]
	if !ok {
		return desk.Wrong("factor %q: want next or previous", argument)
	}
	v.toPaths(d.Seen())
	v.back = max(0, min(v.back+by, v.factors()))
	return desk.Result{}
}

// factors returns how many factors each path has.
func (v *View) factors() int {
	if len(v.known.paths) == 0 {
		return 0
	}
	return len(v.known.paths[0].factors)
}

// factor returns the factor under the cursor, counted from the weight on; the product comes
// after the last.
func (v *View) factor() int { return v.factors() - min(v.back, v.factors()) }

// whyLine returns the line that says why the number under the cursor is what it is.
func (v *View) whyLine() string {
	if v.known.moment == nil {
		return ""
	}
	if !v.known.key.reached {
		return fmt.Sprintf("phase dW%d", v.known.key.of.Layer+1)
	}
	return desk.WhyLine(v.known.moment, v.quantity())
}

// clickLine returns the line of a click on a factor of a path.
func clickLine(back, row int) string { return fmt.Sprintf("row %d %d", row+1, back) }

// weightList is every weight of a layer, then its biases, unit by unit.
type weightList struct{ layer, units, from, first int }

func weightsOf(m *desk.Moment, layer int) weightList {
	l := weightList{layer: layer, units: m.Units(layer), from: m.Units(layer - 1)}
	if m.Config().Architecture.Bias {
		l.first = network.Bias
	}
	return l
}

// each returns how many weights a unit has, with its bias.
func (l weightList) each() int { return l.from - l.first }

func (l weightList) len() int { return l.units * l.each() }

// index returns the place of a weight in the list: after the last of a unit comes its bias.
func (l weightList) index(of explain.Quantity) int {
	at := of.From
	if at == network.Bias {
		at = l.from
	}
	return of.Unit*l.each() + at
}

// at returns the weight at a place.
func (l weightList) at(i int) explain.Quantity {
	of := explain.Quantity{Kind: explain.Gradient, Layer: l.layer, Unit: i / l.each(), From: i % l.each()}
	if of.From == l.from {
		of.From = network.Bias
	}
	return of
}
