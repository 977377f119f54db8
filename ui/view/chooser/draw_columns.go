package chooser

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"backstep/data/text"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// columnsPanel draws the field of the path, and below it the table of columns, what the
// path can be completed to, or why the file cannot be read.
type columnsPanel struct{ drawing }

func (p columnsPanel) draw() {
	body := columnsPanel{p.on(p.title())}
	y := body.path()
	rest := columnsPanel{p.on(body.Down(y))}
	r := p.v.shown()
	switch {
	case p.v.part == inFile:
		p.ruleEnd(fileTitle+fileFact, p.Spell(cut(rest.entries())))
	case r != nil && r.err != nil:
		rest.refused(r)
	case r != nil && r.report == nil && r.from.set == "" && !r.done:
		rest.Paragraph(0, 0, p.progress(r), theme.Dim)
	default:
		rest.table()
	}
}

const fileTitle, fileFact = "your own", "a data file"

// title draws the title, and how much data there is.
func (p columnsPanel) title() paint.Painter {
	c := p.v.chosen
	if c.set != "" && p.v.part != inFile {
		said := ""
		if set := p.v.rowsOf(c.set); set != nil {
			said = size(set.Len(), len(set.Features)+1)
		}
		return paint.PanelWithEnd(p.Painter, c.set, said, "built in")
	}
	said := ""
	if r := p.v.shown(); p.v.part != inFile && r != nil && r.report != nil {
		t := r.report.Table
		said = size(t.Rows, len(t.Columns))
		if t.Form.Separator != "comma" {
			said = separators(t.Form.Separator) + ", " + said
		}
	}
	return paint.PanelWithEnd(p.Painter, fileTitle, said, fileFact)
}

// ruleGaps are the columns of a rule around a title, a fact and the text at its end.
const ruleGaps = 12

// ruleEnd writes text into the right end of the rule, if it has room beside the title.
func (p drawing) ruleEnd(title, end string) {
	if grid.Width(title)+grid.Width(end)+ruleGaps <= p.W() {
		p.RuleEnd(end)
	}
}

// separators names what is between the fields.
func separators(name string) string { return strings.TrimSuffix(name, "s") + "s" }

// size says how many rows and columns there are.
func size(rows, columns int) string {
	return fmt.Sprintf("%s, %s", number.GroupOf(rows, "row"), number.GroupOf(columns, "column"))
}

// path draws the field of the path, and returns the rows that it took. For a built-in set
// it draws what that is.
func (p columnsPanel) path() int {
	const label = "file  "
	switch f := &p.v.field; {
	case p.v.part == inFile:
		x := p.Text(0, 0, label, theme.Dim)
		p.typed(x, f)
	case p.v.chosen.set != "":
		return max(1, p.Paragraph(0, 0, p.Spell(describe(p.v.chosen.set)), theme.Dim))
	default:
		x := p.Text(0, 0, label, theme.Dim)
		p.Fitted(x, 0, p.W()-x, tail(text.Clean(p.v.chosen.path), p.W()-x), theme.Strong)
	}
	return 1
}

// typed draws the path while it is typed, with the cursor.
func (p columnsPanel) typed(x int, f *field) {
	before, after := f.typed.Around()
	before, after = text.Clean(before), text.Clean(after)
	line := paint.TypedLine{Text: before + after, Cursor: utf8.RuneCountInString(before), Role: theme.Strong}
	x += line.Draw(p.Painter, x, 0, p.W()-x)
	if hint := "tab completes"; after == "" && x+2+grid.Width(hint) <= p.W() {
		p.TextRight(p.W(), 0, hint, theme.Dim)
	}
}

// tail returns the end of a text that is too long.
func tail(s string, w int) string {
	if w < 2 || grid.Width(s) <= w {
		return s
	}
	runes := []rune(s)
	for len(runes) > 0 && grid.Width(string(runes))+1 > w {
		runes = runes[1:]
	}
	return "…" + string(runes)
}

// entries draws what the path can be completed to, and returns how many of that have no
// room above and below.
func (p columnsPanel) entries() (above, below int) {
	f := &p.v.field
	list := f.matching()
	switch {
	case f.err != nil:
		p.Paragraph(0, 1, text.BriefPath(cmp.Or(f.place, "."))+": "+text.Clean(f.err.Error()), theme.Alarm)
		return 0, 0
	case len(list) == 0:
		p.Paragraph(0, 1, "nothing here begins so", theme.Dim)
		return 0, 0
	}
	shown := min(len(list), max(0, p.H()-1))
	first := paint.FirstShown(max(0, f.chosen-1), shown, len(list))
	for y := range shown {
		e := list[first+y]
		name, says := text.Clean(e.Name), bytes(e.Size)
		if e.Folder {
			name, says = name+"/", "folder"
		}
		role := theme.Text
		if first+y == f.chosen-1 {
			p.Set(0, y+1, '▌', theme.Update)
			role = theme.Update.Bold()
		}
		p.Fitted(2, y+1, p.W()-2-12, name, role)
		p.TextRight(p.W(), y+1, says, theme.Dim)
	}
	return first, len(list) - first - shown
}

// bytes writes the size of a file.
func bytes(n int64) string {
	const kilo = 1000
	switch {
	case n < kilo:
		return fmt.Sprintf("%d B", n)
	case n < kilo*kilo:
		return fmt.Sprintf("%d kB", n/kilo)
	default:
		return fmt.Sprintf("%d MB", n/kilo/kilo)
	}
}

// refused draws why a file cannot be read, and how it begins.
func (p columnsPanel) refused(r *inspection) {
	y := 1 + p.Paragraph(0, 1, p.Spell(text.Clean(r.err.Error())), theme.Alarm)
	if len(r.lines) == 0 {
		return
	}
	y++
	if y < p.H() {
		p.Fitted(0, y, p.W(), "it begins", theme.Dim)
	}
	for i, l := range r.lines {
		if y+1+i < p.H() {
			p.Fitted(0, y+1+i, p.W(), text.Clean(l), theme.Text)
		}
	}
}

// cells are where the cells of a row stand. A cell without room has no width.
type cells struct{ name, nameW, is, isW, gaps, values, valuesW, becomes, becomesW int }

// cellsIn divides the w columns of the table.
func cellsIn(w int, columns []column) cells {
	const use, gaps = 5, 6
	longest, is, values := 6, 2, 6
	for _, c := range columns {
		is = max(is, grid.Width(c.is))
		longest, values = max(longest, grid.Width(c.name)), max(values, grid.Width(c.values))
	}
	p := cells{name: use, nameW: min(longest, max(8, w/5)), gaps: -1}
	x := p.name + p.nameW + 2
	if w >= 56 {
		p.is, p.isW = x, is
		x += p.isW + 1
	}
	if w >= 44 {
		p.gaps = x
		x += gaps
	}
	if w >= 40 {
		p.values, p.valuesW = x, min(values, max(8, (w-x)*45/100))
		x += p.valuesW + 2
	}
	p.becomes, p.becomesW = x, max(0, w-x)
	return p
}

// table draws the columns.
func (p columnsPanel) table() {
	columns := p.v.columns()
	if len(columns) == 0 {
		p.Paragraph(0, 1, "no file is read yet: tab goes to the field, where a path is typed", theme.Dim)
		return
	}
	q := columnsPanel{p.on(p.Down(1))}
	if p.H() < 2+len(columns) && p.H() <= 6 {
		q = p
	}
	at := cellsIn(p.W(), columns)
	for _, h := range []struct {
		x, w int
		text string
	}{{0, 4, "use"}, {at.name, at.nameW, "column"}, {at.is, at.isW, "is"}, {at.gaps, 5, "gaps"}, {at.values, at.valuesW, "values"}, {at.becomes, at.becomesW, "becomes"}} {
		if h.x >= 0 && h.w > 0 {
			q.Fitted(h.x, 0, h.w, h.text, theme.Dim)
		}
	}
	shown := q.H() - 1
	if len(columns) > shown {
		shown = max(1, shown-1) // The last line says how many others there are.
	}
	first := paint.FirstShown(p.v.column, shown, len(columns))
	for y := range min(shown, len(columns)) {
		i := first + y
		p.clickable(grid.Rect{Y: p.H() - q.H() + y + 1, W: q.W(), H: 1}, inColumns, i)
		q.row(y+1, columns[i], at, p.v.part == inColumns && i == p.v.column)
	}
	if r := p.v.shown(); r != nil && r.doubt != "" {
		y := p.H() - q.H() + min(shown, len(columns)) + 2
		y += p.Paragraph(0, y, p.Spell(r.doubt), theme.Alarm)
		for i, l := range r.lines {
			p.Fitted(0, y+i, p.W(), text.Clean(l), theme.Text)
		}
	}
	if says := cut(first, len(columns)-first-shown); says != "" {
		q.Fitted(at.name, shown+1, q.W()-at.name, p.Spell(says), theme.Dim)
	}
}

// row draws a column of the data.
func (p columnsPanel) row(y int, c column, at cells, here bool) {
	mark, name, role := "[ ]", theme.Dim, theme.Dim
	switch {
	case c.target:
		mark, name, role = "[y]", theme.Strong, theme.Text
	case c.input:
		mark, name, role = "["+p.tick()+"]", theme.Strong, theme.Text
	}
	if here {
		name = theme.Update.Bold()
		p.Set(4, y, '▌', theme.Update)
	}
	if here && !p.Plain {
		p.Text(0, y, mark, theme.UpdateBlock)
	} else {
		p.Text(0, y, mark, name)
	}
	p.Fitted(at.name, y, at.nameW, p.Spell(text.Clean(c.name)), name)
	p.Fitted(at.is, y, at.isW, c.is, role)
	if c.gaps > 0 && at.gaps >= 0 {
		p.Fitted(at.gaps, y, 6, number.Group(c.gaps), theme.Alarm)
	}
	p.Fitted(at.values, y, at.valuesW, p.Spell(c.values), role)
	p.Fitted(at.becomes, y, at.becomesW, p.Spell(c.becomes), role)
}

// tick is the sign of what is used.
func (p drawing) tick() string {
	if p.Format.ASCII {
		return "x"
	}
	return "✓"
}
