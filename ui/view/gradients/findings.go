package gradients

import (
	"fmt"
	"slices"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// findingsPanel draws what is wrong.
type findingsPanel struct{ drawing }

// draw draws the findings. Those of the selected layer come before the others, and the
// gravest come first.
func (p findingsPanel) draw() {
	g := p.pic
	const title = "what is wrong"
	if !p.diagnosable() {
		text := "What is wrong is said once the step has come to " + p.Layered("δ", 0) + ", its last δ."
		p.Panel(title).Paragraph(0, 0, p.Spell(text), theme.Dim)
		return
	}
	facts := p.facts()
	if g.Readings == nil || g.Readings.Here == nil {
		p.Panel(title, facts...).Fitted(0, 0, p.W(), "looking …", theme.Dim)
		return
	}
	list := p.diagnoses(p.reached())
	before := min(g.First, max(0, len(list)-1))
	list = list[before:]
	rows, fit := findingsPanel{p.on(p.PanelBody())}.stack(list)
	body := p.ReadingPanel(title, p.others(before, len(list)-fit), facts...)
	for i, y := range rows {
		findingsPanel{p.on(body.Down(y))}.finding(list[i])
	}
	if len(list) == 0 {
		body.Paragraph(0, 0, p.Spell("Nothing: δ reaches every layer, no unit is dead or saturated, no two are the same."), theme.Dim)
	}
}

// diagnosable reports whether the step has come far enough to show the findings for the
// weights it began with, which is at the last δ.
func (p findingsPanel) diagnosable() bool {
	m := p.Moment
	return m.Step == nil || m.Reached(stepper.Delta, 0, m.Units(0)-1)
}

// reached returns the findings that the step has reached. That an update is too large
// is not shown before the updates.
func (p findingsPanel) reached() []probe.Finding {
	m := p.Moment
	all := p.pic.Readings.Findings
	if m.Step == nil || m.Updated() {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(f probe.Finding) bool { return f.Problem == probe.Overshoot })
}

// others returns how many findings come before and after those that are shown, each
// with the key that leads to them.
func (p findingsPanel) others(before, after int) []paint.Reading {
	var list []paint.Reading
	if before > 0 {
		list = append(list, paint.Reading{Name: ",", Value: fmt.Sprintf("%d before", before), Role: theme.Alarm})
	}
	if after > 0 {
		list = append(list, paint.Reading{Name: ".", Value: fmt.Sprintf("%d more", after), Role: theme.Alarm})
	}
	return list
}

// stack places as many diagnoses below each other as fit, but at least the first. It
// returns their rows and their number. There is a blank row between them if that drops
// none.
func (p findingsPanel) stack(list []probe.Diagnosis) (rows []int, fit int) {
	rows = p.stackApart(list, 0)
	if apart := p.stackApart(list, 1); len(apart) == len(rows) {
		rows = apart
	}
	return rows, len(rows)
}

// stackApart does the same as stack, with apart rows between two diagnoses.
func (p findingsPanel) stackApart(list []probe.Diagnosis, apart int) (rows []int) {
	y := 0
	for _, d := range list {
		lines := 1 + len(paint.Wrap(d.Proof, p.W()-2)) + len(paint.Wrap("→ "+d.Help, p.W()-2))
		if y > 0 && y+lines > p.H() {
			break
		}
		rows = append(rows, y)
		y += lines + apart
	}
	return rows
}

// diagnoses puts findings into words. Those of the selected layer come first.
func (p findingsPanel) diagnoses(findings []probe.Finding) []probe.Diagnosis {
	words := probe.Words{
		Subject: &p.Moment.Setup.Subject, Numbers: p.Format, Findings: findings, Rate: p.Moment.Rate(),
		Trouble: p.pic.Trouble, Redraw: "R",
	}
	list := words.Diagnoses(p.Moment.Selection.Layer)
	for i, d := range list {
		list[i] = probe.Diagnosis{Where: p.Spell(d.Where), What: p.Spell(d.What), Proof: p.Spell(d.Proof), Help: p.Spell(d.Help)}
	}
	return list
}

// facts returns facts that say where and on how many samples the findings were made.
func (p findingsPanel) facts() []string {
	r := p.pic.Readings
	if r == nil || r.Here == nil {
		return nil
	}
	at := "after step " + number.Group(r.Here.Step)
	if r.Here.Step == 0 {
		at = "at the beginning"
	}
	if r.Part.Samples < r.Part.Of {
		at += fmt.Sprintf(", over %s of %s samples", number.Group(r.Part.Samples), number.Group(r.Part.Of))
	}
	return []string{"each with its proof; " + at, at, "each with its proof"}
}

// finding draws a diagnosis.
func (p findingsPanel) finding(d probe.Diagnosis) {
	p.Text(0, 0, "!", theme.Alarm.Bold())
	x := 2 + p.Fitted(2, 0, p.W()-2, d.Where, theme.Strong) + 2
	p.Fitted(x, 0, p.W()-x, d.What, theme.Alarm)
	y := 1
	y += p.Paragraph(2, y, d.Proof, theme.Text)
	p.Paragraph(2, y, "→ "+d.Help, theme.Dim)
}
