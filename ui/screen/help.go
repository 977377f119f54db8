package screen

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// help draws the keys and what they do, made from the key table, in as many
// columns as fit.
func (p painter) help() {
	s := p.scene
	body := p.panel("help", "keys, commands, symbols; arrows scroll, any other key goes back")
	keys := 0
	widest := 0
	for _, line := range s.Help {
		keys = max(keys, columns(line.Keys))
		widest = max(widest, columns(line.Does))
	}
	width := keys + widest + 6
	across := max(1, min(body.W()/width, (len(s.Help)+body.H()-1)/max(body.H(), 1)))
	from := min(s.HelpFrom, max(0, len(s.Help)-across*body.H()))
	for i, line := range s.Help[from:] {
		column, row := i/max(body.H(), 1), i%max(body.H(), 1)
		if column >= across {
			body.textRight(body.W(), body.H()-1, "↓ more", theme.Dim)
			return
		}
		at := body.in(grid.Rect{X: column * width, Y: row, W: width, H: 1})
		if line.Keys == "" {
			at.text(0, 0, line.Does, theme.Update)
			continue
		}
		at.text(1, 0, line.Keys, theme.Strong)
		at.text(keys+4, 0, line.Does, theme.Text)
	}
}

// HelpRows is the number of rows of help that a frame of height h shows.
func HelpRows(h int) int { return max(1, h-4) }
