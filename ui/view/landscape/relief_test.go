package landscape

import (
	"math"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// reliefAfter draws the contours of a session after a command line, with their labels.
func reliefAfter(t *testing.T, line, do string, w, h int) *relief {
	t.Helper()
	pic := pictureAfter(t, sessiontest.Line(t, line), do)
	frame := grid.NewFrame(w, h, grid.Braille)
	p := paint.New(frame.Region(), paint.Look{Format: number.Default()}, nil, &paint.Hits{})
	r := newRelief(ground{drawing{p, pic}}, &terrain{window: pic.Plane.Window, land: pic.Land, w: w, h: h})
	r.labels()
	return r
}

// extremes returns the lowest and the highest loss in a cell and one dot around it.
func (r *relief) extremes(cell grid.Rect) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	last, loss := float64(r.t.land.Side-1), r.t.land.Loss
	for dy := -1.0; dy <= grid.DotsDown+1; dy += 0.25 {
		for dx := -1.0; dx <= grid.DotsAcross+1; dx += 0.25 {
			x := (float64(cell.X) + dx/grid.DotsAcross) / float64(r.t.w) * last
			y := (float64(cell.Y) + dy/grid.DotsDown) / float64(r.t.h) * last
			i, j := min(max(int(x), 0), r.t.land.Side-2), min(max(int(y), 0), r.t.land.Side-2)
			fx, fy, at := x-float64(i), y-float64(j), j*r.t.land.Side+i
			above := loss[at]*(1-fx) + loss[at+1]*fx
			below := loss[at+r.t.land.Side]*(1-fx) + loss[at+r.t.land.Side+1]*fx
			v := above*(1-fy) + below*fy
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	return low, high
}

// The loss of a contour lies between the extremes of each cell that is drawn.
func TestContoursAreDrawnAtTheirLevel(t *testing.T) {
	for _, c := range []struct{ line, do string }{
		{"xor", "goto 30"}, {"diabetes", "goto 56"}, {"iris --hidden 8,6", "goto 3"}, {"curve --hidden 1 --activation relu", "goto 9"},
	} {
		for _, size := range [][2]int{{60, 27}, {34, 16}, {110, 50}} {
			r := reliefAfter(t, c.line, c.do, size[0], size[1])
			if len(r.cells) < 3 {
				t.Errorf("%s: %d contours", c.line, len(r.cells))
			}
			for i, cells := range r.cells {
				level := r.contours[i].Level
				for _, cell := range cells {
					if low, high := r.extremes(cell); level < low || level > high {
						t.Errorf("%s, %v: the contour at %v passes %v, where J is from %v to %v", c.line, size, level, cell, low, high)
					}
				}
			}
		}
	}
}

// A label stands in the line of its own contour.
func TestLabelsStandInTheirLines(t *testing.T) {
	r := reliefAfter(t, "diabetes", "goto 56", 60, 27)
	labels := 0
	for y := range r.t.h {
		for x := 0; x < r.t.w; x++ {
			text := ""
			from := x
			for ; x < r.t.w && isLabel(r.At(x, y).Text); x++ {
				text += r.At(x, y).Text
			}
			if text == "" {
				continue
			}
			labels++
			passed := false
			for i := range r.contours {
				if number.Tick(r.contours[i].Level, stepOf(r.contours)) == text {
					passed = r.passes[y*r.t.w+from+len(text)/2]&(1<<i) != 0
				}
			}
			if !passed {
				t.Errorf("the contour of the label %q does not pass %d, %d", text, from, y)
			}
		}
	}
	if labels < 4 {
		t.Errorf("%d labels", labels)
	}
}

func isLabel(s string) bool { return s != "" && (s[0] >= '0' && s[0] <= '9' || s == ".") }
