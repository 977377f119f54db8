package formula

import (
	"backstep/network/explain"
	"backstep/ui/paint"
)

// Line sets a line in numbers, from a column on, in as few rows of at most w columns as
// possible.
func Line(p paint.Painter, l explain.Line, left, w int) paint.Sheet {
	set := typesetter{p}
	s := inRows(set.write(l, false, spacing{}), left, w)
	if len(s) > 1 {
		s = inRows(set.write(l, false, spacing{tight: true}), left, w)
	}
	return s
}
