package formula

import (
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// The least width of a note to the right of the arithmetic, unless the note is shorter, and
// its largest number of rows.
const (
	narrowestNote = 24
	longestNote   = 3
)

// note sets what is special about this case, to the right of the first rows of the
// arithmetic, or in at most rows rows of its own, or not at all.
func note(text string, a composition, w, rows int) (beside, under paint.Sheet) {
	all := append(append(paint.Sheet{}, a.derivation...), a.parts...)
	for k := 1; k <= min(longestNote, len(all)); k++ {
		x := all[:k].Width() + 2
		lines := paint.Wrap(text, w-x)
		if w-x >= min(narrowestNote, grid.Width(text)) && len(lines) <= k {
			return dimLines(lines, x), nil
		}
	}
	if lines := paint.Wrap(text, w-2); len(lines) <= rows {
		return nil, dimLines(lines, 2)
	}
	return nil, nil
}

// noteOfStage sets what is special about the first equation that goes on from a sum to the
// right of it, or in rows of its own.
func noteOfStage(e *explain.Explanation, s paint.Sheet, w, rows int) (beside, under paint.Sheet) {
	label := e.Table.Then[0].Row.Label
	for i, row := range s {
		if x := row.End() + 2; len(row.Spans) > 0 && row.Spans[0].Text == label && x+grid.Width(e.Note) <= w {
			return append(make(paint.Sheet, i), dimLines([]string{e.Note}, x)...), nil
		}
	}
	if lines := paint.Wrap(e.Note, w-2); len(lines) <= rows {
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
