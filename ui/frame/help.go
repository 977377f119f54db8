package frame

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawHelp draws the help from a line on, in as many columns as fit.
func drawHelp(p paint.Painter, lines []HelpLine, from int) {
	body := p.Panel("help", "keys, symbols, commands; arrows scroll, any other key goes back")
	l := layoutHelp(body.W(), body.H(), lines)
	for i, line := range lines[min(from, l.last):] {
		column, row := i/l.rows, i%l.rows
		if column >= l.across {
			body.TextRight(body.W(), body.H()-1, "↓ more", theme.Dim)
			return
		}
		at := body.In(grid.Rect{X: column * l.width, Y: row, W: l.width, H: 1})
		if line.Keys == "" {
			at.Text(0, 0, line.Does, theme.Update)
			continue
		}
		at.Text(1, 0, line.Keys, theme.Strong)
		at.Text(l.keys+4, 0, line.Does, theme.Text)
	}
}

// helpLayout is how the lines of the help are divided.
type helpLayout struct {
	across, rows int // columns of lines, and how many lines each has
	width, keys  int // widths in cells, of such a column and of the keys in it
	last         int // the line that the last page begins with
}

// layoutHelp divides lines over w × h cells.
func layoutHelp(w, h int, lines []HelpLine) helpLayout {
	l := helpLayout{rows: max(1, h)}
	widest := 0
	for _, line := range lines {
		l.keys = max(l.keys, grid.Width(line.Keys))
		widest = max(widest, grid.Width(line.Does))
	}
	l.width = l.keys + widest + 6
	most := max(1, w/l.width)
	if len(lines) > most*l.rows {
		l.rows = max(1, h-1) // The last row says that there is more.
	}
	l.across = min(most, (len(lines)+l.rows-1)/l.rows)
	l.last = max(0, len(lines)-l.across*l.rows)
	return l
}

// helpArea is the area of the help in a frame.
func helpArea(w, h int) grid.Rect { return grid.Rect{X: 0, Y: 2, W: w, H: h - 3} }

// HelpPages returns by how many lines a key moves the help, and the line that the last
// page begins with, in a frame of w × h cells.
func HelpPages(w, h int, lines []HelpLine) (page, last int) {
	area := helpArea(w, h)
	body := paint.PanelInner(area.W, area.H)
	l := layoutHelp(body.W, body.H, lines)
	return l.rows, l.last
}
