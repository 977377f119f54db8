package desk

import (
	"fmt"
	"strings"

	"backstep/network/explain"
)

// Score is what came of the numbers that a person was asked.
type Score struct {
	Asked []Scored // in the order in which they were asked
}

// Scored is what came of a number that a person was asked.
type Scored struct {
	Kind    explain.Kind
	Right   bool   // at the first try
	Tries   int    // answers so far
	Hints   int    // that were unfolded
	Mistake string // that the first wrong answer makes; empty if it is none of the usual ones
	Shown   bool   // it was shown before it was known
}

// ScoreKinds returns the kinds of numbers of which a score has a row, with their symbols.
func ScoreKinds() ([]explain.Kind, []string) {
	return []explain.Kind{explain.Input, explain.WeightedSum, explain.Activation, explain.Loss, explain.Delta, explain.Gradient, explain.Update},
		[]string{"x", "z", "a, ŷ", "J", "δ", "∂W", "update"}
}

// Of returns what came of the numbers of a kind.
func (s *Score) Of(kind explain.Kind) (list []Scored) {
	for _, a := range s.Asked {
		if a.Kind == kind {
			list = append(list, a)
		}
	}
	return list
}

// Right returns how many numbers were right at the first try, and how many of these with a
// hint.
func (s *Score) Right() (right, helped int) {
	for _, a := range s.Asked {
		if a.Right {
			right++
		}
		if a.Right && a.Hints > 0 {
			helped++
		}
	}
	return right, helped
}

// Best returns the longest run of numbers that were right at the first try.
func (s *Score) Best() int {
	best, run := 0, 0
	for _, a := range s.Asked {
		if run++; !a.Right {
			run = 0
		}
		best = max(best, run)
	}
	return best
}

// String says the score in a sentence.
func (s *Score) String() string {
	if len(s.Asked) == 0 {
		return "no answer yet: predict asks for a number"
	}
	right, helped := s.Right()
	says := fmt.Sprintf("%d of %d right at the first try", right, len(s.Asked))
	if helped > 0 {
		says += ", " + count(helped, "of them") + " with a hint"
	}
	var parts []string
	kinds, symbols := ScoreKinds()
	for i, kind := range kinds {
		list := s.Of(kind)
		if len(list) == 0 {
			continue
		}
		of := Score{list}
		n, _ := of.Right()
		parts = append(parts, fmt.Sprintf("%s %d of %d", strings.ReplaceAll(symbols[i], ", ", " and "), n, len(list)))
	}
	return fmt.Sprintf("%s; best run %d; %s", says, s.Best(), strings.Join(parts, ", "))
}

// sayScore carries out "score".
func sayScore(d *Desk, _ string) Result {
	return Result{Message: d.look.Notation.Formula(d.quiz.score.String()) + "."}
}
