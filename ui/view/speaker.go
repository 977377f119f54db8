package view

import "backstep/ui/desk"

// Speaker is a view that has a sentence of its own on some moments. It stands in place of
// the one on the number in focus.
type Speaker interface {
	// Sentence returns the sentence. ok is false if the view has none on that moment.
	Sentence(m *desk.Moment) (s Sentence, ok bool)
}
