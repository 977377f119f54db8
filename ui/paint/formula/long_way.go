package formula

import (
	"backstep/network/explain"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// withLongWay adds the long way to the same result to the rows of a panel, if h has room for
// it. It says more than the note, which takes the last rows, and takes their place if need be.
func (p panel) withLongWay(e *explain.Explanation, all paint.Sheet, note, h int) paint.Sheet {
	for _, rows := range []int{len(all), len(all) - note} {
		if way := p.longWay(e, h-rows); len(way) > 0 {
			return append(all[:rows], way...)
		}
	}
	return all
}

// longWay sets the long way to the same result, with a blank row above it, in at most so many
// rows, or nothing.
func (p panel) longWay(e *explain.Explanation, rows int) paint.Sheet {
	const above, each = 2, 2
	if e.LongWay == nil || rows < above+each*len(e.LongWay) {
		return nil
	}
	title := paint.Row{}
	title.Put(2, "the long way, which comes to the same:", theme.Dim)
	way := &explain.Explanation{Symbol: e.Symbol, Result: e.Result, Table: &explain.Table{Then: e.LongWay}}
	s := workedSetter(p).set(way, p.W(), rows-above)
	if len(s) != each*len(e.LongWay) {
		return nil
	}
	for i := range s {
		s[i].Mark = 0
	}
	return append(paint.Sheet{{}, title}, s...)
}
