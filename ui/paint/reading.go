package paint

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Reading is a number in the rule of a panel, with its name.
type Reading struct {
	Name, Value string
	Role        theme.Role // of the name
	Broken      bool       // the number is not finite

	Hit func(Painter, grid.Rect) // records which number it is; nil for none of the step
}

// valueRole returns the role of the number.
func (r Reading) valueRole() theme.Role {
	if r.Broken {
		return theme.Alarm
	}
	return theme.Strong
}

// Percent writes a share as a percentage.
func Percent(share float64) string { return fmt.Sprintf("%5.1f %%", 100*share) }

// readingGap is the number of columns after a reading.
const readingGap = 3

// ReadingsFit reports whether a panel has room for numbers beside its title.
func (p Painter) ReadingsFit(title string, list []Reading) bool {
	return readingsWidth(list) <= besideTitle(p, title)
}

// readingsWidth returns the width that numbers with their names take.
func readingsWidth(list []Reading) int {
	w := 0
	for _, r := range list {
		w += grid.Width(r.Name) + 1 + grid.Width(r.Value) + readingGap
	}
	return w
}

// besideTitle returns the room beside the title of a panel.
func besideTitle(p Painter, title string) int {
	return p.W() - 2*(Margin+2) - grid.Width(title) - 2
}

// ReadingPanel draws a panel with numbers in the right end of its rule and, beside the
// title, the first of the facts that leaves room for them. If there is no room for all
// numbers even without a fact, the first ones are left out.
func (p Painter) ReadingPanel(title string, list []Reading, facts ...string) Painter {
	for len(list) > 0 && !p.ReadingsFit(title, list) {
		list = list[1:]
	}
	w := readingsWidth(list)
	fact := ""
	for _, f := range facts {
		if grid.Width(f)+2+readingGap <= besideTitle(p, title)-w {
			fact = f
			break
		}
	}
	body := p.Panel(title, fact)
	if len(list) == 0 {
		return body
	}
	x := p.W() - Margin - w
	for i, r := range list {
		if i > 0 {
			x += p.Text(x, 0, " ", theme.Dim)
		}
		x += p.Text(x, 0, " "+r.Name+" ", r.Role)
		if r.Hit != nil {
			r.Hit(p, grid.Rect{X: x, W: grid.Width(r.Value), H: 1})
		}
		x += p.Text(x, 0, r.Value+" ", r.valueRole())
	}
	return body
}
