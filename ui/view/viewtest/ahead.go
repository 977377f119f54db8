package viewtest

import (
	"testing"

	"backstep/network"
	"backstep/ui/desk"
)

// WholeStep returns the step of a moment including everything that lies ahead of its
// position, from training of its own. It returns nil before the first step.
func WholeStep(t testing.TB, m *desk.Moment) *network.Step {
	t.Helper()
	if m.Step == nil {
		return nil
	}
	trainer, err := m.Setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for trainer.State().Step < m.Position.Step-1 {
		trainer.Step()
	}
	return trainer.Record()
}

// With returns the text of the present view as it would be if only the step of the
// moment were another one.
func (s *Screen) With(step *network.Step) string {
	seen := s.desk.Seen()
	was := seen.Step
	seen.Step = step
	text := s.Sketch()
	seen.Step = was
	return text
}
