package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/number"
)

// gradients draws how δ and the gradients flow back through the layers, what
// the activations of each layer are like, and what is wrong.
func (p painter) gradients() {
	if p.scene.Gradients == nil {
		return
	}
	layers := len(p.scene.Config().Architecture.Layers)
	a := layoutGradients(p.W(), p.H(), layers)
	if p.scene.presented() {
		a.rows = max(1, min((p.H()-flowFrame)/layers, mostRows))
	}
	p.each(
		placed{a.flow, func(p painter) { p.gradientFlow(a.rows) }},
		placed{a.spread, painter.activations},
		placed{a.wrong, painter.whatIsWrong},
	)
}

// gradientsAreas are the places of the panels, and how many rows a layer has in
// the first.
type gradientsAreas struct {
	flow, spread, wrong grid.Rect
	rows                int
}

const (
	flowFrame    = 3 // title, names and scales of the columns
	leastFlow    = 2 // layers
	mostRows     = 8 // of a layer
	leastWrong   = 5 // rows, with title
	briefWrong   = 3 // rows for what and its proof, rather than fewer layers
	roomyWrong   = 9 // rows for two findings
	spreadFrame  = 2 // title, heading
	spreadWidth  = 58
	besideSpread = 42 // columns that what is wrong needs beside the activations
)

// layoutGradients divides w × h cells: what is wrong stays under the flow as
// long as there is room for one finding, the activations go first.
func layoutGradients(w, h, layers int) gradientsAreas {
	all := grid.Rect{W: w, H: h}
	a := gradientsAreas{flow: all, rows: mostRows}
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
	all = below(all)
	a.wrong = all
	switch spread := spreadFrame + layers; {
	case beside:
		a.spread, a.wrong = all.SplitLeft(spreadWidth)
	case all.H >= leastWrong+1+spread:
		a.wrong, all = all.SplitTop(all.H - 1 - spread)
		a.spread = below(all)
	}
	return a
}

// layersShown are the layers that have room, the last first, as the gradient
// runs: those around the selected one.
func (s *Scene) layersShown(room int) []int {
	n := len(s.Config().Architecture.Layers)
	room = max(0, min(room, n))
	first := max(0, min(n-1-s.Selection.Layer-room/2, n-room))
	list := make([]int, room)
	for i := range list {
		list[i] = n - 1 - first - i
	}
	return list
}

// layerName is what a layer is called: in brackets where a unit of it is
// selected.
func (s *Scene) layerName(layer int) string {
	name := fmt.Sprintf("layer %d", layer+1)
	if layer == s.Selection.Layer {
		return "[" + name + "]"
	}
	return " " + name
}

// flowFacts say what the bars are of, from the long form to the short; and
// whether their history is under them.
func (s *Scene) flowFacts(layers int, history bool) []string {
	g := s.Gradients
	hidden := ""
	if n := len(s.Config().Architecture.Layers) - layers; n > 0 {
		hidden = fmt.Sprintf("; %s more", layerCount(n))
	}
	if g.Now == nil {
		return []string{"the first step brings them" + hidden}
	}
	means := fmt.Sprintf("means over the %s of the batch, log scale", sampleCount(s.Samples()))
	list := []string{means + hidden, "log scale" + hidden}
	r := g.Readings
	if r == nil || g.Known < 2 || !history {
		return list
	}
	of := "all"
	if r.Part.Samples < r.Part.Of {
		of = fmt.Sprintf("%s of %s samples", number.Group(r.Part.Samples), number.Group(r.Part.Of))
	}
	known := number.Group(g.Known)
	past := fmt.Sprintf("%s; under each bar its history to epoch %s", means, known)
	brief := fmt.Sprintf("batch of %d, log; under it the history to epoch %s", s.Samples(), known)
	return append([]string{past + ", over " + of + hidden, past + hidden, brief + hidden}, list...)
}
