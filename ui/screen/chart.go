package screen

import (
	"image"
	"math"
	"slices"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// The least plot that says something, and the widest label of the y axis.
const (
	minPlotWidth  = 10
	minPlotHeight = 3
	axisLabels    = 6
)

// lossChart draws the loss by epoch, with the epoch of the cursor marked.
func (p painter) lossChart() {
	body := p.panel("loss", p.scene.lossFacts()...)
	if p.spacious() && plotRows(body.H()-1) == plotRows(body.H()-2) {
		body = body.down(1)
	}
	rows := plotRows(body.H() - 1)
	if body.W() < minPlotWidth+axisLabels+1 || rows < minPlotHeight {
		return
	}
	points := p.scene.curvePoints()
	y := newScale(p.scene.withCursor(points), p.scene.LogLoss, rows)
	x := epochScale(p.scene.Curve.Epochs)
	plot := body.in(grid.Rect{X: axisLabels + 1, Y: 0, W: body.W() - axisLabels - 1, H: rows})
	body.yAxis(y, rows)
	body.xAxis(x, rows, plot.W())
	plot.curve(points, x, y)
	plot.cursor(x, y)
	plot.epochHits(x)
}

// epochHits lets the mouse choose an epoch that is known.
func (p painter) epochHits(x epochs) {
	for column := range p.W() {
		epoch := x.at(column*grid.DotsAcross, p.W()*grid.DotsAcross)
		if epoch <= p.scene.Curve.Epochs {
			p.hit(grid.Rect{X: column, Y: 0, W: 1, H: p.H()}, Target{Kind: EpochTarget, Epoch: epoch})
		}
	}
}

// lossFacts is what stands beside the title, from the long form to the short: J
// of the step as far as it is reached, after the update also J at the new
// weights. Where an epoch has several batches, which J it is.
func (s *Scene) lossFacts() []string {
	scale := ""
	if s.LogLoss {
		scale = " · log"
	}
	which, whole := "", ""
	if s.Path.StepsPerEpoch() > 1 {
		which = "of the batch "
	}
	if !s.Reached(stepper.Loss, -1, 0) {
		return []string{"by epoch" + scale}
	}
	loss := s.Format.Trim(s.Step.Loss)
	if s.reachedAll() {
		loss += s.spell(" → ") + s.Format.Trim(s.Step.LossAfter)
		if s.Step.LastBatch && s.Path.StepsPerEpoch() > 1 {
			whole = "of the epoch " + s.Format.Trim(s.Step.EpochLoss)
		}
	}
	list := []string{"J " + which + loss + scale, "J " + which + loss, "J " + loss, loss}
	if whole != "" {
		list = append([]string{"J " + whole + ", " + which + loss + scale, "J " + whole}, list...)
	}
	return list
}

// withCursor adds the loss at the cursor to the points that a scale is to fit:
// within an epoch it is that of a batch, which the curve does not have.
func (s *Scene) withCursor(points []point) []point {
	loss, ok := s.cursorLoss()
	if !ok || math.IsNaN(loss) || math.IsInf(loss, 0) {
		return points
	}
	epoch := s.Epoch()
	return append(slices.Clone(points), point{first: epoch, last: epoch, low: loss, high: loss, finite: true})
}

// reachedAll reports whether everything of the step is behind the cursor.
func (s *Scene) reachedAll() bool {
	return s.Step != nil && s.Path.Whole(s.Position)
}

// plotRows is the largest 4k+1 that fits, so that ticks at equal distances fall
// on rows; where there is no room for five rows, three.
func plotRows(rows int) int {
	if rows < 5 {
		return 3
	}
	return (rows-1)/4*4 + 1
}

// point is a bucket of the curve: epochs, and extremes of their losses.
type point struct {
	first, last int
	low, high   float64
	end         float64 // the loss of the last of them; NaN where it is not known
	finite      bool
	broken      bool // an epoch of it was not finite
}

func (s *Scene) curvePoints() []point { return pointsOf(s.Curve) }

// yAxis draws labels, ticks and the axis.
func (p painter) yAxis(y scale, rows int) {
	for row := range rows {
		p.set(axisLabels, row, '│', theme.Line)
	}
	for _, t := range y.ticks {
		p.textRight(axisLabels, t.row, t.label, theme.Dim)
		p.set(axisLabels, t.row, '┤', theme.Line)
	}
}

// xAxis labels the first and last epoch, and those between that have room.
func (p painter) xAxis(x epochs, row, w int) {
	left := axisLabels + 1
	p.text(left, row, "1", theme.Dim)
	last := number.Count(x.last)
	p.textRight(left+w, row, last, theme.Dim)
	if w < 40 {
		if w >= 20 {
			p.text(left+w/2-3, row, "epoch", theme.Dim)
		}
		return
	}
	for quarter := 1; quarter < 4; quarter++ {
		epoch := x.last * quarter / 4
		label := number.Count(epoch)
		if x.last*quarter%4 != 0 {
			continue
		}
		p.text(left+x.position(float64(epoch), w)-len(label)/2, row, label, theme.Dim)
	}
}

// brush is how a line of a chart is drawn.
type brush struct {
	role, beyond theme.Role // beyond the cursor
	priority     int        // of the style, in cells that lines share
	thick        bool       // two dots
	sparse       bool       // every other dot
}

// curve draws the loss by epoch.
func (p painter) curve(points []point, x epochs, y scale) {
	dots := grid.NewDots(p.W(), p.H())
	p.line(dots, points, x, y, brush{role: theme.Forward, beyond: theme.Dim, priority: 1})
	dots.Draw(p.Region)
}

// line draws points as vertical extremes joined by lines: the part beyond the
// cursor is fainter. Where a loss was not finite it is broken.
func (p painter) line(dots *grid.Dots, points []point, x epochs, y scale, b brush) {
	w, _ := dots.Size()
	here := p.scene.Epoch()
	var before *image.Point
	for _, pt := range points {
		if pt.broken && x.shows(pt.last) {
			p.set(x.position(float64(pt.last), w)/grid.DotsAcross, 0, '×', theme.Alarm)
		}
		if !pt.finite {
			before = nil
			continue
		}
		role, priority := b.role, b.priority
		if pt.first > here {
			role, priority = b.beyond, b.priority-1
		}
		column := x.position(float64(pt.first+pt.last)/2, w)
		high := image.Point{X: column, Y: y.dot(pt.high, p.H())}
		low := image.Point{X: column, Y: y.dot(pt.low, p.H())}
		if before == nil {
			before = &high
		}
		for _, ends := range [][2]image.Point{{*before, high}, {high, low}} {
			b.stroke(dots, ends, role, priority)
		}
		before = &low
	}
}

// stroke makes the dots from one end to the other.
func (b brush) stroke(dots *grid.Dots, ends [2]image.Point, role theme.Role, priority int) {
	_, rows := dots.Size()
	dots.Walk(ends[0].X, ends[0].Y, ends[1].X, ends[1].Y, func(x, y int) {
		if b.sparse && (x+y)%2 != 0 {
			return
		}
		dots.Set(x, y, role.Style(), priority)
		if b.thick {
			dots.Set(x, min(y+1, rows-1), role.Style(), priority)
		}
	})
}

// cursor marks the epoch of the cursor on the curve.
func (p painter) cursor(x epochs, y scale) {
	s := p.scene
	loss, ok := s.cursorLoss()
	if !ok || math.IsNaN(loss) || math.IsInf(loss, 0) {
		return
	}
	column := x.position(float64(s.Epoch()), p.W()*grid.DotsAcross) / grid.DotsAcross
	row := y.dot(loss, p.H()) / grid.DotsDown
	p.set(column, row, '●', theme.Forward.Bold())
}

// cursorLoss is the loss at the cursor: of the epoch that the step ends, within
// an epoch that of its batch, and before the step has a loss that of the epoch
// before.
func (s *Scene) cursorLoss() (float64, bool) {
	loss, _, ok := s.lossHere()
	return loss, ok
}

// lossHere is the loss at the cursor; not exact where the curve has it only
// among those of other epochs.
func (s *Scene) lossHere() (loss float64, exact, ok bool) {
	epoch := s.Epoch()
	switch {
	case epoch < 1:
		return 0, false, false
	case s.Reached(stepper.Loss, -1, 0) && s.Step.LastBatch:
		return s.Step.EpochLoss, true, true
	case s.Reached(stepper.Loss, -1, 0):
		return s.Step.Loss, true, true
	case s.Curve.HasBefore:
		return s.Curve.Before, true, true
	}
	for _, b := range s.Curve.Buckets {
		if b.First <= epoch && epoch <= b.Last && b.Finite() {
			return (b.Min + b.Max) / 2, false, true
		}
	}
	return 0, false, false
}
