package predict

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// table shows the numbers that are asked together: those that are known, and question marks.
func (d drawing) table() block {
	q := d.quiz
	names, w, here := make([]string, len(q.Group)), 0, 0
	for i, of := range q.Group {
		names[i] = d.Spell(d.Moment.Setup.Subject.Title(of))
		w = max(w, grid.Width(names[i]))
		if of == q.Asked {
			here = i
		}
	}
	const others = 4 // rows of the panel that are not the table
	room := max(1, min(len(names), d.H()-others))
	first := paint.FirstShown(here, room, len(names))
	w = min(w, max(8, d.W()-d.Format.Width()-6))
	b := block{rank: 1}
	for i, of := range q.Group[first : first+room] {
		b.sheet = append(b.sheet, d.tableRow(of, grid.Truncate(names[first+i], w), w))
	}
	return b
}

// tableRow shows one of these numbers.
func (d drawing) tableRow(of explain.Quantity, name string, w int) (row paint.Row) {
	role := theme.Soft
	if of == d.quiz.Asked {
		role = d.AccentStrong()
		row.Put(0, "▌", d.Accent())
	}
	row.Put(2, name, role)
	x := 2 + w + 1
	a := d.quiz.AttemptAt(of)
	v, known := d.quiz.Known(of)
	switch {
	case known && a.Shown:
		row.Cell(x, d.Format.Cell(v), theme.Dim)
	case known:
		row.Cell(x, d.Format.Cell(v), theme.Text)
		row.Put(x+d.Format.Width()+1, d.Spell("✓"), theme.Dim)
	default:
		row.Cell(x, d.Hidden(), role)
		if a.Tries > 0 {
			row.Put(x+d.Format.Width()+1, strings.Repeat("×", min(a.Tries, 3)), theme.Alarm)
		}
	}
	return row
}
