package ui_test

import (
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui"
	"backstep/ui/number"
)

// atWork reports whether a phase computes a quantity.
func atWork(phase stepper.Phase, q explain.Quantity) bool {
	kinds := map[stepper.Kind]explain.Kind{
		stepper.Inputs: explain.Input, stepper.WeightedSum: explain.WeightedSum, stepper.Activation: explain.Activation,
		stepper.Loss: explain.Loss, stepper.Delta: explain.Delta, stepper.Gradient: explain.Gradient, stepper.Update: explain.Update,
	}
	if kinds[phase.Kind] != q.Kind {
		return false
	}
	switch phase.Kind {
	case stepper.Inputs, stepper.Loss, stepper.Update:
		return true
	default:
		return phase.Layer == q.Layer
	}
}

// walkFoci walks through a step, and stops at every few units of each phase,
// with some of their weights, where a number of that phase is in focus.
func walkFoci(p *program, every, weights int, visit func(m *ui.Model)) {
	m := p.model.(*ui.Model)
	layers := m.Layers()
	for range stepper.Phases(layers) {
		p.press("right")
		for range (m.Units() + every - 1) / every {
			p.press(times(every, "tab")...)
			for range min(weights, m.Weights()) {
				if q, _, _ := m.Explained(); atWork(m.Phase(), q) {
					visit(m)
				}
				p.press("w")
			}
		}
	}
}

// In the setup every number that the formula names is on the screen of a small
// terminal, and has its mark.
func TestMatricesOfTheOpeningSessionShowWhatTheFormulaNames(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.press("2", "g")
	seen := 0
	walkFoci(p, 1, 3, func(m *ui.Model) {
		focus, value, feeds := m.Explained()
		seen++
		p.sees("[" + number.Default().Trim(value) + "]")
		for q, v := range feeds {
			if focus.Kind == explain.Delta && q.Layer == focus.Layer && q.Kind == explain.Activation && q.Layer == 0 {
				v *= 1 - v // What stands there is the slope of the sigmoid.
			}
			p.sees("•" + number.Default().Trim(v))
		}
	})
	if seen < 30 {
		t.Errorf("only %d numbers were in focus", seen)
	}
}

// Of wide layers as much is shown as there is room for, around what counts:
// the number in focus, and some of each kind that its formula names.
func TestMatricesOfWideLayersShowSomeOfEachOperand(t *testing.T) {
	for _, flags := range [][]session.Given{
		{hidden("64,32"), {Flag: "scale", Value: "standard"}},
		{hidden("10"), {Flag: "batch", Value: "30"}},
	} {
		p := open(t, 120, 36, plainLook(), "iris", flags...)
		p.press("2", "g")
		walkFoci(p, 9, 2, func(m *ui.Model) {
			focus, value, feeds := m.Explained()
			p.sees("[" + number.Default().Trim(value) + "]")
			shown := map[explain.Kind]bool{}
			for q, v := range feeds {
				slope := focus.Kind == explain.Delta && q.Layer == focus.Layer && q.Kind != explain.Target
				shown[q.Kind] = shown[q.Kind] || slope || strings.Contains(p.frame(), "•"+number.Default().Trim(v))
			}
			for kind, ok := range shown {
				if !ok {
					t.Fatalf("nothing of kind %d has a mark, of what the formula of %v names:\n%s", kind, focus, p.frame())
				}
			}
		})
	}
}
