package ui

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// pastRun is a run of training that is over.
type pastRun struct {
	label   string           // what set it apart from the one after it
	curve   desk.Curve       // the loss by epoch
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
	run := pastRun{label: setApart(m.setup, next), curve: m.seen.Curve}
	until := m.seen.StepsDone()
	for _, s := range m.seen.History {
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
	was, is := &before.Subject.Config, &after.Subject.Config
	format := number.Default().Short
	switch {
	case was.LearningRate != is.LearningRate:
		return "η " + format(was.LearningRate)
	case was.Optimizer.Name != is.Optimizer.Name:
		return was.Optimizer.Name
	case was.BatchSize != is.BatchSize && was.BatchSize == 0:
		return "full batch"
	case was.BatchSize != is.BatchSize:
		return fmt.Sprintf("batch %d", was.BatchSize)
	case was.Loss.Name != is.Loss.Name:
		return was.Loss.Name
	case was.Architecture.Layers[0].Activation.Name != is.Architecture.Layers[0].Activation.Name:
		return was.Architecture.Layers[0].Activation.Name
	case was.Penalty != is.Penalty:
		return fmt.Sprintf("l1 %s l2 %s", format(was.Penalty.L1), format(was.Penalty.L2))
	case before.Subject.Start.Initializer.Scheme != after.Subject.Start.Initializer.Scheme:
		return before.Subject.Start.Initializer.Scheme
	case before.Subject.Start.Seed != after.Subject.Start.Seed:
		return "seed " + format(float64(before.Subject.Start.Seed))
	default:
		return "before"
	}
}
