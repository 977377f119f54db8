package surface

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
	"backstep/ui/view"
	"backstep/ui/view/viewtest"
)

// classesView returns a drawing for the given number of classes on a terminal with few
// colours.
func classesView(classes int) drawing {
	set := &data.Set{}
	for class := range classes {
		set.Target.Classes = append(set.Target.Classes, fmt.Sprint(class))
	}
	outputs := classes
	if classes == 2 {
		outputs = 1
	}
	config := network.Config{Architecture: network.Architecture{Inputs: 2, Layers: []network.Layer{{Units: outputs}}}}
	p := paint.Painter{Look: paint.Look{FewColours: true}, Moment: &desk.Moment{Setup: &session.Setup{Set: set, Subject: explain.Subject{Config: config}}}}
	return drawing{p, &picture{Low: 0, High: 1}}
}

// fewColours returns the pens of every palette that has colours, on a terminal with
// sixteen colours.
func fewColours(t *testing.T) map[string]*theme.Pen {
	t.Helper()
	renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.ANSI))
	renderer.SetColorProfile(termenv.ANSI)
	pens := map[string]*theme.Pen{}
	for _, name := range theme.Names() {
		palette, err := theme.Choose(name, theme.Ground{})
		if err != nil {
			t.Fatal(err)
		}
		if palette.Colours() {
			pens[name] = theme.NewPen(renderer, palette)
		}
	}
	return pens
}

func TestAmongSixteenColoursNoTwoClassesLookAlike(t *testing.T) {
	for name, pen := range fewColours(t) {
		for _, classes := range []int{2, 3, 5, 6, 10} {
			s := classesView(classes)
			for _, test := range []bool{false, true} {
				for _, wrong := range []bool{false, true} {
					seen := map[string]int{}
					for class := range classes {
						point := Point{Class: class, Target: float64(class), Test: test, Wrong: wrong}
						drawn := string(s.pointChar(point))
						if wrong { // The ground of the point shows its class.
							drawn += pen.Escape(s.pointStyle(point)).On
						}
						if other, twice := seen[drawn]; twice {
							t.Errorf("%s, %d classes, test %v, wrong %v: %d and %d are both %q", name, classes, test, wrong, other, class, drawn)
						}
						seen[drawn] = class
					}
				}
			}
		}
	}
}

// A sample of several classes looks the same wherever it stands, as in the legend.
func TestAClassHasOneLook(t *testing.T) {
	for _, look := range []viewtest.Colours{viewtest.TrueColour, viewtest.Sixteen} {
		for _, discrete := range []bool{false, true} {
			for _, size := range [][2]int{{80, 24}, {120, 36}} {
				s := viewtest.Open(t, sessiontest.Line(t, "iris --hidden 8,6 --batch 16"), viewtest.Terminal{W: size[0], H: size[1], Colours: look}, New(&view.Scores{}))
				s.Do("goto 20")
				if discrete {
					s.Press("m")
				}
				_, f := s.Drawn()
				_, h := f.Size() // The legend is in the last row but one, above the selected sample.
				legend, plane := looksOfMarks(f, h-2, h-1, size[0]/2), looksOfMarks(f, 1, h-2, size[0]/2)
				for l := range plane {
					if !legend[l] {
						t.Errorf("%v, discrete %v, %v: a sample looks like %+v, which is not in the legend", look, discrete, size, l)
					}
				}
			}
		}
	}
}

// looksOfMarks returns how the marks of samples look in some rows, left of a column.
func looksOfMarks(f *grid.Frame, from, to, left int) map[grid.Cell]bool {
	looks := map[grid.Cell]bool{}
	for y := from; y < to; y++ {
		for x := range left {
			if c := f.At(x, y); strings.ContainsAny(c.Text, "●■▲") {
				looks[c] = true
			}
		}
	}
	return looks
}

// What becomes of a moved sample is said first; its target is what Enter would keep.
func TestAMovedSampleSaysWhatWouldBeKept(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}} {
		s := viewtest.Open(t, sessiontest.Line(t, "moons --hidden 3"), viewtest.Terminal{W: size[0], H: size[1]}, New(&view.Scores{}))
		s.Do("epoch")
		s.Press("right")
		row := s.Line("[✛]", "y (", "ŷ")
		if size[0] >= 80 && (!strings.Contains(row, "x1 ") || !strings.Contains(row, "x2 ")) {
			t.Errorf("%v: the place is not told: %q", size, row)
		}
	}
}

// A coordinate never fills its columns so that it touches its name.
func TestCoordinatesKeepABlankBeforeThem(t *testing.T) {
	p := sample{classesView(2)}
	p.Format = number.Default()
	for _, v := range []float64{-0.03877, -1234.567, 0, 12.3456, -0.5} {
		for _, width := range []int{6, 7} {
			if s := p.coordinate(v, width); grid.Width(s) > width {
				t.Errorf("%v in %d columns is %q", v, width, s)
			}
		}
	}
}
