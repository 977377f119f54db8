package ui_test

import (
	"regexp"
	"testing"

	"backstep/network/explain"
	"backstep/ui"
	"backstep/ui/number"
)

// The number in focus is always a block, and on the way forward, and where δ
// goes back, all that its formula names has a mark.
func TestTheNetworkOfTheLessonShowsWhatIsExplained(t *testing.T) {
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
