package runs

import (
	"slices"

	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// picture is what the list of runs shows besides the moment.
type picture struct {
	rows   []row
	places map[int]int // in rows, by the number of the run
	chosen int         // the row that the cursor is on
	epoch  int         // the epoch that the cursor is on
	last   int         // the last epoch of any run
	field  *view.Typed
	rights map[int]rights
}

// picture returns the picture of a moment.
func (v *View) picture(m *desk.Moment) *picture {
	rows := v.rows(m)
	places := make(map[int]int, len(rows))
	for i := range rows {
		if rows[i].folded == 0 {
			places[rows[i].Number] = i
		}
	}
	return &picture{rows: rows, places: places, chosen: v.chosen(rows), epoch: v.epoch, last: lastEpoch(m.Runs()), field: v.field, rights: v.rights}
}

// lastEpoch returns the last epoch of any run, at least 1.
func lastEpoch(runs []desk.RunLine) int {
	last := 1
	for i := range runs {
		last = max(last, runs[i].Epochs)
	}
	return last
}

// row returns the row that the cursor is on.
func (c *picture) row() *row { return &c.rows[c.chosen] }

// rowOf returns the index of the row of a run, or −1.
func (c *picture) rowOf(run int) int {
	if i, ok := c.places[run]; ok {
		return i
	}
	return -1
}

// runs returns the rows that are runs, in the order of their numbers.
func (c *picture) runs() []desk.RunLine {
	var list []desk.RunLine
	for i := range c.rows {
		if c.rows[i].folded == 0 {
			list = append(list, c.rows[i].RunLine)
		}
	}
	slices.SortFunc(list, func(a, b desk.RunLine) int { return a.Number - b.Number })
	return list
}

// drawing draws the list of runs, or a part of its view.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

func (p drawing) draw() {
	a := layout(p.W(), p.H(), len(p.pic.rows))
	p.Each(
		paint.PanelAt(a.list, func(q paint.Painter) { list{p.on(q)}.draw() }),
		paint.PanelAt(a.apart, func(q paint.Painter) { apart{p.on(q)}.draw() }),
		paint.PanelAt(a.loss, func(q paint.Painter) { losses{p.on(q)}.draw() }),
	)
}
