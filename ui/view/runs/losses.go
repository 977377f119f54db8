package runs

import (
	"fmt"

	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// losses draws the losses of all runs that are listed.
type losses struct{ drawing }

func (p losses) draw() {
	scale := "linear"
	if p.LogLoss {
		scale = "log"
	}
	body := p.Panel("loss", scale+", all runs", scale)
	traces := p.traces()
	a := chartArea(body.W(), body.H(), traces)
	if a.Empty() {
		return
	}
	progress := paint.Progress{}
	progress.DrawLosses(body, a, traces, paint.EpochScale(p.pic.last))
}

// chartArea divides w × h cells. The names of the lines get what they need, but no more
// than a third.
func chartArea(w, h int, traces []paint.Trace) paint.ChartArea {
	const left, gap = paint.AxisLabels + 1, 1
	labels := 0
	for i := range traces {
		labels = max(labels, grid.Width(traces[i].Name))
	}
	labels = min(labels, (w-left)/3)
	plot := grid.Rect{X: left, W: max(0, w-left-gap-labels), H: max(0, h-1)}
	return paint.ChartArea{Plot: plot, Labels: grid.Rect{X: plot.Right() + gap, W: labels, H: plot.H}}
}

// traces returns the lines of the losses, that of the present run last.
func (p losses) traces() []paint.Trace {
	m, c := p.Moment, p.pic
	var list []paint.Trace
	var chosen *paint.Trace
	for i := range m.Ghosts {
		g := &m.Ghosts[i]
		if !g.HasLine() {
			continue
		}
		line, _ := desk.LineOf(m, g.Run)
		t := paint.GhostTrace(g, p.Spell(fmt.Sprintf("%d %s", g.Run, line.Title())))
		t.Note, t.Bare = "", true
		if g.Run == c.row().Number {
			t.Form, t.Role, t.Ghost = paint.Thin, theme.Text, false
			chosen = &t
			continue
		}
		list = append(list, t)
	}
	if chosen != nil {
		list = append(list, *chosen)
	}
	present := paint.TrainTrace(paint.PointsOf(m.Curve))
	present.Bare = true
	if line, ok := desk.LineOf(m, m.Run); ok {
		present.Name = p.Spell(fmt.Sprintf("%d %s", m.Run, line.Title()))
	}
	return append(list, present)
}
