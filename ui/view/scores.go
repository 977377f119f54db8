package view

import (
	"slices"

	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/paint"
)

// Scores hold how well the network does now and how well it did at the ends of epochs.
// The views that chart them share one Scores.
type Scores struct{ known OfRun[*probe.Scores] }

// Ask returns the question for the scores of a moment.
func (s *Scores) Ask(m *desk.Moment) (Question, bool) {
	if len(m.History) == 0 {
		return Question{}, false
	}
	type key struct {
		run          desk.Training
		states, step int
	}
	at := key{m.Training(), len(m.History), m.StepsDone()}
	setup, params, known := m.Setup, m.Parameters(), s.Of(m)
	asked := probe.ScoresAsked{
		Config: setup.Config, Judge: setup.Verdict, Train: setup.TrainSamples, Test: setup.TestSamples,
		States: m.History, Here: params, Step: at.step,
	}
	return Question{Key: at, Begin: func() Work {
		work := probe.NewScoresWork(asked, known)
		return &Job[*probe.Scores]{
			Work: work.Work, Result: work.Scores,
			To: func(scores *probe.Scores) { s.known.Keep(at.run, scores) },
		}
	}}, true
}

// Progress returns how well the network does on both parts, as far as it is known.
func (s *Scores) Progress(m *desk.Moment) paint.Progress {
	return paint.Progress{
		Tests: m.Setup.TestSamples.Len() > 0, Judged: m.Setup.Verdict != nil,
		Scores: s.Of(m), Here: s.Here(m),
	}
}

// Of returns the scores of the run of a moment, as far as they are computed.
func (s *Scores) Of(m *desk.Moment) *probe.Scores { return s.known.Of(m.Training()) }

// Here returns the score of the present weights or, while training plays, that of the
// last weights that were scored. It returns nil if there is none yet.
func (s *Scores) Here(m *desk.Moment) *probe.EpochScore {
	scores := s.Of(m)
	if scores == nil {
		return nil
	}
	if scores.Here.Step == m.StepsDone() || m.Playing.On {
		here := scores.Here
		if path := &m.Path; path.EndsEpoch(here.Step) {
			here.Epoch = path.EpochOf(here.Step)
		}
		return &here
	}
	i, found := slices.BinarySearchFunc(scores.Epochs, m.StepsDone(), func(e probe.EpochScore, step int) int { return e.Step - step })
	if !found {
		return nil
	}
	return &scores.Epochs[i]
}
