package curves

import (
	"testing"

	"pgregory.net/rapid"
)

func drawPart(t *rapid.T) Window {
	known := rapid.IntRange(0, 100_000).Draw(t, "known")
	return Window{
		Known: known, Here: rapid.IntRange(0, known).Draw(t, "here"),
		Log: rapid.Bool().Draw(t, "log"), Zoom: rapid.IntRange(0, 8).Draw(t, "zoom"),
	}
}

// A move shows another part, and a move back shows the same part again. At the ends,
// which are those of the axis, no move is possible.
func TestPanningGoesToAndFro(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := drawPart(t)
		whole := part
		whole.Zoom = 0
		by := rapid.SampledFrom([]int{-1, +1}).Draw(t, "by")
		for {
			next := part.Panned(by)
			if next == part {
				break
			}
			if next.axis() == part.axis() {
				t.Fatalf("%+v shows what %+v shows", next, part)
			}
			if back := next.Panned(-by); back.axis() != part.axis() {
				t.Fatalf("from %+v back there is %+v, not %+v", next.axis(), back.axis(), part.axis())
			}
			part = next
		}
		at, end := part.axis().First, whole.axis().First
		if by > 0 {
			at, end = part.axis().Last, whole.axis().Last
		}
		if at != end {
			t.Fatalf("the last part ends at epoch %d, the axis at %d", at, end)
		}
	})
}

func TestColumnsAreEpochsInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := drawPart(t)
		columns := rapid.IntRange(2, 250).Draw(t, "columns")
		x := part.axis()
		list := part.Columns(columns)
		if list[0] != x.First || list[len(list)-1] < x.Last-(x.Last-x.First)/columns-1 && !x.Log || len(list) > columns {
			t.Fatalf("columns %v of epochs %d to %d", list, x.First, x.Last)
		}
		for i, epoch := range list[1:] {
			if epoch <= list[i] {
				t.Fatalf("%d after %d", epoch, list[i])
			}
		}
	})
}
