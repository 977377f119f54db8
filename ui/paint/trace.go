package paint

import (
	"image"
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Brush is the way a line of a chart is drawn.
type Brush struct {
	Role, Beyond theme.Role // beyond the cursor
	Priority     int        // of the style, in cells shared with other lines
	Thick        bool       // two dots high
	Sparse       bool       // every other dot
	Faint        bool       // only a few of its dots are drawn
}

// faint reports whether the dot x, y belongs to a line that is made faint without
// colour. Such a line keeps about every fifth dot, whatever its direction.
func faint(x, y int) bool { return (x+2*y)%5 == 0 }

// Ahead returns the brush for the part of a line beyond the cursor. If colours cannot
// set that part apart, it has fewer dots.
func (b Brush) Ahead(look Look) Brush {
	b.Role, b.Priority = b.Beyond, b.Priority-1
	if look.Colourless {
		b.Thick, b.Sparse, b.Faint = false, false, true
	}
	return b
}

// Stroke draws the dots from one end to the other.
func (b Brush) Stroke(dots *grid.Dots, ends [2]image.Point) {
	_, rows := dots.Size()
	dots.Walk(ends[0].X, ends[0].Y, ends[1].X, ends[1].Y, func(x, y int) {
		if b.Sparse && (x+y)%2 != 0 || b.Faint && !faint(x, y) {
			return
		}
		dots.Set(x, y, b.Role.Style(), b.Priority)
		if b.Thick {
			dots.Set(x, min(y+1, rows-1), b.Role.Style(), b.Priority)
		}
	})
}

// Trace is a line of a chart, with its label.
type Trace struct {
	Name, Note string
	Points     []Point
	Brush      Brush
	Strong     bool // the label is emphasised
	Bare       bool // the label is the name alone, without the last value
	Ghost      bool // the line is of another run, and its label makes room for the others
}

// last returns the last value of a line on the part of the axis shown. ok is false if
// there is none.
func (t *Trace) last(x Epochs) (v float64, ok bool) {
	for _, pt := range t.Points {
		if pt.Finite && x.Shows(pt.First) {
			v, ok = pt.End, !math.IsNaN(pt.End)
		}
	}
	return v, ok
}

// Shown returns the points on the part of the axis shown.
func (t *Trace) Shown(x Epochs) []Point {
	var list []Point
	for _, pt := range t.Points {
		if pt.Last >= x.First && pt.First <= x.Last {
			list = append(list, pt)
		}
	}
	return list
}

// TrainTrace returns the line of the training part.
func TrainTrace(points []Point) Trace {
	return Trace{Name: "train", Points: points, Strong: true, Brush: Brush{Role: theme.Loss, Beyond: theme.Dim, Priority: 5, Thick: true}}
}

// TestTrace returns the line of the test part. If it ends before the last epoch,
// because the weights of that epoch are not kept, its note says so.
func TestTrace(points []Point, epochs int) Trace {
	t := Trace{Name: "test", Points: points, Brush: Brush{Role: theme.Text, Beyond: theme.Dim, Priority: 3}}
	if n := len(points); n > 0 && points[n-1].Last < epochs {
		t.Note = "to " + number.Group(points[n-1].Last)
	}
	return t
}
