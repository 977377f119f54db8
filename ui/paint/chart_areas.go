package paint

import "backstep/ui/grid"

// The smallest useful plot, and the columns left of it without the line of the axis.
const (
	MinPlotWidth  = 10
	MinPlotHeight = 3
	AxisLabels    = 6
)

// labelGap is the number of columns between a plot and the labels of its lines.
const labelGap = 2

// ChartArea is where the plot of a chart and the labels of its lines stand in the body
// of a panel.
type ChartArea struct {
	Plot, Labels grid.Rect // Labels lies right of the plot.
	Cursor       bool      // the epoch of the cursor is labelled, wherever it is
	Bare         bool      // no epoch is labelled, because another chart below it has the same axis
}

// Empty reports whether there is no room for a plot.
func (a ChartArea) Empty() bool { return a.Plot.W < MinPlotWidth || a.Plot.H < MinPlotHeight-1 }

// axes returns the place of the plot with its axes.
func (a ChartArea) axes() grid.Rect {
	return grid.Rect{Y: a.Plot.Y, W: a.Plot.Right(), H: a.Plot.H + 1}
}

// LayoutChart divides the w × h cells of a panel's body into a plot with left columns for
// the labels of its axis, and so many columns for those of its lines. If room is short, the
// latter go first.
func LayoutChart(w, h, left, labels int) ChartArea {
	plot := w - left - 1
	if rest := plot - labelGap - labels; labels > 0 && rest >= max(MinPlotWidth, 2*labels) {
		plot = rest
	} else {
		labels = 0
	}
	a := ChartArea{Plot: grid.Rect{X: left + 1, W: max(0, plot), H: max(0, h-1)}}
	if labels > 0 {
		a.Labels = grid.Rect{X: a.Plot.Right() + labelGap, W: labels, H: a.Plot.H}
	}
	return a
}

// LineLabels returns the number of columns for the labels of lines beside a chart of w
// columns, with values of number columns.
func LineLabels(w, number int) int { return max(min(20, 7+number+w/19), 7+number) }
