package paint

import (
	"cmp"
	"slices"
)

// FirstShown returns the first row to show of a list with room for some of its rows, so
// that the chosen row is in the middle, or as close to it as the ends of the list allow.
func FirstShown(chosen, shown, all int) int {
	return max(0, min(chosen-shown/2, all-shown))
}

// Largest returns the places of the largest of n things, in their order: of all of them if
// there is room for so many, and otherwise of as many as there is room for. Of things as
// large as one another the first come first.
func Largest(n, room int, size func(int) float64) []int {
	list, sizes := make([]int, n), make([]float64, n)
	for i := range list {
		list[i] = i
	}
	if n <= room {
		return list
	}
	for i := range sizes {
		sizes[i] = size(i)
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(sizes[b], sizes[a]) })
	list = list[:room]
	slices.Sort(list)
	return list
}
