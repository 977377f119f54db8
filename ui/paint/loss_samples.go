package paint

import (
	"fmt"
	"strconv"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// mostNumbered is the most samples whose numbers stand beside the curve of the loss.
const mostNumbered = 9

// LossOfSamples draws the loss by epoch as LossChart does and, right of the cursor, the
// numbers of the samples of the batch, each at the height of its own loss, with J, which is
// their mean.
func LossOfSamples(p Painter) {
	if m := p.Moment; !HasLossCurve(p) || m.Batch() > mostNumbered || m.Aside() {
		LossChart(p)
		return
	}
	lossTitle(p)
	body := p.PanelBody()
	foot := body.H() - 1
	plot := lossCurve(body.In(grid.Rect{W: body.W(), H: foot}))
	if !p.Moment.Reached(stepper.Loss, stepper.NoLayer, 0) {
		return
	}
	if plot.sampleLosses(); p.Moment.Batch() == 1 {
		return
	}
	says := fmt.Sprintf("1 to %d are the losses of the %s, %s is their mean", p.Moment.Batch(), p.Moment.Setup.Noun.Many(), p.SymbolOf("J"))
	const indent = 4
	if indent+grid.Width(says) <= body.W() {
		body.Text(indent, foot, says, theme.Dim)
	}
}

// sampleLosses writes the numbers of the samples and J right of the cursor, as far as
// nothing stands there.
func (c Chart) sampleLosses() {
	column, ok := c.cursorColumn()
	if !ok {
		return
	}
	const gap = 2
	for i, loss := range c.Moment.Step.Losses {
		role := theme.Soft
		if i == c.Moment.Selection.Sample {
			role = theme.Strong
		}
		c.beside(column+gap, loss, strconv.Itoa(i+1), role)
	}
	if loss, _, ok := c.Moment.Loss(); ok {
		c.beside(column+gap, loss, c.SymbolOf("J")+" "+c.Format.Trim(loss), theme.Strong)
	}
}

// beside writes a text in the row of a loss, in the first place from a column on that is
// free.
func (c Chart) beside(x int, loss float64, text string, role theme.Role) {
	y := c.Row(loss)
	if number.Alarming(loss) || y < 0 || y >= c.H() {
		return
	}
	for ; x+grid.Width(text) <= c.W(); x++ {
		if c.Covered(grid.Rect{X: x - 1, Y: y, W: grid.Width(text) + 2, H: 1}) == 0 {
			c.Text(x, y, text, role)
			return
		}
	}
}
