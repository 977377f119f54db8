package theme

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// A number keeps a contrast of 7 : 1 on every tint.
func TestNumbersAreReadOnEveryTint(t *testing.T) {
	for name, p := range allPalettes() {
		if !p.Colours() {
			continue
		}
		for depth, want := range map[termenv.Profile]float64{termenv.TrueColor: 7, termenv.ANSI256: 4.5} {
			for hue := range hues() {
				for strength := 1; strength <= Strengths; strength++ {
					ground := toneOf(depth, p.tint(hue, strength))
					for _, role := range []Role{Text, Strong, Soft, Dim, Positive, Negative, PositiveSoft, NegativeSoft, Forward, Backward, Update} {
						ink := readableOn(depth, toneOf(depth, p.Looks[role].Fg), ground, onTint(depth))
						if l, ok := luminance(depth, ink); !ok || ratio(l, ground.light) < want {
							t.Errorf("%s: %v has %.2f : 1 on strength %d of %v", name, role, ratio(l, ground.light), strength, hues()[hue])
						}
					}
				}
			}
		}
	}
}

func TestATintKeepsTheRole(t *testing.T) {
	for _, role := range roles() {
		for _, hue := range hues() {
			for _, r := range []Role{role, role.Bold()} {
				if got := RoleOf(Tinted(r.Style(), hue, 3)); got != r {
					t.Errorf("%v tinted is %v", r, got)
				}
			}
		}
	}
	if s := ForwardBlock.Style(); Tinted(s, Backward, 7) != s {
		t.Error("a filled block is tinted")
	}
	if s := HalfBlock(Diverging, 0, 15); Tinted(s, Backward, 7) != s {
		t.Error("heat is tinted")
	}
}

func TestATintHasAGroundWhereThereAreColours(t *testing.T) {
	for profile, want := range map[termenv.Profile]bool{termenv.TrueColor: true, termenv.ANSI256: true, termenv.ANSI: false, termenv.Ascii: false} {
		renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(profile))
		renderer.SetColorProfile(profile)
		e := NewPen(renderer, Dark()).Escape(Tinted(Soft.Style(), Positive, Strengths))
		if got := strings.Contains(e.On, "48;"); got != want {
			t.Errorf("%v: a tinted number is %q", profile, e.On)
		}
	}
	if e := NewUncolouredPen().Escape(Tinted(Strong.Style(), Positive, Strengths)); strings.Contains(e.On, "48;") || !strings.Contains(e.On, "1") {
		t.Errorf("without colours it is %q", e.On)
	}
}
