package ui

import (
	"cmp"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network"
	"backstep/ui/number"
	"backstep/ui/screen"
)

// pastRun is a run of training that is over.
type pastRun struct {
	label   string           // what set it apart from the one after it
	curve   screen.Curve     // the loss by epoch
	history []*network.State // until it was left; only the last one keeps it
}

const (
	mostPastRuns = 4
	lineOfEpochs = 2 // epochs that make a line
	wayOfStates  = 2 // states that make a way
)

// keepRun keeps the run that is over before another setup is begun, if there
// is something to be seen of it. Of runs with the same label the last one
// stays.
func (m *Model) keepRun(next *session.Setup) {
	run := pastRun{label: setApart(m.setup, next), curve: m.seen.curve}
	until := m.seen.done()
	for _, s := range m.seen.history {
		if s.Step <= until {
			run.history = append(run.history, s)
		}
	}
	if !run.hasLine() && !run.hasWay() {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(m.past), func(r pastRun) bool { return r.label == run.label })
	for i := range kept {
		kept[i].history = nil // Of large networks it takes much memory.
	}
	kept = append(kept, run)
	m.past = kept[max(0, len(kept)-mostPastRuns):]
}

// hasLine reports whether the loss of the run is a line.
func (r *pastRun) hasLine() bool { return r.curve.Epochs >= lineOfEpochs }

// hasWay reports whether the weights have been somewhere else.
func (r *pastRun) hasWay() bool { return len(r.history) >= wayOfStates }

func (m *Model) clearPast() tea.Cmd {
	m.past = nil
	return nil
}

// setApart says what distinguished a run from the one after it.
func setApart(before, after *session.Setup) string {
	return cmp.Or(session.Label(before.Session, after.Session, number.Default().Short), "before")
}
