package paths

import "backstep/ui/grid"

// areas are the places of the panels. A panel without room has an empty area.
type areas struct{ paths, gathered, batch, below grid.Rect }

// needs are the rows that the bodies of the panels want.
type needs struct {
	paths    int // with the headings and what stands below them
	airy     int // more, with blank rows among them
	gathered int
	batch    int // 0 for a batch of one
	below    int
}

const (
	leastPaths = 5 // rows, with the title
	leastOther = 4
	wide       = 104 // columns of the batch beside what is gathered
	batchWidth = 44
)

// layout divides w × h cells. As room gets scarce the panel below goes first, and then what
// is gathered; while ↑ and ↓ choose a weight, what is gathered goes first.
func layout(w, h int, n needs, weights bool) areas {
	beside := n.batch > 0 && w >= wide
	gathered := n.gathered
	if beside {
		gathered = max(gathered, n.batch)
	}
	panels := []share{{least: min(leastPaths, 1+n.paths), want: 1 + n.paths}, {least: leastOther, want: 1 + gathered}, {least: leastOther, want: 1 + n.below}}
	if weights {
		panels[1], panels[2] = panels[2], panels[1]
	}
	gap := divide(panels, h, n.airy)
	if weights {
		panels[1], panels[2] = panels[2], panels[1]
	}
	var a areas
	rest := grid.Rect{W: w, H: h}
	for i, to := range []*grid.Rect{&a.paths, &a.gathered, &a.below} {
		if panels[i].got > 0 {
			*to, rest = rest.SplitTop(panels[i].got)
			_, rest = rest.SplitTop(gap)
		}
	}
	if beside && !a.gathered.Empty() {
		a.gathered, a.batch = a.gathered.SplitLeft(w - batchWidth)
	}
	return a
}

// share is what a panel gets of the rows: at least so many, or none.
type share struct{ least, want, got int }

// divide gives panels their rows, the first of them first, and returns the blank rows between
// them. The first may have more than it wants, and the last has what is left.
func divide(panels []share, rows, airy int) (gap int) {
	shown := 0
	for i := range panels {
		p := &panels[i]
		least := min(p.least, p.want)
		if i == 0 {
			least = min(least, rows)
		}
		if rows < least {
			break
		}
		p.got, rows = least, rows-least
		shown = i + 1
	}
	for i := range panels[:shown] {
		p := &panels[i]
		more := max(0, min(p.want-p.got, rows))
		p.got, rows = p.got+more, rows-more
	}
	if between := shown - 1; between > 0 && rows >= between {
		gap, rows = 1, rows-between
	}
	more := min(airy, rows)
	panels[0].got, rows = panels[0].got+more, rows-more
	panels[shown-1].got += rows
	return gap
}
