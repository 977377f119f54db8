package desk

import (
	"errors"
	"slices"

	"backstep/data"
	"backstep/data/session"
)

// rowLines returns the lines that make the edits of the data by which one setup differs
// from another. Edits that one line can make are made by one.
func rowLines(from, to *session.Setup) (lines []string, err error) {
	wrong := errors.New("it has an edit of the data that cannot be typed")
	edits := from.EditsTo(to)
	for at := from; len(edits) > 0; {
		some := edits[:together(edits)]
		line, ok := unaimed(at).lineOf(ofRows(some), "")
		if !ok {
			return nil, wrong
		}
		if at, _, err = at.With(at.Amended(some...)); err != nil {
			return nil, wrong
		}
		lines, edits = append(lines, line), edits[len(some):]
		if len(edits) == 0 && len(at.EditsTo(to))+len(to.EditsTo(at)) > 0 {
			return nil, wrong
		}
	}
	return lines, nil
}

// ofRows returns the change that makes edits of the data.
func ofRows(edits []data.Edit) (c change) {
	for _, e := range edits {
		c.rows = append(c.rows, rowEdit{edit: e})
	}
	return c
}

// together returns how many of the first edits one line can make.
func together(edits []data.Edit) int {
	n := slices.IndexFunc(edits, func(e data.Edit) bool { return e.Kind == data.AddRow || e.Kind == data.RemoveRow })
	if n < 0 {
		return len(edits)
	}
	return max(1, n)
}
