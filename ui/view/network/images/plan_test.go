package images

import (
	"fmt"
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

// shapes returns pictures of several sizes, with few units and many.
func shapes() []shape {
	var list []shape
	for _, side := range []int{4, 7, 8, 28} {
		for _, units := range []int{1, 12, 32, 128} {
			for _, coarse := range []bool{false, true} {
				list = append(list, shape{side: side, units: units, classes: 10, name: 4, class: 1, number: 10, note: 3, coarse: coarse})
			}
		}
	}
	return append(list, shape{side: 8, units: 32, classes: 3, name: 3, class: 10, number: 23, note: 2})
}

// areas returns everything that a plan has a place for.
func (p *plan) areas(s shape) []layouttest.Area {
	list := []layouttest.Area{
		layouttest.At("the input", p.picture, s.side, 1),
		layouttest.At("what lifts a class", p.lifts, s.side, 1),
		layouttest.At("the answers", p.answers, s.answersWidth(least), 1),
	}
	for i := range p.shown(s.units) {
		list = append(list, layouttest.At(fmt.Sprintf("unit %d", i), p.place(i), s.side, 1))
	}
	return list
}

func TestEverythingHasItsPlace(t *testing.T) {
	for _, s := range shapes() {
		layouttest.ManySizes(func(w, h int) {
			if p, ok := s.fit(w, h); ok && (w+h)%5 == 0 {
				layouttest.Holds(t, grid.Rect{W: w, H: h}, p.areas(s)...)
				if p.rows > h || p.lines*p.apart > p.answers.H+p.apart-1 {
					t.Fatalf("%d × %d: %d rows, %d classes %d apart in %d", w, h, p.rows, p.lines, p.apart, p.answers.H)
				}
			}
		})
	}
}

// In the rows that it asks for, the network is drawn as in all rows that there are.
func TestTheRowsAskedForAreEnough(t *testing.T) {
	for _, s := range shapes() {
		layouttest.ManySizes(func(w, h int) {
			if p, ok := s.settled(w, h); ok && (w+h)%5 == 0 {
				if p.rows > h {
					t.Fatalf("%d × %d: %d rows", w, h, p.rows)
				}
				if again, _ := s.fit(w, p.rows); again != p {
					t.Fatalf("%d × %d: %+v\nin %d rows: %+v", w, h, p, p.rows, again)
				}
			}
		})
	}
}

// Digits with 32 units, at the sizes of screens: how many units are shown, how wide a pixel of
// the input is, and whether there is room for what lifts a class.
func TestDigitsGetWhatFits(t *testing.T) {
	s := shape{side: 8, units: 32, classes: 10, name: 3, class: 1, number: 10, note: 3}
	for _, c := range []struct {
		w, h, units, pixel int
		lifts              bool
	}{
		{120, 23, 32, 2, true}, {80, 11, 6, 2, false}, {60, 11, 2, 2, false}, {200, 43, 32, 4, true},
	} {
		p, ok := s.fit(c.w, c.h)
		if !ok || p.shown(s.units) != c.units || p.input.Columns != c.pixel || p.lifts.Empty() == c.lifts {
			t.Errorf("%d × %d: %d units, pixels of %d columns, lifts at %v; want %+v", c.w, c.h, p.shown(s.units), p.input.Columns, p.lifts, c)
		}
	}
	if _, ok := s.fit(30, 8); ok {
		t.Error("30 × 8 is enough")
	}
}
