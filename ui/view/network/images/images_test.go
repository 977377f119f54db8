package images

import (
	"math"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// learned is a network that has learned digits for a while.
const learned = "digits --hidden 32 --activation tanh --lr 0.2 --batch 32 --l2 0.003"

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
func painterOf(m *desk.Moment, w, h int, glyphs grid.Glyphs, look paint.Look) (paint.Painter, *paint.Hits) {
	hits := &paint.Hits{}
	look.Format.Digits = 4
	look.Format.ASCII = glyphs == grid.ASCII
	return paint.New(grid.NewFrame(w, h, glyphs).Region(), look, m, hits), hits
}

// textOf returns what is drawn, row by row.
func textOf(p paint.Painter) []string {
	var rows []string
	for y := range p.H() {
		var b strings.Builder
		for x := range p.W() {
			b.WriteString(p.At(x, y).Text)
		}
		rows = append(rows, b.String())
	}
	return rows
}

func TestOnlyPicturesOfClassesAreTaken(t *testing.T) {
	for _, c := range []struct {
		line string
		w, h int
		want bool
	}{
		{learned, 120, 30, true},
		{learned, 80, 19, true},
		{learned, 60, 15, true},
		{learned, 36, 8, false},
		{"digits --hidden 16,8", 120, 30, true},
		{"digits --hidden 0", 120, 30, false},
		{"iris --hidden 8", 120, 30, false},
		{"diabetes", 120, 30, false},
	} {
		p, _ := painterOf(momentOf(t, c.line), c.w, c.h, grid.Braille, paint.Look{})
		if got := Takes(p); got != c.want {
			t.Errorf("%s in %d × %d: %v", c.line, c.w, c.h, got)
		}
	}
}

// Every pixel of the input and of the units has the level of its number.
func TestEveryPixelIsItsNumber(t *testing.T) {
	m := momentOf(t, learned, "2 epoch", "phase z2")
	p, hits := painterOf(m, 120, 23, grid.Braille, paint.Look{})
	Draw(p)
	pixels, units := 0, 0
	for _, h := range *hits {
		switch at := h.Target; {
		case at.Kind != paint.UnitTarget:
		case at.Layer < 0:
			pixels++
			i := paint.Image{Ramp: theme.Brightness, High: 16}
			want := i.Level(m.Setup.Raw[m.Row()][at.Unit])
			if style := p.At(h.Rect.X, h.Rect.Y).Style; style != theme.OnHeat(theme.Brightness, theme.InkText, want) {
				t.Errorf("pixel %d has not the level %d", at.Unit, want)
			}
		case at.Layer == 0:
			units++
			holdsWeights(t, p, h.Rect, at.Unit)
		}
	}
	if pixels != 64 || units != 32 {
		t.Errorf("there are %d pixels and %d units", pixels, units)
	}
}

// holdsWeights fails unless the image of a unit, two weights to a cell, is that of its weights.
func holdsWeights(t *testing.T, p paint.Painter, r grid.Rect, unit int) {
	t.Helper()
	m := p.Moment
	i := paint.Image{Ramp: theme.Weights, High: m.Largest[0]}
	for place := 0; place < 64; place += 2 {
		x, y := place/2%8, place/16
		upper, lower := i.Level(m.Change(0, unit, 16*y+x).Before), i.Level(m.Change(0, unit, 16*y+8+x).Before)
		want := theme.HalfBlock(theme.Weights, upper, lower)
		if upper == lower {
			want = theme.OnHeat(theme.Weights, theme.InkText, upper)
		}
		if got := p.At(r.X+x, r.Y+y).Style; got != want {
			t.Errorf("unit %d at %d, %d has not the levels %d and %d", unit, x, y, upper, lower)
		}
	}
}

// The answer for a class stands on its track where its value is, and the target too.
func TestEveryAnswerStandsAtItsValue(t *testing.T) {
	m := momentOf(t, learned, "2 epoch", "phase d2")
	p, hits := painterOf(m, 120, 23, grid.Braille, paint.Look{})
	Draw(p)
	seen := 0
	for _, h := range *hits {
		if h.Target.Kind != paint.UnitTarget || h.Target.Layer != 1 {
			continue
		}
		seen++
		a, _ := m.SelectedValue(explain.Activation, 1, h.Target.Unit)
		const track = 13
		at := h.Rect.X + 3 + int(math.Round(a*(track-1)))
		want := "●"
		if y, _ := m.ValueOf(explain.Quantity{Kind: explain.Target, Layer: 1, Unit: h.Target.Unit, Sample: m.Selection.Sample}); at == h.Rect.X+3+int(y)*(track-1) {
			want = "◉" // The target is there too.
		}
		if got := p.At(at, h.Rect.Y).Text; got != want {
			t.Errorf("class %d, which got %v, has %q there", h.Target.Unit, a, got)
		}
	}
	if seen != 10 {
		t.Errorf("there are %d classes", seen)
	}
}

// While gradients are computed they stand in place of the weights, and δ in place of a.
func TestImagesAreGradientsWhileTheseAreComputed(t *testing.T) {
	m := momentOf(t, learned, "2 epoch", "phase ∂W1")
	p, hits := painterOf(m, 120, 23, grid.Braille, paint.Look{})
	Draw(p)
	if head := textOf(p)[0]; !strings.Contains(head, "∂J/∂w") || !strings.Contains(head, "its δ") {
		t.Errorf("the title is %q", head)
	}
	most := 0.0
	for _, g := range m.Step.Layers[0].Gradient.Weights {
		most = math.Max(most, math.Abs(g))
	}
	i := paint.Image{Ramp: theme.Gradients, High: most}
	for _, h := range *hits {
		if h.Target.Kind == paint.UnitTarget && h.Target.Layer == 0 && h.Target.Unit == 4 {
			upper, lower := i.Level(m.Change(0, 4, 19).Gradient), i.Level(m.Change(0, 4, 27).Gradient)
			if got := p.At(h.Rect.X+3, h.Rect.Y+1).Style; upper != lower && got != theme.HalfBlock(theme.Gradients, upper, lower) {
				t.Errorf("the gradients have not the levels %d and %d", upper, lower)
			}
		}
	}
}

// With more units than there is room for, those that add most to the class are shown, and the
// selected one.
func TestTheUnitsThatMatterAreShown(t *testing.T) {
	m := momentOf(t, learned, "2 epoch", "phase d2", "select h5", "select 3")
	p, hits := painterOf(m, 80, 11, grid.Braille, paint.Look{})
	Draw(p)
	least, shown := math.Inf(1), map[int]bool{}
	size := func(unit int) float64 {
		a, _ := m.SelectedValue(explain.Activation, 0, unit)
		return math.Abs(a * m.Change(1, 3, unit).Before)
	}
	for _, h := range *hits {
		if h.Target.Kind == paint.UnitTarget && h.Target.Layer == 0 {
			shown[h.Target.Unit] = true
			least = min(least, size(h.Target.Unit))
		}
	}
	for unit := range 32 {
		if !shown[unit] && size(unit) > least {
			t.Errorf("%v of h%d is not shown, %v is", size(unit), unit+1, least)
		}
	}
	if head := textOf(p)[0]; len(shown) != 6 || !strings.Contains(head, "6 of 32") {
		t.Errorf("%d units, and the title %q", len(shown), head)
	}
	m = momentOf(t, learned, "2 epoch", "phase a1", "select h5")
	p, _ = painterOf(m, 60, 11, grid.Braille, paint.Look{})
	Draw(p)
	if text := strings.Join(textOf(p), "\n"); !strings.Contains(text, "▌h5") {
		t.Errorf("the selected unit is not marked:\n%s", text)
	}
}

// Right and wrong are told by a sign, with a row of its own or beside the name.
func TestRightAndWrongAreSaid(t *testing.T) {
	m := momentOf(t, learned, "1 epoch", "6 step", "phase J")
	wrong := 0
	for sample := range m.Samples() {
		m.Selection.Sample = sample
		truth, _ := m.Setup.Class(m.Step, m.Step.Y, sample)
		says, _ := m.Setup.Class(m.Step, m.Step.Layers[1].A, sample)
		for _, h := range []int{11, 23} {
			p, _ := painterOf(m, 120, h, grid.Braille, paint.Look{})
			Draw(p)
			text := strings.Join(textOf(p), "\n")
			if strings.Contains(text, "×") != (truth != says) || strings.Contains(text, "✓") != (truth == says) {
				t.Errorf("it is %d and the network says %d:\n%s", truth, says, text)
			}
		}
		if truth != says {
			wrong++
		}
	}
	if wrong == 0 || wrong == m.Samples() {
		t.Errorf("%d of %d samples are wrong", wrong, m.Samples())
	}
}

func TestEveryLookIsDrawn(t *testing.T) {
	for _, c := range []struct {
		glyphs grid.Glyphs
		look   paint.Look
	}{{grid.ASCII, paint.Look{}}, {grid.Braille, paint.Look{Colourless: true}}, {grid.Block, paint.Look{FewColours: true}}} {
		for _, phase := range []string{"x", "z1", "d1", "∂W1", "update"} {
			m := momentOf(t, "digits --hidden 12,6 --batch 32", "2 epoch", "phase "+phase)
			p, _ := painterOf(m, 120, 23, c.glyphs, c.look)
			Draw(p)
			text := strings.Join(textOf(p), "")
			signs := []string{"□▫", "■▪"}
			if c.glyphs == grid.ASCII {
				signs = []string{"@+", "=-"}
				if i := strings.IndexFunc(text, func(r rune) bool { return r > '~' }); i >= 0 {
					t.Errorf("%s: %q in ASCII", phase, text[i:i+4])
				}
			}
			for _, sign := range signs {
				if !strings.ContainsAny(text, sign) {
					t.Errorf("%s: there is none of %s", phase, sign)
				}
			}
		}
	}
}

// BenchmarkDraw measures the picture of networks of several sizes.
func BenchmarkDraw(b *testing.B) {
	for _, line := range []string{learned, "digits --hidden 128,64 --batch 32"} {
		b.Run(line, func(b *testing.B) {
			m := momentOf(b, line, "epoch", "phase ∂W1")
			p, hits := painterOf(m, 200, 40, grid.Braille, paint.Look{})
			for b.Loop() {
				*hits = (*hits)[:0]
				Draw(p)
			}
		})
	}
}
