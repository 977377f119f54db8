package chooser

import (
	"testing"

	"backstep/data"
	"backstep/ui/grid"
)

// At every size the panels lie within the body, one beside or below the other, and the
// part that the keys act on has room.
func TestThePanelsDoNotOverlap(t *testing.T) {
	for w := 20; w <= 220; w += 7 {
		for h := 2; h <= 70; h++ {
			for at := range partCount {
				for _, of := range []wants{{8, 0, 0, 3}, {12, 6, 6, 7}, {60, 20, 10, 8}} {
					checkLayout(t, w, h, at, of)
				}
			}
		}
	}
}

func checkLayout(t *testing.T, w, h int, at part, of wants) {
	t.Helper()
	a := layout(w, h, at, of)
	all := []grid.Rect{a.sets, a.columns, a.problems, a.rows, a.ends}
	for i, r := range all {
		if r.Empty() {
			continue
		}
		if r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h {
			t.Fatalf("%d × %d, part %d: panel %d is at %+v", w, h, at, i, r)
		}
		for _, other := range all[i+1:] {
			if !other.Empty() && r.X < other.X+other.W && other.X < r.X+r.W && r.Y < other.Y+other.H && other.Y < r.Y+r.H {
				t.Fatalf("%d × %d, part %d: %+v and %+v overlap", w, h, at, r, other)
			}
		}
	}
	needed := map[part]grid.Rect{inSets: a.sets, inFile: a.columns, inColumns: a.columns, inProblems: a.problems}[at]
	if needed.Empty() && (at != inProblems || of.problems > 0) {
		t.Fatalf("%d × %d: part %d has no room", w, h, at)
	}
}

// Arrows reach every set from every other, at each width.
func TestEverySetIsReached(t *testing.T) {
	for w := 10; w < 120; w += 9 {
		rows := setRows(w, 30)
		reached, next := map[int]bool{}, []int{0}
		for len(next) > 0 {
			at := next[0]
			next = next[1:]
			if reached[at] {
				continue
			}
			reached[at] = true
			for _, to := range [][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
				next = append(next, nextSet(rows, at, to[0], to[1]))
			}
		}
		if len(reached) != len(data.Names()) {
			t.Errorf("%d columns: %d sets are reached", w, len(reached))
		}
	}
}

func TestThumbnailsShowTheClasses(t *testing.T) {
	for _, name := range data.Names() {
		s, err := data.Builtin(name, data.Options{Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		p := thumbnailOf(s, 12, 8)
		seen := map[int]bool{}
		for _, level := range p.levels {
			seen[level] = true
			if level >= p.ramp.Levels() || level < -1 {
				t.Fatalf("%s: level %d", name, level)
			}
		}
		if p.classes > 0 {
			for class := range p.classes {
				if !seen[class] {
					t.Errorf("%s does not show class %d", name, class)
				}
			}
		} else if len(seen) < 2 {
			t.Errorf("%s is empty", name)
		}
	}
}
