package desk

import (
	"backstep/data/session"
	"backstep/network"
	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/network/stepper"
)

// Done is the last step that is wholly done at a position, and what it was computed with.
// A step that is only partly revealed is not done, but the one before it is.
type Done struct {
	Setup *session.Setup
	Step  *network.Step
	owner int // the number of the run whose settings and data computed it
}

// LastDone returns the last step that is done. ok is false before there is one, and where
// it would take long to compute it again.
func LastDone(m *Moment) (done Done, ok bool) {
	switch {
	case m.Aside():
		return LastDone(m.Origin)
	case m.Updated():
		return Done{m.Setup, m.Step, m.Owner}, true
	case m.Last == nil:
		return Done{}, false
	default:
		return Done{m.Last.setup, m.Last.Step, m.Last.owner + 1}, true
	}
}

// Training returns where the numbers of the step come from, at a moment.
func (done *Done) Training(m *Moment) Training { return Training{m.Opened, m.Run, done.owner} }

// losses returns the losses of the epochs that were over after the step, from where
// training began with its settings.
func (done *Done) losses(m *Moment) []probe.Losses {
	path := &m.Path
	last := path.EpochOf(done.Step.Number)
	if !path.EndsEpoch(done.Step.Number) {
		last--
	}
	first := 0
	if stretches := StretchesOf(m); len(stretches) > 0 {
		first = path.EpochOf(stretches[probe.StretchOf(stretches, done.Step.Number)].After)
	}
	return LossesOf(m.Curve.Buckets, first, last)
}

// LossesOf returns the losses of a curve after an epoch, up to another one.
func LossesOf(curve []stepper.Bucket, after, last int) []probe.Losses {
	var list []probe.Losses
	for i := range curve {
		if b := &curve[i]; b.First > after && b.Last <= last {
			list = append(list, probe.Losses{First: b.First, Last: b.Last, Min: b.Min, Max: b.Max})
		}
	}
	return list
}

// Stand returns how far training had come after the step, as is known at a moment.
func (done *Done) Stand(m *Moment) probe.Stand {
	stand := probe.Stand{From: probe.StateBefore(done.Step), Losses: done.losses(m)}
	if b := m.Broken; b != nil && b.Step <= done.Step.Number {
		stand.Trouble = &b.Trouble
	}
	return stand
}

// Diagnose returns what is wrong after the last step that is done at a moment. ok is false
// before there is one.
func Diagnose(m *Moment, numbers probe.Numbers) (words probe.Words, ok bool) {
	done, ok := LastDone(m)
	if !ok {
		return probe.Words{}, false
	}
	stand := done.Stand(m)
	return Diagnosed(m.Notation, done.Setup, &stand, numbers), true
}

// Diagnosed returns what is wrong where training with a setup stands, with remedies that
// were tried, in a notation.
func Diagnosed(n notation.Notation, setup *session.Setup, at *probe.Stand, numbers probe.Numbers) probe.Words {
	s := setup.Subject
	s.Notation = n
	words := probe.Words{Subject: &s, Numbers: numbers, Health: probe.NewDoctor(CaseOf(setup)).Look(at)}
	if len(words.Health.Findings) > 0 {
		work := CuresWork(setup, &words, at.Epochs())
		work.Work(func() bool { return false })
		words.Cures = work.Cures()
	}
	return words
}

// CaseOf returns what a doctor needs to know of training with a setup.
func CaseOf(setup *session.Setup) probe.Case {
	return probe.Case{Subject: &setup.Subject, Train: setup.TrainSamples, Test: setup.TestSamples, Judge: setup.Verdict}
}

// CopyOf returns what is needed to train a copy of a network.
func CopyOf(s *session.Setup) probe.Copy {
	return probe.Copy{Config: s.Config, Train: s.TrainSamples, Test: s.TestSamples, Initial: s.Initial, Judge: s.Verdict}
}
