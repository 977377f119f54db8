package chooser

import (
	"fmt"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawing draws the mode, or a part of it.
type drawing struct {
	paint.Painter
	v *View
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// clickable records that a click in a part of the frame goes to a row.
func (p drawing) clickable(r grid.Rect, at part, row int) {
	p.Hit(r, paint.Target{Kind: paint.PlaceTarget, X: row, Y: int(at)})
}

func (p drawing) draw() {
	columns := p.v.columns()
	of := wants{columns: 4 + max(len(columns), 2), ends: max(paint.LeastPanel, 1+endsPanel{p}.rows())}
	const some = 14 // rows of a list of files, or of how a file begins
	r := p.v.shown()
	if p.v.part == inFile || r != nil && (r.err != nil || r.doubt != "") {
		of.columns = some
	}
	if n := len(p.v.problems()); n > 0 && p.v.part != inFile || p.v.part == inProblems {
		of.problems = max(paint.LeastPanel, 1+n)
		if p.v.part == inProblems {
			of.problems++ // All of where it is.
		}
	}
	if r != nil && len(r.outcome.first.rows) > 0 && p.v.part != inFile {
		of.rows = 2 + min(p.H()/8, len(r.outcome.first.rows))
	}
	a := layout(p.W(), p.H(), p.v.part, of)
	panels := []paint.Placed{
		paint.PanelAt(a.columns, func(q paint.Painter) { columnsPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.problems, func(q paint.Painter) { problemsPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.rows, func(q paint.Painter) { rowsPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.ends, func(q paint.Painter) { endsPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.sets, func(q paint.Painter) { setsPanel{p.on(q)}.draw() }),
	}
	if p.v.part == inSets {
		panels = append(panels[4:], panels[:4]...) // It is the one that is shown alone.
	}
	p.Each(panels...)
}

// shown returns what is known of the present choice, or of the one before it, until more
// is known. It returns nil if that was other data.
func (v *View) shown() *inspection {
	r := v.seen
	if r == nil || r.from.set != v.chosen.set || r.from.path != v.chosen.path {
		return nil
	}
	return r
}

// block draws what the next key acts on as a filled block, and returns the columns that it
// took.
func (p drawing) block(x, y, room int, s string) int {
	return p.Text(x, y, p.Blocked(grid.Truncate(s, room-2)), theme.UpdateBlock)
}

// progress says how much of a file is read.
func (p drawing) progress(r *inspection) string {
	const mega = 1 << 20
	if r.size < mega {
		return "reading …"
	}
	return fmt.Sprintf("reading: %d of %d MB", r.read/mega, r.size/mega)
}

// cut says how many rows of a list have no room above and below those that are shown.
func cut(above, below int) string {
	var parts []string
	if above > 0 {
		parts = append(parts, fmt.Sprintf("▴ %d more", above))
	}
	if below > 0 {
		parts = append(parts, fmt.Sprintf("▾ %d more", below))
	}
	return strings.Join(parts, "  ")
}
