package viewtest

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Common returns common sizes of terminals and the smallest one, in columns and rows.
func Common() [][2]int { return [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} }

// Coarse returns sizes from the smallest to the largest, around those at which panels
// appear and disappear.
func Coarse() [][2]int {
	var list [][2]int
	for _, w := range []int{0, 1, 19, 20, 40, 60, 75, 76, 80, 100, 120, 160, 250} {
		for _, h := range []int{0, 4, 5, 8, 12, 16, 20, 24, 30, 36, 60, 80} {
			list = append(list, [2]int{w, h})
		}
	}
	return list
}

// Sizes returns a sample of the sizes that a terminal may have: every width at three
// heights, and every height at three widths.
func Sizes() [][2]int {
	var list [][2]int
	for _, h := range []int{5, 24, 80} {
		for w := range 251 {
			list = append(list, [2]int{w, h})
		}
	}
	for _, w := range []int{20, 80, 150} {
		for h := range 81 {
			list = append(list, [2]int{w, h})
		}
	}
	return list
}

// Fits fails unless the view fills its room exactly at these sizes, in every line.
func (s *Screen) Fits(sizes [][2]int) {
	s.t.Helper()
	for _, size := range sizes {
		s.Resize(size[0], size[1])
		room := s.room()
		if room.Empty() {
			continue
		}
		lines := strings.Split(s.Frame(), "\n")
		if len(lines) != room.H {
			s.t.Fatalf("%v: the view %s has %d lines, not %d", size, s.desk.View(), len(lines), room.H)
		}
		for y, line := range lines {
			if got := ansi.StringWidth(line); got != room.W {
				s.t.Fatalf("%v: line %d of the view %s is %d columns wide, not %d:\n%s", size, y, s.desk.View(), got, room.W, line)
			}
		}
	}
}
