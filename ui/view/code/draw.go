package code

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/network/listing"
	"backstep/network/notation"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawing draws the program.
type drawing struct {
	paint.Painter
	program
	other notation.Notation // that of the other views
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// fewLines is the least number of rows of the program above a line that is worked out.
const fewLines = 6

// draw draws the program and below it, where there is room, the line that is looked at and
// why a matrix of it is turned.
func (p drawing) draw() {
	rows := p.between(-1, len(p.lines))
	const around = 3 // the title, the heads of the columns, and a blank row
	for _, least := range []int{rows, min(rows, max(fewLines, p.H()/2)), min(rows, fewLines)} {
		if below, ok := p.work(p.H() - least - around); ok {
			top := min(rows+around, p.H()-below.height())
			p.on(p.In(grid.Rect{W: p.W(), H: top - 1})).listing()
			p.on(p.Down(top)).drawWork(below)
			return
		}
	}
	p.listing()
}

// listing draws the lines of the program under their title.
func (p drawing) listing() {
	language, other := "numpy", "l: plain words"
	if p.words {
		language, other = "plain words", "l: numpy"
	}
	facts := []string{language + " · " + other, language}
	if p.other != (notation.Notation{}) {
		facts = append([]string{language + ", in its own notation: samples as rows, W from–to, gradients as means · " + other, language + ", in its own notation"}, facts...)
	}
	body := p.on(p.Panel("the program", facts...))
	heads, kept := 0, body.shown(body.H())
	c := body.columns(kept)
	if body.H() > fewLines && c.values > 0 {
		heads, kept = 1, body.shown(body.H()-1)
		body.heads(c)
	}
	y, before := heads, -1
	for _, i := range append(kept, len(p.lines)) {
		if n := p.between(before, i); n > 0 {
			body.leftOut(c, y, n, before, i)
			y++
		}
		if i < len(p.lines) {
			body.line(c, y, i)
		}
		y, before = y+1, i
	}
}

// leftOut draws how many lines stand between two.
func (p drawing) leftOut(c columns, y, n, before, next int) {
	first, last := p.layers(before, next)
	text := fmt.Sprintf("… %d lines of layers %d to %d", n, first+1, last+1)
	if first == last {
		text = fmt.Sprintf("… %d lines of layer %d", n, first+1)
	}
	p.Fitted(c.code, y, p.W()-c.code, text, theme.Dim)
}

// columns are where the columns of the listing begin; 0 where one has no room.
type columns struct {
	number int // the column after the numbers of the lines
	code   int
	width  int // of the code
	phase  int
	shape  int
	values int
}

// The blanks between columns, the columns of the mark and a blank, and the fewest that the
// numbers of a line are worth.
const (
	gap        = 2
	markWidth  = 2
	fewNumbers = 9
)

// columns places the columns: the code first, then the numbers, the shapes and the phases.
func (p drawing) columns(kept []int) columns {
	c := columns{number: markWidth + grid.Width(strconv.Itoa(len(p.lines)))}
	c.code = c.number + 1 + markWidth
	shape, phase := grid.Width("shape"), grid.Width("phase")
	for _, i := range kept {
		c.width = max(c.width, grid.Width(p.Spell(p.text(i))))
		shape = max(shape, grid.Width(shapes(&p.lines[i])))
		phase = max(phase, grid.Width(p.phaseName(i)))
	}
	c.width = min(c.width, p.W()-c.code)
	x := c.code + c.width + gap
	room := p.W() - x - fewNumbers
	if room < 0 {
		return c
	}
	c.values = x
	if room >= phase+gap {
		c.phase, c.values, room = x, c.values+phase+gap, room-phase-gap
	}
	if room >= shape+gap {
		c.shape, c.values = c.values, c.values+shape+gap
	}
	return c
}

// heads draws the heads of the columns.
func (p drawing) heads(c columns) {
	if c.phase > 0 {
		p.Text(c.phase, 0, "phase", theme.Dim)
	}
	if c.shape > 0 {
		p.Text(c.shape, 0, "shape", theme.Dim)
	}
	if c.values > 0 {
		one := p.Moment.Setup.Noun.Number(p.Moment.Selection.Sample + 1)
		p.Text(c.values, 0, p.Longest(p.W()-c.values, one+", or all", one), theme.Dim)
	}
}

// phaseName returns the name of the phase of a line: z₁.
func (p drawing) phaseName(i int) string { return p.nameOf(p.lines[i].Phase) }

// line draws a line with its marks, its phase, its shapes and its numbers.
func (p drawing) line(c columns, y, i int) {
	role, dim := theme.Text, theme.Soft
	switch {
	case p.isAhead(i):
		role, dim = theme.Dim, theme.Dim
	case p.isLit(i):
		role, dim = p.AccentStrong(), theme.Text
	}
	p.marks(c, y, i)
	p.TextRight(c.number, y, strconv.Itoa(i+1), dim)
	p.Fitted(c.code, y, c.width, p.Spell(p.text(i)), role)
	line := &p.lines[i]
	if c.phase > 0 {
		p.Text(c.phase, y, p.phaseName(i), dim)
	}
	if c.shape > 0 {
		p.Text(c.shape, y, shapes(line), dim)
	}
	if c.values > 0 {
		p.numbers(c.values, y, line)
	}
}

// marks draws the bar of the present phase, the star of a line that is looked at instead,
// and the dots of the lines that feed that.
func (p drawing) marks(c columns, y, i int) {
	switch {
	case p.isLit(i) && p.Moment.Step != nil:
		p.Set(0, y, '▌', p.Accent())
	case i == p.at:
		p.Set(0, y, '*', theme.Strong)
	}
	if slices.Contains(p.feeds, i) {
		p.Set(c.number+1, y, '•', p.Accent())
	}
}

// numbers draws the numbers of a line in brackets, and … for those that have no room.
func (p drawing) numbers(x, y int, line *listing.Line) {
	const least = 2 // columns of a number with the blank before it
	for i, list := range p.values(line, p.W()/least) {
		brackets := line.Gives[i].Shape != nil
		if i > 0 {
			x++
		}
		if x = p.bracketed(x, y, list, brackets); x >= p.W() {
			return
		}
	}
}

// afterNumber is the columns of " …", or of a bracket that closes, and the blank before it.
const afterNumber = 3

// bracketed draws numbers from column x on and returns the column after them, or the width
// if some have no room.
func (p drawing) bracketed(x, y int, list []value, brackets bool) int {
	const end = afterNumber
	skipped := p.skipped(x, list)
	list = list[skipped:]
	for i, at := range list {
		text := p.number(at)
		if x+1+grid.Width(text)+end > p.W() && (i < len(list)-1 || x+1+grid.Width(text)+1 > p.W()) {
			if x < p.W() {
				p.Text(min(x, p.W()-1), y, "…", theme.Dim)
			}
			return p.W()
		}
		switch {
		case i == 0 && skipped > 0:
			x += p.Text(x, y, p.Spell("… "), theme.Dim)
		case i == 0 && brackets:
			p.Set(x, y, '[', theme.Axis)
			x++
		}
		x += p.oneNumber(x, y, text, at)
		if i < len(list)-1 {
			x++
		}
	}
	if brackets {
		p.Set(x, y, ']', theme.Axis)
		x++
	}
	return x
}

// skipped returns how many numbers are left out from column x on, so that the one in focus
// has room.
func (p drawing) skipped(x int, list []value) int {
	for i, at := range list {
		x += 1 + grid.Width(p.number(at))
		if at.is && at.reached && p.MarkOf(at.of) == paint.Focused {
			if x+afterNumber > p.W() {
				return i
			}
			return 0
		}
	}
	return 0
}

// number writes a number, or a dot for one that is not reached.
func (p drawing) number(at value) string {
	if !at.reached {
		return "·"
	}
	return p.Format.Trim(at.v)
}

func (p drawing) oneNumber(x, y int, text string, at value) int {
	role := theme.Dim
	if at.reached {
		role = p.Alarmed(at.v, p.TextRole(paint.Unmarked))
	}
	part := grid.Rect{X: x, Y: y, W: grid.Width(text), H: 1}
	switch {
	case at.is:
		if mark := p.MarkOf(at.of); at.reached && mark != paint.Unmarked {
			role = p.Alarmed(at.v, p.LabelRole(mark))
		}
		p.HitQuantity(part, at.of)
	case at.part:
		paint.HitWithin(p.Painter, part, at.of)
	}
	return p.Text(x, y, text, role)
}
