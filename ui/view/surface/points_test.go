package surface

import (
	"fmt"
	"io"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"backstep/data"
	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/theme"
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
