package tiles

import (
	"math"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// momentOf returns the moment of a session after command lines.
func momentOf(t testing.TB, line string, commands ...string) *desk.Moment {
	t.Helper()
	d, first, err := desk.New(sessiontest.Line(t, line), desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	for _, c := range commands {
		if r := d.Finish(d.Do(c)); r.Err != nil {
			t.Fatalf("%s: %v", c, r.Err)
		}
	}
	m := d.Moment()
	return &m
}

// painterOf returns a painter of a moment in w × h cells, and what can be pointed at.
func painterOf(m *desk.Moment, w, h int, look paint.Look) (paint.Painter, *paint.Hits) {
	hits := &paint.Hits{}
	look.Format.Digits = 4
	return paint.New(grid.NewFrame(w, h, grid.Braille).Region(), look, m, hits), hits
}

// Every tile on the screen is that of its weight: its row tells the sign, its height the
// size, and its colour the sign once more.
func TestTilesTellSignAndSizeOfTheirWeights(t *testing.T) {
	for _, line := range []string{"spiral --hidden 8,8 --optimizer adam --lr 0.03", "iris --hidden 8,6", "moons --hidden 8,8,8,8,8,8 --activation sigmoid"} {
		m := momentOf(t, line, "goto 12", "phase z2", "select h2.3")
		p, hits := painterOf(m, 200, 27, paint.Look{})
		Draw(p)
		seen := 0
		for _, h := range *hits {
			if h.Target.Kind != paint.WeightTarget {
				continue
			}
			seen++
			at := h.Target
			w := m.Change(at.Layer, at.Unit, at.From).Before
			if got := tileAt(p, h.Rect); math.Abs(got-w/m.Largest[at.Layer]) > 1.0/steps {
				t.Errorf("%s: the tile of %v (largest %v) shows %v", line, w, m.Largest[at.Layer], got*m.Largest[at.Layer])
			}
		}
		if a := m.Config().Architecture; seen < a.Layers[1].Units*a.Layers[0].Units {
			t.Errorf("%s: there are %d tiles", line, seen)
		}
	}
}

// tileAt reads the tile in a place: its share of a cell, negative in the lower row, or not a
// number if its colour does not agree.
func tileAt(p paint.Painter, r grid.Rect) float64 {
	upper, lower := p.At(r.X, r.Y), p.At(r.X, r.Y+1)
	v, style := eighthsOf(upper), upper.Style
	if v == 0 {
		v, style = -eighthsOf(lower), lower.Style
	}
	switch role := theme.RoleOf(style); role {
	case theme.Positive, theme.PositiveQuiet:
		return math.Abs(v)
	case theme.Negative, theme.NegativeQuiet, theme.Negative.Turned(), theme.NegativeQuiet.Turned():
		return -math.Abs(v)
	default:
		return math.NaN()
	}
}

// eighthsOf returns how much of a cell a block fills.
func eighthsOf(c grid.Cell) float64 {
	turned := theme.RoleOf(c.Style) == theme.Negative.Turned() || theme.RoleOf(c.Style) == theme.NegativeQuiet.Turned()
	for i, r := range []rune(" ▁▂▃▄▅▆▇█") {
		switch {
		case c.Text == "▀":
			return 0.5
		case c.Text == string(r) && turned:
			return 1 - float64(i)/steps
		case c.Text == string(r):
			return float64(i) / steps
		}
	}
	return 0
}

// Without colours no block changes place with its ground, so that sizes are coarser; the
// sign still is where the block stands.
func TestTilesNeedNoColours(t *testing.T) {
	m := momentOf(t, "spiral --hidden 8,8", "goto 12", "phase z2", "select h2.3")
	p, hits := painterOf(m, 120, 19, paint.Look{Colourless: true})
	Draw(p)
	for _, h := range *hits {
		if at := h.Target; at.Kind == paint.WeightTarget {
			w := m.Change(at.Layer, at.Unit, at.From).Before
			upper, lower := p.At(h.Rect.X, h.Rect.Y), p.At(h.Rect.X, h.Rect.Y+1)
			if (w > 0) != (upper.Text != " ") || (w < 0) != (lower.Text != " ") || theme.RoleOf(lower.Style) == theme.NegativeQuiet.Turned() {
				t.Errorf("the tile of %v is %q over %q", w, upper.Text, lower.Text)
			}
		}
	}
}

// While the gradients of a matrix are computed its tiles are these, and not in the colours
// of sign, which stand for parameters.
func TestTilesAreGradientsWhileTheseAreComputed(t *testing.T) {
	m := momentOf(t, "spiral --hidden 8,8", "goto 12", "phase ∂W2", "select h2.3")
	p, hits := painterOf(m, 120, 19, paint.Look{})
	Draw(p)
	seen := 0
	for _, h := range *hits {
		if at := h.Target; at.Kind == paint.WeightTarget && at.Layer == 1 {
			seen++
			g := m.Change(at.Layer, at.Unit, at.From).Gradient
			upper, lower := p.At(h.Rect.X, h.Rect.Y), p.At(h.Rect.X, h.Rect.Y+1)
			role := theme.RoleOf(upper.Style)
			if g < 0 {
				role = theme.RoleOf(lower.Style)
			}
			if role == theme.Positive || role == theme.PositiveQuiet || (g > 0) != (upper.Text != " ") {
				t.Errorf("the tile of the gradient %v is %q over %q, in %v", g, upper.Text, lower.Text, role)
			}
		}
	}
	if seen != 64 {
		t.Errorf("there are %d gradients", seen)
	}
}

// BenchmarkDraw measures the picture of networks of several sizes.
func BenchmarkDraw(b *testing.B) {
	for _, line := range []string{"spiral --hidden 8,8", "moons --hidden 8,8,8,8,8,8", "digits --hidden 128,64 --batch 32"} {
		b.Run(line, func(b *testing.B) {
			m := momentOf(b, line, "epoch", "phase z2", "select h2.3")
			p, hits := painterOf(m, 200, 40, paint.Look{})
			for b.Loop() {
				*hits = (*hits)[:0]
				Draw(p)
			}
		})
	}
}
