package screen

import (
	"testing"

	"backstep/ui/grid"
)

// contents are some that want little, some that want much, and some between.
func contents() []wants {
	return []wants{
		{network: box.height() + 2, formula: 7, samples: 4},
		{network: 11, formula: 9, samples: 7},
		{network: 12, formula: 13, least: formulaRows + 1, samples: 35},
		{network: 64, formula: 15, samples: 153},
	}
}

func TestPanelsKeepTheirPlaces(t *testing.T) {
	for _, want := range contents() {
		everySize(func(w, h int) {
			if w < MinWidth || h < MinHeight {
				return
			}
			a := layout(w, h, NetworkView, want)
			frame := grid.Rect{W: w, H: h}
			holds(
				t, frame,
				area{"header", a.Header, w, 1}, area{"ribbon", a.Ribbon, w, 1},
				area{"body", a.Body, w, LeastPanel}, area{"footer", a.Footer, w, 1},
			)
			holds(
				t, a.Body,
				area{"network", a.Network, MinWidth, LeastPanel},
				area{"formula", a.Formula, MinWidth, LeastPanel},
				area{"loss", a.Loss, lossWidth, lossHeight - 1},
				area{"samples", a.Samples, MinWidth, 4},
			)
			if a.Network.Empty() || !a.View.Empty() {
				t.Fatalf("%d × %d: the network has %+v, another view %+v", w, h, a.Network, a.View)
			}
		})
	}
}

// What drops away goes by rank: no panel is there without those before it.
func TestPanelsDropAwayByRank(t *testing.T) {
	for _, want := range contents() {
		everySize(func(w, h int) {
			a := layout(max(w, MinWidth), max(h, MinHeight), NetworkView, want)
			if a.Formula.Empty() && (!a.Loss.Empty() || !a.Samples.Empty()) {
				t.Fatalf("%d × %d: no formula, but loss %+v and samples %+v", w, h, a.Loss, a.Samples)
			}
		})
	}
}

func TestAnotherViewHasTheBody(t *testing.T) {
	everySize(func(w, h int) {
		if w < MinWidth || h < MinHeight {
			return
		}
		a := layout(w, h, CurvesView, wants{})
		if a.View != a.Body || a.Body != layout(w, h, NetworkView, wants{}).Body || !a.Network.Empty() {
			t.Fatalf("%d × %d: %+v", w, h, a)
		}
	})
}

// The network keeps the formula under it where it can, the others nothing.
func TestAPanelAloneHasTheBody(t *testing.T) {
	for _, want := range contents() {
		everySize(func(w, h int) {
			whole := layout(max(w, MinWidth), max(h, MinHeight), NetworkView, want)
			for panel := NetworkPanel; panel < PanelCount; panel++ {
				a := whole
				a.alone(panel, want)
				alone := [PanelCount]grid.Rect{NetworkPanel: a.Network, FormulaPanel: a.Formula, LossPanel: a.Loss, SamplesPanel: a.Samples}
				rows := 0
				for _, r := range alone {
					rows += r.H
				}
				if rows != a.Body.H || (panel != NetworkPanel && alone[panel] != a.Body) {
					t.Fatalf("%d × %d: beside panel %d in %+v are %+v", w, h, panel, a.Body, alone)
				}
				holds(
					t, a.Body,
					area{"network", a.Network, a.Body.W, LeastPanel}, area{"formula", a.Formula, a.Body.W, LeastPanel},
				)
			}
		})
	}
}
