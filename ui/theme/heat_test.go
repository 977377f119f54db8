package theme

import (
	"io"
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
