package probe

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/network"
	"backstep/network/explain"
)

// Says returns one sentence about the way back, in several lengths, the longest first. It
// returns nil where nothing is known of it, or nothing is finite. It is in the notation of the
// subject.
func (b *Blame) Says(s *explain.Subject, numbers Numbers) []string {
	var list []string
	for _, says := range b.says(s, numbers) {
		list = append(list, s.Says(says))
	}
	return list
}

// says is Says in the notation of backstep.
func (b *Blame) says(s *explain.Subject, numbers Numbers) []string {
	switch gone := slices.Index(b.Kept, 0); {
	case len(b.Slopes) == 0:
		return nil
	case len(b.Kept) == 0:
		return []string{
			"There is one layer: its δ comes straight from the loss, and nothing is passed back.",
			"One layer: its δ comes straight from the loss; nothing is passed back.",
			"One layer: its δ comes straight from the loss.",
			"One layer: nothing is passed back.",
		}
	case gone >= 0:
		return b.lost(layerName(s, gone))
	case slices.ContainsFunc(b.Kept, func(kept float64) bool { return !network.Finite(kept) }):
		return nil
	}
	if flat := b.flat(); len(flat) > 0 {
		return b.flattened(s, flat, numbers)
	}
	return b.passed(s, numbers)
}

// begin returns the beginning of a sentence in full.
func (b *Blame) begin() string {
	if b.Before {
		return "In the last step, going back, "
	}
	return "Going back, "
}

// verb returns the form of a verb for the time that the sentence is about.
func (b *Blame) verb(present, past string) string {
	if b.Before {
		return past
	}
	return present
}

// lost says that nothing comes to a layer.
func (b *Blame) lost(layer string) []string {
	is := b.verb("is", "was")
	return []string{
		fmt.Sprintf("%sno blame %s left at %s: its mean |δ| %s 0.", b.begin(), is, layer, is),
		fmt.Sprintf("No blame %s left at %s: its |δ| %s 0.", is, layer, is),
		fmt.Sprintf("No blame %s left at %s.", is, layer),
	}
}

// flattened says that layers keep little because f is flat there.
func (b *Blame) flattened(s *explain.Subject, layers []int, numbers Numbers) []string {
	kept, which := fractionOf(b.typical(layers), numbers), listed(s, layers)
	who, keep, their := "layers "+which+" each", b.verb("keep", "kept"), b.verb("their slopes are", "their slopes were")
	if len(layers) == 1 {
		who, keep, their = "layer "+which, b.verb("keeps", "kept"), b.verb("its slope is", "its slope was")
	}
	return []string{
		fmt.Sprintf("%s%s %s about %s of the blame of the next: %s nearly flat.", b.begin(), who, keep, kept, their),
		fmt.Sprintf("%s %s about %s of the blame: %s flat.", explain.Capital(who), keep, kept, their),
		fmt.Sprintf("%s %s about %s of the blame.", explain.Capital(who), keep, kept),
		fmt.Sprintf("Going back, %s %s kept a layer.", kept, b.verb("is", "was")),
	}
}

// passed says how the blame changes from layer to layer.
func (b *Blame) passed(s *explain.Subject, numbers Numbers) []string {
	const less, more = 0.67, 1.5 // times as much as in the next layer
	who, next := "each layer", "the next"
	if len(b.Kept) == 1 {
		who, next = layerName(s, 0), layerName(s, 1)
	}
	all := make([]int, len(b.Kept))
	for l := range all {
		all[l] = l
	}
	kept := b.typical(all)
	if kept < less {
		part := fmt.Sprintf("%s %s about %s", who, b.verb("keeps", "kept"), fractionOf(kept, numbers))
		of := part + " of the blame of " + next + "."
		return []string{b.begin() + of, explain.Capital(of), explain.Capital(part) + " of the blame.", explain.Capital(part) + "."}
	}
	proof := fmt.Sprintf("%s %s about %s times that of %s", who, b.verb("has", "had"), numbers.Brief(kept, 2), next)
	if kept > more {
		return b.sized("grows", "grew", proof)
	}
	return b.sized("keeps its size", "kept its size", proof)
}

// sized says how the blame changes, with the proof where there is room.
func (b *Blame) sized(present, past, proof string) []string {
	does := b.verb(present, past)
	return []string{
		fmt.Sprintf("%sthe blame %s: %s.", b.begin(), does, proof),
		fmt.Sprintf("The blame %s: %s.", does, proof),
		fmt.Sprintf("Going back, blame %s.", does),
	}
}

// fractionOf writes a part as a fraction, with at most two digits: 1/80.
func fractionOf(part float64, numbers Numbers) string {
	digits := 2
	if 1/part < 10 {
		digits = 1
	}
	return "1/" + numbers.Brief(1/part, digits)
}

// listed numbers layers: "2 to 4" for neighbours, otherwise "1, 3 and 4".
func listed(s *explain.Subject, layers []int) string {
	number := s.Notation.Number
	first, last := layers[0], layers[len(layers)-1]
	if n := len(layers); n > 2 && last-first == n-1 {
		return fmt.Sprintf("%d to %d", number(first), number(last))
	}
	text := strconv.Itoa(number(first))
	for i, l := range layers[1:] {
		apart := ", "
		if i == len(layers)-2 {
			apart = " and "
		}
		text += apart + strconv.Itoa(number(l))
	}
	return text
}
