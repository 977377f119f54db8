package landscape

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// A path that turns back passes its cells again, but not those where it turns.
func TestPathThatComesBack(t *testing.T) {
	plot := &terrain{window: probe.Window{Left: 0, Right: 10, Bottom: 0, Top: 10}, w: 10, h: 10}
	s := passageOf([]probe.Place{{X: 0.5, Y: 5.5}, {X: 4.5, Y: 5.5}, {X: 8.5, Y: 5.5}, {X: 4.5, Y: 5.5}, {X: 4.5, Y: 9.5}}, plot)
	for column, want := range []bool{false, false, false, false, true, true, true, true, false, false} {
		if got := s.again(column, 4, 1); got != want {
			t.Errorf("column %d: passed again %t, want %t", column, got, want)
		}
	}
}

// Numbers of steps stand apart, and cover no other part of the path than their own.
func TestNumbersOfStepsStandApart(t *testing.T) {
	numbers := 0
	for _, c := range [][2]string{{"diabetes", "goto 56"}, {"xor", "goto 30"}, {"curve --hidden 3", "goto 40"}, {"mazur", "goto 3"}} {
		pic := pictureAfter(t, sessiontest.Line(t, c[0]), c[1])
		for _, size := range [][2]int{{20, 5}, {34, 16}, {60, 27}, {110, 50}} {
			frame := grid.NewFrame(size[0], size[1], grid.Braille)
			p := paint.New(frame.Region(), paint.Look{Format: number.Default()}, nil, &paint.Hits{})
			plot := &terrain{window: pic.Plane.Window, land: pic.Land, w: size[0], h: size[1]}
			drawWays(ground{drawing{p, pic}}, plot)
			numbered := func(x, y int) bool { return theme.RoleOf(p.At(x, y).Style) == theme.UpdateBlock }
			passes := passageOf(pic.Path, plot)
			for y := range size[1] {
				for x := range size[0] {
					if !numbered(x, y) {
						continue
					}
					numbers++
					if numbered(x, y+1) || passes.again(x, y, 1) {
						t.Errorf("%v at %v: the number at %d, %d covers something", c, size, x, y)
					}
				}
			}
		}
	}
	if numbers < 20 {
		t.Errorf("%d numbers", numbers)
	}
}
