package plain

import (
	"fmt"

	"backstep/network"
	"backstep/network/probe"
)

// stepDone says what came of a whole step or epoch.
func (s steps) stepDone(before glance, back bool) string {
	m := s.m
	loss := fmt.Sprintf(" was %s before the update", s.n(m.Step.Loss))
	if after := m.Step.LossAfter; network.Finite(after) {
		loss = fmt.Sprintf(" went from %s to %s", s.n(m.Step.Loss), s.n(after))
	}
	if !m.Step.LastBatch {
		step := fmt.Sprintf("Step %d, which is %d of %d in epoch %d, is done", m.Position.Step, m.Step.Batch, m.Batches(), m.Step.Epoch)
		if back {
			step = fmt.Sprintf("Back at the end of step %d, which is %d of %d in epoch %d", m.Position.Step, m.Step.Batch, m.Batches(), m.Step.Epoch)
		}
		return fmt.Sprintf("%s: the loss of its batch%s.", step, loss)
	}
	if m.Batches() > 1 || m.Step.Epoch-before.epoch > 1 {
		loss = " is " + s.n(m.Step.EpochLoss) + s.compared(before, back)
	}
	epoch := fmt.Sprintf("Epoch %d is done", m.Step.Epoch)
	if back {
		epoch = fmt.Sprintf("Back at the end of epoch %d", m.Step.Epoch)
	}
	return fmt.Sprintf("%s: the loss%s%s.", epoch, loss, s.right())
}

// compared compares the loss of the epoch with the one that was known before.
func (s steps) compared(before glance, back bool) string {
	now := s.m.Step.EpochLoss
	if back || !before.hasLoss || before.epoch < 1 || before.epoch >= s.m.Step.Epoch || s.m.Run != before.run {
		return ""
	}
	switch {
	case now < before.loss:
		return fmt.Sprintf(", down from %s in epoch %d", s.n(before.loss), before.epoch)
	case now > before.loss:
		return fmt.Sprintf(", up from %s in epoch %d", s.n(before.loss), before.epoch)
	case now == before.loss:
		return fmt.Sprintf(", the same as in epoch %d", before.epoch)
	default:
		return ""
	}
}

// right says how many answers are right, or how far they are off.
func (s steps) right() string {
	m := s.m
	setup := m.Setup
	if setup.Verdict == nil {
		if size, mean, ok := setup.ErrorInUnit(m.Step.DataLoss); ok {
			return fmt.Sprintf("; before the update the answers had a %s of %s", mean, s.n(size))
		}
		return ""
	}
	right, all := s.correct(setup.TrainSamples)
	says := fmt.Sprintf("; %d of %s are right", right, setup.Noun.Count(all))
	if all == 1 {
		says = fmt.Sprintf("; %d of %s is right", right, setup.Noun.Count(all))
	}
	if setup.TestSamples.Len() > 0 {
		right, all = s.correct(setup.TestSamples)
		says += fmt.Sprintf(", and %d of %d kept for testing", right, all)
	}
	return says
}

// correct counts the samples that the present weights answer rightly.
func (s steps) correct(samples network.Samples) (right, all int) {
	e := network.NewEvaluator(*s.m.Config(), samples)
	e.Loss(s.m.Parameters())
	return probe.Judge(s.m.Setup.Verdict).Correct(e.Outputs(), e.Y(), e.N()), e.N()
}
