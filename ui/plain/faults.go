package plain

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/session"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// faults is what is wrong with training, as far as it was told. It is told once in a run, and of
// what is still so in the next one no more.
type faults struct {
	setup  *session.Setup
	doctor *probe.Doctor // of the setup
	looked lookedAt
	told   []string // titles
	of     told     // where that is so
}

// lookedAt is the step that was looked at last.
type lookedAt struct {
	of   desk.Training
	step int
}

// told is where faults were told.
type told struct{ opened, run int }

// news says what is wrong that was not told yet, "" if nothing is.
func (f *faults) news(m *desk.Moment, format number.Format) string {
	done, ok := desk.LastDone(m)
	if !ok {
		return ""
	}
	at := lookedAt{done.Training(m), done.Step.Number}
	if at == f.looked {
		return ""
	}
	f.looked = at
	if f.setup != done.Setup {
		f.setup, f.doctor = done.Setup, probe.NewDoctor(desk.CaseOf(done.Setup))
	}
	stand := done.Stand(m)
	words := probe.Words{Subject: &done.Setup.Subject, Numbers: format, Health: f.doctor.Look(&stand)}
	news := f.untold(told{m.Opened, m.Run}, words.Diagnoses())
	if len(news) == 0 {
		return ""
	}
	says := "Something is wrong: " + diagnosed(&news[0])
	if more := len(news) - 1; more > 0 {
		says += fmt.Sprintf(" There is %d more.", more)
	}
	return says + " view gradients says what would help."
}

// untold returns what was not told yet of what is wrong, and takes it as told.
func (f *faults) untold(at told, wrong []probe.Diagnosis) (news []probe.Diagnosis) {
	if at != f.of {
		f.told = slices.DeleteFunc(f.told, func(title string) bool {
			return at.opened != f.of.opened || !slices.ContainsFunc(wrong, func(d probe.Diagnosis) bool { return d.Title() == title })
		})
		f.of = at
	}
	for _, d := range wrong {
		if !slices.Contains(f.told, d.Title()) {
			f.told, news = append(f.told, d.Title()), append(news, d)
		}
	}
	return news
}

// diagnosed says what is wrong, with the proof.
func diagnosed(d *probe.Diagnosis) string { return d.Title() + ": " + d.Proof + "." }

// cures says what is wrong after the last step, and what would help.
func (s speaker) cures() string {
	words, ok := desk.Diagnose(s.m, s.format)
	if !ok {
		return "What is wrong is said once a step is done."
	}
	var list []string
	for _, d := range words.Diagnoses() {
		says := diagnosed(&d) + " " + d.Remedy.Sentence()
		if d.Remedy.Cause == "" {
			says += ": " + d.Remedy.Line()
		}
		list = append(list, says+".")
	}
	if len(list) == 0 {
		return "Nothing is wrong with training. " + s.flow()
	}
	return strings.Join(list, "\n")
}

// flow says how large δ is in each layer, the last first.
func (s speaker) flow() string {
	done, ok := desk.LastDone(s.m)
	if !ok {
		return ""
	}
	var list []string
	for l, r := range slices.Backward(probe.ReadLayers(done.Setup.Config.Architecture, done.Step)) {
		list = append(list, fmt.Sprintf("%s in layer %d", s.n(r.Delta), l+1))
	}
	return "The mean size of δ is " + strings.Join(list, ", ") + "."
}
