package curves

import (
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// noteLowest marks the lowest test loss up to the cursor on the chart of the losses and
// says what has happened since. It draws nothing unless the test loss has risen since then.
func (c *picture) noteLowest(plot paint.Chart) {
	here := plot.Moment.Epoch()
	at, ok := c.lowest(here)
	now := c.At(here)
	if !ok || now == nil || at.Epoch >= here || !risen(at.Test.Loss, now.Test.Loss) {
		return
	}
	since := "since then it has risen"
	if now.Train.Loss < at.Train.Loss {
		since = "since then only the training loss falls"
	}
	note{
		Chart: plot, column: plot.Column(at.Epoch), row: plot.Row(at.Test.Loss), shown: plot.X.Shows(at.Epoch),
		lines: [][]piece{
			{
				{"lowest test loss ", theme.Dim},
				{plot.Format.Trim(at.Test.Loss), theme.Strong},
				{" at epoch ", theme.Dim},
				{number.Group(at.Epoch), theme.Strong},
			},
			{{since, theme.Dim}},
		},
	}.draw()
}
