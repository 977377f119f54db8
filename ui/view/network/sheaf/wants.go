package sheaf

import "backstep/network"

// diagramWants is what the geometry depends on, apart from the room.
type diagramWants struct {
	arch   network.Architecture
	names  [][]int // the width of each name, for the inputs first and then for each layer
	number int     // the width of a number
	symbol int     // the width of the widest symbol before a number
	target int     // the width of a target and its symbol
	layer  int     // the layer of the selected unit, −1 for an input
	unit   int
	source int  // one more than the unit from which the weight in focus leads; 0 if no weight is in focus
	ahead  bool // the formula in focus is made of the layer after, not of the one before

	short      bool // names are cut sooner
	boxless    bool // units have no boxes
	targetless bool // outputs without boxes have no targets beside them
}

// units returns the number of units of a layer, or of inputs for −1.
func (want diagramWants) units(l int) int {
	if l < 0 {
		return want.arch.Inputs
	}
	return want.arch.Layers[l].Units
}

// density chooses how much room a unit of a layer gets in a number of rows.
func (want diagramWants) density(l, rows int) density {
	switch units := want.units(l); {
	case l < 0:
		return oneRow
	case units*box.height() <= rows && !want.boxless:
		return box
	case units*threeRows.height() <= rows:
		return threeRows
	default:
		return oneRow
	}
}

// width returns the width of a layer, and how much of it is for names.
func (want diagramWants) width(l int, d density) (w, name int) {
	switch {
	case l < 0:
		name = min(longest(want.names[0]), maxName)
		if want.short {
			name = min(name, shortName)
		}
		return name + 1 + want.number, name
	case d == box:
		const sides, blank = 2, 1
		if want.symbol > 1 {
			return sides + numberAt(want.symbol) + want.number + blank, 0
		}
		return sides + numberAt(want.symbol) + want.number + 2*blank, 0
	default:
		name = min(longest(want.names[l+1]), unitName)
		if l == len(want.arch.Layers)-1 {
			w++ // A number in focus has a blank on both sides.
			if d == oneRow {
				name += want.besides(d)
			} else {
				name = max(name, want.besides(d))
			}
		}
		return w + name + numberAt(want.symbol) + want.number, name
	}
}

// window returns the first and the last layer shown, where −1 stands for the inputs.
// These are all layers if they fit, otherwise as many as fit around the selected one
// and the one from which its formula is made.
func (want diagramWants) window(w, rows int) (first, last int) {
	first, last = -1, len(want.arch.Layers)-1
	keep := max(want.layer, 0)
	if want.ahead {
		keep = min(want.layer+1, last)
	}
	for first < last && want.least(first, last, rows) > w {
		switch {
		case last > keep:
			last--
		case first == want.layer:
			last--
		default:
			first++
		}
	}
	return first, last
}

// least returns the smallest width that layers take.
func (want diagramWants) least(first, last, rows int) int {
	sum := 0
	for l := first; l <= last; l++ {
		w, _ := want.width(l, want.density(l, rows))
		sum += w + minGap
	}
	return sum - minGap
}

// besides returns the width of the targets beside outputs without boxes. The target of
// a single output stands below it if there is room.
func (want diagramWants) besides(d density) int {
	if want.targetless || d == threeRows && want.arch.Outputs() == 1 {
		return 0
	}
	return want.target
}

// naturalRows returns the number of rows that a network would like, with a box for each
// unit.
func naturalRows(a network.Architecture) int {
	most := (a.Inputs + 1) / 2
	for _, layer := range a.Layers {
		most = max(most, layer.Units)
	}
	return max(most*boxPitch-1, box.height()+2)
}

func longest(widths []int) int {
	most := 0
	for _, w := range widths {
		most = max(most, w)
	}
	return most
}

// numberAt returns the distance from the mark to the number after a symbol of the given
// width. After a word no blank is needed, because the cell of the number begins with
// room for a sign or a second digit, which few numbers have.
func numberAt(symbol int) int {
	if symbol > 1 {
		return 1 + symbol
	}
	return 1 + symbol + 1
}
