package ui

import (
	"slices"

	"backstep/ui/frame"
	"backstep/ui/grid"
)

// spellFrame spells the texts around a view, for a terminal that has only ASCII.
func spellFrame(s *frame.State) {
	s.Message = grid.Spell(s.Message)
	s.Sentence = s.Sentence.With(grid.Spell)
	s.Hints = slices.Clone(s.Hints)
	for i := range s.Hints {
		s.Hints[i].Does = grid.Spell(s.Hints[i].Does)
	}
	s.Help = slices.Clone(s.Help)
	for i := range s.Help {
		if s.Help[i].Keys != notReached { // A dot alone is not a product sign.
			s.Help[i].Keys = grid.Spell(s.Help[i].Keys)
		}
		s.Help[i].Does = grid.Spell(s.Help[i].Does)
	}
}
