package brace

import (
	"math"
	"slices"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
)

// shown returns the factors that have room. Of the terms of a sum these are the largest, and
// more is the number of the others.
func (b brace) shown(list []factor) (shown []factor, more int) {
	room := b.H()
	if len(list) <= room || !paired(list) || room < 2 {
		return list[:min(len(list), room)], 0
	}
	for _, i := range paint.Largest(len(list), room-1, func(i int) float64 { return b.size(&list[i]) }) {
		shown = append(shown, list[i])
	}
	return shown, len(list) - len(shown)
}

// size returns the size of the term that a factor is in.
func (b brace) size(f *factor) float64 {
	if f.slope != nil {
		return math.Inf(1) // It is a factor of the whole sum.
	}
	v, _ := b.Moment.ValueOf(f.is)
	if f.times != nil {
		w, _ := b.Moment.ValueOf(*f.times)
		v *= w
	}
	return math.Abs(v)
}

// tighten leaves out the blanks that end all numbers of a column, for longer names.
func (b *brace) tighten(list []factor) {
	if b.Trial != nil {
		return
	}
	b.first, b.numbers = 0, 0
	for _, f := range list {
		b.first = max(b.first, 1+b.width(b.Moment.ValueOf(f.is)))
		switch {
		case f.slope != nil:
			b.first = max(b.first, 1+b.width(*f.slope, true))
		case f.times != nil:
			b.numbers = max(b.numbers, b.width(b.Moment.ValueOf(*f.times)))
		}
	}
	b.numbers += b.first
}

// width returns the columns of a number up to its last digit.
func (b brace) width(v float64, reached bool) int {
	if !reached {
		return b.Format.Width()
	}
	return grid.Width(strings.TrimRight(b.Format.Cell(v), " "))
}

// paired reports whether factors have weights beside them.
func paired(list []factor) bool {
	return slices.ContainsFunc(list, func(f factor) bool { return f.times != nil })
}

// longestName returns the width of the longest name of a factor.
func longestName(list []factor) int {
	w := leastName
	for _, f := range list {
		w = max(w, grid.Width(f.name))
	}
	return w
}

// brief returns the number of a unit alone, without its layer, if its name is too long.
func brief(name string, w int) string {
	_, unit, ok := strings.Cut(name, ".")
	switch {
	case !ok || grid.Width(name) <= w:
		return name
	case 1+grid.Width(unit) <= w:
		return "…" + unit
	default:
		return unit
	}
}
