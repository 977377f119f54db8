package gradients

import (
	"math"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// decades is the logarithmic scale of a strip. Its rows stand for powers of ten, each in its
// middle, so that a bar of that size ends there.
type decades struct {
	top   float64 // the power in the middle of the first row
	each  float64 // powers from one row to the next
	rows  int
	every int // rows from one tick to the next
}

// lowest and highest are the powers of ten that a scale has room for. Beyond them a bar is as
// short, or as high, as it can be.
const lowest, highest = -40, 60

// scaleOf returns the scale of rows rows that has room for values. It goes up to 1 at least.
func scaleOf(values []float64, rows int) decades {
	low, high := 0.0, 0.0
	for _, v := range values {
		if v > 0 && !number.Alarming(v) {
			power := math.Log10(v)
			low, high = min(low, power), max(high, power)
		}
	}
	s := decades{top: math.Ceil(min(high, highest)), rows: rows, each: 1}
	need := s.top - max(low, lowest)
	steps := []float64{0.25, 0.5, 1, 2, 3, 5, 10, 20, 50, 100}
	const aboveFoot = 0.7 // rows from the middle of the first to where even the lowest bar can be seen
	at := slices.IndexFunc(steps, func(each float64) bool { return each*(float64(rows)-aboveFoot) >= need })
	s.each = steps[max(at, 0)]
	if at < 0 {
		s.each = steps[len(steps)-1]
	}
	const apart = 2
	s.every = max(1, int(math.Ceil(1/s.each)))
	if rows > apart {
		s.every = max(apart, s.every)
	}
	return s
}

// down returns how far below the middle of the first row v > 0 stands, in rows.
func (s decades) down(v float64) float64 { return (s.top - math.Log10(v)) / s.each }

// eighths returns the height of the bar of v in eighths of a row. Every bar can be seen.
func (s decades) eighths(v float64) int {
	if !(v > 0) {
		return 0
	}
	height := math.Round(8 * (float64(s.rows) - 0.5 - s.down(v)))
	return int(math.Max(1, math.Min(height, float64(8*s.rows))))
}

// ticks returns the labels by row.
func (s decades) ticks(f number.Format) map[int]string {
	list := map[int]string{}
	for row := 0; row < s.rows; row += s.every {
		list[row] = f.PowerOfTen(int(math.Round(s.top - float64(row)*s.each)))
	}
	return list
}

// line returns the row in which v stands as a line, and the stroke for it.
func (s decades) line(v float64) (row int, stroke rune) {
	at := int(math.Round(8*(s.down(v)+0.5))) - 1 // the eighth of a row above it
	switch row = at / 8; at % 8 {
	case 0, 1:
		return row, '▔'
	case 6, 7:
		return row, '▁'
	default:
		return row, '─'
	}
}

// bar draws a bar of full cells w wide up from the foot of a region, in eighths of a row.
func bar(r grid.Region, x, w, eighths int, style grid.Style) {
	blocks := []rune("▁▂▃▄▅▆▇█")
	for y := r.H() - 1; y >= 0 && eighths > 0; y-- {
		r.HLine(x, y, w, blocks[min(eighths, 8)-1], style)
		eighths -= 8
	}
}

// hatched draws a bar of the last step in the same place, which has whole cells, at least one.
func hatched(r grid.Region, x, w, eighths int) {
	rows := min(r.H(), max(1, (eighths+4)/8))
	paint.Hatch(r, grid.Rect{X: x, Y: r.H() - rows, W: w, H: rows})
}
