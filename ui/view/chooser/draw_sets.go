package chooser

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// setsPanel draws the built-in sets.
type setsPanel struct{ drawing }

const setsTitle = "built in"

func setsFact() string { return fmt.Sprintf("%d sets", len(data.Names())) }

func describe(set string) string { return data.Describe(set) }

func (p setsPanel) draw() {
	body := p.Panel(setsTitle, setsFact())
	says := p.says(body.W(), body.H())
	room := body.H() - len(says)
	p.sets(p.on(body.In(grid.Rect{W: body.W(), H: room})))
	for i, l := range says {
		body.Text(0, room+i, l, theme.Dim)
	}
}

// says describes the set that is chosen, in as many lines as cost no row of sets more than
// one line does.
func (p setsPanel) says(w, h int) []string {
	text := "none of these is chosen"
	if p.v.part == inSets {
		text += "; arrows go to one"
	}
	if name := p.v.chosen.set; name != "" {
		text = name + ": " + describe(name)
	}
	text = p.Spell(text)
	rows := func(lines int) int {
		_, first, last := p.v.setsIn(w, h-lines)
		return last - first
	}
	switch lines := paint.Wrap(text, w); {
	case h < leastForWords:
		return nil
	case rows(len(lines)) < rows(1):
		return []string{grid.Truncate(text, w)}
	default:
		return lines
	}
}

// leastForWords is the least height of a panel of sets that describes one.
const leastForWords = 6

// setsIn returns the rows of sets in w × h cells, and which of them have room.
func (v *View) setsIn(w, h int) (rows [][]int, first, last int) {
	rows = setRows(w, h)
	first, last = sizesIn(w, h).shown(rows, v.set, h)
	return rows, first, last
}

// sets draws the rows of sets that have room, among them the one the cursor is on.
func (p setsPanel) sets(q drawing) {
	of := sizesIn(q.W(), q.H())
	rows, first, last := p.v.setsIn(q.W(), q.H())
	y := 0
	for _, row := range rows[first:last] {
		h := of.height(row)
		p.row(setsPanel{p.on(q.In(grid.Rect{Y: y, W: q.W(), H: min(h, q.H()-y)}))}, row, of)
		y += h
	}
	p.alone(q, y+1, of)
	p.ruleEnd(setsTitle+setsFact(), p.Spell(cut(countOf(rows[:first]), countOf(rows[last:]))))
}

// alone draws the thumbnail of the set that is chosen, if there are names alone and room for it
// right of them, or from row y on.
func (p setsPanel) alone(q drawing, y int, of sizes) {
	const w, h, left, gates = 12, 4, 1, 1
	rows := p.v.rowsOf(p.v.chosen.set)
	if of.pictureH > 0 || rows == nil {
		return
	}
	area := grid.Rect{X: left, Y: y, W: w, H: h}
	if names := q.W() / (of.pictureW + apart) * (of.pictureW + apart); names+2*left+w <= q.W() {
		area.X, area.Y = names+2*left, gates
	}
	if isGate(p.v.chosen.set) {
		area.W = 2 * h
	}
	if area.Bottom() <= q.H() {
		p.on(q.In(area)).thumbnail(thumbnailOf(rows, area.W, 2*h))
	}
}

// shown returns which of the rows have room: those from the first one on or, if the one
// with a set is not among them, those that end with it.
func (of sizes) shown(rows [][]int, set, room int) (first, last int) {
	at := slices.IndexFunc(rows, func(row []int) bool { return slices.Contains(row, set) })
	left := room + of.blank // There is none below the last one.
	for last < len(rows) && (last <= at || of.height(rows[last]) <= left) {
		left -= of.height(rows[last])
		for last++; left < 0 && first < last-1; first++ {
			left += of.height(rows[first])
		}
	}
	return first, last
}

// countOf returns how many sets rows have.
func countOf(rows [][]int) (n int) {
	for _, row := range rows {
		n += len(row)
	}
	return n
}

// height returns how high a row of sets is, with the blank below it. A name may take two rows.
func (of sizes) height(row []int) int {
	w, h := of.of(row[0])
	names := 1
	for _, set := range row {
		names = max(names, len(nameRows(data.Names()[set], w)))
	}
	return h + max(names, 1+of.blank)
}

// of returns the size of the thumbnail of a set.
func (of sizes) of(set int) (w, h int) {
	if isGate(data.Names()[set]) {
		return of.gateW, of.gateH
	}
	return of.pictureW, of.pictureH
}

// row draws a row of sets.
func (p setsPanel) row(q setsPanel, row []int, of sizes) {
	x := 1
	for _, set := range row {
		name := data.Names()[set]
		w, h := of.of(set)
		step := w + apart
		if isGate(name) {
			step++
		}
		area := grid.Rect{X: x, W: w, H: h}
		q.clickable(grid.Rect{X: x, W: w, H: min(h+1, q.H())}, inSets, set)
		if rows := p.v.rowsOf(name); rows != nil && h > 0 {
			p.on(q.In(area)).thumbnail(thumbnailOf(rows, w, 2*h))
		}
		q.name(x, h, w, set)
		x += step
	}
}

// name draws the name of a set below its thumbnail.
func (p setsPanel) name(x, y, w, set int) {
	name := data.Names()[set]
	now := p.v.base.Session.Data.Source == name
	parts := nameRows(name, w)
	for i, part := range parts {
		switch chosen := p.v.chosen.set == name; {
		case chosen && p.v.part == inSets:
			p.block(x-1, y+i, w+2, part)
		case chosen:
			p.Text(x, y+i, part, theme.Update.Bold())
		case now:
			p.Text(x, y+i, part, theme.Strong)
		default:
			p.Text(x, y+i, part, theme.Text)
		}
		if end := x + grid.Width(part) + 1; now && i == len(parts)-1 && end+3 <= x+w+1 {
			p.Text(end, y+i, "now", theme.Dim)
		}
	}
}

// nameRows breaks a name that is too long for w columns after its first word, and cuts what is
// too long even then.
func nameRows(name string, w int) []string {
	if grid.Width(name) <= w {
		return []string{name}
	}
	first, rest, ok := strings.Cut(name, "-")
	if !ok {
		return []string{tail(name, w)}
	}
	return []string{grid.Truncate(first+"-", w), tail(rest, w)}
}

// thumbnail draws a thumbnail, two pixels to a cell.
func (p drawing) thumbnail(t *thumbnail) {
	for y := range t.h / 2 {
		for x := range t.w {
			p.cell(x, y, t, t.at(x, 2*y), t.at(x, 2*y+1))
		}
	}
}

// cell draws a cell of a thumbnail with the levels of its halves.
func (p drawing) cell(x, y int, t *thumbnail, upper, lower int) {
	whole := max(upper, lower)
	switch {
	case whole < 0:
	case p.Colourless:
		p.Set(x, y, t.sign(whole), theme.Text)
	case p.Glyphs() == grid.ASCII:
		p.Region.Set(x, y, ' ', theme.OnHeat(t.ramp, theme.InkText, t.tone(whole)))
	case upper < 0:
		p.Region.Set(x, y, '▄', theme.OnTerminal(t.ramp, t.tone(lower)))
	case lower < 0:
		p.Region.Set(x, y, '▀', theme.OnTerminal(t.ramp, t.tone(upper)))
	case upper == lower:
		p.Region.Set(x, y, ' ', theme.OnHeat(t.ramp, theme.InkText, t.tone(upper)))
	default:
		p.Region.Set(x, y, '▀', theme.HalfBlock(t.ramp, t.tone(upper), t.tone(lower)))
	}
}

// tone returns the level of the ramp for a level of a thumbnail. Of two classes, the
// second is blue and the first orange, as on the decision surface.
func (t *thumbnail) tone(level int) int {
	const shades = 3
	switch t.classes {
	case 0:
		return level
	case 2:
		return (1-level)*shades + shades - 1
	default:
		return level*shades + shades - 1
	}
}

// sign returns the character of a level without colour.
func (t *thumbnail) sign(level int) rune {
	const shades = " .:-=+*#%@"
	if t.classes == 0 {
		return rune(shades[level*len(shades)/t.ramp.Levels()])
	}
	return paint.ClassShapes{Classes: t.classes, Colourless: true}.Of(level, false)
}
