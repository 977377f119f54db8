package explain_test

import (
	"testing"

	"backstep/network/explain"
	"backstep/network/stepper"
)

// TestPhasesRevealInTheirOrder tests that each phase reveals another quantity, and
// later phases later ones.
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

// TestQuantitiesKnowTheirPhase maps a phase to what it reveals and back, and checks the
// quantities that appear with others.
func TestQuantitiesKnowTheirPhase(t *testing.T) {
	for phase := stepper.Initialise; phase <= stepper.Update; phase++ {
		if back := explain.PhaseOf(explain.Of(phase)); back != phase {
			t.Errorf("what %s reveals is of phase %s", phase, back)
		}
	}
	for kind, want := range map[explain.Kind]stepper.Kind{explain.Weight: stepper.Initialise, explain.Target: stepper.Inputs} {
		if got := explain.PhaseOf(kind); got != want {
			t.Errorf("quantity %d is of phase %s, want %s", kind, got, want)
		}
	}
}

// TestEveryPhaseHasItsWords tests that no two phases have the same words.
func TestEveryPhaseHasItsWords(t *testing.T) {
	seen := map[string]stepper.Kind{}
	for phase := stepper.Initialise; phase <= stepper.Update; phase++ {
		words := explain.WordsOf(phase)
		for _, text := range []string{words.Symbol, (&explain.Subject{}).Purpose(phase)} {
			if text == "" && phase != stepper.Initialise {
				t.Errorf("%s is without a word of its own", phase)
			}
			if other, twice := seen[text]; twice {
				t.Errorf("%s and %s are both %q", other, phase, text)
			}
			seen[text] = phase
		}
	}
}
