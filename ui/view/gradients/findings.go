package gradients

import (
	"fmt"

	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

const wrongTitle = "what is wrong"

// findingsPanel draws what is wrong.
type findingsPanel struct{ drawing }

// draw draws the findings from the selected one on, the gravest first.
func (p findingsPanel) draw() {
	words := p.pic.Words
	if words == nil {
		text := "It is said once a step is done."
		if _, done := desk.LastDone(p.Moment); done {
			text = "looking …"
		}
		p.Panel(wrongTitle).Paragraph(0, 0, text, theme.Dim)
		return
	}
	list := p.diagnoses()
	if p.W() >= besideEachOther && len(list) > 1 {
		p.sideBySide(list)
		return
	}
	before := min(p.pic.First, max(0, len(list)-1))
	rows := findingsPanel{p.on(p.PanelBody())}.stack(list[before:])
	body := p.ReadingPanel(wrongTitle, p.others(before, len(list)-before-len(rows)), p.facts(words.Health)...)
	for i, y := range rows {
		findingsPanel{p.on(body.Down(y))}.finding(&list[before+i], before+i == p.pic.First)
	}
	if len(list) == 0 {
		body.Paragraph(0, 0, p.Spell("Nothing: δ reaches every layer, no unit is dead or saturated, no two are the same."), theme.Dim)
	}
}

// others returns how many findings come before and after those that are shown, each
// with the key that leads to them.
func (p findingsPanel) others(before, after int) []paint.Reading {
	var list []paint.Reading
	if before > 0 {
		list = append(list, paint.Reading{Name: p.Spell("↑"), Value: fmt.Sprintf("%d before", before), Role: theme.Alarm})
	}
	if after > 0 {
		list = append(list, paint.Reading{Name: p.Spell("↓"), Value: fmt.Sprintf("%d more", after), Role: theme.Alarm})
	}
	return list
}

// stack places as many diagnoses below each other as fit, but at least the first, and
// returns their rows. There is a blank row between them if that drops none.
func (p findingsPanel) stack(list []probe.Diagnosis) (rows []int) {
	rows = p.stackApart(list, 0)
	if apart := p.stackApart(list, 1); len(apart) == len(rows) {
		rows = apart
	}
	return rows
}

// stackApart does the same as stack, with apart rows between two diagnoses.
func (p findingsPanel) stackApart(list []probe.Diagnosis, apart int) (rows []int) {
	y := 0
	for i := range list {
		lines := 1 + len(paint.Wrap(list[i].Proof, p.W()-2)) + len(paint.Wrap(p.help(&list[i]), p.W()-2))
		if y > 0 && y+lines > p.H() {
			break
		}
		rows = append(rows, y)
		y += lines + apart
	}
	return rows
}

// diagnoses returns the findings in words, as the terminal can spell them.
func (p findingsPanel) diagnoses() []probe.Diagnosis {
	list := p.pic.Words.Diagnoses()
	for i := range list {
		d := &list[i]
		d.Where, d.What, d.Proof, d.Remedy.Words = p.Spell(d.Where), p.Spell(d.What), p.Spell(d.Proof), p.Spell(d.Remedy.Words)
	}
	return list
}

// facts returns facts that say where and on how many samples the findings were made.
func (p findingsPanel) facts(h *probe.Health) []string {
	at := "in step " + number.Group(h.Step+1)
	if h.Part.Samples < h.Part.Of {
		at += fmt.Sprintf(", over %s of %s samples", number.Group(h.Part.Samples), number.Group(h.Part.Of))
	}
	return []string{"each with its proof; " + at, at, "each with its proof"}
}

// help returns what would help, and the command for it.
func (p findingsPanel) help(d *probe.Diagnosis) string {
	return p.remedy(d) + "  :" + d.Remedy.Line()
}

// finding draws a diagnosis. That of the selected one is what enter carries out.
func (p findingsPanel) finding(d *probe.Diagnosis, selected bool) {
	p.head(d, selected, "enter mends it")
	y := 1
	y += p.Paragraph(2, y, d.Proof, theme.Text)
	p.Paragraph(2, y, p.help(d), theme.Dim)
}

// head draws where something is wrong and what and, if it is selected, what enter does.
func (p findingsPanel) head(d *probe.Diagnosis, selected bool, enter string) {
	p.Text(0, 0, "!", theme.Alarm.Bold())
	x := 2
	if d.Where != "" {
		x += p.Fitted(x, 0, p.W()-x, d.Where, theme.Strong) + 2
	}
	x += p.Fitted(x, 0, p.W()-x, d.What, theme.Alarm) + 2
	if selected {
		p.Fitted(x, 0, p.W()-x, enter, theme.Dim)
	}
}
