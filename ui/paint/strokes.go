package paint

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// WireStroke returns how a wire is drawn that stands for a number: heavy or light, and dashed if
// the number is negative.
func WireStroke(v float64, heavy bool, role theme.Role, net int) grid.Stroke {
	s := grid.Stroke{Weight: grid.Light, Style: role.Style(), Net: net}
	switch {
	case heavy && v < 0:
		s.Weight = grid.HeavyDashed
	case heavy:
		s.Weight = grid.Heavy
	case v < 0:
		s.Weight = grid.Dashed
	}
	return s
}

// stroke is what a line covers of a column: levels from the top of the plot.
type stroke struct {
	top, bottom int
	end         int  // where the line leaves the column
	drawn       bool // the line goes through the column
	ahead       bool // it lies beyond the cursor
}

// fineness is the number of columns and levels into which a cell of a plot is divided.
type fineness struct{ across, down int }

// cover adds a level to the stroke.
func (s *stroke) cover(level int, ahead bool) {
	if !s.drawn {
		*s = stroke{level, level, level, true, ahead}
		return
	}
	s.top, s.bottom, s.end = min(s.top, level), max(s.bottom, level), level
	s.ahead = s.ahead && ahead
}

// strokes returns what a line covers of each column. A column shows the extremes of its
// epochs. There are gaps where losses are not finite.
func (c Chart) strokes(points []Point, f fineness) []stroke {
	list := make([]stroke, c.W()*f.across)
	here := c.here()
	var before struct {
		column, level int
		known         bool
	}
	for _, pt := range points {
		if !pt.Finite {
			before.known = false
			continue
		}
		column := c.X.Position(float64(pt.First+pt.Last)/2, len(list))
		high, low := c.Y.Level(pt.High, c.H(), f.down), c.Y.Level(pt.Low, c.H(), f.down)
		end := (high + low) / 2
		if !math.IsNaN(pt.End) {
			end = c.Y.Level(pt.End, c.H(), f.down)
		}
		ahead := pt.First > here
		if before.known {
			between(list, before.column, before.level, column, end, ahead)
		}
		if 0 <= column && column < len(list) {
			for _, level := range [3]int{high, low, end} {
				list[column].cover(level, ahead)
			}
		}
		before.column, before.level, before.known = column, end, true
	}
	join(list)
	return list
}

// between covers the columns between two points with a straight line.
func between(list []stroke, from, fromLevel, to, toLevel int, ahead bool) {
	for column := max(0, from+1); column < min(to, len(list)); column++ {
		share := float64(column-from) / float64(to-from)
		list[column].cover(fromLevel+int(math.Round(share*float64(toLevel-fromLevel))), ahead)
	}
}

// sharpen leaves only the end of a stroke of two levels: no more than a step of the line.
func (s *stroke) sharpen() {
	if s.bottom-s.top == 1 {
		s.top, s.bottom = s.end, s.end
	}
}

// join lets each stroke reach to that of the column before it.
func join(list []stroke) {
	for i := range list {
		list[i].sharpen()
	}
	for i := 1; i < len(list); i++ {
		before, s := list[i-1], &list[i]
		if before.drawn && s.drawn {
			s.top, s.bottom = min(s.top, before.bottom+1), max(s.bottom, before.top-1)
		}
	}
}

// reach returns the number of levels that strokes go through.
func reach(list []stroke) int {
	top, bottom := math.MaxInt, -1
	for _, s := range list {
		if s.drawn {
			top, bottom = min(top, s.top), max(bottom, s.bottom)
		}
	}
	return max(0, bottom-top+1)
}
