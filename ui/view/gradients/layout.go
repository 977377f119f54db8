package gradients

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels, and the number of rows for each layer in the flow
// panel.
type areas struct {
	flow, spread, wrong grid.Rect
	rows                int
}

const (
	flowFrame    = 3 // title, names and scales of the columns
	leastFlow    = 2 // layers
	mostRows     = 8 // of a layer
	leastWrong   = 5 // rows, including the title
	briefWrong   = 3 // rows for a finding and its proof, which are kept at the cost of layers
	roomyWrong   = 9 // rows for two findings
	spreadFrame  = 2 // title, heading
	spreadWidth  = 58
	besideSpread = 42 // columns that the findings need beside the activations
)

// layout divides w × h cells. The findings stay below the flow as long as there is room
// for one, and the activations are left out first.
func layout(w, h, layers int) areas {
	all := grid.Rect{W: w, H: h}
	a := areas{flow: all, rows: mostRows}
	beside := w >= spreadWidth+besideSpread
	under := leastWrong
	switch {
	case h >= 24 && beside:
		under = max(roomyWrong, spreadFrame+min(2*layers, 10))
	case h >= 20:
		under = leastWrong + 1 + spreadFrame + min(layers, 4)
	}
	for a.rows > 1 && flowFrame+layers*a.rows+1+under > h {
		a.rows--
	}
	flow := min(flowFrame+layers*a.rows, max(h-1-leastWrong, min(flowFrame+layers, h-1-briefWrong)))
	if flow < flowFrame+leastFlow {
		return a
	}
	a.flow, all = all.SplitTop(flow)
	all = paint.Below(all)
	a.wrong = all
	switch spread := spreadFrame + layers; {
	case beside:
		a.spread, a.wrong = all.SplitLeft(spreadWidth)
	case all.H >= leastWrong+1+spread:
		a.wrong, all = all.SplitTop(all.H - 1 - spread)
		a.spread = paint.Below(all)
	}
	return a
}
