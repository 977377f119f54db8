package chooser

import (
	"fmt"
	"strings"

	"backstep/data"
	"backstep/data/text"
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
	of := wants{columns: 4 + max(len(columns), 4), ends: 1 + endsPanel{p}.rows()}
	if r := p.v.shown(); p.v.part == inFile || r != nil && (r.err != nil || r.doubt != "") {
		of.columns = 14
	}
	if n := len(p.v.problems()); n > 0 {
		of.problems = 1 + n
	} else if p.v.part == inProblems {
		of.problems = 2
	}
	if r := p.v.shown(); r != nil && len(r.outcome.first.rows) > 0 {
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

// endsPanel draws what the choice becomes.
type endsPanel struct{ drawing }

func (p endsPanel) draw() {
	body := p.Panel("it becomes")
	p.ruleEnd("it becomes", p.Spell(fmt.Sprintf("Enter starts over, run %d is kept", p.Moment.Run)))
	y := 0
	for _, s := range p.says() {
		said := p.Spell(s.text)
		if n := len(paint.Wrap(said, body.W())); y+n > body.H() && y > 0 {
			said = p.Spell(s.short)
		}
		if y < body.H() {
			y += body.Paragraph(0, y, said, s.role)
		}
	}
}

// rows returns how many rows everything takes.
func (p endsPanel) rows() (n int) {
	w := p.W()
	if wide(w, p.H()) {
		w -= setsWidth(w, p.H())
	}
	for _, s := range p.says() {
		n += len(paint.Wrap(p.Spell(s.text), w-2*(paint.Margin+1)))
	}
	return n
}

// sentence is a text in a role. Short is what there is of it if it has no room.
type sentence struct {
	text, short string
	role        theme.Role
}

// says returns what there is to say of the choice.
func (p endsPanel) says() []sentence {
	r := p.v.shown()
	switch {
	case p.v.chosen.empty():
		return []sentence{{text: "nothing yet: tab goes to the sets and to the file", role: theme.Dim}}
	case r == nil:
		return []sentence{{text: "one moment …", role: theme.Dim}}
	case r.err != nil:
		return []sentence{{text: "nothing: the file cannot be read", role: theme.Dim}}
	case !r.done:
		return []sentence{{text: p.progress(r), role: theme.Dim}}
	case r.report != nil && len(r.from.targets) == 0:
		return []sentence{{text: "Which column is to be learned? Go to it, and press y.", role: theme.Update}}
	case r.tried != nil:
		return []sentence{{text: text.Clean(strings.TrimLeft(r.tried.Error(), "-")), role: theme.Alarm}}
	}
	o := r.outcome
	return []sentence{
		{text: o.rows, role: theme.Text},
		{text: o.shape, role: theme.Text},
		{text: o.guess, short: o.guessBriefly, role: theme.Text},
		{text: o.target, role: theme.Text},
		{text: text.Clean(line(r.settings)), role: theme.Dim},
	}
}

// progress says how much of a file is read.
func (p drawing) progress(r *inspection) string {
	const mega = 1 << 20
	if r.size < mega {
		return "reading …"
	}
	return fmt.Sprintf("reading: %d of %d MB", r.read/mega, r.size/mega)
}

// problemsPanel draws the problems of a file with their remedies.
type problemsPanel struct{ drawing }

func (p problemsPanel) draw() {
	problems := p.v.problems()
	body := p.Panel("problems", fmt.Sprintf("%d found, and what is done about each", len(problems)), fmt.Sprintf("%d found", len(problems)))
	if len(problems) == 0 {
		body.Paragraph(0, 0, "none found", theme.Dim)
		return
	}
	first := paint.FirstShown(p.v.fault, body.H(), len(problems))
	for y := range min(body.H(), len(problems)) {
		i := first + y
		p.clickable(grid.Rect{Y: y + 1, W: p.W(), H: 1}, inProblems, i)
		p.problem(p.on(body), y, problems[i], i)
	}
}

// problem draws a problem: its mark, its title, its place, and its remedies.
func (p problemsPanel) problem(q drawing, y int, problem data.Problem, i int) {
	here := p.v.part == inProblems && i == p.v.fault
	const mark = 2
	titleW, remedyX := min(17, q.W()*3/10), min(q.W()*59/100, 62)
	if q.W() < 50 {
		titleW, remedyX = 0, q.W()/2
	}
	role := theme.Strong
	if here {
		q.Set(0, y, '▌', theme.Update)
		role = theme.Update.Bold()
	} else {
		q.Set(0, y, '!', theme.Update)
	}
	if titleW > 0 {
		q.Fitted(mark, y, titleW-1, problem.Title, role)
	}
	where := text.Clean(problem.Where)
	if titleW == 0 {
		where = problem.Title + ": " + where
	}
	q.Fitted(mark+titleW, y, remedyX-mark-titleW-1, p.Spell(where), theme.Text)
	p.remedies(q, remedyX, y, problem, here)
}

// remedies draws what can be done about a problem. What is done stands out.
func (p problemsPanel) remedies(q drawing, x, y int, problem data.Problem, here bool) {
	list := problem.Remedies
	if len(list) == 0 {
		q.Fitted(x+1, y, q.W()-x-1, "look at it", theme.Dim)
		return
	}
	taken := problem.Taken
	if taken > 0 && x+remediesWidth(list) > q.W() {
		list, taken = append([]data.Remedy{list[taken]}, list[:taken]...), 0
	}
	for r, remedy := range list {
		says := p.Spell(remedy.Says)
		switch room := q.W() - x; {
		case room < 4:
		case r == taken && here:
			x += q.block(x, y, room, says) + 1
		case r == taken:
			x += q.Fitted(x+1, y, room-1, says, theme.Strong) + 3
		default:
			x += q.Fitted(x+1, y, room-1, says, theme.Dim) + 3
		}
	}
}

// remediesWidth returns how wide remedies are, one beside the other.
func remediesWidth(list []data.Remedy) (w int) {
	for _, r := range list {
		w += grid.Width(r.Says) + 3
	}
	return w
}
