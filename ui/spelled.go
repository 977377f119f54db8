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
		s.Hints[i].Key, s.Hints[i].Does = grid.Spell(s.Hints[i].Key), grid.Spell(s.Hints[i].Does)
	}
	for i := range s.Help {
		s.Help[i] = spellSection(s.Help[i])
	}
}

// spellSection spells a part of the help.
func spellSection(s frame.HelpSection) frame.HelpSection {
	s.Title, s.Lines = grid.Spell(s.Title), slices.Clone(s.Lines)
	for i := range s.Lines {
		line := &s.Lines[i]
		if line.Keys != notReached { // A dot alone is not a product sign.
			line.Keys = grid.Spell(line.Keys)
		}
		line.Does = grid.Spell(line.Does)
	}
	return s
}
