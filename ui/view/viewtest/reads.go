package viewtest

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"backstep/ui/grid"
)

// Sees fails unless the view shows each text.
func (s *Screen) Sees(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.Frame(), text) {
			s.t.Fatalf("the view does not show %q:\n%s", text, s.Frame())
		}
	}
}

// SeesNo fails if the view shows one of the texts.
func (s *Screen) SeesNo(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if strings.Contains(s.Frame(), text) {
			s.t.Fatalf("the view shows %q:\n%s", text, s.Frame())
		}
	}
}

// Says fails unless the last command had this to say.
func (s *Screen) Says(text string) {
	s.t.Helper()
	if !strings.Contains(s.said, text) {
		s.t.Fatalf("the command says %q, not %q", s.said, text)
	}
}

// Line returns the first line of the view that has all the words, with its blanks
// run together.
func (s *Screen) Line(words ...string) string {
	s.t.Helper()
next:
	for line := range strings.Lines(s.Frame()) {
		for _, word := range words {
			if !strings.Contains(line, word) {
				continue next
			}
		}
		return strings.Join(strings.Fields(line), " ")
	}
	s.t.Fatalf("no line has %q:\n%s", words, s.Frame())
	return ""
}

// Drawn returns the texts of the frame in the order in which they were drawn, and
// the frame.
func (s *Screen) Drawn() ([]Drawn, *grid.Frame) {
	var list []Drawn
	s.work()
	s.grid.Watch(func(text string, at grid.Rect) { list = append(list, Drawn{text, at}) })
	s.draw()
	s.grid.Watch(nil)
	return list, s.grid
}

// Fits fails unless each line of the view is as wide as its room at these sizes, or
// at all of [Sizes] where there are none.
func (s *Screen) Fits(sizes ...[2]int) {
	s.t.Helper()
	if len(sizes) == 0 {
		sizes = Sizes()
	}
	for _, size := range sizes {
		s.Resize(size[0], size[1])
		room := s.room()
		lines := strings.Split(s.Frame(), "\n")
		if room.H > 0 && len(lines) != room.H {
			s.t.Fatalf("%v: the view has %d lines, not %d", size, len(lines), room.H)
		}
		for y, line := range lines {
			if got := ansi.StringWidth(line); got != room.W {
				s.t.Fatalf("%v: line %d is %d columns wide, not %d:\n%s", size, y, got, room.W, line)
			}
		}
	}
}

// Common are the sizes of terminals that people have, and the smallest.
func Common() [][2]int { return [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} }

// Sizes are a sample of the sizes that a terminal may have: every width at three
// heights, and every height at three widths. The smallest and the largest are among
// them, and those at which panels come and go.
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
