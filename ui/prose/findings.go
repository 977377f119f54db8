package prose

import (
	"backstep/data/text"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// Findings returns what is wrong with training in lines of text, two for each finding:
// what it is and its proof, and what would help, with the flags for it. It returns none if
// nothing is wrong.
func Findings(words *probe.Words) []string {
	var list []string
	for _, d := range words.Diagnoses() {
		flags := d.Remedy.Flags(words.Subject.Start.Seed)
		list = append(list, text.Clean("! "+d.Title()+": "+d.Proof+"."), text.Clean("  Try "+d.Remedy.Words+" ("+flags+")."))
	}
	return list
}

// Health writes what is wrong with the session after a step, if anything is.
func (w *Writer) Health(at probe.Stand) {
	w.findings(probe.NewDoctor(desk.CaseOf(w.setup)).Look(&at))
}

// HealthAt writes what is wrong after the last step that is done at a moment.
func (w *Writer) HealthAt(m *desk.Moment) {
	if done, ok := m.LastDone(); ok {
		w.setup = done.Setup
		w.Health(m.Stand(&done))
	}
}

func (w *Writer) findings(health *probe.Health) {
	list := Findings(&probe.Words{Subject: &w.setup.Subject, Numbers: w.numbers, Health: health})
	if len(list) > 0 {
		w.print("What is wrong after step %s:", number.Group(health.Step+1))
	}
	for _, line := range list {
		w.print("%s", line)
	}
}
