package viewtest

import (
	"math/bits"
	"slices"
	"strings"
	"testing"

	"backstep/ui/grid"
	"backstep/ui/view"
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

// Says fails unless the message of the last command contains the text.
func (s *Screen) Says(text string) {
	s.t.Helper()
	if !strings.Contains(s.said, text) {
		s.t.Fatalf("the command says %q, not %q", s.said, text)
	}
}

// Refuses fails unless a line is wrong, with an error that contains the text.
func (s *Screen) Refuses(line, text string) {
	s.t.Helper()
	r := s.desk.Finish(s.desk.Do(line))
	if r.Err == nil || !strings.Contains(r.Err.Error(), text) {
		s.t.Fatalf("%s: %+v, want the error %q", line, r, text)
	}
	s.old = true
	s.prepare()
}

// Types returns the line that a key of the present view types now.
func (s *Screen) Types(key string) string {
	s.t.Helper()
	table := s.present().Keys()
	i := slices.IndexFunc(table, func(k view.Key) bool { return slices.Contains(k.Keys, key) })
	if i < 0 {
		s.t.Fatalf("the view %s has no key %s", s.desk.View(), key)
	}
	s.prepare()
	return table[i].Types()
}

// Line returns the first line of the view that has all the words, with each run of
// blanks replaced by one blank.
func (s *Screen) Line(words ...string) string {
	s.t.Helper()
	return LineOf(s.t, s.Frame(), words...)
}

// LineOf returns the first line of a frame that has all the words, like [Screen.Line].
func LineOf(t testing.TB, frame string, words ...string) string {
	t.Helper()
next:
	for line := range strings.Lines(frame) {
		for _, word := range words {
			if !strings.Contains(line, word) {
				continue next
			}
		}
		return strings.Join(strings.Fields(line), " ")
	}
	t.Fatalf("no line has %q:\n%s", words, frame)
	return ""
}

// Dots counts the dots of the Braille characters of a frame.
func Dots(frame string) int {
	n := 0
	for _, r := range frame {
		if r > 0x2800 && r <= 0x28ff {
			n += bits.OnesCount8(uint8(r - 0x2800))
		}
	}
	return n
}

// Drawn returns the texts of the frame in the order in which they were drawn, and the
// frame itself.
func (s *Screen) Drawn() ([]Drawn, *grid.Frame) {
	var list []Drawn
	s.work()
	s.grid.Watch(func(text string, at grid.Rect) { list = append(list, Drawn{text, at}) })
	s.draw()
	s.grid.Watch(nil)
	return list, s.grid
}
