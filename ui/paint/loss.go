package paint

import (
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// LossHeight is the least number of rows of the loss panel.
const LossHeight = 7

// LossChart draws the loss by epoch and marks the epoch of the cursor.
func LossChart(p Painter) {
	body := p.Panel("loss", LossFacts(p)...)
	if p.Spacious() && PlotRows(body.H()-1) == PlotRows(body.H()-2) {
		body = body.Down(1)
	}
	rows := PlotRows(body.H() - 1)
	if body.W() < MinPlotWidth+AxisLabels+1 || rows < MinPlotHeight {
		return
	}
	points, ghosts := PointsOf(p.Moment.Curve), GhostTraces(p)
	plot := Chart{
		Painter: body.In(grid.Rect{X: AxisLabels + 1, Y: 0, W: body.W() - AxisLabels - 1, H: rows}),
		X:       EpochScale(KnownEpochs(p.Moment)), Y: NewScale(WithCursor(withGhosts(points, ghosts), p.Moment), p.LogLoss, rows),
	}
	yAxis(body, plot.Y, rows)
	xAxis(body, plot.X, rows, plot.W())
	plot.beginning(body, rows)
	dots := grid.NewDots(plot.W(), plot.H())
	for _, g := range ghosts {
		plot.line(dots, g.Points, g.Brush)
	}
	plot.line(dots, points, Brush{Role: theme.Forward, Beyond: theme.Dim, Priority: 2})
	dots.Draw(plot.Region)
	plot.cursor()
	plot.ghostLabels(ghosts)
	plot.knownEpochHits()
}

// LossFacts returns the facts beside the title, from the longest form to the shortest.
// They give J of the step once it is reached and, after the update, J at the new
// weights. If an epoch has several batches, they also say whether J is that of the
// batch or of the epoch.
func LossFacts(p Painter) []string {
	m := p.Moment
	if m.Aside() {
		m = m.Origin // The chart is that of training.
	}
	scale := ""
	if p.LogLoss {
		scale = " · log"
	}
	which, whole := "", ""
	if m.Batches() > 1 {
		which = "of the batch "
	}
	if !m.Reached(stepper.Loss, -1, 0) {
		return []string{"by epoch" + scale}
	}
	loss := p.Format.Trim(m.Step.Loss)
	if m.Updated() {
		loss += p.Spell(" → ") + p.Format.Trim(m.Step.LossAfter)
		if m.Step.LastBatch && m.Batches() > 1 {
			whole = "of the epoch " + p.Format.Trim(m.Step.EpochLoss)
		}
	}
	list := []string{"J " + which + loss + scale, "J " + which + loss, "J " + loss, loss}
	if whole != "" {
		list = append([]string{"J " + whole + ", " + which + loss + scale, "J " + whole}, list...)
	}
	return list
}
