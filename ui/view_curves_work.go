package ui

import "backstep/network/probe"

// curvesQuestion asks how the network does now, and how it did at the ends of
// epochs.
func curvesQuestion(m *Model) (question, bool) {
	history := m.seen.History
	if len(history) == 0 {
		return question{}, false
	}
	type key struct{ run, states, step int }
	at := key{m.seen.Run, len(history), m.seen.StepsDone()}
	setup, params, known := m.setup, m.seen.Parameters(), m.results.curves.of(at.run)
	return question{key: at, begin: func() work {
		return &curvesWork{
			run: at.run,
			scores: probe.NewScoresWork(probe.ScoresAsked{
				Config: setup.Config, Judge: setup.Judge(), Train: setup.TrainSamples, Test: setup.TestSamples,
				States: history, Here: params, Step: at.step,
			}, known),
		}
	}}, true
}

// curvesWork computes how the network did.
type curvesWork struct {
	run    int
	scores *probe.ScoresWork
}

func (w *curvesWork) do(stop func() bool) bool { return w.scores.Work(stop) }

func (w *curvesWork) deliver(to *results) {
	to.curves = ofRun[*probe.Scores]{w.run, w.scores.Scores()}
}
