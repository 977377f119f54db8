package predict

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// tableRows returns how many rows of numbers the panel would like.
func (d drawing) tableRows() int {
	if n := len(d.quiz.Group); n > 1 {
		return n
	}
	const few = 6
	if t, ok := d.quiz.Samples(); ok && len(t.Rows) <= few {
		return 1 + len(t.Rows)
	}
	return 0
}

// table shows the numbers that are asked together: those that are known, and question marks.
func (d drawing) table() block {
	q := d.quiz
	names, w, here := make([]string, len(q.Group)), 0, 0
	for i, of := range q.Group {
		names[i] = d.Spell(d.Moment.Subject().Title(of))
		w = max(w, grid.Width(names[i]))
		if of == q.Asked {
			here = i
		}
	}
	others := 1 // rows of the panel that are not the table: the field
	if d.quiz.Attempt().Tries > 0 {
		others = 4
	}
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

// samples shows the numbers of all samples of which a mean is made, as far as there is room in
// so many rows.
func (d drawing) samples(t explain.Table, rows int) block {
	const few = 2 // rows of the panel that are not the table: its heading, and the field
	others := few
	_, worked := d.quiz.Needed()
	alone := !worked && len(t.Rows)+few <= rows // Nothing else has these numbers.
	if d.quiz.Attempt().Tries > 0 && !alone {
		others = 5
	}
	room := max(0, min(len(t.Rows), rows-others))
	first := paint.FirstShown(d.Moment.Selection.Sample, room, len(t.Rows))
	at := lineAt
	columns := make([]int, len(t.Columns))
	for i, name := range t.Columns {
		columns[i] = at
		at += max(d.Format.Width(), grid.Width(d.Spell(name))) + 2
	}
	b := block{rank: 4, blank: true}
	if alone {
		b.rank = 0
	}
	if room == 0 || at-2 > d.W() {
		return b
	}
	var head paint.Row
	head.Put(0, t.Head, theme.Dim)
	for i, name := range t.Columns {
		head.Put(columns[i]+2, d.Spell(name), theme.Dim)
	}
	b.sheet = append(b.sheet, head)
	for i, r := range t.Rows[first : first+room] {
		role := theme.Soft
		var row paint.Row
		if first+i == d.Moment.Selection.Sample {
			role = theme.Text
		}
		row.Put(2, r.Label, role)
		for j, o := range r.Operands() {
			row.Cell(columns[j], d.Format.Cell(o.Value), role)
		}
		b.sheet = append(b.sheet, row)
	}
	return b
}

// given shows the numbers that are needed and that the network has no room for: by name or,
// where there is little room, by symbol.
func (d drawing) given() (b block, ok bool) {
	var missing []explain.Term
	for _, t := range d.quiz.Given() {
		if !paint.Shows(d.Painter, t.Ref) {
			missing = append(missing, t)
		}
	}
	b, ok = d.listed(missing, func(t *explain.Term) string { return t.Name })
	if !ok {
		b, ok = d.listed(missing, func(t *explain.Term) string { return t.Symbol })
	}
	return b, ok
}

// listed lists numbers, side by side where they are many. It is not ok without any, or without
// room.
func (d drawing) listed(terms []explain.Term, name func(t *explain.Term) string) (b block, ok bool) {
	names, w := make([]string, len(terms)), 0
	for i := range terms {
		names[i] = d.Spell(name(&terms[i]))
		w = max(w, grid.Width(names[i]))
	}
	const few, apart = 4, 2
	each := w + 1 + d.Format.Width() + apart
	rows := len(names)
	if rows > few {
		columns := max(1, d.W()/each)
		rows = (len(names) + columns - 1) / columns
	}
	if rows == 0 || rows > d.H()-1 || each > d.W() { // The field has a row too.
		return b, false
	}
	b = block{sheet: make(paint.Sheet, rows), blank: true}
	for i, t := range terms {
		value := d.Format.Cell(t.Value)
		if t.Role == explain.Setting {
			value = d.Format.GivenCell(t.Value)
		}
		row, x := &b.sheet[i%rows], apart+i/rows*each
		row.Put(x, names[i], theme.Soft)
		row.Cell(x+w+1, value, theme.Text)
	}
	return b, true
}
