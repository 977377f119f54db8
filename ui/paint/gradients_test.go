package paint_test

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// byLayer draws the panel of the gradients of a session after command lines.
func byLayer(t *testing.T, w, h int, session string, lines ...string) string {
	t.Helper()
	d, first, err := desk.New(sessiontest.Line(t, session), desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	for _, line := range lines {
		if r := d.Finish(d.Do(line)); r.Err != nil {
			t.Fatal(r.Err)
		}
	}
	f := grid.NewFrame(w, h, grid.Braille)
	p := paint.New(f.Region(), paint.Look{Format: number.Default(), Plain: true, Colourless: true}, d.Seen(), &paint.Hits{})
	paint.GradientsByLayer(p)
	return f.Plain()
}

// At δ of the output the other bars are of the last step. The numbers are those of the mock.
func TestGradientsByLayer(t *testing.T) {
	got := byLayer(t, 70, 6, "diabetes", "goto 56", "phase d2")
	for _, want := range []string{"gradients by layer", "╱ is the last step", "1e−4", "0.01", "|δ₂|", "0.2997", "|∂W₂|", "(0.02490)", "|δ₁|", "(0.1484)", "|∂W₁|", "(0.01199)"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q:\n%s", want, got)
		}
	}
	full, hatched := strings.Count(got, "█"), strings.Count(got, "╱╱")
	if full < 20 || hatched < 20 {
		t.Errorf("%d cells are full, and %d pairs hatched:\n%s", full, hatched, got)
	}
	if got := byLayer(t, 70, 6, "diabetes"); strings.ContainsAny(got, "█╱") || strings.Count(got, "·") != 4 {
		t.Errorf("before the first step there is\n%s", got)
	}
}

// If not all layers have room, those around the selected one are there.
func TestGradientsOfManyLayers(t *testing.T) {
	got := byLayer(t, 60, 8, "iris --hidden 2,2,2,2,2,2", "epoch", "phase d3")
	if !strings.Contains(got, "4 layers more") || !strings.Contains(got, "|δ₃|") || strings.Contains(got, "|δ₇|") {
		t.Errorf("there is\n%s", got)
	}
	for w := range 80 {
		for h := 3; h < 12; h++ {
			byLayer(t, w, h, "diabetes", "epoch")
		}
	}
}
