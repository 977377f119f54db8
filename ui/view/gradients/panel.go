package gradients

import (
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
	panel := findingsPanel{drawing{p, pic}}
	if pic.Words == nil {
		panel.draw()
		return
	}
	list := panel.findings()
	inner := paint.PanelInner(p.W(), p.H())
	places, _ := placed(list, 0, inner.W, inner.H)
	body := p.ReadingPanel(wrongTitle, panel.others(0, len(list)-len(places)), "each with its proof and what would help", "view 6 mends it")
	for i, place := range places {
		findingsPanel{panel.on(body.In(place))}.finding(&list[i], false)
	}
	if len(list) == 0 {
		body.Paragraph(0, 0, p.Spell(nothingWrong), theme.Dim)
	}
}
