package gradients

import (
	"strconv"

	"backstep/ui/paint"
	"backstep/ui/theme"
	"backstep/ui/view"
)

// Findings is the panel of what is wrong, as a part of another view.
type Findings struct{ health *view.Health }

// NewFindings returns the panel of what is found in the health of training.
func NewFindings(health *view.Health) Findings { return Findings{health} }

// Draw draws as many findings as there is room for, the gravest first.
func (f Findings) Draw(p paint.Painter) {
	pic := &picture{}
	if words, ok := f.health.Words(p.Moment, p.Format); ok {
		pic.Words = &words
	}
	d := drawing{p, pic}
	panel := findingsPanel{d, d.findings()}
	if pic.Words == nil {
		panel.unknown()
		return
	}
	const none = -1
	places, _ := panel.placed(0)
	var more []paint.Reading
	if n := len(panel.list) - len(places); n > 0 {
		more = []paint.Reading{{Name: strconv.Itoa(n), Value: "more in view 6", Role: theme.Alarm}}
	}
	body := p.ReadingPanel(wrongTitle, more, "each with its proof and what would help", "view 6 mends it")
	panel.into(body, places, 0, none)
}
