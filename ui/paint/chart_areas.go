package paint

import "backstep/ui/grid"

// The smallest useful plot, and the widest label of the y axis.
const (
	MinPlotWidth  = 10
	MinPlotHeight = 3
	AxisLabels    = 6
)

// PlotRows returns the largest number of the form 4k+1 that is at most rows, so that
// ticks at equal distances fall on rows. If rows is less than five, it returns three.
func PlotRows(rows int) int {
	if rows < 5 {
		return 3
	}
	return (rows-1)/4*4 + 1
}

// ChartArea is where the plot of a chart and the labels of its lines stand in the body
// of a panel.
type ChartArea struct {
	Plot, Labels grid.Rect // Labels lies right of the plot.
}

// Empty reports whether there is no room for a plot.
func (a ChartArea) Empty() bool { return a.Plot.W < MinPlotWidth || a.Plot.H < MinPlotHeight-1 }

// LayoutChart divides the w × h cells of a panel's body. If room is short, the labels
// at the ends of the lines go first. They need room for a value of number columns.
// Unless anyRows is set, the plot gets a number of rows that puts ticks at equal
// distances.
func LayoutChart(w, h, number int, anyRows bool) ChartArea {
	const gap = 2
	rows := h - 1
	if !anyRows && rows >= MinPlotHeight {
		rows = PlotRows(rows)
	}
	left := AxisLabels + 1
	labels := max(min(20, 7+number+w/19), 7+number)
	plot := w - left - gap - labels
	if plot < 2*labels || plot < MinPlotWidth {
		plot, labels = w-left, 0
	}
	top := h - 1 - rows
	return ChartArea{
		Plot:   grid.Rect{X: left, Y: top, W: plot, H: rows},
		Labels: grid.Rect{X: left + plot + gap, Y: top, W: labels, H: rows},
	}
}
