package gradients

import "backstep/ui/grid"

const (
	besideEachOther = 96 // columns that have room for findings side by side
	mostBeside      = 3
	besideGap       = 3
	leastBeside     = 28 // columns of a finding
	moreRows        = 2  // for findings that have room side by side then
)

// placed places as many findings as there is room for in w × h cells, each whole: side by
// side around the selected one or, if there is no room for that, below each other from the
// selected one on. That one is shown in any case. It returns their places, and which of
// them is the first.
func placed(list []finding, selected, w, h int) (places []grid.Rect, first int) {
	if len(list) == 0 {
		return nil, 0
	}
	for n := mostAcross(len(list), w); n > 1; n-- {
		first := firstOf(n, selected, len(list))
		widths := widthsOf(list[first:first+n], selected-first, w)
		if tallest(list[first:first+n], selected-first, widths) > h {
			continue
		}
		x := 0
		for _, wide := range widths {
			places = append(places, grid.Rect{X: x, W: wide, H: h})
			x += wide + besideGap
		}
		return places, first
	}
	return stacked(list[selected:], w, h), selected
}

// mostAcross returns how many findings of a number of them may stand side by side.
func mostAcross(findings, w int) int {
	if w < besideEachOther {
		return 1
	}
	return min(mostBeside, findings)
}

// firstOf returns the first of n findings that are shown, with the selected one as the
// first where it can be.
func firstOf(n, selected, all int) int { return min(selected, all-n) }

// widthsOf divides w columns between findings, by the length of their texts.
func widthsOf(list []finding, selected, w int) []int {
	room := w - (len(list)-1)*besideGap - len(list)*leastBeside
	all := 0
	for i := range list {
		all += list[i].length(i == selected)
	}
	widths, used := make([]int, len(list)), 0
	for i := range list {
		share := room * list[i].length(i == selected) / all
		widths[i], used = leastBeside+share, used+share
	}
	widths[0] += room - used
	return widths
}

// length returns the columns of the longest text of a finding.
func (f *finding) length(selected bool) int {
	longest := max(f.head(), grid.Width(f.proof), grid.Width(f.help))
	if selected {
		longest = max(longest, grid.Width(f.command))
	}
	return longest
}

// tallest returns the rows of the finding that takes most. One whose head has no room takes
// any number.
func tallest(list []finding, selected int, widths []int) int {
	rows := 0
	for i := range list {
		if list[i].head() > widths[i] {
			return 1 << 20
		}
		rows = max(rows, list[i].rows(widths[i], i == selected))
	}
	return rows
}

// stacked places as many findings below each other as fit, but at least the first, which is
// the selected one. There is a blank row between them if that drops none.
func stacked(list []finding, w, h int) []grid.Rect {
	places := stackedApart(list, w, h, 0)
	if apart := stackedApart(list, w, h, 1); len(apart) == len(places) {
		places = apart
	}
	return places
}

// stackedApart does the same as stacked, with apart rows between two findings.
func stackedApart(list []finding, w, h, apart int) (places []grid.Rect) {
	y := 0
	for i := range list {
		rows := list[i].rows(w, i == 0)
		if y > 0 && y+rows > h {
			break
		}
		places = append(places, grid.Rect{Y: y, W: w, H: min(rows, h-y)})
		y += rows + apart
	}
	return places
}

// rowsWanted returns the rows with which findings can be read whole, whichever of them is
// selected: as many side by side as a few more rows than usual give room for.
func rowsWanted(list []finding, w, usual int) int {
	for n := mostAcross(len(list), w); n > 1; n-- {
		if rows := rowsBeside(list, n, w); rows <= usual+moreRows {
			return rows
		}
	}
	rows := 0
	for i := range list {
		rows = max(rows, list[i].rows(w, true))
	}
	return rows
}

// rowsBeside returns the rows that n findings take side by side, whichever is selected.
func rowsBeside(list []finding, n, w int) (rows int) {
	for selected := range list {
		first := firstOf(n, selected, len(list))
		shown := list[first : first+n]
		rows = max(rows, tallest(shown, selected-first, widthsOf(shown, selected-first, w)))
	}
	return rows
}
