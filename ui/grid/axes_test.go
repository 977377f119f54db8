package grid

import (
	"strings"
	"testing"
)

func TestAxesLabelTheirRowsAndColumns(t *testing.T) {
	f := NewFrame(20, 6, Braille)
	a := Axes{Left: 5, Rows: map[int]string{0: "1", 2: "1e−3", 4: "0.1"}, Cols: map[int]string{0: "1", 4: "[50]", 11: "100"}}
	a.Draw(f.Region(), 1, 2)
	want := strings.Join([]string{
		"   1 ┤              ",
		"     │              ",
		"1e−3 ┤              ",
		"     │              ",
		" 0.1 ┤              ",
		"      1   [50]   100",
	}, "\n")
	if got := f.Plain(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := a.Plot(20, 6); got != (Rect{X: 6, W: 14, H: 5}) {
		t.Errorf("the plot is %+v", got)
	}
}

func TestAxesFitEverySize(t *testing.T) {
	a := Axes{Left: 5, Rows: map[int]string{0: "1", 4: "0.1"}, Cols: map[int]string{0: "1", 3: "1000"}}
	for w := range 30 {
		for h := range 10 {
			f := NewFrame(w, h, Braille)
			a.Draw(f.Region(), 1, 2)
			if plot := a.Plot(w, h); plot.W < 1 || plot.H < 2 {
				if strings.TrimSpace(f.Plain()) != "" {
					t.Fatalf("%d × %d: there is no room for axes:\n%s", w, h, f.Plain())
				}
				continue
			}
			if !strings.Contains(f.Plain(), "┤") {
				t.Fatalf("%d × %d has no ticks:\n%s", w, h, f.Plain())
			}
		}
	}
}
