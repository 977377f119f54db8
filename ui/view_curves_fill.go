package ui

import (
	"slices"

	"backstep/network/probe"
	"backstep/ui/screen"
)

// fillCurves prepares the view of the curves.
func fillCurves(m *Model, s *screen.Scene) {
	c := &screen.CurvesPicture{
		Tests: m.lesson.TestSamples.Len() > 0, Judged: m.lesson.judge() != nil, Ghosts: m.ghostCurves(),
		Part: m.epochPart(), Scores: m.results.curves.of(m.seen.run),
	}
	c.Here = m.scoreHere(c.Scores)
	s.Curves = c
}

// ghostCurves are the losses of the earlier runs.
func (m *Model) ghostCurves() []screen.GhostCurve {
	var list []screen.GhostCurve
	for _, r := range m.past {
		if r.hasLine() {
			list = append(list, screen.GhostCurve{Label: r.label, Curve: r.curve})
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
	if scores.Here.Step == m.seen.done() || m.run.on {
		here := scores.Here
		if path := &m.seen.path; path.EndsEpoch(here.Step) {
			here.Epoch = path.EpochOf(here.Step)
		}
		return &here
	}
	i, found := slices.BinarySearchFunc(scores.Epochs, m.seen.done(), func(e probe.EpochScore, step int) int { return e.Step - step })
	if !found {
		return nil
	}
	return &scores.Epochs[i]
}
