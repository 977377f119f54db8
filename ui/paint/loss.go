package paint

import (
	"slices"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// LossHeight is the least number of rows of the loss panel.
const LossHeight = 7

// LossChart draws the loss by epoch in any region. Before there are two epochs it draws the
// losses of the samples of the batch instead, and where axes have no room the lines alone.
func LossChart(p Painter) {
	if !HasLossCurve(p) {
		LossBars(p.Panel("loss", LossBarsFacts(p, p.H())...))
		return
	}
	lossTitle(p)
	LossCurve(p.PanelBody())
}

// HasLossCurve reports whether there is a line of the loss to draw: of two epochs or more,
// or of another run.
func HasLossCurve(p Painter) bool {
	return p.Moment.Curve.Epochs >= lineOfEpochs || len(GhostTraces(p)) > 0
}

// lineOfEpochs is the fewest epochs that make a line.
const lineOfEpochs = 2

// LossCurve draws the losses by epoch into the body of a panel, with as much around them
// as there is room for.
func LossCurve(p Painter) { lossCurve(p) }

// lossCurve draws the losses by epoch, and returns the plot.
func lossCurve(p Painter) Chart {
	c := &p.Progress
	traces := append(GhostTraces(p), c.LossTraces(p)...)
	x := EpochScale(KnownEpochs(p.Moment))
	y := NewScale(traces, p.LogLoss, p.H()-1)
	labels := 0
	if len(traces) > 1 {
		labels = LineLabels(p.W(), p.Format.Width())
	}
	a := LayoutChart(p.W(), p.H(), y.labelWidth()+1, labels)
	if a.Empty() {
		plot := Chart{Painter: p, X: x, Y: NewScale(traces, p.LogLoss, p.H())}
		plot.lines(traces)
		c.markLosses(plot)
		return plot
	}
	plot := DrawChart(p, a, traces, x, y)
	c.markLosses(plot)
	if a.Labels.W == 0 {
		plot.innerLabels(traces)
	}
	return plot
}

// labelWidth returns the width of the widest label.
func (s Scale) labelWidth() int {
	w := 0
	for _, t := range s.ticks {
		w = max(w, grid.Width(t.label))
	}
	return w
}

// lossTitle draws the title of the panel, with the first of the facts that fits and its
// number in bold. If the scale is linear it says so, with a shorter fact if need be.
func lossTitle(p Painter) {
	const title, end, gap = "loss", "linear", 4
	x := Margin + 2 + len(title) + 3
	facts := lossFacts(p)
	fits := func(more int) int {
		return slices.IndexFunc(facts, func(f fact) bool { return x+grid.Width(f.text())+2+more <= p.W() })
	}
	i := fits(0)
	if named := fits(gap + len(end)); !p.LogLoss && named >= 0 {
		i = named
		defer p.RuleEnd(end)
	}
	if i < 0 {
		p.Panel(title)
		return
	}
	f := facts[i]
	p.Panel(title, f.text())
	at := grid.Rect{X: x + grid.Width(f.name), W: grid.Width(f.value), H: 1}
	p.Restyle(at.X, at.Y, at.W, f.role.Style())
	HitLoss(p, at)
}

// HitLoss records that a part of the region shows J of the moment, if that can be asked about.
func HitLoss(p Painter, at grid.Rect) {
	if q, ok := presentLoss(p.Moment); ok {
		p.HitQuantity(at, q)
	}
}

// presentLoss returns which number [desk.Moment.Loss] is: that of the batch, that of the epoch
// which the step ends, or that of the epoch before.
func presentLoss(m *desk.Moment) (q explain.Quantity, ok bool) {
	batch := explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: explain.Batch}
	switch {
	case m.Step == nil || m.Aside():
		return q, false
	case !m.Reached(stepper.Loss, stepper.NoLayer, 0):
		return explain.Quantity{Kind: explain.LastEpochLoss}, m.Step.Epoch > 1 && m.Curve.HasBefore
	case ofBatch(m) || m.Step.Batch == 1:
		return batch, true
	default:
		return explain.Quantity{Kind: explain.EpochLoss}, true
	}
}

// fact is a number beside the title, with what stands before and after it.
type fact struct {
	name, value, after string
	role               theme.Role // of the number
}

func (f fact) text() string { return f.name + f.value + f.after }
