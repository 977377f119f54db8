package grid

import (
	"testing"

	"pgregory.net/rapid"
)

func rects() *rapid.Generator[Rect] {
	return rapid.Custom(func(t *rapid.T) Rect {
		at, size := rapid.IntRange(-20, 60), rapid.IntRange(-3, 50)
		return Rect{at.Draw(t, "x"), at.Draw(t, "y"), size.Draw(t, "w"), size.Draw(t, "h")}
	})
}

// cells returns the cells that r contains, found by testing every cell around it.
func (r Rect) cells() map[[2]int]bool {
	found := map[[2]int]bool{}
	for y := -30; y < 120; y++ {
		for x := -30; x < 120; x++ {
			if r.Contains(x, y) {
				found[[2]int{x, y}] = true
			}
		}
	}
	return found
}

func TestSplittingLosesAndDoublesNoCell(t *testing.T) {
	splits := map[string]func(Rect, int) (Rect, Rect){
		"left": Rect.SplitLeft, "top": Rect.SplitTop,
	}
	for name, split := range splits {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				r, n := rects().Draw(t, "r"), rapid.IntRange(-5, 60).Draw(t, "n")
				part, rest := split(r, n)
				all, a, b := r.cells(), part.cells(), rest.cells()
				if len(a)+len(b) != len(all) {
					t.Fatalf("%v cut into %v and %v", r, part, rest)
				}
				for c := range a {
					if b[c] || !all[c] {
						t.Fatalf("%v cut into %v and %v: cell %v", r, part, rest, c)
					}
				}
			})
		})
	}
}

func TestSplitSides(t *testing.T) {
	r := Rect{X: 2, Y: 3, W: 10, H: 6}
	for _, c := range []struct {
		name       string
		part, rest Rect
		split      func(Rect, int) (Rect, Rect)
	}{
		{"left", Rect{2, 3, 4, 6}, Rect{6, 3, 6, 6}, Rect.SplitLeft},
		{"top", Rect{2, 3, 10, 4}, Rect{2, 7, 10, 2}, Rect.SplitTop},
	} {
		if part, rest := c.split(r, 4); part != c.part || rest != c.rest {
			t.Errorf("%s: %v and %v, want %v and %v", c.name, part, rest, c.part, c.rest)
		}
	}
}

func TestIntersectIsWhatBothContain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, s := rects().Draw(t, "r"), rects().Draw(t, "s")
		both := r.Intersect(s)
		if both.W < 0 || both.H < 0 {
			t.Fatalf("negative size: %v", both)
		}
		got, inS := both.cells(), s.cells()
		for c := range r.cells() {
			if inS[c] != got[c] {
				t.Fatalf("%v and %v share %v: cell %v", r, s, both, c)
			}
			delete(got, c)
		}
		if len(got) != 0 {
			t.Fatalf("%v and %v share %v: cells of neither", r, s, both)
		}
	})
}

func TestInset(t *testing.T) {
	if got := (Rect{1, 2, 10, 8}).Inset(2, 1); got != (Rect{3, 3, 6, 6}) {
		t.Errorf("got %v", got)
	}
	if got := (Rect{1, 2, 3, 8}).Inset(2, 5); !got.Empty() || got.W < 0 || got.H < 0 {
		t.Errorf("got %v, want an empty one without negative sizes", got)
	}
}
