package theme

import (
	"io"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

func TestEveryLevelHasAColourOfItsOwn(t *testing.T) {
	for _, name := range Names() {
		for _, ground := range []Ground{{}, {Light: true}} {
			palette, err := Choose(name, ground)
			if err != nil {
				t.Fatal(err)
			}
			for r, levels := range palette.heat() {
				if name == "plain" {
					if len(levels) != 0 {
						t.Error("plain has colours")
					}
					continue
				}
				if len(levels) != Ramp(r).Levels() {
					t.Errorf("%s: ramp %d has %d levels, not %d", name, r, len(levels), Ramp(r).Levels())
				}
				seen := map[string]bool{}
				for _, c := range levels {
					if seen[c.TrueColor] {
						t.Errorf("%s: ramp %d has %s twice", name, r, c.TrueColor)
					}
					seen[c.TrueColor] = true
				}
			}
		}
	}
}

func TestStylesOfHeatSayBothColours(t *testing.T) {
	renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.TrueColor))
	renderer.SetColorProfile(termenv.TrueColor)
	pen := NewPen(renderer, Dark())
	e := pen.Escape(HalfBlock(Diverging, 0, 15))
	if !strings.Contains(e.On, "38;2;") || !strings.Contains(e.On, "48;2;") || !e.ShowsOnBlank {
		t.Errorf("a half block is %q", e.On)
	}
	if on := pen.Escape(OnHeat(Depth, InkUpdate, 11)); on.On == e.On || !strings.Contains(on.On, "48;2;") {
		t.Errorf("an ink is %q", on.On)
	}
	// No role is mistaken for heat, nor the other way round.
	for _, role := range roles() {
		if isHeat(role.Style()) || isHeat(role.Bold().Style()) {
			t.Errorf("%v is heat", role)
		}
	}
	plain := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.Ascii))
	plain.SetColorProfile(termenv.Ascii)
	if e := NewPen(plain, Dark()).Escape(HalfBlock(Depth, 1, 2)); e.On != "" {
		t.Errorf("without colours a half block is %q", e.On)
	}
}

func TestClassesHaveTintsOfTheirOwn(t *testing.T) {
	for _, name := range []string{"dark", "light", "colour-blind", "high-contrast"} {
		for _, ground := range []Ground{{}, {Light: true}} {
			palette, err := Choose(name, ground)
			if err != nil {
				t.Fatal(err)
			}
			inks, seen := palette.inks(), map[string]bool{}
			for class := range classColours {
				c := inks[ClassInk(class)].TrueColor
				if c == "" || seen[c] {
					t.Errorf("%s: class %d has the tint %q", name, class, c)
				}
				seen[c] = true
			}
		}
	}
}

func BenchmarkNewPen(b *testing.B) {
	renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.TrueColor))
	renderer.SetColorProfile(termenv.TrueColor)
	for b.Loop() {
		NewPen(renderer, Dark())
	}
}

// apart is the least distance in OKLab of two colours that have to be told apart. Of what is
// less apart, another glyph has to tell: see the letters of ten classes in ui/paint, and the
// contour lines of a landscape.
const apart = 0.08

// between returns the distance of two colours in OKLab.
func between(one, other lipgloss.CompleteColor) float64 {
	l1, a1, b1 := termenv.ConvertToRGB(termenv.RGBColor(one.TrueColor)).OkLab()
	l2, a2, b2 := termenv.ConvertToRGB(termenv.RGBColor(other.TrueColor)).OkLab()
	return math.Sqrt((l1-l2)*(l1-l2) + (a1-a2)*(a1-a2) + (b1-b2)*(b1-b2))
}

func TestTheSidesOfABoundaryAreToldApart(t *testing.T) {
	for name, p := range allPalettes() {
		if !p.Colours() {
			continue
		}
		levels := p.heat()[Diverging]
		if d := between(levels[7], levels[8]); d < apart {
			t.Errorf("%s: the two sides of a decision boundary are %.3f apart", name, d)
		}
	}
}

func TestClassesAndTheirShadesAreToldApart(t *testing.T) {
	const shades = 3
	for name, p := range allPalettes() {
		levels := p.heat()[FewClasses]
		for i, one := range levels {
			for j, other := range levels[:i] {
				class, shade, next := i/shades, i%shades, i-j == 1
				if (shade == j%shades || class == j/shades && next) && between(one, other) < apart {
					t.Errorf("%s: shade %d of class %d and shade %d of class %d are %.3f apart", name, shade, class, j%shades, j/shades, between(one, other))
				}
			}
		}
	}
}

func TestHighContrastChangesTheSurfacesToo(t *testing.T) {
	for _, pair := range [][2]Palette{{Dark(), HighContrastDark()}, {Light(), HighContrastLight()}} {
		for _, r := range []Ramp{Diverging, Depth, FewClasses} {
			usual, high := pair[0].heat()[r], pair[1].heat()[r]
			if last := len(usual) - 1; between(high[0], high[last]) <= 1.2*between(usual[0], usual[last]) && r != FewClasses {
				t.Errorf("dark %v: the ends of ramp %d are %.2f apart, usually %.2f", pair[0].Dark, r, between(high[0], high[last]), between(usual[0], usual[last]))
			}
			if r == FewClasses && between(high[0], high[2]) <= 1.2*between(usual[0], usual[2]) {
				t.Errorf("dark %v: the shades of a class are %.2f apart, usually %.2f", pair[0].Dark, between(high[0], high[2]), between(usual[0], usual[2]))
			}
		}
	}
}

// With sixteen colours alarm is a filled block, and nothing of a weight is.
func TestAlarmIsNoNegativeWeight(t *testing.T) {
	for name, p := range allPalettes() {
		alarm, negative := p.Looks[Alarm], p.Looks[Negative]
		if !p.Colours() {
			if alarm == negative {
				t.Errorf("%s: alarm looks like a weight", name)
			}
			continue
		}
		if alarm.Bg.ANSI == "" || negative.Bg.ANSI != "" || alarm.Fg.ANSI == negative.Fg.ANSI {
			t.Errorf("%s: among sixteen colours alarm is %+v and a negative weight %+v", name, alarm, negative)
		}
	}
}

// The signs of the smallest numbers of an image are told apart, and each from 0.
func TestSignsOfAnImageAreToldApart(t *testing.T) {
	for name, p := range allPalettes() {
		if !p.Colours() {
			continue
		}
		for _, r := range []Ramp{Weights, Gradients} {
			levels := p.heat()[r]
			if ends := between(levels[0], levels[len(levels)-1]); ends < apart {
				t.Errorf("%s: the ends of ramp %d are %.3f apart", name, r, ends)
			}
		}
		if levels := p.heat()[Weights]; between(levels[5], levels[9]) < apart {
			t.Errorf("%s: small weights of either sign are %.3f apart", name, between(levels[5], levels[9]))
		}
	}
}
