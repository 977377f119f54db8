package ui

import (
	"backstep/network/explain"
	"backstep/network/stepper"
)

// broken is why the loss of a run of training is not finite any more.
type broken struct {
	run     int // of training
	step    int // the first whose loss is not finite; 0: none is known yet
	loss    float64
	trouble explain.Trouble
}

// lookForBreak finds out why the loss is not finite, once, where the walk has
// come to where it is not.
func (m *Model) lookForBreak() {
	if m.broken.run != m.begun {
		m.broken = broken{run: m.begun}
	}
	if step := m.walk.Broken(); step == 0 || m.broken.step > 0 || step > m.walk.Position().Step {
		return
	}
	b := m.walk.Break()
	m.broken.step, m.broken.loss = b.At.Number, b.At.Loss
	m.broken.trouble = m.lesson.Subject.Trouble(b.Before, b.At)
}

// whyEnded says why a run ended by itself.
func (m *Model) whyEnded(reason stepper.Reason) string {
	if reason != stepper.NotFinite || m.broken.step == 0 {
		return reason.String()
	}
	return "J is " + m.format.Brief(m.broken.loss, 3) + ": " + m.broken.trouble.String()
}
