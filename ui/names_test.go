package ui_test

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
)

// Names that terminals draw in different widths, or that would join their neighbours,
// lead to the same frames as the cleaned names that are drawn in their place.
func TestUnusualNamesKeepTheFrameInLine(t *testing.T) {
	unusual := []string{"aा", "x🇩"}
	drawn := make([]string, len(unusual))
	for i, name := range unusual {
		if drawn[i] = grid.Clean(name); drawn[i] == name {
			t.Fatalf("%q is drawn as it is: it tests nothing", name)
		}
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		got, want := namedRun(t, size, unusual), namedRun(t, size, drawn)
		for _, view := range []string{"1", "2", "3", "4", "6", "7", "8"} {
			got.press(view)
			want.press(view)
			if got.frame() != want.frame() {
				t.Errorf("%v, view %s: the frame is\n%s\nbut with plain names\n%s", size, view, got.frame(), want.frame())
			}
		}
	}
}

// namedRun opens the data set iris after two epochs, with these names for its first
// features and classes.
func namedRun(t *testing.T, size [2]int, names []string) *program {
	t.Helper()
	setup := sessiontest.Line(t, "iris --hidden 4")
	for i, name := range names {
		setup.Set.Features[i].Name, setup.Set.Target.Classes[i] = name, name
		setup.Names.Inputs[i], setup.Names.Outputs[i] = name, name
	}
	p := openRun(t, size[0], size[1], plainLook(), setup)
	p.press("e", "e", "left")
	return p
}
