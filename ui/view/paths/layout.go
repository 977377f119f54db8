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

	batchWidth int // columns of the batch
}

// beside reports whether there is room for the batch beside what is gathered.
func (n *needs) beside(w int) bool { return n.batch > 0 && w >= leastBeside+n.batchWidth }

const (
	leastPaths  = 5 // rows, with the title
	leastOther  = 4
	leastBeside = 60 // columns of what is gathered beside the batch
)

// layout divides w × h cells. As room gets scarce the panel below goes first, and then what
// is gathered; while ↑ and ↓ choose a weight, what is gathered goes first.
func layout(w, h int, n needs, weights bool) areas {
	beside := n.beside(w)
	gathered := n.gathered
	if beside {
		gathered = max(gathered, n.batch)
	}
	panels := []share{{least: min(leastPaths, 1+n.paths), want: 1 + n.paths}, {least: leastOther, want: 1 + gathered}, {least: leastOther, want: 1 + n.below}}
	if weights {
		panels[1], panels[2] = panels[2], panels[1]
	}
	gap, left := divide(panels, h, n.airy)
	if weights {
		panels[1], panels[2] = panels[2], panels[1]
	}
	spread(panels, left)
	var a areas
	rest := grid.Rect{W: w, H: h}
	for i, to := range []*grid.Rect{&a.paths, &a.gathered, &a.below} {
		if panels[i].got > 0 {
			*to, rest = rest.SplitTop(panels[i].got)
			_, rest = rest.SplitTop(gap)
		}
	}
	if beside && !a.gathered.Empty() {
		a.gathered, a.batch = a.gathered.SplitLeft(w - n.batchWidth)
	}
	return a
}

// share is what a panel gets of the rows: at least so many, or none.
type share struct{ least, want, got int }

// divide gives panels their rows, the first of them first, and returns the blank rows between
// them and what is left. The first may have more than it wants, to be airy.
func divide(panels []share, rows, airy int) (gap, left int) {
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
	all := rows
	for _, fair := range []int{all * 5 / 9, all} { // First so many at most, and then what is left.
		for i := range panels[:shown] {
			p := &panels[i]
			more := max(0, min(p.want-p.got, rows, fair))
			p.got, rows = p.got+more, rows-more
		}
	}
	if between := shown - 1; between > 0 && rows >= between {
		gap, rows = 1, rows-between
	}
	more := min(airy, rows)
	panels[0].got += more
	return gap, rows - more
}

// spread gives what is left to the panels that are shown: a blank row below the title of each
// but the first, and the rest to the last.
func spread(panels []share, left int) {
	last := &panels[0]
	for i := range panels[1:] {
		if p := &panels[1+i]; p.got > 0 {
			more := min(1, left)
			p.got, left, last = p.got+more, left-more, p
		}
	}
	last.got += left
}
