package landscape

import (
	"math"
	"slices"
	"strconv"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// ways draws the paths across the landscape and marks on them.
type ways struct {
	ground
	t      *terrain
	taken  map[grid.Rect]bool // cells that have a mark
	passes passage            // of the path of this run
}

// drawWays draws the path of an earlier run, the path of this run with steps numbered, and
// the present weights.
func drawWays(p ground, t *terrain) {
	w := ways{p, t, map[grid.Rect]bool{}, passageOf(p.pic.Path, t)}
	if g := p.pic.Ghost; g != nil {
		w.way(g.Path, theme.Dim, 1)
	}
	w.way(p.pic.Path, theme.Update, 2)
	w.downhill()
	x, y, here := t.cell(p.pic.Here.X, p.pic.Here.Y)
	if here {
		w.take(x-1, y, 3)
	}
	w.start()
	w.stepNumbers()
	w.ghostMarks()
	if here {
		w.Text(x-1, y, "[●]", theme.Update.Bold())
	}
}

// way draws a path as lines from place to place, so many dots thick. It covers the cells
// below it.
func (p ways) way(path []probe.Place, role theme.Role, thick int) {
	dots := grid.NewDots(p.t.w, p.t.h)
	for i := 1; i < len(path); i++ {
		if broken(path[i]) || broken(path[i-1]) {
			continue
		}
		fromX, fromY, _ := p.t.dot(path[i-1].X, path[i-1].Y)
		x, y, _ := p.t.dot(path[i].X, path[i].Y)
		for side := range thick {
			acrossX, acrossY := 0, side
			if abs(x-fromX) < abs(y-fromY) {
				acrossX, acrossY = side, 0
			}
			dots.Line(fromX+acrossX, fromY+acrossY, x+acrossX, y+acrossY, role.Style(), 0)
		}
	}
	dots.Draw(p.Region)
}

// broken reports whether a place is none, because training diverged.
func broken(at probe.Place) bool { return number.Alarming(at.X) || number.Alarming(at.Y) }

// free reports whether w columns lie on the plot and touch no mark beside them.
func (p ways) free(x, y, w int) bool {
	return x >= 0 && x+w <= p.t.w && y >= 0 && y < p.t.h && !p.marked(x-1, y, w+2)
}

// marked reports whether a mark stands in w columns.
func (p ways) marked(x, y, w int) bool {
	for i := range w {
		if p.taken[grid.Rect{X: x + i, Y: y}] {
			return true
		}
	}
	return false
}

// take notes that w columns have a mark.
func (p ways) take(x, y, w int) {
	for i := range w {
		p.taken[grid.Rect{X: x + i, Y: y}] = true
	}
}

// mark writes a mark where it touches no other, and reports whether it did.
func (p ways) mark(x, y int, text string, role theme.Role) bool {
	w := grid.Width(text)
	if !p.free(x, y, w) {
		return false
	}
	p.Text(x, y, text, role)
	p.take(x, y, w)
	return true
}

// start marks where training began, with the word beside it where that covers nothing.
func (p ways) start() {
	path := p.pic.Path
	if len(path) < 2 {
		return
	}
	x, y, ok := p.t.cell(path[0].X, path[0].Y)
	if !ok || !p.free(x, y, 1) {
		return
	}
	p.mark(x, y, "○", theme.Strong)
	p.word(x, y, "start", theme.Text)
}

// word writes a word beside a mark, on a side where it covers no way, and no contour if
// there is such a side.
func (p ways) word(x, y int, word string, role theme.Role) bool {
	w := grid.Width(word)
	sides := []grid.Rect{{X: x - w - 1, Y: y}, {X: x - w/2, Y: y - 1}, {X: x - w/2, Y: y + 1}, {X: x + 2, Y: y}}
	sides = slices.DeleteFunc(sides, func(at grid.Rect) bool { return !p.clear(at.X, at.Y, w, x, y) })
	if len(sides) == 0 {
		return false
	}
	at := sides[max(0, slices.IndexFunc(sides, func(at grid.Rect) bool { return p.blank(at.X-1, at.Y, w+2) }))]
	p.Text(at.X, at.Y, word, role)
	p.take(at.X, at.Y, w)
	return true
}

// blank reports whether nothing is drawn in w columns but for the mark beside a word.
func (p ways) blank(x, y, w int) bool {
	for i := range w {
		if text := p.At(x+i, y).Text; text != "" && text != " " && !p.taken[grid.Rect{X: x + i, Y: y}] {
			return false
		}
	}
	return true
}

// clear reports whether a word of w columns beside a mark covers no way and no other mark.
// The column between them may be part of the way.
func (p ways) clear(x, y, w, markX, markY int) bool {
	if x < 0 || x+w > p.t.w || y < 0 || y >= p.t.h {
		return false
	}
	for i := x - 1; i <= x+w; i++ {
		between := y == markY && (i == markX-1 || i == markX+1)
		if !between && (p.taken[grid.Rect{X: i, Y: y}] || p.travelled(i, y)) {
			return false
		}
	}
	return true
}

// travelled reports whether a way passes a cell.
func (p ways) travelled(x, y int) bool {
	role := theme.RoleOf(p.At(x, y).Style)
	return role == theme.Update || role == theme.Dim
}

// stepNumbers writes the numbers of steps on their places, where they can be read.
func (p ways) stepNumbers() {
	path := p.pic.Path
	for _, n := range stepsNumbered(path) {
		i, found := slices.BinarySearchFunc(path, path[0].Step+n, func(at probe.Place, step int) int { return at.Step - step })
		if !found {
			continue
		}
		if x, y, ok := p.t.cell(path[i].X, path[i].Y); ok {
			p.stepNumber(x, y, strconv.Itoa(n))
		}
	}
}

// stepNumber writes the number of a step. It is left out where it would touch another mark,
// because 1 beside 3 would be read as 13, or a part of the path that is not its own.
func (p ways) stepNumber(x, y int, text string) {
	w := len(text)
	x -= (w - 1) / 2
	if stacked := p.marked(x, y-1, w) || p.marked(x, y+1, w); !stacked && !p.passes.again(x-1, y, w+2) {
		p.mark(x, y, text, theme.UpdateBlock)
	}
}

// stepsNumbered returns the steps of a path that may have numbers: the first nine, and 1,
// 2 and 5 times the powers of ten. They count from where the path begins.
func stepsNumbered(path []probe.Place) []int {
	var list []int
	last := path[len(path)-1].Step - path[0].Step
	for n := 1; n <= min(last, 9); n++ {
		list = append(list, n)
	}
	for power := 10; power <= last; power *= 10 {
		list = append(list, power, 2*power, 5*power)
	}
	return list
}

// ghostMarks marks the places of an earlier run, and writes its name beside the last of
// them that has room.
func (p ways) ghostMarks() {
	g := p.pic.Ghost
	if g == nil {
		return
	}
	named := false
	for _, at := range slices.Backward(g.Path) {
		x, y, ok := p.t.cell(at.X, at.Y)
		if ok && p.mark(x, y, "○", theme.Dim) && !named {
			named = p.word(x, y, p.Spell(g.Label), theme.Dim)
		}
	}
}

// arrowLength is the length of the arrow downhill, in cells across.
const arrowLength = 7

// downhill draws an arrow against the gradient of the landscape, from where the gradient
// was computed, until the step is taken. It is the direction in which the drawn loss falls
// fastest.
func (p ways) downhill() {
	l, t := p.pic, p.t
	if !l.felt() || l.Across.Moved || number.Alarming(l.Land.GradientX) || number.Alarming(l.Land.GradientY) {
		return
	}
	x, y, ok := t.dot(l.Land.X, l.Land.Y)
	if !ok {
		return
	}
	// The arrow is computed in dots, which are as far apart across as down.
	dx := -l.Land.GradientX / (t.window.Right - t.window.Left) * float64(t.w*grid.DotsAcross)
	dy := l.Land.GradientY / (t.window.Top - t.window.Bottom) * float64(t.h*grid.DotsDown)
	size := math.Hypot(dx, dy)
	if !(size > 0) || math.IsInf(size, 0) {
		return
	}
	scale := arrowLength * grid.DotsAcross / size
	endX, endY := x+int(math.Round(dx*scale)), y+int(math.Round(dy*scale))
	dots := grid.NewDots(t.w, t.h)
	dots.Line(x, y, endX, endY, theme.Backward.Style(), 0)
	for _, turn := range []float64{0.8, -0.8} { // The head of the arrow has two strokes.
		backX := -(dx*math.Cos(turn) - dy*math.Sin(turn)) / size * 3.5
		backY := -(dx*math.Sin(turn) + dy*math.Cos(turn)) / size * 3.5
		dots.Line(endX, endY, endX+int(math.Round(backX)), endY+int(math.Round(backY)), theme.Backward.Style(), 0)
	}
	dots.Draw(p.Region)
}
