package plain

import (
	"fmt"
	"slices"

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
	subject := done.Setup.Subject
	subject.Notation = m.Notation
	words := probe.Words{Subject: &subject, Numbers: format, Health: f.doctor.Look(&stand)}
	news := f.untold(told{m.Opened, m.Run}, words.Diagnoses())
	if len(news) == 0 {
		return ""
	}
	says := "Something is wrong: " + diagnosed(&news[0])
	switch more := len(news) - 1; {
	case more == 1:
		says += " There is one thing more."
	case more > 1:
		says += fmt.Sprintf(" There are %d things more.", more)
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
