package paint

import (
	"backstep/ui/number"
	"backstep/ui/theme"
)

// yAxis draws the y axis with its ticks and their labels.
func yAxis(p Painter, y Scale, rows int) {
	for row := range rows {
		p.Set(AxisLabels, row, '│', theme.Axis)
	}
	for _, t := range y.ticks {
		p.TextRight(AxisLabels, t.row, t.label, theme.Dim)
		p.Set(AxisLabels, t.row, '┤', theme.Axis)
	}
}

// xAxis labels the first and the last epoch, and those in between for which there is
// room.
func xAxis(p Painter, x Epochs, row, w int) {
	left := AxisLabels + 1
	p.Text(left, row, "1", theme.Dim)
	last := number.Count(x.Last)
	p.TextRight(left+w, row, last, theme.Dim)
	if w < 40 {
		if w >= 20 {
			p.Text(left+w/2-3, row, "epoch", theme.Dim)
		}
		return
	}
	for quarter := 1; quarter < 4; quarter++ {
		epoch := x.Last * quarter / 4
		label := number.Count(epoch)
		if x.Last*quarter%4 != 0 {
			continue
		}
		p.Text(left+x.Position(float64(epoch), w)-len(label)/2, row, label, theme.Dim)
	}
}
