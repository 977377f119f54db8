package runs

import (
	"slices"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// apart draws what sets the runs apart: a column for each run, and a row for each setting
// that is not the same in all of them.
type apart struct{ drawing }

// table is how the table is laid out.
type table struct {
	lines []line
	names int   // the width of the names of the lines
	shown []int // the indices of the runs
	wide  []int // the widths of their columns
}

// line is a row of the table.
type line struct {
	name   string
	values []string // of the runs; empty where there is none
	broken []bool   // the value is a number that is not finite; nil if none can be
}

func (p apart) draw() {
	all := p.pic.runs()
	runs := p.few(all)
	body := apart{p.on(p.PanelBody())}
	t := body.layoutTable(runs, body.lines(runs))
	end := ""
	if len(t.shown) < len(all) {
		end = strconv.Itoa(len(t.shown)) + " of " + number.GroupOf(len(all), "run")
	}
	paint.PanelWithEnd(p.Painter, "what sets them apart", end, "what is the same is not shown", "only what differs")
	body.table(&t, runs)
	if body.H() >= len(t.lines)+4 {
		body.Down(len(t.lines)+1).Paragraph(0, 0, body.sentences(all), theme.Text)
	}
}

// few returns as many runs as a table can have at most: the first, the one at the cursor,
// the present one, and the first of the others.
func (p apart) few(runs []desk.RunLine) []desk.RunLine {
	rest := mostUnfolded - 3
	var list []desk.RunLine
	for i := range runs {
		n := runs[i].Number
		kept := i == 0 || n == p.pic.row().Number || n == p.Moment.Run
		if !kept && rest > 0 {
			rest--
			kept = true
		}
		if kept {
			list = append(list, runs[i])
		}
	}
	return list
}

const columnGap = 2

// layoutTable lays out a table of the lines that there is room for, of as many runs.
func (p apart) layoutTable(runs []desk.RunLine, lines []line) table {
	if len(lines) > p.H() {
		lines = append(lines[:max(0, p.H()-1)], lines[len(lines)-1]) // J stays.
	}
	t := table{lines: lines}
	for i := range lines {
		t.names = max(t.names, grid.Width(lines[i].name))
	}
	t.names = min(t.names, max(8, p.W()/3))
	t.shown, t.wide = p.fitting(runs, lines, p.W()-t.names-columnGap)
	return t
}

// table draws the table.
func (p apart) table(t *table, runs []desk.RunLine) {
	for y, l := range t.lines {
		p.Fitted(0, y, t.names, l.name, theme.Dim)
		end := t.names + columnGap
		for k, i := range t.shown {
			end += t.wide[k] + columnGap
			p.value(end-columnGap, y, &l, i, t.shown[0], p.roleOfRun(&runs[i]))
		}
	}
}

// value draws a value of the table. What is as in the first run is dim.
func (p apart) value(end, y int, l *line, i, first int, role theme.Role) {
	text := l.values[i]
	switch {
	case text == "":
		text, role = "–", theme.Dim
	case i != first && text == l.values[first] && role == theme.Text:
		role = theme.Dim
	case role == theme.Text:
		role = theme.Strong
	default:
		role = role.Bold()
	}
	if l.broken != nil && l.broken[i] {
		role = theme.Alarm
	}
	p.TextRight(end, y, p.Spell(text), role)
}

// roleOfRun returns the role of the numbers of a run.
func (p apart) roleOfRun(l *desk.RunLine) theme.Role {
	if l.Number == p.Moment.Run {
		return theme.Update
	}
	return theme.Text
}

// fitting returns the indices of the runs for which there is room, with the widths of
// their columns: the first run, the one at the cursor, the present one, and then the
// others in their order.
func (p apart) fitting(runs []desk.RunLine, lines []line, room int) (shown, wide []int) {
	width := func(i int) int {
		w := 0
		for _, l := range lines {
			w = max(w, grid.Width(p.Spell(l.values[i])))
		}
		return max(w, 3)
	}
	var first, rest []int
	for i := range runs {
		if n := runs[i].Number; i == 0 || n == p.pic.row().Number || n == p.Moment.Run {
			first = append(first, i)
		} else {
			rest = append(rest, i)
		}
	}
	for _, i := range append(first, rest...) {
		if w := width(i); room >= w {
			room -= w + columnGap
			shown = append(shown, i)
		}
	}
	slices.Sort(shown)
	for _, i := range shown {
		wide = append(wide, width(i))
	}
	return shown, wide
}

// lines returns the rows of the table.
func (p apart) lines(runs []desk.RunLine) []line {
	head := []line{{name: "run"}, {name: "from run"}, {name: "at epoch"}}
	loss := line{name: p.SymbolOf("J")}
	var sessions []*session.Session
	for i := range runs {
		r := &runs[i]
		from, at := "", ""
		if r.Parent > 0 {
			from, at = strconv.Itoa(r.Parent), number.Group(r.Epoch)
		}
		for k, v := range []string{strconv.Itoa(r.Number), from, at} {
			head[k].values = append(head[k].values, v)
		}
		j := ""
		if r.HasLoss {
			j = p.lossOf(r)
		}
		loss.values, loss.broken = append(loss.values, j), append(loss.broken, r.HasLoss && number.Alarming(r.Loss))
		sessions = append(sessions, r.Setup.Session)
	}
	list := head
	for _, a := range session.SetApart(sessions) {
		l := line{name: p.Says(a.Symbol())}
		for _, v := range a.Values {
			l.values = append(l.values, short(v))
		}
		list = append(list, l)
	}
	return append(append(list, p.edits(runs)...), loss)
}

// short writes a value of a setting in few columns.
func short(value string) string {
	if v, err := strconv.ParseFloat(value, 64); err == nil {
		return number.Default().Short(v)
	}
	return grid.Truncate(value, 12)
}

// edits returns a row for each weight that was set by hand where some run begins.
func (p apart) edits(runs []desk.RunLine) []line {
	var list []line
	for i := range runs {
		for _, e := range runs[i].Edits {
			name := p.Spell(strings.TrimSpace(runs[i].Setup.Names.Weight(e.Layer, e.Unit, e.From)))
			k := slices.IndexFunc(list, func(l line) bool { return l.name == name })
			if k < 0 {
				k = len(list)
				list = append(list, line{name: name, values: make([]string, len(runs))})
			}
			list[k].values[i] = number.Default().Brief(e.Value, significant)
		}
	}
	return list
}

// sentences returns what the run at the cursor is, and which of all runs is the lowest.
func (p apart) sentences(all []desk.RunLine) string {
	r := &p.pic.row().RunLine
	var says []string
	switch {
	case r.Number == 0:
	case r.Parent == 0 && r.HasLoss:
		says = append(says, "Run "+strconv.Itoa(r.Number)+p.Says(" is the first: J is ")+p.lossOf(r)+" after "+number.GroupOf(r.Epochs, "epoch")+".")
	case r.Over && r.HasLoss:
		says = append(says, "Run "+strconv.Itoa(r.Number)+" starts over, with "+p.Spell(r.Label)+p.Says(": J is ")+p.lossOf(r)+" after "+number.GroupOf(r.Epochs, "epoch")+".")
	case r.HasLoss && r.Epochs > r.Epoch:
		went := "fallen"
		if r.Rose {
			went = "risen"
		}
		says = append(says, "Run "+strconv.Itoa(r.Number)+" leaves run "+strconv.Itoa(r.Parent)+" after epoch "+number.Group(r.Epoch)+", with "+p.Spell(r.Label)+p.Says(". Since then its J has ")+went+", to "+p.lossOf(r)+".")
	}
	if low := lowest(all); low != nil && len(all) > 1 {
		says = append(says, p.Says("The lowest J is that of run ")+strconv.Itoa(low.Number)+", "+p.Spell(low.Title())+": "+p.lossOf(low)+".")
	}
	return strings.Join(says, " ")
}

// lowest returns the run with the lowest loss at its end, or nil.
func lowest(runs []desk.RunLine) *desk.RunLine {
	var low *desk.RunLine
	for i := range runs {
		if r := &runs[i]; r.HasLoss && !number.Alarming(r.Loss) && (low == nil || r.Loss < low.Loss) {
			low = r
		}
	}
	return low
}
