package matrices

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// drawEquation draws an equation in at most height rows and returns how many it took.
func (p drawing) drawEquation(e *equation, height int) int {
	lines, left := p.arrange(e, height).within(height)
	y, indent := 0, 0
	for i, l := range lines {
		x := l.start()
		if i > 0 && indent+l.width(p)-x <= p.W() {
			x = max(x, indent)
		}
		after := p.on(p.Down(y)).drawLine(l, x)
		if i == 0 {
			indent = after
		}
		y += l.height()
	}
	if len(left) > 0 && y < height {
		p.Fitted(1, y, p.W()-1, left[0].name()+" and what follows have no room", theme.Dim)
		y++
	}
	return y
}

// drawLine draws the terms of a line from column x on, and returns the column where the
// second term begins.
func (p drawing) drawLine(l line, x int) int {
	p.on(p.In(grid.Rect{X: x - l.start(), W: p.W(), H: p.H()})).sampleNames(l)
	after := 0
	for i, t := range l.terms {
		if i == 1 {
			after = x
		}
		if t.operator != "" {
			p.Text(x+1, 0, t.operator, theme.Dim)
			p.Text(x+1, l.height()-1, t.operator, theme.Dim)
			x += grid.Width(t.operator) + 3
		}
		if t.matrix == nil {
			x += p.Text(x, 0, t.words, theme.Dim) + 1
			continue
		}
		x += p.drawMatrix(x, l.rows, t.matrix, l.shown(i), l.first && i == 0) + 1
	}
	return after
}

// sampleNames draws the numbers of the samples to the left of a line.
func (p drawing) sampleNames(l line) {
	for i, t := range l.terms {
		if t.matrix == nil || !t.matrix.samples {
			continue
		}
		p.Text(1, 1, "sample", theme.Dim)
		w := l.shown(i)
		for i := range w.rows {
			p.sampleName(2+i, w.row+i)
		}
		return
	}
}

func (p drawing) sampleName(y, sample int) {
	role := theme.Dim
	if sample == p.Moment.Selection.Sample {
		role = theme.Strong
		p.Set(0, y, '▌', p.Accent())
	}
	p.TextRight(7, y, fmt.Sprint(sample+1), role)
}
