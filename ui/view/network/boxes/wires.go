package boxes

import (
	"backstep/network"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// wires draws the edges of a gap. A stub leads from each source to its trunk, from there a
// wire to the numbers of each edge, and another from the numbers to the unit.
type wires struct {
	diagram
	gap
	from, to *column
	lines    *grid.Lines // of the gap alone, whose first column is column 0
}

func newWires(p diagram, i int) wires {
	w := wires{diagram: p, gap: p.gaps[i], from: &p.columns[i], to: &p.columns[i+1]}
	w.lines = grid.NewLines(w.w, w.H())
	return w
}

// draw draws quiet wires first, so that those of the path go over them, and among these
// the vertical ones, so that a wire that crosses a trunk goes over it.
func (w wires) draw() {
	for _, lit := range []bool{false, true} {
		w.eachEdge(lit, w.trunk)
		w.eachEdge(lit, w.wire)
	}
	w.biases()
	w.lines.Draw(w.Sub(grid.Rect{X: w.x, W: w.w, H: w.H()}))
	w.arrows()
	w.parameters()
	w.heads()
}

// edge is an edge as it is drawn.
type edge struct {
	source, trunk int // rows and columns: where it leaves, and the column of its trunk
	row           int // where it arrives
	unit, from    int
	shared, mixed bool // its source has other edges, and some with the other sign
	net           int
}

// eachEdge visits the edges that are on the path, or the others.
func (w wires) eachEdge(lit bool, visit func(e edge, s grid.Stroke)) {
	for i := range w.to.places {
		unit := &w.to.places[i]
		for j, source := range w.from.places {
			row, ok := unit.edge(source.unit)
			on := w.on.through(w.to.layer, unit.unit, source.unit)
			if !ok || (on != still) != lit {
				continue
			}
			e := edge{source: source.port, trunk: w.trunks[j], row: row, unit: unit.unit, from: source.unit, net: j + 1}
			e.shared, e.mixed = w.others(source.unit)
			visit(e, w.stroke(e.unit, e.from, e.net))
		}
	}
}

// others reports whether several edges lead from a source, and whether they differ in sign.
func (w wires) others(from int) (several, mixed bool) {
	positive, negative := 0, 0
	for i := range w.to.places {
		if _, ok := w.to.places[i].edge(from); !ok {
			continue
		}
		if w.Moment.Weight(w.to.layer, w.to.places[i].unit, from) < 0 {
			negative++
		} else {
			positive++
		}
	}
	return positive+negative > 1, positive > 0 && negative > 0
}

// trunk draws an edge from its source to its row. What is shared by edges of both signs has
// none.
func (w wires) trunk(e edge, s grid.Stroke) {
	neutral := grid.Stroke{Weight: grid.Light, Style: theme.Axis.Style(), Net: e.net}
	start, down := s, s
	if quiet := !s.Weight.IsHeavy(); quiet && e.mixed {
		start, down = neutral, neutral
	} else if quiet && e.shared {
		start = neutral
	} else if s.Weight == grid.HeavyDashed && e.mixed {
		start.Weight, down.Weight = grid.Heavy, grid.Heavy
	}
	w.lines.Horizontal(0, e.trunk-w.x, e.source, start)
	if e.source != e.row {
		w.lines.Vertical(e.trunk-w.x, e.source, e.row, down)
	}
}

// wire draws the rest of an edge, with its numbers left out.
func (w wires) wire(e edge, s grid.Stroke) {
	w.lines.Horizontal(e.trunk-w.x, w.cells[0]-1-w.x, e.row, s)
	w.lines.Horizontal(w.ports-w.x, w.w-1, e.row, s)
}

// biases draws the ends of the wires of the biases.
func (w wires) biases() {
	w.eachBias(func(unit *place, row int) {
		const net = 1000 // Of no source.
		w.lines.Horizontal(w.ports-w.x, w.w-1, row, w.stroke(unit.unit, network.Bias, net))
	})
}

// eachBias visits the biases that are shown.
func (w wires) eachBias(visit func(unit *place, row int)) {
	if !w.Moment.Config().Architecture.Bias {
		return
	}
	for i := range w.to.places {
		if unit := &w.to.places[i]; unit.only == every {
			visit(unit, unit.row(len(w.from.places)))
		}
	}
}

// stroke returns the stroke of an edge: heavy, in the accent of the phase, on the path;
// otherwise light and quiet. It is dashed where the weight is negative.
func (w wires) stroke(unit, from, net int) grid.Stroke {
	v := w.Moment.Weight(w.to.layer, unit, from)
	heavy := w.on.through(w.to.layer, unit, from) != still
	return paint.WireStroke(v, heavy, w.WireRole(v, heavy), net)
}

// arrows draws the ends of the path: at the unit whose sum it feeds, at the unit that the
// blame goes back to, or at both sides of the weight whose gradient they meet in.
func (w wires) arrows() {
	w.eachEdge(true, func(e edge, _ grid.Stroke) {
		switch w.on.flow {
		case forward:
			w.Set(w.x+w.w-1, e.row, '▶', w.Accent())
		case back:
			w.Set(w.x, e.source, '◀', w.Accent())
		default:
			w.Set(w.cells[0]-1, e.row, '▶', w.Accent())
			w.Set(w.ports, e.row, '◀', w.Accent())
		}
	})
	w.eachBias(func(unit *place, row int) {
		switch w.on.through(w.to.layer, unit.unit, network.Bias) {
		case forward:
			w.Set(w.x+w.w-1, row, '▶', w.Accent())
		case meeting:
			w.Set(w.ports, row, '◀', w.Accent())
		default:
		}
	})
}
