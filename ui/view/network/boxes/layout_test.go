package boxes

import (
	"reflect"
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

// digits is the width of a number of four digits.
const digits = 10

// roomOf returns room for a plan of w × h cells.
func roomOf(w, h int, on path) room {
	return room{w: w, h: h, on: on, names: []named{{input: 10, inputName: 6, unitName: 2}}, sizes: sizes{unit: unitWidth(digits), number: digits}}
}

var (
	lesson = shape{units: []int{2, 2, 1}, bias: true}
	xor    = shape{units: []int{2, 3, 1}, bias: true}
	mazur  = shape{units: []int{2, 2, 2}, bias: true}
	deep   = shape{units: []int{2, 3, 3, 1}, bias: true}
	iris   = shape{units: []int{4, 4, 3}, bias: true}
	single = shape{units: []int{1, 1, 1}}
)

func shapes() []shape { return []shape{lesson, xor, mazur, deep, iris, single} }

// paths returns a path of each kind through a network.
func (s shape) paths() []path {
	var list []path
	for l := range s.last() + 1 {
		for u := range s.of(l) {
			list = append(
				list, path{layer: l, unit: u, from: every}, path{flow: forward, layer: l, unit: u, from: every},
				path{flow: meeting, layer: l, unit: u, from: s.of(l-1) - 1}, path{layer: l, unit: u, from: s.of(l-1) - 1},
			)
		}
		for u := range s.of(l - 1) {
			if l > 0 {
				list = append(list, path{flow: back, layer: l, unit: u, from: every})
			}
		}
	}
	return list
}

func TestNothingOverlaps(t *testing.T) {
	for _, s := range shapes() {
		for _, on := range s.paths() {
			for w := 44; w < 160; w += 7 {
				for h := 3; h < 36; h += 2 {
					d, ok := fit(s, roomOf(w, h, on))
					if !ok {
						continue
					}
					if d.rows > h {
						t.Fatalf("%d × %d: %d rows", w, h, d.rows)
					}
					layouttest.Holds(t, grid.Rect{W: w, H: h}, d.areas(s)...)
				}
			}
		}
	}
}

// areas returns the places of all units and numbers.
func (d *plan) areas(s shape) []layouttest.Area {
	var list []layouttest.Area
	for i, c := range d.columns {
		for _, at := range c.places {
			list = append(list, layouttest.At("a unit", at.rect, 1, 1))
		}
		if last := c.places[len(c.places)-1]; c.layer == s.last() && last.form != inRow && last.rect.Bottom() < d.rows {
			list = append(list, layouttest.At("the loss", grid.Rect{X: c.x, Y: last.rect.Bottom(), W: c.w, H: 1}, 1, 1))
		}
		if i > 0 {
			list = append(list, d.edgeAreas(s, i-1)...)
		}
	}
	return list
}

// edgeAreas returns the places of the numbers of a gap, with the names of biases, of the
// trunks left of them, and of the ends of the wires.
func (d *plan) edgeAreas(s shape, i int) []layouttest.Area {
	var list []layouttest.Area
	g, from, to := &d.gaps[i], &d.columns[i], &d.columns[i+1]
	left := 0
	for _, x := range g.trunks {
		left = max(left, x)
	}
	row := func(y int) {
		list = append(list,
			layouttest.At("the numbers of an edge", grid.Rect{X: left + 1, Y: y, W: g.ports - left - 1, H: 1}, afterward+d.fields*digits+blank, 1),
			layouttest.At("the end of a wire", grid.Rect{X: g.ports, Y: y, W: g.x + g.w - g.ports, H: 1}, port, 1))
	}
	for j := range to.places {
		unit := &to.places[j]
		for _, source := range from.places {
			if y, ok := unit.edge(source.unit); ok {
				row(y)
			}
		}
		if unit.only == every && s.bias {
			row(unit.top + len(from.places))
		}
	}
	return list
}

func TestWiresKeepApart(t *testing.T) {
	for _, s := range shapes() {
		for _, on := range s.paths() {
			for _, size := range [][2]int{{116, 40}, {116, 24}, {76, 24}, {76, 12}, {56, 7}} {
				d, ok := fit(s, roomOf(size[0], size[1], on))
				for i := range d.gaps {
					if n := collisions(&d.columns[i], &d.columns[i+1]); ok && n > 0 {
						t.Errorf("%v on %+v in %v: %d wires run along others before layer %d", s.units, on, size, n, d.columns[i+1].layer)
					}
				}
			}
		}
	}
}

// Where all layers are shown, nothing moves from phase to phase.
func TestTheLayoutHoldsStill(t *testing.T) {
	for _, c := range []struct {
		shape
		w, h int
	}{{lesson, 76, 10}, {lesson, 116, 12}, {mazur, 76, 10}, {mazur, 116, 15}, {xor, 76, 10}, {deep, 116, 24}} {
		first := plan{}
		for i, on := range c.paths() {
			d, ok := whole(c.shape, roomOf(c.w, c.h, on))
			if !ok {
				t.Fatalf("%v does not fit into %d × %d", c.units, c.w, c.h)
			}
			if i == 0 {
				first = d
			}
			if !reflect.DeepEqual(d, first) {
				t.Errorf("%v in %d × %d is another for %+v", c.units, c.w, c.h, on)
			}
		}
	}
}

// cells are the columns and rows of a plan, of the screen, which begins two columns and
// four rows before it.
type cells struct {
	trunks, numbers [][]int
	boxes           [][]int // x, top and bottom
	ports           []int
	rows            int
}

func cellsOf(d *plan) cells {
	const left, top = 2, 4
	c := cells{rows: d.rows}
	for i := range d.gaps {
		g := &d.gaps[i]
		trunks, numbers := []int{}, []int{}
		for _, x := range g.trunks {
			trunks = append(trunks, x+left)
		}
		for _, x := range g.cells {
			numbers = append(numbers, x+left+1) // After the lead.
		}
		c.trunks, c.numbers, c.ports = append(c.trunks, trunks), append(c.numbers, numbers), append(c.ports, g.ports+left)
	}
	for _, column := range d.columns {
		for _, at := range column.places {
			if at.form == boxed {
				c.boxes = append(c.boxes, []int{at.rect.X + left, at.rect.Y + top, at.rect.Bottom() - 1 + top})
			}
		}
	}
	return c
}

func TestTheLessonHasItsCells(t *testing.T) {
	for _, c := range []struct {
		name string
		w, h int
		on   path
		want cells
	}{
		{"three numbers an edge", 116, 12, path{}, cells{
			trunks:  [][]int{{13, 15}, {68, 68}},
			numbers: [][]int{{19, 29, 39}, {71, 81, 91}},
			boxes:   [][]int{{50, 5, 9}, {50, 11, 15}, {102, 7, 12}},
			ports:   []int{49, 101}, rows: 12,
		}},
		{"one number an edge", 76, 10, path{}, cells{
			trunks:  [][]int{{13, 15}, {47, 47}},
			numbers: [][]int{{19}, {50}},
			boxes:   [][]int{{30, 4, 8}, {30, 9, 13}, {62, 6, 11}},
			ports:   []int{29, 60}, rows: 10,
		}},
		{"the path", 56, 7, path{flow: meeting, layer: 1, unit: 0, from: 0}, cells{
			trunks:  [][]int{{22, 22}},
			numbers: [][]int{{30}},
			boxes:   [][]int{{2, 4, 8}, {42, 5, 10}},
			ports:   []int{40}, rows: 7,
		}},
	} {
		d, ok := fit(lesson, roomOf(c.w, c.h, c.on))
		if got := cellsOf(&d); !ok || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n%+v, want\n%+v", c.name, got, c.want)
		}
	}
}

func BenchmarkFit(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		fit(deep, roomOf(116, 24, path{flow: forward, layer: 1, unit: 1, from: every}))
	}
}
