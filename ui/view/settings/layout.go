package settings

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels.
type areas struct{ list, side grid.Rect }

const (
	leastList = 46 // columns that the list needs beside another panel
	mostList  = 80
	leastRows = 9 // of the list above another panel
	sideRows  = 6 // of that panel
)

// layout divides w × h cells. The side panel is beside the list, below it, or nowhere.
func layout(w, h int) areas {
	all := grid.Rect{W: w, H: h}
	switch {
	case w >= paint.TwoColumns:
		list, side := all.SplitLeft(max(leastList, min(mostList, w*56/100)))
		return areas{list, side}
	case h >= leastRows+sideRows:
		list, rest := all.SplitTop(h - sideRows)
		return areas{list, rest}
	default:
		return areas{list: all}
	}
}

// columns are those of a row of the list.
type columns struct {
	value, note   int
	scale, scaleW int // no scale if scaleW is 0
	effect        int
	words         int // 2: long words for effects, 1: short ones, 0: only their signs
}

// columnsOf divides the w columns of a row.
func columnsOf(w int) columns {
	const name, long, short, scale = 19, 20, 7, 9
	c := columns{value: name}
	switch {
	case w >= 60:
		c.words, c.effect = 2, w-long
	case w >= 40:
		c.words, c.effect = 1, w-short
	case w >= 30:
		c.effect = w - 1
	default:
		c.value, c.effect = max(6, w*55/100), w
	}
	c.note = c.value + 8
	if w >= 60 {
		c.scaleW, c.scale = scale, c.effect-scale-1
	}
	return c
}

// leastChoices is how many rows the choices keep beside what was tried.
const leastChoices = 4

// shares divides h rows of the side panel among its blocks: what can be chosen, what was
// tried, the changes, and what enter does. Each wants a number of rows. What enter does
// comes first, then what was tried, and the choices get what is left.
func shares(h int, wants [4]int) (rows [4]int) {
	left := h
	take := func(i, n int) {
		rows[i] = n
		left -= n
	}
	take(3, min(wants[3], left))
	least := min(wants[0], leastChoices)
	if wants[1] <= left-least {
		take(1, wants[1])
	}
	if wants[2] <= left-wants[0] {
		take(2, wants[2])
	}
	if left > 1 {
		take(0, min(wants[0], left))
	}
	return rows
}
