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

// The blocks of the side panel, from the top.
const (
	choicesBlock = iota // what can be chosen
	unusualBlock        // what is unusual about it
	triedBlock
	changesBlock
	endBlock // what enter does
	blocks
)

const (
	leastChoices = 4 // rows that the choices keep beside other blocks
	leastUnusual = 4
)

// shares divides h rows of the side panel among its blocks, each of which wants a number
// of rows. What enter does comes first, then what was tried and what is unusual. The
// choices get what is left.
func shares(h int, wants [blocks]int) (rows [blocks]int) {
	left := h
	take := func(block, n int) {
		rows[block] = n
		left -= n
	}
	take(endBlock, min(wants[endBlock], left))
	least := min(wants[choicesBlock], leastChoices)
	if wants[triedBlock] <= left-least {
		take(triedBlock, wants[triedBlock])
	}
	if room := min(wants[unusualBlock], left-least); room >= leastUnusual {
		take(unusualBlock, room)
	}
	if wants[changesBlock] <= left-wants[choicesBlock] {
		take(changesBlock, wants[changesBlock])
	}
	if left > 1 {
		take(choicesBlock, min(wants[choicesBlock], left))
	}
	return rows
}
