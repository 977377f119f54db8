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
	set, way := workedSetter(p), &explain.Explanation{Table: &explain.Table{Then: e.LongWay}}
	at := set.columns(way, p.W())
	if len(e.LongWay) == 0 || rows < above+each*len(e.LongWay) || at.end() > p.W() {
		return nil
	}
	title := paint.Row{}
	title.Put(2, "the long way, which comes to the same:", theme.Dim)
	s := paint.Sheet{{}, title}
	for _, stage := range e.LongWay {
		s = append(append(s, at.heads("", stage.Columns)), set.equation(stage.Row, at)...)
	}
	return s
}
