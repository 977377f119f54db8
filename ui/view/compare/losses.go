package compare

import (
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// losses draws the losses of both runs from where they part.
type losses struct{ drawing }

func (p losses) draw() {
	c := p.pic
	fact := "both, from where they part"
	if c.sides[0].Run == c.sides[1].Run {
		fact = "of the run"
	}
	body := p.Panel("loss", fact)
	last := max(c.sides[0].Curve.Epochs, c.sides[1].Curve.Epochs)
	x := paint.EpochScale(last)
	if c.parts > 0 {
		x = window(c.parts, p.Moment.Epoch(), last)
	}
	traces := p.traces()
	a := chartArea(body.W(), body.H())
	if a.Empty() {
		return
	}
	progress := paint.Progress{}
	progress.DrawLosses(body, a, traces, x)
}

// window returns the epochs from where two runs part to about as many after the present
// one as lie between.
func window(parts, here, last int) paint.Epochs {
	const least = 20
	return paint.Epochs{First: max(1, parts), Last: max(parts+least, min(last, 2*here-parts), here)}
}

// traces returns the lines of both, that of the present run last.
func (p losses) traces() []paint.Trace {
	var list []paint.Trace
	for _, present := range []bool{false, true} {
		form := paint.Thin
		if present {
			form = paint.Thick
		}
		for i := range p.pic.sides {
			s := &p.pic.sides[i]
			if s.present != present || !present && s.Run == p.Moment.Run {
				continue
			}
			list = append(list, paint.Trace{
				Name: s.name, Bare: true, Strong: true, Points: p.since(s.Curve),
				Form: form, Role: s.role(), Ahead: theme.Dim,
			})
		}
	}
	return list
}

// since returns the points of a curve from where the two part.
func (p losses) since(curve desk.Curve) []paint.Point {
	return paint.Since(paint.PointsOf(curve), p.pic.parts)
}

// chartArea divides w × h cells.
func chartArea(w, h int) paint.ChartArea {
	const left, gap, labels = paint.AxisLabels + 1, 1, 8
	plot := grid.Rect{X: left, W: max(0, w-left-gap-labels), H: max(0, h-1)}
	return paint.ChartArea{Plot: plot, Labels: grid.Rect{X: plot.Right() + gap, W: labels, H: plot.H}}
}
