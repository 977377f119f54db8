package ui

import (
	"strings"
	"testing"

	"backstep/network/notation"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// The symbols that stand on a screen come before the others, in ASCII too. Letters within
// words are no symbols.
func TestTheSymbolsOfTheScreenComeFirst(t *testing.T) {
	for _, c := range []struct {
		screen, here, not string
	}{
		{"│ z   0.4505", "z", "δ"},
		{"x ━ z₁ ━ a₁", "z₁, δ₂", "w²"},
		{"a lazy dog", "a", "z"},
		{"δ (−0.3411)", "( )", "U(0, 1)"},
		{"weights from U(0, 1), seed 25", "seed", "( )"},
		{"gradient ∂J/∂w of J", "∂J/∂w", "∂W"},
		{"bce · sgd η 2", "bce", "cross-entropy"},
		{"the sum of jobs", "blue", "J"},
	} {
		for _, screen := range []string{c.screen, grid.Spell(c.screen)} {
			sections := symbolHelp(screen, paint.Look{}, notation.Notation{})
			keys := func(i int) (list []string) {
				for _, line := range sections[i].Lines {
					list = append(list, line.Keys)
				}
				return list
			}
			here, others := strings.Join(keys(0), " | "), strings.Join(keys(1), " | ")
			if !strings.Contains(" | "+here+" | ", " | "+c.here+" | ") || !strings.Contains(" | "+others+" | ", " | "+c.not+" | ") {
				t.Errorf("%q: here are %s; others are %s", screen, here, others)
			}
		}
	}
}
