package curves

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// lowestTest draws the lowest test loss on the chart of the losses.
type lowestTest struct {
	paint.Chart
	pic *picture
}

// draw marks the lowest test loss up to the cursor and says what has happened since. It
// draws nothing unless the test loss has risen since then.
func (p lowestTest) draw() {
	c := p.pic
	here := p.Moment.Epoch()
	at, ok := c.lowest(here)
	if !ok || c.Here == nil || at.Epoch >= here || !risen(at.Test.Loss, c.Here.Test.Loss) {
		return
	}
	if p.X.Shows(at.Epoch) {
		p.Set(p.Column(at.Epoch), max(0, p.Row(at.Test.Loss)-1), '▾', theme.Strong)
	}
	since := "since then it has risen"
	if c.Here.Train.Loss < at.Train.Loss {
		since = "since then only the training loss falls"
	}
	p.remark([2][]piece{
		{
			{"▾ ", theme.Strong},
			{"lowest test loss ", theme.Dim},
			{p.Format.Trim(at.Test.Loss), theme.Strong},
			{" at epoch ", theme.Dim},
			{number.Group(at.Epoch), theme.Strong},
		},
		{{"  " + since, theme.Dim}},
	})
}

// piece is a part of a line of text.
type piece struct {
	text string
	role theme.Role
}

// remark writes two lines of text where they cover the least of the plot.
func (p lowestTest) remark(lines [2][]piece) {
	const inset = 2
	w := 0
	for _, line := range lines {
		n := 0
		for _, part := range line {
			n += grid.Width(part.text)
		}
		w = max(w, n)
	}
	if w+2*inset > p.W() || p.H() < 7 {
		return
	}
	best, least := grid.Rect{}, math.MaxInt
	for y := 1; y <= p.H()-len(lines); y++ {
		for _, x := range []int{p.W() - w - inset, (p.W() - w) / 2, inset} {
			place := grid.Rect{X: x, Y: y, W: w, H: len(lines)}
			if covered := p.covered(place.Inset(-1, 0)); covered < least {
				best, least = place, covered
			}
		}
	}
	for i, line := range lines {
		x := best.X
		for _, part := range line {
			x += p.Text(x, best.Y+i, part.text, part.role)
		}
	}
}

// covered returns the number of cells of a place that are drawn on, except for faint
// dots.
func (p lowestTest) covered(place grid.Rect) int {
	n := 0
	for y := place.Y; y < place.Bottom(); y++ {
		for x := place.X; x < place.Right(); x++ {
			if cell := p.At(x, y).Text; cell != " " && cell != "·" && cell != "" {
				n++
			}
		}
	}
	return n
}
