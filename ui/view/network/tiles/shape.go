package tiles

import (
	"slices"
)

// shape is what the geometry depends on, apart from the room. The first of each list is
// for the inputs, the others are for the layers.
type shape struct {
	units  []int   // how many each layer has
	names  []int   // the width of its longest name, at most longest
	ranks  [][]int // its units, the one to be shown first being the first; nil if they are shown in pages
	shown  []int   // a unit that has to be shown
	number int     // the width of a number
	symbol int     // that of the widest symbol before a number
	target int     // that of a target beside an output, with its mark
	raw    bool    // inputs have values in the data besides
	bias   bool
	work   work
}

// layers returns the index of the last layer.
func (s *shape) last() int { return len(s.units) - 2 }

// count returns the number of units of a layer, −1 being the inputs.
func (s *shape) count(layer int) int { return s.units[layer+1] }

// boxed reports whether a layer is a single output, which has a box.
func (s *shape) boxed(layer int) bool { return layer == s.last() && s.count(layer) == 1 }

// most returns the number of units of the largest layer, without the inputs.
func (s *shape) most() int { return slices.Max(s.units[1:]) }

// chosen returns the units of a layer that are shown where there is room for n, in the
// order of their numbers: those of the highest rank, or a page.
func (s *shape) chosen(layer, n int) []int {
	all := s.count(layer)
	if n = max(1, n); n >= all {
		n = all
	}
	if list := s.ranks[layer+1]; list != nil {
		list = slices.Clone(list[:n])
		slices.Sort(list)
		return list
	}
	first := min(s.shown[layer+1]/n*n, all-n)
	list := make([]int, n)
	for i := range list {
		list[i] = first + i
	}
	return list
}
