package plain

import (
	"fmt"

	"backstep/network/stepper"
)

// heading is the phase that was named last, so that it is named once.
type heading struct {
	opened, run, step, phase int
}

// arrival says where a move through time has led, and what it brought.
func (t *Talk) arrival(of speaker, before glance) string {
	s := steps{of}
	m := s.m
	says := ""
	if m.Run != before.run {
		says = fmt.Sprintf("This is run %d. ", m.Run)
	}
	back := m.Run == before.run && m.Position.Compare(before.position) < 0
	switch {
	case m.Step == nil:
		return says + "This is the beginning, before the first step."
	case m.Updated() && (back || m.Run != before.run || !t.within(s, before)):
		t.heading = t.headingOf(s)
		return says + s.stepDone(before, back)
	case back:
		says += "Back: "
	}
	named := t.named(s)
	says += named + s.revealed(before, named != "")
	if m.Updated() {
		says += " " + s.stepDone(before, false)
	}
	return s.sentence(says)
}

// within reports whether the last move brought units or a phase, rather than whole steps.
func (t *Talk) within(s steps, before glance) bool {
	m := s.m
	if before.position.Step != m.Position.Step {
		return false
	}
	phases := m.Position.Phase - before.position.Phase
	return phases == 0 || phases == 1 && m.Granularity <= stepper.ByPhase
}

// headingOf returns the heading of the present phase.
func (t *Talk) headingOf(s steps) heading {
	return heading{s.m.Opened, s.m.Run, s.m.Position.Step, s.m.Position.Phase}
}

// named names the step and the phase, unless they were named last: "Step 1, loss: ".
func (t *Talk) named(s steps) string {
	now := t.headingOf(s)
	if now == t.heading {
		return ""
	}
	t.heading = now
	return s.step() + ", " + s.phase() + ": "
}

// step names the step, where it begins with its batch.
func (s steps) step() string {
	m := s.m
	name := fmt.Sprintf("step %d", m.Position.Step)
	if n := m.Batches(); n > 1 && m.Phase().Kind == stepper.Inputs {
		name += fmt.Sprintf(", batch %d of %d in epoch %d", m.Step.Batch, n, m.Step.Epoch)
	}
	return name
}

// phase names the phase with its layer.
func (s steps) phase() string {
	p := s.m.Phase()
	name := p.Kind.String()
	if p.Layer != stepper.NoLayer {
		name += fmt.Sprintf(" of layer %d", s.layer(p.Layer))
	}
	return name
}
