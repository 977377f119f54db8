package gradients

import (
	"fmt"

	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

const (
	wrongTitle   = "what is wrong"
	nothingWrong = "Nothing: δ reaches every layer, no unit is dead or saturated, no two are the same."
)

// findingsPanel draws what is wrong.
type findingsPanel struct {
	drawing
	list []finding
}

// draw draws the findings around the selected one, the gravest first, each whole.
func (p findingsPanel) draw() {
	if p.pic.Words == nil {
		p.unknown()
		return
	}
	selected := max(0, min(p.pic.First, len(p.list)-1))
	places, first := p.placed(selected)
	body := p.ReadingPanel(wrongTitle, p.others(first, len(p.list)-first-len(places)), p.facts(p.pic.Words.Health)...)
	p.into(body, places, first, selected)
}

// unknown says when it is known what is wrong.
func (p findingsPanel) unknown() {
	text := "It is said once a step is done."
	if _, done := desk.LastDone(p.Moment); done {
		text = "looking …"
	}
	p.Panel(wrongTitle).Paragraph(0, 0, text, theme.Dim)
}

// placed returns the places of the findings that have room, and the first of them.
func (p findingsPanel) placed(selected int) (places []grid.Rect, first int) {
	inner := paint.PanelInner(p.W(), p.H())
	return placed(p.list, selected, inner.W, inner.H)
}

// into draws findings from the first one on into their places in the body of the panel.
func (p findingsPanel) into(body paint.Painter, places []grid.Rect, first, selected int) {
	for i, place := range places {
		p.on(body.In(place)).finding(&p.list[first+i], first+i == selected)
	}
	if len(p.list) == 0 {
		body.Paragraph(0, 0, p.Says(nothingWrong), theme.Dim)
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

// facts returns facts that say where and on how many samples the findings were made.
func (p findingsPanel) facts(h *probe.Health) []string {
	at := "in step " + number.Group(h.Step+1)
	if h.Part.Samples < h.Part.Of {
		at += fmt.Sprintf(", over %s of %s %s", number.Group(h.Part.Samples), number.Group(h.Part.Of), p.Moment.Setup.Noun.Many())
	}
	return []string{"each with its proof; " + at, at, "each with its proof"}
}

// finding holds the texts of a finding, as the terminal can spell them.
type finding struct {
	where, what, proof, help string
	command                  string // what enter types
}

// findings returns the findings as texts.
func (p drawing) findings() []finding {
	if p.pic.Words == nil {
		return nil
	}
	var list []finding
	for _, d := range p.pic.Words.Diagnoses() {
		f := finding{
			where: p.Spell(d.Where), what: p.Spell(d.What), proof: p.Spell(d.Proof),
			help: p.Spell("→ " + d.Remedy.Brief()), command: "enter :" + d.Remedy.Line(),
		}
		if p.pic.Words.Trying {
			f.help, f.command = p.Spell("→ trying what would help …"), ""
		}
		list = append(list, f)
	}
	return list
}

// head returns the columns of where something is wrong and what.
func (f *finding) head() int {
	w := 2 + grid.Width(f.what)
	if f.where != "" {
		w += grid.Width(f.where) + 2
	}
	return w
}

// remedy returns what would help, in lines of w columns. What enter does follows if the
// finding is selected.
func (f *finding) remedy(w int, selected bool) []string {
	if !selected || f.command == "" {
		return paint.Wrap(f.help, w)
	}
	if both := f.help + "  " + f.command; grid.Width(both) <= w {
		return []string{both}
	}
	return append(paint.Wrap(f.help, w), paint.Wrap(f.command, w)...)
}

// rows returns the rows that all of a finding takes in w columns.
func (f *finding) rows(w int, selected bool) int {
	return 1 + len(paint.Wrap(f.proof, w-2)) + len(f.remedy(w-2, selected))
}

// finding draws a finding. What would help against the selected one is what enter carries
// out.
func (p drawing) finding(f *finding, selected bool) {
	p.Text(0, 0, "!", theme.Alarm.Bold())
	x := 2
	if f.where != "" {
		x += p.Fitted(x, 0, p.W()-x, f.where, theme.Strong) + 2
	}
	p.Fitted(x, 0, p.W()-x, f.what, theme.Alarm)
	y := 1
	y += p.Paragraph(2, y, f.proof, theme.Text)
	for _, line := range f.remedy(p.W()-2, selected) {
		p.Text(2, y, line, theme.Dim)
		y++
	}
}
