package view

import "backstep/network/explain"

// Sentence is what stands above a view, in several lengths.
type Sentence = explain.Sentence

// Say returns a sentence of plain words, given its forms from the longest to the shortest.
func Say(forms ...string) Sentence { return Sentence{Says: forms} }
