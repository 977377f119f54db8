package screen

import (
	"fmt"
	"slices"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// whatIsWrong draws the findings: those of the selected layer before the
// others, the gravest first.
func (p painter) whatIsWrong() {
	s, g := p.scene, p.scene.Gradients
	const title = "what is wrong"
	if !s.diagnosable() {
		text := "What is wrong is said once the step has come to " + s.layered("δ", 0) + ", its last δ."
		p.panel(title).paragraph(0, 0, s.spell(text), theme.Dim)
		return
	}
	facts := s.wrongFacts()
	if g.Readings == nil || g.Readings.Here == nil {
		p.panel(title, facts...).fitted(0, 0, p.W(), "looking …", theme.Dim)
		return
	}
	list := s.diagnoses(s.reachedFindings())
	before := min(g.First, max(0, len(list)-1))
	list = list[before:]
	rows, fit := p.panelBody().stack(list)
	body := p.readingPanel(title, s.otherFindings(before, len(list)-fit), facts...)
	for i, y := range rows {
		body.down(y).finding(list[i])
	}
	if len(list) == 0 {
		body.paragraph(0, 0, s.spell("Nothing: δ reaches every layer, no unit is dead or saturated, no two are the same."), theme.Dim)
	}
}

// diagnosable reports whether what is found in the weights that the step began
// with is not ahead of the reader: within a step it is not there before the last δ.
func (s *Scene) diagnosable() bool {
	return s.Step == nil || s.Reached(stepper.Delta, 0, s.units(0)-1)
}

// reachedFindings are the findings of what the step has reached: that an update is
// too large is not said before the updates.
func (s *Scene) reachedFindings() []probe.Finding {
	all := s.Gradients.Readings.Findings
	if s.Step == nil || s.reachedAll() {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(f probe.Finding) bool { return f.Problem == probe.Overshoot })
}

// otherFindings says how many findings come before those that are shown, and
// after them, each by the key that goes there.
func (s *Scene) otherFindings(before, after int) []curveReading {
	var list []curveReading
	if before > 0 {
		list = append(list, curveReading{",", fmt.Sprintf("%d before", before), theme.Alarm})
	}
	if after > 0 {
		list = append(list, curveReading{".", fmt.Sprintf("%d more", after), theme.Alarm})
	}
	return list
}

// stack places as many diagnoses as fit below each other, the first in any
// case, and returns their rows; apart where that costs none its place.
func (p painter) stack(list []probe.Diagnosis) (rows []int, fit int) {
	rows = p.stackApart(list, 0)
	if apart := p.stackApart(list, 1); len(apart) == len(rows) {
		rows = apart
	}
	return rows, len(rows)
}

// stackApart is stack with so many rows between two.
func (p painter) stackApart(list []probe.Diagnosis, apart int) (rows []int) {
	y := 0
	for _, d := range list {
		lines := 1 + len(wrap(d.Proof, p.W()-2)) + len(wrap("→ "+d.Help, p.W()-2))
		if y > 0 && y+lines > p.H() {
			break
		}
		rows = append(rows, y)
		y += lines + apart
	}
	return rows
}

// diagnoses puts findings into words, those of the selected layer first.
func (s *Scene) diagnoses(findings []probe.Finding) []probe.Diagnosis {
	words := probe.Words{
		Subject: &s.Setup.Subject, Numbers: s.Format, Findings: findings,
		Trouble: s.Gradients.Trouble, Redraw: "R",
	}
	list := words.Diagnoses(s.Selection.Layer)
	for i, d := range list {
		list[i] = probe.Diagnosis{Where: s.spell(d.Where), What: s.spell(d.What), Proof: s.spell(d.Proof), Help: s.spell(d.Help)}
	}
	return list
}

// wrongFacts say what was looked at.
func (s *Scene) wrongFacts() []string {
	r := s.Gradients.Readings
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
func (p painter) finding(d probe.Diagnosis) {
	p.text(0, 0, "!", theme.Alarm.Bold())
	x := 2 + p.fitted(2, 0, p.W()-2, d.Where, theme.Strong) + 2
	p.fitted(x, 0, p.W()-x, d.What, theme.Alarm)
	y := 1
	y += p.paragraph(2, y, d.Proof, theme.Text)
	p.paragraph(2, y, "→ "+d.Help, theme.Dim)
}

// paragraph draws a text over as many rows as it needs, and returns how many.
func (p painter) paragraph(x, y int, text string, role theme.Role) int {
	lines := wrap(text, p.W()-x)
	for i, line := range lines {
		if y+i < p.H() {
			p.text(x, y+i, line, role)
		}
	}
	return len(lines)
}
