package unit

import (
	"fmt"
	"math"
	"slices"

	"backstep/ui/number"
	"backstep/ui/theme"
)

// bars is the scale of the bars of a sum. Each bar begins where the one before it ends.
type bars struct {
	low, high float64
	width     int       // cells; 0 if there is no room
	edges     []float64 // the sum before the first term and after each term
	fit       bool      // the bars can be drawn
}

func newBars(v sumView, terms []Term, width int) bars {
	b := bars{width: width, edges: make([]float64, 1, len(terms)+1)}
	all := 0.0
	for _, t := range terms {
		all += t.Product
		b.edges = append(b.edges, all)
	}
	for _, edge := range append([]float64{v.Total}, b.edges...) {
		if number.Alarming(edge) {
			return b
		}
		b.low, b.high = math.Min(b.low, edge), math.Max(b.high, edge)
	}
	b.fit = width > 0 && b.high > b.low && !number.Alarming(b.high-b.low)
	return b
}

// at returns the half cell of a value.
func (b bars) at(v float64) int {
	return int(math.Round((v - b.low) / (b.high - b.low) * float64(2*b.width)))
}

// sumView is a sum and what the step has reached of it.
type sumView struct {
	*Sum
	accent theme.Role
	done   bool
	known  func(Term) bool // whether a term's value is reached
}

// shorten returns at most rows terms. If there are more, it keeps the largest ones and
// that of the selected weight, in their order, and combines the others into one. Until
// all terms are reached they count as equally large.
func (v sumView) shorten(rows, selected int) []Term {
	if len(v.Terms) <= rows {
		return v.Terms
	}
	bySize := make([]int, len(v.Terms))
	for i := range bySize {
		bySize[i] = i
	}
	if v.done {
		slices.SortStableFunc(bySize, func(a, b int) int {
			return compareFalling(math.Abs(v.Terms[a].Product), math.Abs(v.Terms[b].Product))
		})
	}
	at := slices.IndexFunc(bySize, func(i int) bool { return v.accent == theme.Forward && v.Terms[i].From == selected })
	if last := rows - 2; at > last && last >= 0 {
		bySize[last], bySize[at] = bySize[at], bySize[last]
	}
	kept, others := bySize[:rows-1], bySize[rows-1:]
	slices.Sort(kept)
	list := make([]Term, 0, rows)
	for _, i := range kept {
		list = append(list, v.Terms[i])
	}
	slices.Sort(others)
	rest := Term{Label: fmt.Sprintf("… %d", len(others)), From: several, Alone: true}
	for _, i := range others {
		rest.Product += v.Terms[i].Product
	}
	return append(list, rest)
}

// several is the From of a term that stands for all terms without room.
const several = -2
