package tiles

import (
	"fmt"
	"slices"
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

// shapeWith returns the shape of a network with so many units, the inputs first.
func shapeWith(k work, units ...int) *shape {
	s := &shape{units: units, number: 10, symbol: 1, bias: true, work: k}
	for l := range units {
		s.names = append(s.names, 4)
		s.shown = append(s.shown, 0)
		s.ranks = append(s.ranks, nil)
		if l == k.layer+1 && !k.back || l == k.layer && k.back {
			s.shown[l] = k.unit
		}
	}
	if n := units[len(units)-1]; n > 1 {
		s.target = 4
		s.names[len(units)-1] = 10
	}
	return s
}

// shapes returns networks of several shapes, each with several matrices at work.
func shapes() []*shape {
	var list []*shape
	for _, units := range [][]int{
		{2, 8, 8, 1},
		{4, 8, 6, 3},
		{64, 32, 10},
		{2, 8, 8, 8, 8, 8, 8, 1},
		{64, 128, 64, 10},
		{9, 1},
	} {
		for layer := range len(units) - 1 {
			list = append(list, shapeWith(work{layer: layer, unit: units[layer+1] - 1, from: noSource}, units...))
			if layer > 0 {
				list = append(list, shapeWith(work{layer: layer, unit: units[layer] / 2, back: true, from: noSource}, units...))
			}
		}
		list = append(list, shapeWith(work{layer: noLayer, from: noSource}, units...))
	}
	return list
}

// areas returns everything that a plan has a place for.
func (p *plan) areas(s *shape) []layouttest.Area {
	var list []layouttest.Area
	for i := range p.layers {
		l := &p.layers[i]
		first, last := l.place(0), l.place(len(l.units)-1)
		list = append(list, layouttest.At(fmt.Sprintf("layer %d", l.index), grid.Rect{X: l.x, Y: first.Y, W: l.w, H: last.Bottom() - first.Y}, l.w, 1))
		if l.more > 0 {
			list = append(list, layouttest.At("the number of the others", grid.Rect{X: l.x, Y: l.bottom() - 1, W: l.w, H: 1}, 1, 1))
		}
		if i < len(p.gaps) {
			list = append(list, p.gaps[i].areas(s, l, &p.layers[i+1])...)
		}
	}
	return list
}

// areas returns the places of the tiles of a matrix, of the numbers beside it, and of the
// bracket and the mark behind these.
func (g *matrix) areas(s *shape, from, to *layer) []layouttest.Area {
	var list []layouttest.Area
	if g.pitch > 0 {
		tiles := grid.Rect{X: g.x, Y: from.y, W: g.w, H: from.row(len(from.units)-1) + from.unit - from.y}
		list = append(list, layouttest.At("the tiles", tiles, 1, 1))
	}
	if g.numbers == 0 {
		return list
	}
	level := from
	if s.work.back {
		level = to
	}
	rows := grid.Rect{X: g.numbers, Y: level.y, W: g.fields*(s.number+1) - 1, H: level.row(len(level.units)-1) + level.unit - level.y}
	list = append(list, layouttest.At("the numbers at work", rows, s.number, 1))
	behind := grid.Rect{X: g.bracket, Y: to.y, W: g.point - g.bracket + 2, H: 1}
	return append(list, layouttest.At("the bracket and the mark", behind, arrow, 1))
}

// someSizes visits a sample of the sizes of rooms.
func someSizes(visit func(w, h int)) {
	layouttest.ManySizes(func(w, h int) {
		if (w+h)%7 == 0 {
			visit(w, h)
		}
	})
}

func TestEverythingHasItsPlace(t *testing.T) {
	for _, s := range shapes() {
		someSizes(func(w, h int) {
			const least = 3 // rows of the view in the smallest frame
			p := s.fit(w, h)
			if h < least || p.form.alone && p.layers[0].w > w-2*margin {
				return // There is no room for a single layer, so it is cut off.
			}
			if n := len(p.layers) + p.before + p.after; n != len(s.units) {
				t.Fatalf("%d × %d: %d layers of %d", w, h, n, len(s.units))
			}
			layouttest.Holds(t, grid.Rect{W: w, H: h}, p.areas(s)...)
			for i := range p.gaps {
				p.gaps[i].holdsTiles(t)
			}
		})
	}
}

// holdsTiles fails unless the tiles of a matrix stand in its place, in the order of their
// columns.
func (g *matrix) holdsTiles(t *testing.T) {
	t.Helper()
	before := g.x - 1
	for c := range g.columns {
		if x := g.column(c); g.pitch > 0 && (x <= before || x >= g.x+g.w) {
			t.Fatalf("column %d of layer %d stands at %d in %d to %d", c, g.layer, x, g.x, g.x+g.w)
		} else {
			before = x
		}
	}
}

// The layer of the selected unit is always shown, and the unit in it. With it is the layer
// on the other side of its weights, if there is room for more than one.
func TestTheMatrixAtWorkIsShown(t *testing.T) {
	for _, s := range shapes() {
		if s.work.layer == noLayer {
			continue
		}
		someSizes(func(w, h int) {
			p := s.fit(w, h)
			its := s.work.layer
			if s.work.back {
				its--
			}
			at := slices.IndexFunc(p.layers, func(l layer) bool { return l.index == its })
			if at < 0 || p.layers[at].of(s.work.unit) < 0 {
				t.Fatalf("%d × %d: the unit at work is not shown: %+v", w, h, p.layers)
			}
			if len(p.layers) > 1 && !slices.ContainsFunc(p.gaps, func(g matrix) bool { return g.numbers > 0 }) {
				t.Fatalf("%d × %d: the weights at work are not shown", w, h)
			}
		})
	}
}

// In one form a wider room shows no fewer layers.
func TestMoreRoomShowsNoLess(t *testing.T) {
	for _, s := range shapes() {
		for h := 3; h < 60; h += 8 {
			before := plan{}
			for w := 20; w <= 250; w += 3 {
				p := s.fit(w, h)
				if p.form == before.form && len(p.layers) < len(before.layers) {
					t.Fatalf("%v at work %+v, %d × %d: %d layers, in less width %d", s.units, s.work, w, h, len(p.layers), len(before.layers))
				}
				before = p
			}
		}
	}
}

// Where all tiles of a row fit with a blank between them, they have one, and units as many
// rows as there are for all.
func TestTilesAndUnitsGetWhatFits(t *testing.T) {
	s := shapeWith(work{layer: 1, unit: 2, from: noSource}, 2, 8, 8, 1)
	for _, c := range []struct{ w, h, pitch, unit, layers int }{
		{120, 19, 2, 2, 4}, {80, 11, 2, 1, 3}, {60, 11, 1, 1, 2}, {48, 11, 0, 1, 2}, {20, 11, 0, 1, 1}, {200, 27, 2, 2, 4},
	} {
		p := s.fit(c.w, c.h)
		if p.form.pitch != c.pitch || p.rows.unit != c.unit || len(p.layers) != c.layers {
			t.Errorf("%d × %d: %d layers, units of %d rows, tiles %d apart; want %+v", c.w, c.h, len(p.layers), p.rows.unit, p.form.pitch, c)
		}
	}
	deep := shapeWith(work{layer: 5, unit: 2, back: true, from: noSource}, 2, 8, 8, 8, 8, 8, 8, 1)
	if p := deep.fit(200, 27); len(p.layers) != 8 || p.rows.pitch != 3 || p.form.pitch != 1 {
		t.Errorf("of the deep network %d layers are shown, units %d rows apart, tiles %d", len(p.layers), p.rows.pitch, p.form.pitch)
	}
}

func TestTheHighestRanksAreShownInOrder(t *testing.T) {
	s := shapeWith(work{layer: 0, unit: 0, from: noSource}, 6, 3)
	s.ranks[0] = []int{4, 1, 5, 0, 2, 3}
	if got := s.chosen(-1, 3); !slices.Equal(got, []int{1, 4, 5}) {
		t.Errorf("the units shown are %v", got)
	}
	s.shown[1] = 2
	if got := s.chosen(0, 2); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("the page of unit 2 is %v", got)
	}
}
