package landscape

import (
	"math"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// ways draws the paths across the landscape and marks on them.
type ways struct{ ground }

// drawWays draws the path of an earlier run, the path of this run with its first steps
// numbered, and the present weights.
func (p ways) drawWays(t *terrain) {
	l := p.pic
	dots := grid.NewDots(t.w, t.h)
	if l.Ghost != nil {
		way(dots, t, l.Ghost.Path, theme.Text, 1)
	}
	way(dots, t, l.Path, theme.Update, 2)
	p.downhill(dots, t)
	p.dotsOn(t, dots)
	taken := map[[2]int]bool{}
	hx, hy, here := t.cell(l.Here.X, l.Here.Y)
	for dx := -1; dx <= 1; dx++ {
		taken[[2]int{hx + dx, hy}] = here
	}
	p.ghostEnd(t, taken)
	p.stepNumbers(t, taken)
	if here {
		p.put(t, hx-1, hy, '[', theme.Strong)
		p.put(t, hx, hy, '●', theme.Strong)
		p.put(t, hx+1, hy, ']', theme.Strong)
	}
}

// way draws a path as lines from place to place.
func way(dots *grid.Dots, t *terrain, path []probe.Place, role theme.Role, priority int) {
	for i := range path {
		x, y, ok := t.dot(path[i].X, path[i].Y)
		if number.Alarming(path[i].X) || number.Alarming(path[i].Y) {
			continue
		}
		if ok {
			dots.Set(x, y, role.Style(), priority)
		}
		if i == 0 || number.Alarming(path[i-1].X) || number.Alarming(path[i-1].Y) {
			continue
		}
		fromX, fromY, _ := t.dot(path[i-1].X, path[i-1].Y)
		dots.Line(fromX, fromY, x, y, role.Style(), priority)
	}
}

// stepNumbers numbers the first nine steps where the numbers do not touch, because 1
// beside 3 would be read as 13.
func (p ways) stepNumbers(t *terrain, taken map[[2]int]bool) {
	path := p.pic.Path
	if len(path) == 0 {
		return
	}
	first := path[0]
	for _, place := range path {
		n := place.Step - first.Step
		x, y, ok := t.cell(place.X, place.Y)
		if n > 9 || !ok || taken[[2]int{x - 1, y}] || taken[[2]int{x, y}] || taken[[2]int{x + 1, y}] {
			continue
		}
		taken[[2]int{x, y}] = true
		if n == 0 {
			p.put(t, x, y, '○', theme.Strong)
			continue
		}
		p.put(t, x, y, rune('0'+n), theme.Strong)
	}
}

// ghostEnd marks the end of an earlier run.
func (p ways) ghostEnd(t *terrain, taken map[[2]int]bool) {
	g := p.pic.Ghost
	if g == nil || len(g.Path) == 0 {
		return
	}
	end := g.Path[len(g.Path)-1]
	x, y, ok := t.cell(end.X, end.Y)
	if !ok || taken[[2]int{x, y}] { // Its label would be taken for that of what covers it.
		return
	}
	p.put(t, x, y, '◌', theme.Text)
	taken[[2]int{x, y}] = true
	at := x + 2
	label := p.Spell(g.Label)
	if w := grid.Width(label); at+w > t.w {
		at = x - 1 - w
	}
	for _, char := range label {
		p.put(t, at, y, char, theme.Text)
		taken[[2]int{at, y}] = true
		at++
	}
}

// arrowLength is the length of the arrow downhill, in cells across.
const arrowLength = 7

// downhill draws an arrow against the gradient of the landscape, from where the
// gradient was computed. It is the direction in which the drawn loss falls fastest.
func (p ways) downhill(dots *grid.Dots, t *terrain) {
	l := p.pic
	if !l.Across.Felt || !l.Up.Felt || l.Land == nil || !l.Land.HasHere || number.Alarming(l.Land.GradientX) || number.Alarming(l.Land.GradientY) {
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
	dots.Line(x, y, endX, endY, theme.Backward.Style(), 3)
	for _, turn := range []float64{0.8, -0.8} { // The head of the arrow has two strokes.
		backX := -(dx*math.Cos(turn) - dy*math.Sin(turn)) / size * 3.5
		backY := -(dx*math.Sin(turn) + dy*math.Cos(turn)) / size * 3.5
		dots.Line(endX, endY, endX+int(math.Round(backX)), endY+int(math.Round(backY)), theme.Backward.Style(), 3)
	}
}
