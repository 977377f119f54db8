// Package frame draws what stands around every view: the header, the ribbon of
// phases, the sentence on the number in focus, and the footer with keys, a message or the
// command line; and the help in place of a view.
package frame

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Draw draws everything around a view, over the whole frame, and returns where to draw
// the view. ok is false if the view is not shown.
func Draw(p paint.Painter, s *State) (view paint.Painter, ok bool) {
	w, h := p.W(), p.H()
	if w < minWidth || h < minHeight {
		needs := fmt.Sprintf("needs %d × %d", minWidth, minHeight)
		if long := "backstep " + needs; grid.Width(long) <= w {
			needs = long
		}
		p.Text(0, 0, needs, theme.Text)
		return p, false
	}
	a := layout(w, h)
	header{p.In(a.header), s.Warning, p.Alone() && s.ofSample()}.draw()
	ribbon{p.In(a.ribbon), s.Mode}.draw()
	sentence{p.In(a.sentence), s.Sentence}.draw()
	if !a.footer.Empty() {
		footer{p.In(a.footer), s}.draw()
	}
	if len(s.Help) > 0 {
		drawHelp(p.In(helpArea(w, h)), s.Help, s.HelpPage)
		return p, false
	}
	return p.In(a.body), true
}
