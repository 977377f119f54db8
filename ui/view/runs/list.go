package runs

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// list draws the runs, one below the other, with the tree of where they forked.
type list struct{ drawing }

// placed is where the rows of the list are drawn.
type placed struct {
	columns
	top   int // the first row
	pitch int // rows from one run to the next
	first int // the first run that is shown
	shown int // the number of runs that are shown
	axis  bool
}

// row returns the row of the run with an index, which may not be shown.
func (at *placed) row(i int) int { return at.top + (i-at.first)*at.pitch }

// place places n rows in w × h cells of the body of the panel.
func place(h, n, chosen int, c columns) placed {
	at := placed{columns: c, pitch: 1, shown: h}
	if h >= 3 {
		at.top = 1
	}
	at.axis = h >= 5 && c.tree.w > 0
	room := h - at.top
	if at.axis {
		room--
	}
	if 2*n-1 < room {
		at.pitch = 2
	}
	at.shown = max(1, min(n, room/at.pitch))
	if at.pitch == 2 {
		at.shown = n
	}
	at.first = paint.FirstShown(chosen, at.shown, n)
	return at
}

// widths returns the widths of the largest number, of the longest name, and of what is
// right.
func widths(rows []row, known map[int]rights) (numbers, name, right int) {
	for i := range rows {
		numbers = max(numbers, len(strconv.Itoa(rows[i].Number)))
		name = max(name, grid.Width(rows[i].Title()))
		if r, ok := known[rows[i].Number]; ok {
			right = max(right, grid.Width(r.String())+2)
		}
	}
	if right > 0 {
		right = max(right, len("right")+2)
	}
	return max(numbers, len("run")), max(name, len("what was changed")), right
}

// String returns the rights as they are written: 4/4.
func (r rights) String() string { return fmt.Sprintf("%d/%d", r.right, r.of) }

func (p list) draw() {
	c := p.pic
	body := list{p.on(p.panel())}
	numbers, name, right := widths(c.rows, c.rights)
	at := place(body.H(), len(c.rows), c.chosen, layoutColumns(body.W(), numbers, name, p.Format.Width(), right))
	body.heading(&at)
	tree{body.drawing, &at}.draw()
	for i := at.first; i < at.first+at.shown; i++ {
		if c.rows[i].folded > 0 {
			body.foldedRow(&at, i)
			continue
		}
		body.row(&at, i)
	}
}

// panel draws the title with facts about all runs, and the epochs that there are.
func (p list) panel() paint.Painter {
	return paint.PanelWithEnd(p.Painter, "runs", fmt.Sprintf("epochs 0 to %s", number.Group(p.pic.last)), p.facts()...)
}

// facts returns facts about all runs, from the longest form to the shortest.
func (p list) facts() []string {
	seed, one := p.Moment.Setup.Start.Seed, !p.Moment.Setup.Start.Given
	runs := p.Moment.Runs()
	for i := range runs {
		one = one && runs[i].Setup.Start.Seed == seed && !runs[i].Setup.Start.Given
	}
	if len(runs) == 1 {
		return []string{"no branches yet: change something in the past, with set or edit", "no branches yet"}
	}
	if one {
		return []string{fmt.Sprintf("the seed is one for all: %d", seed)}
	}
	return nil
}

// heading names the columns.
func (p list) heading(at *placed) {
	if at.top == 0 {
		return
	}
	p.Text(at.number.x, 0, "run", theme.Dim)
	p.Fitted(at.name.x, 0, at.name.w, "what was changed", theme.Dim)
	loss := p.Says("J at its end")
	if at.tree.w == 0 || grid.Width(loss) > at.loss.w+at.tree.w/2 {
		loss = p.SymbolOf("J")
	}
	p.TextRight(at.loss.end(), 0, loss, theme.Dim)
	if at.right.w > 0 {
		p.TextRight(at.right.end()-2, 0, "right", theme.Dim)
	}
}

// significant are the digits of a number by which runs are compared, if no more
// are asked for.
const significant = 4

// lossOf returns the last loss of a run.
func (p drawing) lossOf(r *desk.RunLine) string {
	return strings.TrimSpace(p.Format.Brief(r.Loss, max(significant, p.Format.Digits)))
}

// row draws a run.
func (p list) row(at *placed, i int) {
	m, r, y := p.Moment, &p.pic.rows[i], at.row(i)
	role := p.roleOf(i)
	if i == p.pic.chosen {
		p.Set(0, y, '▌', theme.Update)
	}
	p.TextRight(at.number.end(), y, strconv.Itoa(r.Number), role.Bold())
	if marked(m.Marks, r.Number) {
		p.Set(at.number.end(), y, '◆', theme.Update)
	}
	p.name(at, i, role)
	if r.HasLoss {
		p.TextRight(at.loss.end(), y, p.lossOf(&r.RunLine), p.Alarmed(r.Loss, role.Bold()))
	} else {
		p.Text(at.loss.x, y, p.Format.Dot(), theme.Dim)
	}
	if r.Rose {
		p.Set(at.loss.end()+1, y, '↑', theme.Alarm)
	}
	if known, ok := p.pic.rights[r.Number]; ok && at.right.w > 0 {
		p.TextRight(at.right.end()-2, y, known.String(), role)
	}
	p.Hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, paint.Target{Kind: paint.PlaceTarget, X: i})
}

// name draws the name of a run, or the field in which it is typed.
func (p list) name(at *placed, i int, role theme.Role) {
	r, y := &p.pic.rows[i], at.row(i)
	if f := p.pic.field; f != nil && i == p.pic.chosen {
		paint.TypedLine{Text: f.String(), Cursor: f.Cursor(), Role: theme.Strong}.Draw(p.Painter, at.name.x, y, at.name.w)
		return
	}
	p.Fitted(at.name.x, y, at.name.w, p.Spell(r.Title()), role)
}

// roleOf returns the role of the texts of a run.
func (p drawing) roleOf(i int) theme.Role {
	r := &p.pic.rows[i]
	switch {
	case r.Number == p.Moment.Run:
		return theme.Update
	case r.Hidden:
		return theme.Dim
	default:
		return theme.Text
	}
}

// foldedRow draws the row that stands for the folded runs.
func (p list) foldedRow(at *placed, i int) {
	y, role := at.row(i), theme.Dim
	if i == p.pic.chosen {
		p.Set(0, y, '▌', theme.Update)
		role = theme.Strong
	}
	p.Fitted(at.name.x, y, p.W()-at.name.x, fmt.Sprintf("… %s more, enter unfolds them", number.Group(p.pic.rows[i].folded)), role)
}
