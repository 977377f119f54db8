package settings

import (
	"fmt"
	"strings"

	"backstep/data/session"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// picture is what the mode shows besides the moment.
type picture struct {
	draft draft
	rows  []row
	here  int // the row one is in
	field *field
	list  bool   // one is in the list of choices
	asked bool   // whether the changes may be dropped
	alone bool   // there is only the list
	trial *trial // nil if nothing is tried
}

func (c *picture) present() row { return c.rows[c.here] }

// drawing draws the panel, or a part of it.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

func (p drawing) draw() {
	a := layout(p.W(), p.H())
	p.pic.alone = p.Alone() || a.side.Empty()
	p.Each(
		paint.PanelAt(a.list, func(q paint.Painter) { listPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.side, func(q paint.Painter) { sidePanel{p.on(q)}.draw() }),
	)
}

// listPanel draws the list of all settings.
type listPanel struct{ drawing }

// entry is a line of the list: a heading, a blank, or the row of that number.
type entry struct {
	heading string
	row     int // −1 for a heading or a blank
}

// entries returns the lines of the list, with blanks between the groups if all lines have
// room with them.
func (p listPanel) entries(room int) []entry {
	list := p.grouped(true)
	if len(list) > room {
		list = p.grouped(false)
	}
	return list
}

func (p listPanel) grouped(apart bool) []entry {
	var list []entry
	group := session.Group("")
	for i, r := range p.pic.rows {
		if g := r.setting.Group; g != group {
			if group != "" && apart {
				list = append(list, entry{row: -1})
			}
			group = g
			list = append(list, entry{string(g), -1})
		}
		list = append(list, entry{row: i})
	}
	return list
}

func (p listPanel) draw() {
	body := listPanel{p.on(p.Panel("settings", p.Moment.Setup.Title+fmt.Sprintf(", run %d", p.Moment.Run), fmt.Sprintf("run %d", p.Moment.Run)))}
	if columnsOf(body.W()).words > 0 {
		p.RuleEnd(map[bool]string{true: "what a change does", false: "a change"}[columnsOf(body.W()).words == 2])
	}
	room := body.H()
	if says, role := p.pic.pressing(); p.pic.alone && says != "" && room > 2 {
		lines := paint.Wrap(p.Says(says), body.W())
		room -= min(len(lines), room-2)
		for i, line := range lines {
			body.Text(0, room+i, line, role)
		}
	}
	list := body.entries(room)
	shown := len(list)
	if shown > room {
		shown = max(1, room-1) // The last line says how many more there are.
	}
	first := paint.FirstShown(body.lineOf(list), shown, len(list))
	switch {
	case first == 1:
		first = 0 // Its heading instead.
	case first > 0 && body.lineOf(list) == first:
		first-- // What is above is said in the first line.
	}
	top := 0
	if first > 0 {
		top = 1
		body.more("▴", list[:first+1], 0)
	}
	for y := top; y < shown; y++ {
		body.entry(y, list[first+y])
	}
	body.more("▾", list[first+shown:], shown)
}

// lineOf returns the line of the row one is in.
func (p listPanel) lineOf(list []entry) int {
	for i, e := range list {
		if e.row == p.pic.here {
			return i
		}
	}
	return 0
}

// more says how many rows there are above or below those that are shown.
func (p listPanel) more(mark string, rest []entry, y int) {
	n := 0
	for _, e := range rest {
		if e.row >= 0 {
			n++
		}
	}
	if n > 0 {
		p.Fitted(2, y, p.W()-2, fmt.Sprintf("%s %d more", mark, n), theme.Dim)
	}
}

func (p listPanel) entry(y int, e entry) {
	if e.row < 0 {
		p.Fitted(0, y, p.W(), e.heading, theme.Dim)
		return
	}
	p.Hit(grid.Rect{Y: y, W: p.W(), H: 1}, paint.Target{Kind: paint.PlaceTarget, X: e.row})
	rowLine{p.on(p.In(grid.Rect{Y: y, W: p.W(), H: 1})), p.pic.rows[e.row], e.row == p.pic.here}.draw()
}

// rowLine draws the row of a setting.
type rowLine struct {
	drawing
	row     row
	present bool
}

func (p rowLine) draw() {
	c := columnsOf(p.W())
	d := p.pic.draft
	was, changed := d.changed(p.row)
	s := d.shownOf(p.row, p.Format)
	if p.row.kind == layerRow {
		s.name += fmt.Sprintf(" %d", p.Notation.Number(p.row.layer))
	}
	p.name(s, changed, c)
	end := p.value(s.value, changed, c)
	end = p.note(p.noteOf(s, was, changed), end, c)
	p.effect(c)
	p.scale(end, c)
}

// name draws the mark and the name.
func (p rowLine) name(s shown, changed bool, c columns) {
	x, role := 2, theme.Text
	if s.detail {
		x = 4
	}
	switch {
	case p.present:
		p.Set(0, 0, '▌', theme.Update)
		role = theme.Update.Bold()
	case changed:
		p.Set(0, 0, '•', theme.Update)
	}
	p.Fitted(x, 0, c.value-1-x, p.Says(s.name), role)
}

// value draws the value, or the field in which it is typed, and returns its end.
func (p rowLine) value(value string, changed bool, c columns) (end int) {
	room := c.effect - 1 - c.value
	value = p.Spell(value)
	switch f := p.pic.field; {
	case p.present && f != nil:
		typed := paint.Field{Text: f.typed.String(), Cursor: f.typed.Cursor(), Wrong: f.err != nil}
		w := min(paint.FieldWidth(typed), room+1)
		typed.Draw(p.Painter, c.value-1, 0, w)
		return c.value - 1 + w
	case p.alarming():
		return p.block(c.value, room, value, theme.AlarmBlock)
	case p.present && !p.pic.list && value != "":
		return p.block(c.value, room, value, theme.UpdateBlock)
	case changed:
		return c.value + p.Fitted(c.value, 0, room, value, theme.Update.Bold())
	default:
		return c.value + p.Fitted(c.value, 0, room, value, theme.Strong)
	}
}

// alarming reports whether the value of the row is what makes the draft wrong.
func (p rowLine) alarming() bool {
	d := p.pic.draft
	return d.err != nil && p.row.kind != addRow && p.row.setting.Names()[0] == d.last && (p.row.kind != layerRow || p.present)
}

// block draws a value as a filled block, and returns its end.
func (p rowLine) block(x, room int, text string, role theme.Role) (end int) {
	return x - 1 + p.Text(x-1, 0, p.Blocked(grid.Truncate(text, room-1)), role)
}

// noteOf returns what stands beside the value: what it was, or what belongs to it.
func (p rowLine) noteOf(s shown, was string, changed bool) string {
	switch {
	case changed && p.row.kind == layerRow && was == "":
		return s.note + ", new"
	case changed && p.row.kind == layerRow:
		return s.note + ", was " + was
	case changed && p.row.kind == outputRow:
		return s.note + ", was " + was
	case changed:
		return "was " + spoken(p.row.setting, was, p.Format)
	default:
		return s.note
	}
}

// note draws the note, and returns the end of what stands before the scale.
func (p rowLine) note(note string, end int, c columns) int {
	note = p.Spell(note)
	x := max(c.note, end+1)
	room := c.effect - 1 - x
	if p.row.kind == layerRow || p.row.kind == outputRow {
		note = fittingNote(note, room)
	}
	if note == "" || grid.Width(note) > room {
		return end
	}
	return x + p.Text(x, 0, note, theme.Dim)
}

// fittingNote returns a note without what follows its comma, if it has no room for that.
func fittingNote(note string, room int) string {
	if grid.Width(note) <= room {
		return note
	}
	short, _, _ := strings.Cut(note, ",")
	return grid.Truncate(short, room)
}

// effect draws what a change of the row does.
func (p rowLine) effect(c columns) {
	long, short := effectWords(p.row.setting.Effect)
	words := []string{short[:len("→")], short, long}[c.words]
	sign, role := words[:len("→")], theme.Update
	if p.row.setting.Effect.Over() {
		role = theme.Dim
	}
	p.Fitted(c.effect, 0, p.W()-c.effect, sign, role)
	p.Fitted(c.effect+2, 0, p.W()-c.effect-2, strings.TrimSpace(words[len("→"):]), theme.Dim)
}

// scale draws where the value stands among its stops.
func (p rowLine) scale(end int, c columns) {
	at, ok := p.pic.draft.place(p.row)
	if !ok || c.scaleW == 0 || end >= c.scale {
		return
	}
	p.HLine(c.scale, 0, c.scaleW, '─', theme.Axis.Style())
	p.Set(c.scale+int(at*float64(c.scaleW-1)+0.5), 0, '●', theme.Text)
}
