package chooser

import (
	"slices"

	"backstep/data"
	"backstep/ui/theme"
)

// thumbnail is a picture of a built-in set: levels of a ramp, two to a cell, one above the
// other.
type thumbnail struct {
	ramp    theme.Ramp
	classes int   // 0 if the levels are not those of classes
	w, h    int   // pixels
	levels  []int // row by row; −1 where nothing is
}

func (t *thumbnail) at(x, y int) int { return t.levels[y*t.w+x] }

// thumbnailOf draws a set in w × h pixels. Sets of two inputs are drawn as they lie, iris
// by its petals, digits by an example.
func thumbnailOf(s *data.Set, w, h int) *thumbnail {
	t := &thumbnail{w: w, h: h, levels: make([]int, w*h)}
	for i := range t.levels {
		t.levels[i] = -1
	}
	switch {
	case len(s.Features) == pictureSide*pictureSide:
		t.picture(s)
	case len(s.Features) == 1:
		t.line(s)
	case len(s.Features) == 2 && s.Len() == 4 && onGrid(s):
		t.quarters(s)
	default:
		t.plane(s)
	}
	return t
}

// onGrid reports whether every value of a set is 0 or 1, as those of gates are.
func onGrid(s *data.Set) bool {
	return !slices.ContainsFunc(s.Raw, func(row []float64) bool {
		return slices.ContainsFunc(row, func(v float64) bool { return v != 0 && v != 1 })
	})
}

// pictureSide is the width of a handwritten digit.
const pictureSide = 8

// example is the digit that is shown.
const example = 3

// picture draws an example of the digits.
func (t *thumbnail) picture(s *data.Set) {
	t.ramp = theme.Depth
	const brightest = 16
	row := s.Raw[example]
	side := min(t.w, t.h)
	left := (t.w - side) / 2
	for y := range t.h {
		for x := range t.w {
			t.levels[y*t.w+x] = 0
			if px := (x - left) * pictureSide / side; x >= left && px < pictureSide {
				v := row[min(y*pictureSide/t.h, pictureSide-1)*pictureSide+px]
				t.levels[y*t.w+x] = int(v / brightest * float64(t.ramp.Levels()-1))
			}
		}
	}
}

// line draws the target of a set over its only input.
func (t *thumbnail) line(s *data.Set) {
	t.ramp = theme.Depth
	xs, ys := places(columnValues(s.Raw, 0), t.w), places(columnValues(s.Numbers, 0), t.h)
	for i := range xs {
		t.levels[(t.h-1-ys[i])*t.w+xs[i]] = t.ramp.Levels() - 1
	}
}

// quarters draws a gate: a quarter for each row.
func (t *thumbnail) quarters(s *data.Set) {
	t.ramp, t.classes = theme.FewClasses, 2
	for y := range t.h {
		for x := range t.w {
			x1, x2 := float64(2*x/t.w), float64(1-2*y/t.h)
			i := slices.IndexFunc(s.Raw, func(row []float64) bool { return row[0] == x1 && row[1] == x2 })
			t.levels[y*t.w+x] = s.Class[i]
		}
	}
}

// plane draws each row at its place, by its class or its target. Where several fall into
// a pixel, most of them decide.
func (t *thumbnail) plane(s *data.Set) {
	first, second := axes(s)
	xs, ys := places(columnValues(s.Raw, first), t.w), places(columnValues(s.Raw, second), t.h)
	kinds := len(s.Target.Classes)
	kind := func(row int) int { return s.Class[row] }
	t.ramp, t.classes = theme.FewClasses, kinds
	if s.Class == nil {
		t.ramp, t.classes = theme.Depth, 0
		kinds = t.ramp.Levels()
		targets := places(columnValues(s.Numbers, 0), kinds)
		kind = func(row int) int { return targets[row] }
	}
	counts := make([][]int, t.w*t.h)
	for i := range xs {
		at := (t.h-1-ys[i])*t.w + xs[i]
		if counts[at] == nil {
			counts[at] = make([]int, kinds)
		}
		counts[at][kind(i)]++
	}
	for at, of := range counts {
		if of != nil {
			t.levels[at] = slices.Index(of, slices.Max(of))
		}
	}
}

// axes returns the features by which a set is drawn: its only two, or the petals of iris.
func axes(s *data.Set) (first, second int) {
	const petalLength, petalWidth = 2, 3
	if len(s.Features) == 4 {
		return petalLength, petalWidth
	}
	return 0, 1
}

func columnValues(rows [][]float64, column int) []float64 {
	list := make([]float64, len(rows))
	for i, row := range rows {
		list[i] = row[column]
	}
	return list
}

// places returns in which of n places between the least and the largest value each lies.
func places(values []float64, n int) []int {
	low, high := slices.Min(values), slices.Max(values)
	list := make([]int, len(values))
	for i, v := range values {
		if high > low {
			list[i] = min(n-1, int((v-low)/(high-low)*float64(n)))
		}
	}
	return list
}
