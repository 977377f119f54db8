package ui_test

import (
	"fmt"
	"regexp"
	"testing"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui"
	"backstep/ui/number"
)

// The number in focus is always a block, and on the way forward, and where δ
// goes back, all that its formula names has a mark.
func TestTheNetworkOfTheOpeningSessionShowsWhatIsExplained(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.press("g")
	walkFoci(p, 1, 3, func(m *ui.Model) {
		focus, value, feeds := m.Explained()
		p.sees("[" + number.Default().Trim(value) + "]")
		if focus.Kind == explain.Gradient || focus.Kind == explain.Update {
			return // They are made of all samples, and of what they stand in place of.
		}
		for q, v := range feeds {
			if q.Kind == explain.Activation || q.Kind == explain.WeightedSum || q.Kind == explain.Delta {
				continue // The mark stands before the symbol.
			}
			p.sees("•" + number.Default().Trim(v))
		}
	})
}

func TestNoWireBetweenNumbersReadsAsAMinus(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e")
	p.sees("old  gradient      new")
	if minus := regexp.MustCompile(`\d +[─━╌╍]+ +[•\[]?−?\d`).FindString(p.frame()); minus != "" {
		t.Errorf("%q in\n%s", minus, p.frame())
	}
}

func TestAWireHasTheSignOfTheWeightBesideIt(t *testing.T) {
	for _, width := range []int{80, 120} {
		p := open(t, width, 36, plainLook(), "diabetes")
		p.press("e")
		p.sees("−0.0389 ╌╌┤")
	}
}

// Weights have room on small terminals too, where edges are lines of dots.
func TestNetworksInDotsShowTheWeightsOfTheSelectedUnit(t *testing.T) {
	for _, c := range []struct {
		w, h   int
		setup  string
		digits int
	}{
		{80, 24, "xor", 4},
		{80, 24, "iris", 4},
		{80, 24, "spiral", 4},
		{60, 20, "diabetes", 4},
		{80, 24, "diabetes", 6},
	} {
		p := open(t, c.w, c.h, plainLook(), c.setup)
		p.command(fmt.Sprintf("digits %d", c.digits))
		p.press("e", "g")
		format := number.Format{Decimals: c.digits}
		walkFoci(p, 1, 2, func(m *ui.Model) {
			focus, value, feeds := m.Explained()
			if focus.Kind == explain.Loss {
				return // Of many outputs it has no place.
			}
			p.sees("[" + format.Trim(value) + "]")
			if focus.Kind != explain.WeightedSum {
				return
			}
			for q, v := range feeds {
				if q.Kind == explain.Weight && q.From != network.Bias {
					p.sees("•" + format.Trim(v))
				}
			}
		})
	}
}

func TestBiasesStayFromPhaseToPhase(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "xor")
	for range 13 {
		p.press("right")
		if n := len(regexp.MustCompile(`b +[−\d]`).FindAllString(p.frame(), -1)); n < 5 {
			t.Fatalf("%d of 5 biases are shown:\n%s", n, p.frame())
		}
	}
}
