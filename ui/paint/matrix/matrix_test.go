package matrix

import (
	"slices"
	"strings"
	"testing"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

func TestPick(t *testing.T) {
	weight := func(i int) float64 { return []float64{5, 1, 9, 2, 8, 7}[i] }
	for _, c := range []struct {
		axis Axis
		n    int
		want []int
	}{
		{Axis{Size: 3, Chosen: 1}, 5, []int{0, 1, 2}},
		{Axis{Size: 6, Chosen: 4}, 1, []int{4}},
		{Axis{Size: 6, Chosen: 3}, 2, []int{3, gap}},
		{Axis{Size: 6, Chosen: 0}, 4, []int{0, 1, 2, gap}},
		{Axis{Size: 6, Chosen: 5}, 4, []int{gap, 3, 4, 5}},
		{Axis{Size: 9, Chosen: 4}, 5, []int{gap, 3, 4, 5, gap}},
		{Axis{Size: 6, Chosen: 1, Weight: weight}, 4, []int{1, 2, 4, gap}},
		{Axis{Size: 6, Chosen: 2, Weight: weight}, 3, []int{2, 4, gap}},
	} {
		if got := c.axis.pick(c.n); !slices.Equal(got, c.want) {
			t.Errorf("of %d around %d, %d places show %v, want %v", c.axis.Size, c.axis.Chosen, c.n, got, c.want)
		}
	}
}

// Whatever the room, the chosen one is shown, and no more than there is room for.
func TestPickShowsTheChosenOne(t *testing.T) {
	for size := 1; size < 12; size++ {
		for chosen := range size {
			for n := 1; n < 14; n++ {
				for _, weight := range []func(int) float64{nil, func(i int) float64 { return float64(i) }} {
					a := Axis{Size: size, Chosen: chosen, Weight: weight}
					got := a.pick(n)
					shown := slices.DeleteFunc(slices.Clone(got), func(i int) bool { return i == gap })
					if !slices.Contains(got, chosen) || len(got) > n || !slices.IsSorted(shown) || n > 1 && len(shown) < size && !slices.Contains(got, gap) {
						t.Fatalf("of %d around %d, %d places show %v", size, chosen, n, got)
					}
				}
			}
		}
	}
}

// product returns z = a · w with numbers 1, 2, 3 … of no step.
func product(n, inner, outer int) *Equation {
	samples, from, to := &Axis{Size: n, Samples: true}, &Axis{Size: inner, Name: letter("h")}, &Axis{Size: outer, Name: letter("y")}
	filled := func(symbol string, rows, cols *Axis) *Matrix {
		return &Matrix{Symbol: symbol, Rows: rows, Cols: cols, Tint: theme.Forward, At: func(i, j int) Entry {
			return Entry{Value: float64(i*cols.Size+j) + 0.5, Reached: true}
		}}
	}
	return &Equation{Title: "product", Terms: []Term{
		{Matrix: filled("z", samples, to)}, {Operator: "=", Matrix: filled("a", samples, from), Elsewhere: true}, {Operator: "·", Matrix: filled("w", from, to)},
	}}
}

func letter(l string) func(int) string {
	return func(i int) string { return l + string(rune('1'+i)) }
}

// painter returns a painter for an empty frame.
func painter(w, h int, glyphs grid.Glyphs) (paint.Painter, *grid.Frame) {
	f := grid.NewFrame(w, h, glyphs)
	return paint.New(f.Region(), paint.Look{Format: number.Default(), Plain: true, Colourless: true}, &desk.Moment{}, &paint.Hits{}), f
}

func drawn(t *testing.T, e *Equation, w, h int, form Form) string {
	t.Helper()
	p, f := painter(w, h, grid.Braille)
	set, ok := NewSetter(p).Set(e, w, form)
	if !ok {
		return ""
	}
	if set.W > w {
		t.Errorf("in %d columns it is %d wide", w, set.W)
	}
	set.Draw(p)
	return f.Plain()
}

func TestAnEquationInFull(t *testing.T) {
	got := drawn(t, product(3, 2, 1).Quieten(), 60, 6, Form{Rows: 3, Tight: true})
	for _, line := range []string{"┌0.5", "│1.5", "└2.5", "(3 × 1)", "(3 × 2)", "(2 × 1)", "h1", "h2"} {
		if !strings.Contains(got, line) {
			t.Errorf("%q is not in\n%s", line, got)
		}
	}
}

// What is left out of the columns of a is left out of the rows of w.
func TestWhatIsShownStillMultiplies(t *testing.T) {
	e := product(20, 12, 9)
	p, _ := painter(60, 20, grid.Braille)
	set, ok := NewSetter(p).Set(e, 60, Form{Rows: 8, Tight: true})
	if !ok {
		t.Fatal("it has no room")
	}
	terms := set.lines[0].terms
	if a, w := terms[1].matrix, terms[2].matrix; !slices.Equal(a.cols, w.rows) {
		t.Errorf("columns %v of a, but rows %v of w", a.cols, w.rows)
	}
	if z, w := terms[0].matrix, terms[2].matrix; !slices.Equal(z.cols, w.cols) {
		t.Errorf("columns %v of z, but %v of w", z.cols, w.cols)
	}
	if !set.Cut {
		t.Error("rows are left out, but it does not say so")
	}
}

// Every width draws nothing wider, and wider ones draw no fewer numbers.
func TestEveryWidth(t *testing.T) {
	for _, e := range []*Equation{product(3, 2, 1), product(30, 20, 10)} {
		numbers := 0
		for w := range 200 {
			text := drawn(t, e, w, 12, Form{Rows: 6, Tight: true})
			n := strings.Count(text, ".5")
			if n < numbers {
				t.Errorf("%d columns show %d numbers, fewer columns %d", w, n, numbers)
			}
			numbers = n
		}
		if numbers == 0 {
			t.Error("no width shows numbers")
		}
	}
}

func TestANamedMatrixHasItsShape(t *testing.T) {
	got := drawn(t, product(3, 2, 1), 60, 6, Form{Rows: 3, Tight: true, Named: true})
	if !strings.Contains(got, "(3×2)") || strings.Contains(got, "h1  h2") {
		t.Errorf("a is not named only:\n%s", got)
	}
	if symbols, shapes := product(3, 2, 1).InSymbols(); symbols != "z = a · w" || shapes != "(3×1) = (3×2) · (2×1)" {
		t.Errorf("in symbols it is %q, %q", symbols, shapes)
	}
}

func TestTurned(t *testing.T) {
	m := product(3, 2, 1).Terms[1].Matrix
	turned := m.Turned("a transposed")
	if turned.At(1, 2) != m.At(2, 1) || turned.shape() != "(2 × 3)" {
		t.Error("it is not turned")
	}
}

// Round brackets are of the last step: they need fonts that only some terminals have.
func TestGhostsHaveRoundBrackets(t *testing.T) {
	for glyphs, want := range map[grid.Glyphs]string{grid.Braille: "⎛⎜⎝", grid.Block: "(((", grid.ASCII: "((("} {
		p, f := painter(30, 6, glyphs)
		m := product(3, 2, 1).Terms[0].Matrix
		at := placed{Matrix: m, rows: []int{0, 1, 2}, cols: []int{0}, columns: []column{{before: 2, after: 5}}, ghost: true}
		drawing{p}.brackets(0, 0, &at)
		got := ""
		for y := range 3 {
			got += f.At(0, y).Text
		}
		if got != want {
			t.Errorf("%v: the left bracket is %q, want %q", glyphs, got, want)
		}
	}
}

func TestTintsAreBySize(t *testing.T) {
	for _, c := range []struct {
		v, largest float64
		want       int
	}{{0, 1, 0}, {0.01, 1, 1}, {-1, 1, theme.Strengths}, {0.5, 1, 4}, {1, 0, 0}} {
		if got := strength(c.v, c.largest); got != c.want {
			t.Errorf("%v of %v has strength %d, want %d", c.v, c.largest, got, c.want)
		}
	}
	p, f := painter(80, 6, grid.Braille)
	p.Colourless, p.Plain = false, false
	e := product(3, 2, 1)
	set, _ := NewSetter(p).Set(e, 80, Form{Rows: 3})
	set.Draw(p)
	tinted := 0
	for y := range 6 {
		for x := range 80 {
			if s := f.At(x, y).Style; s != theme.RoleOf(s).Style() {
				tinted++
			}
		}
	}
	if numbers := 3 + 6 + 2; tinted != numbers*p.Format.Width() {
		t.Errorf("%d cells are tinted of %d numbers", tinted, numbers)
	}
}

// Numbers of another phase have no marks.
func TestQuietened(t *testing.T) {
	e := product(3, 2, 1)
	q := explain.Quantity{Kind: explain.Delta, Layer: 1}
	e.Terms[0].Matrix.At = func(int, int) Entry { return Entry{Value: 0.5, Reached: true, Of: q, Is: true} }
	p, _ := painter(60, 6, grid.Braille)
	p.Moment.Focus = q
	if e.Terms[0].Matrix.cell(p, 0, 0).Mark != paint.Focused {
		t.Error("at work it is not in focus")
	}
	if e.Quieten().Terms[0].Matrix.cell(p, 0, 0).Mark != paint.Unmarked {
		t.Error("of another phase it has a mark")
	}
}
