package paths

import (
	"cmp"
	"slices"
)

// ordered returns the paths so that those which share their first units follow each other:
// in the order of the units, or so that of every branch the largest path comes first.
func (p *picture) ordered(byUnit bool) []row {
	rows := slices.Clone(p.paths)
	if len(rows) == 0 {
		return nil
	}
	if byUnit {
		slices.SortStableFunc(rows, func(a, b row) int {
			return cmp.Or(slices.Compare(a.Units, b.Units), cmp.Compare(a.Answer, b.Answer))
		})
	} else {
		rows = branched(rows, 1)
	}
	for i := 1; i < len(rows); i++ {
		rows[i].shared = sharedHops(rows[i-1], rows[i])
	}
	return rows
}

// branched puts those rows together that have the same hop, one after the other by their
// first, and so on for the hops after it.
func branched(rows []row, hop int) []row {
	if len(rows) < 2 || hop >= len(rows[0].hops) {
		return rows
	}
	var units []int
	branches := map[int][]row{}
	for _, r := range rows {
		unit := r.hops[hop].Unit
		if _, known := branches[unit]; !known {
			units = append(units, unit)
		}
		branches[unit] = append(branches[unit], r)
	}
	var list []row
	for _, unit := range units {
		list = append(list, branched(branches[unit], hop+1)...)
	}
	return list
}

// sharedHops returns how many of their first hops two rows have in common.
func sharedHops(a, b row) int {
	n := 0
	for n < len(a.hops) && a.hops[n].Unit == b.hops[n].Unit {
		n++
	}
	return n
}
