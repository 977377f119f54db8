package grid

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// lit returns the dots of d that are set.
func (d *Dots) lit() map[[2]int]bool {
	found := map[[2]int]bool{}
	w, h := d.Size()
	for y := range h {
		for x := range w {
			if d.cells[y/DotsDown*d.w+x/DotsAcross].mask&dotBit(x%DotsAcross, y%DotsDown) != 0 {
				found[[2]int{x, y}] = true
			}
		}
	}
	return found
}

// The numbers of the dots are those of Unicode: ⠁⠂⠄⡀ down the left and ⠈⠐⠠⢀
// down the right.
func TestBrailleDots(t *testing.T) {
	for x, column := range []string{"⠁⠂⠄⡀", "⠈⠐⠠⢀"} {
		for y, want := range []rune(column) {
			f, d := NewFrame(1, 1, Braille), NewDots(1, 1)
			d.Set(x, y, 1, 0)
			d.Draw(f.Region())
			if got := f.At(0, 0).Text; got != string(want) {
				t.Errorf("dot %d, %d is %s, want %c", x, y, got, want)
			}
		}
	}
}

func TestDotsInEveryGlyphSet(t *testing.T) {
	for g, want := range map[Glyphs]string{
		Braille: "⠑⡄⢀⠔⠁⡇\n⡠⠊⠣⡀ ⡇\n   ⠘⢄⡇",
		Block:   "▀▖▗▞▘▌\n▄▀▚▖ ▌\n   ▝▄▌",
		ASCII:   "'..-'|\n.'\\. |\n   '.|",
	} {
		f, d := NewFrame(6, 3, g), NewDots(6, 3)
		d.Line(0, 0, 9, 11, 0, 0)
		d.Line(0, 7, 8, 0, 0, 0)
		d.Line(10, 0, 10, 11, 0, 0)
		d.Draw(f.Region())
		if got := f.Plain(); got != want {
			t.Errorf("%v:\n%s\nwant\n%s", g, got, want)
		}
	}
}

func TestALineIsConnectedAndReachesItsEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := rapid.IntRange(0, 59), rapid.IntRange(0, 59)
		x0, y0, x1, y1 := x.Draw(t, "x0"), y.Draw(t, "y0"), x.Draw(t, "x1"), y.Draw(t, "y1")
		d := NewDots(30, 15)
		d.Line(x0, y0, x1, y1, 0, 0)
		lit := d.lit()
		if !lit[[2]int{x0, y0}] || !lit[[2]int{x1, y1}] {
			t.Fatal("an end is missing")
		}
		long := max(x1-x0, x0-x1, y1-y0, y0-y1)
		if len(lit) != long+1 {
			t.Fatalf("%d dots, want %d", len(lit), long+1)
		}
		for p := range lit {
			// The cross product is the distance from the line times its length.
			off := (p[0]-x0)*(y1-y0) - (p[1]-y0)*(x1-x0)
			if 2*max(off, -off) > long {
				t.Fatalf("dot %v is more than half a dot off the line", p)
			}
		}
	})
}

func TestALineFromFarAwayShowsWhatIsWithin(t *testing.T) {
	far := rapid.OneOf(rapid.IntRange(-500, 500), rapid.IntRange(-farthest, farthest))
	rapid.Check(t, func(t *rapid.T) {
		x0, y0, x1, y1 := far.Draw(t, "x0"), far.Draw(t, "y0"), far.Draw(t, "x1"), far.Draw(t, "y1")
		d := NewDots(30, 15)
		d.Line(x0, y0, x1, y1, 0, 0)
		// Only dots inside the drawing are walked.
		if ax, ay, bx, by, seen := d.clip(x0, y0, x1, y1); seen {
			all := Rect{W: 60, H: 60}
			if !all.Contains(ax, ay) || !all.Contains(bx, by) {
				t.Fatalf("walked from %d, %d to %d, %d", ax, ay, bx, by)
			}
		}
		dx, dy := float64(x1)-float64(x0), float64(y1)-float64(y0)
		for p := range d.lit() {
			// Both ends of the visible part are rounded, and then each dot is. Together
			// this is no more than one dot.
			off := (float64(p[0])-float64(x0))*dy - (float64(p[1])-float64(y0))*dx
			if limit := 1.01 * max(dx, -dx, dy, -dy); off > limit || off < -limit {
				t.Fatalf("dot %v is off the line", p)
			}
		}
	})
}

func TestCrossingTheDrawingIsSeen(t *testing.T) {
	d := NewDots(10, 5)
	d.Line(math.MinInt, 7, math.MaxInt, 7, 0, 0)
	d.Line(4, math.MinInt, 4, math.MaxInt, 0, 0)
	d.Line(-100, 30, 100, 30, 0, 0) // Below.
	lit := d.lit()
	if len(lit) != 20+20-1 {
		t.Errorf("%d dots, want a row and a column", len(lit))
	}
	for i := range 20 {
		if !lit[[2]int{i, 7}] || !lit[[2]int{4, i}] {
			t.Errorf("dot %d is missing", i)
		}
	}
}

func TestTheHighestPriorityGivesTheStyle(t *testing.T) {
	d := NewDots(1, 1)
	for i, set := range []struct {
		style    Style
		priority int
		want     Style
	}{{1, -5, 1}, {2, 3, 2}, {3, 3, 2}, {4, 2, 2}, {5, 4, 5}} {
		d.Set(i%2, i/2, set.style, set.priority)
		f := NewFrame(1, 1, Braille)
		d.Draw(f.Region())
		if got := f.At(0, 0).Style; got != set.want {
			t.Errorf("after %d dots the style is %d, want %d", i+1, got, set.want)
		}
	}
}

func TestEmptyCellsLeaveWhatIsThere(t *testing.T) {
	f, d := NewFrame(3, 1, Braille), NewDots(3, 1)
	f.Region().Text(0, 0, "abc", 1)
	d.Set(2, 0, 2, 0)
	d.Set(-1, 0, 2, 0)
	d.Set(6, 0, 2, 0)
	d.Set(0, 4, 2, 0)
	d.Draw(f.Region())
	if got := f.Plain(); got != "a⠁c" {
		t.Errorf("got %q", got)
	}
}

func TestDotsWithoutSize(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {0, 5}, {5, 0}, {-1, 5}} {
		d := NewDots(size[0], size[1])
		d.Set(0, 0, 0, 0)
		d.Line(-3, -3, 3, 3, 0, 0)
		d.Draw(NewFrame(2, 2, Braille).Region())
		if len(d.lit()) != 0 {
			t.Errorf("%v has dots", size)
		}
	}
}
