package screen

import (
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"backstep/data"
	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// classesScene is the surface of so many classes, on a terminal with few colours.
func classesScene(classes int) *Scene {
	set := &data.Set{}
	for class := range classes {
		set.Target.Classes = append(set.Target.Classes, fmt.Sprint(class))
	}
	outputs := classes
	if classes == 2 {
		outputs = 1
	}
	config := network.Config{Architecture: network.Architecture{Inputs: 2, Layers: []network.Layer{{Units: outputs}}}}
	return &Scene{
		Moment: desk.Moment{Setup: &session.Setup{Set: set, Subject: explain.Subject{Config: config}}}, FewColours: true,
		Surface: &SurfacePicture{Low: 0, High: 1},
	}
}

// fewColours are the pens of every palette with colours among sixteen.
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
			s := classesScene(classes)
			for _, test := range []bool{false, true} {
				for _, wrong := range []bool{false, true} {
					seen := map[string]int{}
					for class := range classes {
						point := SurfacePoint{Class: class, Target: float64(class), Test: test, Wrong: wrong}
						drawn := string(s.pointChar(point))
						if wrong { // On its own ground, which tells the class.
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

func TestTheTwoPartsOfAClassLookDifferent(t *testing.T) {
	for _, classes := range []int{2, 3, 5, 10, 26} {
		s := classesScene(classes)
		var chars []rune
		for class := range classes {
			chars = append(chars, s.shapeOf(class, false), s.shapeOf(class, true))
		}
		plain := []rune(grid.ToASCII(string(chars)))
		for _, list := range [][]rune{chars, plain} {
			if sorted := slices.Sorted(slices.Values(list)); len(slices.Compact(sorted)) != 2*classes {
				t.Errorf("%d classes are drawn as %q", classes, string(list))
			}
		}
	}
}

func TestShapesTellClassesOnlyWhereColoursDoNot(t *testing.T) {
	s := classesScene(3)
	if !s.shaped() {
		t.Error("few colours, and no shapes")
	}
	if s.FewColours = false; s.shaped() {
		t.Error("many colours, and shapes")
	}
	for classes, shaped := range map[int]bool{2: true, 3: true, 4: false} {
		s := classesScene(classes)
		if s.FewColours, s.Colourless = false, true; s.shaped() != shaped {
			t.Errorf("no colours and %d classes: shapes %v", classes, !shaped)
		}
	}
}
