package grid

import (
	"strings"

	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/NimbleMarkets/ntcharts/linechart"
)

// Axes are the two axes of a chart: labels and a line on the left, a plot, and a row of
// labels below it. Their places are those of an ntcharts line chart.
type Axes struct {
	Left int            // columns of the labels left of the plot, with a blank after them
	Rows map[int]string // labels by row of the plot, from its top
	Cols map[int]string // labels below the plot, by the column of the plot that they begin in
}

// minus is written with one byte for ntcharts, which counts bytes, not columns.
const minus, shortMinus = "−", "-"

// Plot returns the part of w × h cells that is left for the plot.
func (a Axes) Plot(w, h int) Rect { return Rect{X: a.Left + 1, W: max(0, w-a.Left-1), H: max(0, h-1)} }

// Draw draws the axes into r. The line has a tick in each row with a label. It draws
// nothing if there is no room for a plot.
func (a Axes) Draw(r Region, line, labels Style) {
	if plot := a.Plot(r.W(), r.H()); plot.W < 1 || plot.H < 2 {
		return
	}
	left, below := a.chart(a.Left+2, r.H()), a.chart(r.W(), rowsBelow)
	origin := left.Origin()
	for y := range origin.Y + 1 {
		a.drawLabel(r, &left.Canvas, y, labels)
		glyph := '│'
		if _, ok := a.Rows[y]; ok {
			glyph = '┤'
		}
		r.Set(origin.X, y, glyph, line)
	}
	for x := range r.W() {
		if c := below.Canvas.Cell(canvas.Point{X: x, Y: rowsBelow - 1}).Rune; c > ' ' {
			r.Set(x, origin.Y+1, c, labels)
		}
	}
}

// rowsBelow is the number of rows of the smallest line chart that has labels below it.
const rowsBelow = 3

// drawLabel copies the label of a row.
func (a Axes) drawLabel(r Region, from *canvas.Model, y int, style Style) {
	for x := range a.Left {
		switch c := from.Cell(canvas.Point{X: x, Y: y}).Rune; {
		case c == '-':
			r.Set(x, y, '−', style)
		case c > ' ':
			r.Set(x, y, c, style)
		}
	}
}

// chart returns a line chart with the axes. It has to be no larger than the labels that are
// wanted, since ntcharts keeps and clears a style for each of its cells.
func (a Axes) chart(w, h int) linechart.Model {
	bottom := h - 2
	chart := linechart.New(
		w, h, 0, 1, 0, 1, linechart.WithXYSteps(1, 1),
		linechart.WithYLabelFormatter(func(up int, _ float64) string {
			label := strings.ReplaceAll(a.Rows[bottom-up], minus, shortMinus)
			return strings.Repeat(" ", max(0, a.Left-1-len(label))) + label + " "
		}),
		// ntcharts counts columns from that of the line.
		linechart.WithXLabelFormatter(func(column int, _ float64) string { return a.Cols[column-1] }),
	)
	chart.DrawXYAxisAndLabel()
	return chart
}
