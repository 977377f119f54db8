package screen

// dotsGap is how many columns of dots there are at the least beside weights
// that have columns of their own; fewer where weights in every row would cover
// the dots.
const (
	dotsGap     = 12
	leastInRows = 8
)

// gap is the room between two columns. Where wires run in rows, each incoming
// weight has a row at its unit; else edges are drawn in dots.
type gap struct {
	x, w    int
	rows    bool
	fields  int // columns of numbers: 1, or 3 for old, gradient and new
	weights int // columns kept free of dots for the weights of the selected unit
}

// gap returns the gap before column i+1.
func (d *diagram) gap(i, x, w int, want diagramWants) gap {
	g := gap{x: x, w: w, fields: 1}
	next := d.columns[i+1]
	ports := len(d.columns[i].places)
	if want.arch.Bias {
		ports++
	}
	number := want.number - 8
	least := fieldGap
	if want.symbol > 1 {
		least-- // Of the wire after a number.
	}
	g.rows = next.density == box && ports <= threeRows.height() && w >= least+number &&
		d.columns[i].above+d.columns[i].below == 0
	dots := dotsGap
	if d.columns[i].above+d.columns[i].below > 0 {
		dots = leastInRows
	}
	switch {
	case g.rows && w >= fieldsGap+3*number:
		g.fields = 3
	case !g.rows && w >= want.number+4+dots:
		g.weights = want.number + 4
	}
	return g
}

// overlaid reports whether weights have no columns of their own, but room to
// stand over the dots, with a blank on both sides.
func (g gap) overlaid(number int) bool { return !g.rows && g.weights == 0 && g.w > number }

// shows reports whether no layer, unit or weight that another diagram shows has no
// room. The numbers of each have so many columns.
func (d *diagram) shows(other *diagram, number, others int) bool {
	if d.left != other.left || d.right != other.right || !d.hasWeights(number) && other.hasWeights(others) {
		return false
	}
	for i := range d.columns {
		if len(d.columns[i].places) < len(other.columns[i].places) {
			return false
		}
	}
	return true
}

// hasWeights reports whether every gap has room for weights.
func (d *diagram) hasWeights(number int) bool {
	for _, g := range d.gaps {
		if !g.rows && g.weights == 0 && !g.overlaid(number) {
			return false
		}
	}
	return true
}

// needsAll reports whether the names of target and loss have no room in the gap:
// with a blank on both sides, and right of weights over the dots.
func (g gap) needsAll(number int) bool {
	const name = len(" target ")
	return g.w < name || g.overlaid(number) && g.w < number+1+name
}
