package formula

import (
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// The least width and the largest number of rows of a note to the right of the
// arithmetic.
const (
	narrowestNote = 14
	longestNote   = 3
)

// note sets what is special about this case, to the right of the first rows of the
// arithmetic, or in at most rows rows of its own, or not at all.
func note(text string, a composition, w, rows int) (beside, under paint.Sheet) {
	all := append(append(paint.Sheet{}, a.derivation...), a.parts...)
	for k := 1; k <= min(longestNote, len(all)); k++ {
		x := all[:k].Width() + 2
		lines := paint.Wrap(text, w-x)
		if w-x >= narrowestNote && len(lines) <= k {
			return dimLines(lines, x), nil
		}
	}
	if lines := paint.Wrap(text, w-2); len(lines) <= rows {
		return nil, dimLines(lines, 2)
	}
	return nil, nil
}

func dimLines(lines []string, x int) paint.Sheet {
	s := make(paint.Sheet, len(lines))
	for i, line := range lines {
		s[i].Put(x, line, theme.Dim)
	}
	return s
}
