package runs

import (
	"cmp"
	"slices"

	"backstep/ui/desk"
)

// row is a row of the list: a run, or a number of runs that are folded.
type row struct {
	desk.RunLine
	folded int // if the row stands for folded runs, how many
}

// mostUnfolded is the most runs that are listed before some are folded.
const mostUnfolded = 12

// ordered returns the runs as the tree lists them: each above the runs that fork from it,
// of which the one that forks last comes first. So no line that leads down from a fork
// crosses the line of another run. A run that starts over has a tree of its own.
func ordered(runs []desk.RunLine) []desk.RunLine {
	children := map[int][]int{}
	there := map[int]bool{}
	for i := range runs {
		there[runs[i].Number] = true
	}
	for i := range runs {
		parent := runs[i].Parent
		if !there[parent] || runs[i].Over {
			parent = 0
		}
		children[parent] = append(children[parent], i)
	}
	for _, of := range children {
		slices.SortStableFunc(of, func(a, b int) int { return cmp.Compare(runs[b].Fork, runs[a].Fork) })
	}
	list := make([]desk.RunLine, 0, len(runs))
	var add func(i int)
	add = func(i int) {
		list = append(list, runs[i])
		for _, child := range children[runs[i].Number] {
			add(child)
		}
	}
	for _, root := range children[0] {
		add(root)
	}
	return list
}

// folded returns the rows of runs in their order. If there are many, those that nobody has
// pointed out are folded, the oldest first: they have no branch, no name and no mark, and
// are not among the runs to keep.
func folded(runs []desk.RunLine, keep map[int]bool) []row {
	parents := map[int]bool{}
	for i := range runs {
		if !runs[i].Over {
			parents[runs[i].Parent] = true
		}
	}
	var free []int
	for i := range runs {
		if l := &runs[i]; !parents[l.Number] && l.Name == "" && !keep[l.Number] {
			free = append(free, l.Number)
		}
	}
	slices.Sort(free)
	fold := map[int]bool{}
	for _, number := range free[:max(0, min(len(free), len(runs)-mostUnfolded))] {
		fold[number] = true
	}
	rows := make([]row, 0, len(runs)-len(fold)+1)
	for i := range runs {
		if !fold[runs[i].Number] {
			rows = append(rows, row{RunLine: runs[i]})
		}
	}
	if len(fold) > 0 {
		rows = append(rows, row{folded: len(fold)})
	}
	return rows
}
