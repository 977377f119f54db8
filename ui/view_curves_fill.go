package ui

import (
	"slices"

	"backstep/network/probe"
	"backstep/ui/paint"
	"backstep/ui/view/curves"
)

// fillCurves prepares the view of the curves.
func fillCurves(m *Model, s *scene) {
	s.Curves = &curves.Picture{Progress: m.progress(), Ghosts: m.ghostCurves(), Window: m.epochPart()}
}

// progress is how the network does on both parts, as far as that is known.
func (m *Model) progress() paint.Progress {
	p := paint.Progress{
		Tests: m.setup.TestSamples.Len() > 0, Judged: m.setup.Judge() != nil,
		Scores: m.results.curves.of(m.seen.Run),
	}
	p.Here = m.scoreHere(p.Scores)
	return p
}

// ghostCurves are the losses of the earlier runs.
func (m *Model) ghostCurves() []curves.Ghost {
	var list []curves.Ghost
	for _, r := range m.past {
		if r.hasLine() {
			list = append(list, curves.Ghost{Label: r.label, Curve: r.curve})
		}
	}
	return list
}

// scoreHere returns the score of the present weights; during a run that of the
// last ones that were looked at. Nil where it is not there yet.
func (m *Model) scoreHere(scores *probe.Scores) *probe.EpochScore {
	if scores == nil {
		return nil
	}
	if scores.Here.Step == m.seen.StepsDone() || m.run.on {
		here := scores.Here
		if path := &m.seen.Path; here.Step%path.StepsPerEpoch() == 0 {
			here.Epoch = path.EpochOf(here.Step)
		}
		return &here
	}
	i, found := slices.BinarySearchFunc(scores.Epochs, m.seen.StepsDone(), func(e probe.EpochScore, step int) int { return e.Step - step })
	if !found {
		return nil
	}
	return &scores.Epochs[i]
}
