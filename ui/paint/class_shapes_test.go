package paint

import (
	"slices"
	"testing"

	"backstep/ui/grid"
)

func TestTheTwoPartsOfAClassLookDifferent(t *testing.T) {
	for _, classes := range []int{2, 3, 5, 10, 26} {
		s := ClassShapes{Classes: classes, FewColours: true}
		var chars []rune
		for class := range classes {
			chars = append(chars, s.Of(class, false), s.Of(class, true))
		}
		plain := []rune(grid.ToASCII(string(chars)))
		for _, list := range [][]rune{chars, plain} {
			if sorted := slices.Sorted(slices.Values(list)); len(slices.Compact(sorted)) != 2*classes {
				t.Errorf("%d classes are drawn as %q", classes, string(list))
			}
		}
	}
}

func TestShapesTellClassesOnlyWhereColoursDoNot(t *testing.T) {
	s := ClassShapes{Classes: 3, FewColours: true}
	if !s.Tell() {
		t.Error("few colours, and no shapes")
	}
	if s.FewColours = false; s.Tell() {
		t.Error("many colours, and shapes")
	}
	for classes, lettered := range map[int]bool{5: false, 6: true, 10: true, 26: true, 27: false} {
		if s := (ClassShapes{Classes: classes}); s.Tell() != lettered {
			t.Errorf("many colours and %d classes: letters %v", classes, !lettered)
		}
	}
	for classes, shaped := range map[int]bool{2: true, 3: true, 5: true, 6: false} {
		s := ClassShapes{Classes: classes}
		if s.Colourless = true; s.Tell() != shaped {
			t.Errorf("no colours and %d classes: shapes %v", classes, !shaped)
		}
	}
}
