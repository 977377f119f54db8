package boxes

// sizes are what the geometry is made of, in cells.
type sizes struct {
	named
	unit   int  // the width of a unit
	number int  // the width of a number
	fields int  // the numbers of an edge: 1, or the weight, its gradient and, if 3, the new weight
	pitch  int  // the rows from one edge to the next
	bars   int  // the columns that a unit has for bars beside its numbers
	past   bool // under each number of a unit is how it changed
	border int  // the rows of a unit above its quantities, and below them
	apart  int  // the rows between two units
	above  int  // the rows above the first unit
}

// The widths around the numbers of an edge.
const (
	stub      = 1 // from a unit to its trunk
	trunk     = 2 // from one trunk to the next
	afterward = 1 // from the last trunk to the numbers, where a bias has its name
	blank     = 1
	port      = 1 // the end of a wire at a unit
)

// gapWidth returns the least width of a gap with some trunks.
func (z sizes) gapWidth(trunks int) int {
	return stub + (trunks-1)*trunk + 1 + afterward + z.fields*z.number + z.between() + z.after() + port
}

// with returns the sizes with names of some width.
func (z sizes) with(n named) sizes {
	z.named = n
	if z.border == 0 {
		z.unit += n.unitName - 2 // In place of a side of the box and of the blank after symbols.
	}
	return z
}

// between returns the blanks between two numbers of an edge: the second may be the ghost of
// a long one.
func (z sizes) between() int {
	if z.fields == 2 {
		return 1
	}
	return 0
}

// after returns the blanks after the numbers of an edge, of which the bracket of a ghost may
// take one.
func (z sizes) after() int { return blank + z.between() }

// shape is the network as the geometry sees it.
type shape struct {
	units []int // of each layer, the inputs first
	bias  bool
}

// last returns the layer of the outputs.
func (s shape) last() int { return len(s.units) - 2 }

// of returns the number of units of a layer, −1 being the inputs.
func (s shape) of(layer int) int { return s.units[layer+1] }

// edges returns the number of edges that lead to a unit of a layer, with its bias.
func (s shape) edges(layer int) int {
	if s.bias {
		return s.of(layer-1) + 1
	}
	return s.of(layer - 1)
}

// quantities returns the number of quantities of a unit: z, a and δ, and of an output its
// target.
func (s shape) quantities(layer int) int {
	if layer == s.last() {
		return 4
	}
	return 3
}

// content returns the rows of a unit of a layer without its borders.
func (z sizes) content(s shape, layer int) int {
	n := s.quantities(layer)
	if z.lossInside(s, layer) {
		n++
	}
	rows := z.rowOf(n-1, layer == s.last()) + 1
	if z.past {
		rows++
	}
	return max(rows, (s.edges(layer)-1)*z.pitch+1)
}

// lossInside reports whether J stands in the box of the units of a layer: in that of the only
// output, if it has its past there.
func (z sizes) lossInside(s shape, layer int) bool {
	return z.past && layer == s.last() && s.of(layer) == 1
}

// rowOf returns the row of a quantity of a unit, the third of an output being its target.
func (z sizes) rowOf(quantity int, output bool) int {
	switch {
	case !z.past:
		return quantity
	case output && quantity > targetAt:
		return quantity*z.pitch - 1 // A target has no past.
	default:
		return quantity * z.pitch
	}
}

// targetAt is the place of the target among the quantities of an output.
const targetAt = 2

// mostEdges is the most units that may lead to a unit.
const mostEdges = 4

// few reports whether no unit has too many incoming edges.
func (s shape) few() bool {
	for l := range len(s.units) - 1 {
		if s.of(l-1) > mostEdges {
			return false
		}
	}
	return true
}
