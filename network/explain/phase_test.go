package explain_test

import (
	"testing"

	"backstep/network/explain"
	"backstep/network/stepper"
)

// TestPhasesRevealInTheirOrder has each phase reveal another quantity, the later
// phase the later one.
func TestPhasesRevealInTheirOrder(t *testing.T) {
	for phase := stepper.Initialise; phase < stepper.Update; phase++ {
		if now, next := explain.Of(phase), explain.Of(phase+1); now >= next {
			t.Errorf("%s reveals quantity %d, %s quantity %d", phase, now, phase+1, next)
		}
	}
	for phase, parameter := range map[stepper.Kind]bool{stepper.Initialise: true, stepper.Delta: false, stepper.Gradient: true, stepper.Update: true} {
		if got := (explain.Quantity{Kind: explain.Of(phase)}).IsParameter(); got != parameter {
			t.Errorf("%s reveals parameters: %v", phase, got)
		}
	}
}
