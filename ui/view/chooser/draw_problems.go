package chooser

import (
	"fmt"

	"backstep/data"
	"backstep/data/text"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// problemsPanel draws the problems of a file with their remedies.
type problemsPanel struct{ drawing }

func (p problemsPanel) draw() {
	problems := p.v.problems()
	first := paint.FirstShown(min(p.v.fault, len(problems)-1), p.PanelBody().H(), len(problems))
	found := fmt.Sprintf("%d found", len(problems))
	end := p.Spell(cut(first, len(problems)-first-p.PanelBody().H()))
	body := paint.PanelWithEnd(p.Painter, "problems", end, found+", and what is done about each", found)
	if len(problems) == 0 {
		body.Paragraph(0, 0, "none found", theme.Dim)
		return
	}
	for y := range min(body.H(), len(problems)) {
		i := first + y
		p.clickable(grid.Rect{Y: y + 1, W: p.W(), H: 1}, inProblems, i)
		p.problem(p.on(body), y, problems[i], i)
	}
	if p.v.part == inProblems && p.v.fault < len(problems) {
		y := len(problems)
		if where := p.Spell(text.Clean(problems[p.v.fault].Where)); grid.Width(where) > p.whereWidth(body.W()) {
			body.Fitted(2, y, body.W()-2, where, theme.Dim)
		}
	}
}

const mark = 2 // columns of the mark of a problem

// places returns how wide the titles of problems are in w columns, and where remedies
// begin.
func (problemsPanel) places(w int) (titleW, remedyX int) {
	if w < 50 {
		return 0, w / 2
	}
	return min(17, w*3/10), min(w*59/100, 62)
}

// whereWidth returns how wide the places of problems are in w columns.
func (p problemsPanel) whereWidth(w int) int {
	titleW, remedyX := p.places(w)
	return remedyX - mark - titleW - 1
}

// problem draws a problem: its mark, its title, its place, and its remedies.
func (p problemsPanel) problem(q drawing, y int, problem data.Problem, i int) {
	here := p.v.part == inProblems && i == p.v.fault
	titleW, remedyX := p.places(q.W())
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
	q.Fitted(mark+titleW, y, p.whereWidth(q.W()), p.Spell(where), theme.Text)
	p.remedies(q, remedyX, y, problem, here)
}

// remedies draws what can be done about a problem. What is done stands out.
func (p problemsPanel) remedies(q drawing, x, y int, problem data.Problem, here bool) {
	if len(problem.Remedies) == 0 {
		q.Fitted(x+1, y, q.W()-x-1, "look at it", theme.Dim)
		return
	}
	list := make([]string, len(problem.Remedies))
	for i := range list {
		list[i] = p.Spell(p.saysOf(problem, i, here, q.W()-x-4))
	}
	first := 0
	for room := q.W() - x - 1; first < problem.Taken && remediesWidth(list[first:problem.Taken+1]) > room; {
		first++ // What is done is seen in any case.
	}
	if problem.Taken < 0 {
		x += q.Text(x+1, y, p.Spell("← →"), theme.Update) + 2
	}
	if first > 0 {
		x += q.Text(x, y, p.Spell("‹"), theme.Dim)
	}
	for r := first; r < len(list); r++ {
		switch room := q.W() - x; {
		case room < 4:
		case r == problem.Taken && here:
			x += q.block(x, y, room, list[r]) + 1
		case r == problem.Taken:
			x += q.Fitted(x+1, y, room-1, list[r], theme.Strong) + 3
		default:
			x += q.Fitted(x+1, y, room-1, list[r], theme.Dim) + 3
		}
	}
}

// saysOf says what a remedy does, with the end of what is typed for it.
func (p problemsPanel) saysOf(problem data.Problem, remedy int, here bool, room int) string {
	says := problem.Remedies[remedy].Says
	if remedy != problem.Taken || !problem.Remedies[remedy].Typed {
		return says
	}
	says += ": "
	typed := problem.Typed(p.v.chosen.picks)
	if here {
		typed += "_"
	}
	return says + tail(typed, room-grid.Width(says))
}

// remediesWidth returns how wide remedies are, one beside the other.
func remediesWidth(list []string) (w int) {
	for _, says := range list {
		w += grid.Width(says) + 3
	}
	return w
}
