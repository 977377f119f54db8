package welcome

import (
	"cmp"
	"math"
	"strings"

	"backstep/ui/theme"
)

// symbolRows is the rows of the panel of the symbols, with its title.
const symbolRows = 5

// symbols draws how the screen is read.
func (p page) symbols() {
	body := p.on(p.Panel("the screen"))
	w := p.aWeight()
	lines := []struct {
		sign string
		role theme.Role
		says []string
	}{
		{strings.TrimSpace(p.Format.Dot()), theme.Dim, []string{"not worked out yet: guess it first", "not known yet"}},
		{p.Format.Trim(w), theme.Positive, []string{"blue, solid wire: a weight above 0", "blue: above 0"}},
		{p.Format.Trim(-w), theme.Negative, []string{"orange, dashed wire: a weight below 0", "orange: below"}},
		{"▌", theme.Forward, []string{"the number at work", "now at work"}},
		{"•", theme.Forward, []string{"what its formula is made of", "its formula"}},
	}
	if body.H() > 7 {
		body.Painter = body.Down(1)
	}
	const says = 10
	for y, l := range lines {
		body.Text(0, y, l.sign, l.role)
		short := l.says[len(l.says)-1]
		body.Fitted(says, y, body.W()-says, cmp.Or(p.Longest(body.W()-says, l.says...), short), theme.Text)
	}
}

// aWeight returns the size of a weight of the network, for an example.
func (p page) aWeight() float64 {
	for _, layer := range p.Moment.BeganWith() {
		for _, w := range layer.Weights {
			if w != 0 {
				return math.Abs(w)
			}
		}
	}
	return 1
}
