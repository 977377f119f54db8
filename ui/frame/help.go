package frame

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawHelp draws the help from a line on, in as many columns as fit.
func drawHelp(p paint.Painter, lines []HelpLine, from int) {
	body := p.Panel("help", "keys, symbols, commands")
	lines = wrapHelp(lines, body.W())
	l := layoutHelp(body.W(), body.H(), lines)
	for i, line := range lines[min(from, l.last):] {
		column, row := i/l.rows, i%l.rows
		if column >= l.across {
			body.TextRight(body.W(), body.H()-1, "↓ more", theme.Dim)
			return
		}
		at := body.In(grid.Rect{X: column * l.width, Y: row, W: l.width, H: 1})
		line.draw(at, l.keys)
	}
}

// draw draws a line whose keys have so many columns.
func (line HelpLine) draw(at paint.Painter, keys int) {
	if line.Keys == "" && !line.goesOn {
		at.Fitted(0, 0, at.W(), line.Does, theme.Update)
		return
	}
	at.Fitted(1, 0, at.W()-1, line.Keys, theme.Strong)
	at.Fitted(keys+beforeDoes, 0, at.W()-keys-beforeDoes, line.Does, theme.Text)
}

// beforeDoes is the columns around keys, before what they do. At least leastDoes columns
// are left for that; otherwise the keys are cut.
const (
	beforeDoes = 4
	leastDoes  = 20
)

// wrapHelp breaks the lines that are wider than w columns.
func wrapHelp(lines []HelpLine, w int) []HelpLine {
	room := w - widestKeys(lines, w) - beforeDoes
	var list []HelpLine
	for _, line := range lines {
		if line.Keys == "" {
			list = append(list, line)
			continue
		}
		for i, part := range grid.Wrap(line.Does, max(1, room)) {
			if i == 0 {
				list = append(list, HelpLine{Keys: line.Keys, Does: part})
			} else {
				list = append(list, HelpLine{Does: part, goesOn: true})
			}
		}
	}
	return list
}

// widestKeys returns the columns that the keys of the lines take, of w.
func widestKeys(lines []HelpLine, w int) int {
	widest := 0
	for _, line := range lines {
		widest = max(widest, grid.Width(line.Keys))
	}
	return max(1, min(widest, w-beforeDoes-leastDoes))
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
	l.keys = widestKeys(lines, w)
	for _, line := range lines {
		widest = max(widest, grid.Width(line.Does))
	}
	l.width = min(w, l.keys+beforeDoes+widest+2)
	most := max(1, w/l.width)
	if len(lines) > most*l.rows {
		l.rows = max(1, h-1) // The last row says that there is more.
	}
	l.across = min(most, (len(lines)+l.rows-1)/l.rows)
	l.last = max(0, len(lines)-l.across*l.rows)
	return l
}

// helpArea is the area of the help in a frame.
func helpArea(w, h int) grid.Rect {
	body := layout(w, h).body
	body.H = h - 1 - body.Y
	return body
}

// HelpPages returns by how many lines a key moves the help, and the line that the last
// page begins with, in a frame of w × h cells.
func HelpPages(w, h int, lines []HelpLine) (page, last int) {
	area := helpArea(w, h)
	body := paint.PanelInner(area.W, area.H)
	l := layoutHelp(body.W, body.H, wrapHelp(lines, body.W))
	return l.rows, l.last
}
