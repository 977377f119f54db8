package matrices

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// whyLabel stands before the first reason.
const whyLabel = "Why transposed? "

// foot returns why matrices are turned, a line each: of the equation at work if it has one
// that is, otherwise of the way back as a whole. What has no room is left out.
func (p drawing) foot() []string {
	return p.maker().Why(p.Moment.Phase(), p.PanelBody().W()-grid.Width(whyLabel))
}

// drawFoot draws the reasons from row y down.
func (p drawing) drawFoot(y int, list []string) {
	body := p.PanelBody()
	for i, text := range list {
		if i == 0 {
			body.Text(0, y-1, whyLabel, theme.Strong)
		}
		body.Text(grid.Width(whyLabel), y-1+i, text, theme.Dim)
	}
}
