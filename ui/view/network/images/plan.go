package images

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// shape is what the layout depends on.
type shape struct {
	side    int // of the picture
	units   int // of the first hidden layer
	classes int
	name    int // the width of the longest name of a hidden unit
	class   int // and of a class
	number  int // the width of a number
	note    int // the rows of the title of what lifts a class
	coarse  bool
}

// plan is where everything stands.
type plan struct {
	input, unit  paint.Pixel // the sizes of pixels
	rows         int         // in all
	picture      grid.Rect   // the input
	lifts        grid.Rect   // the title and picture of what lifts a class; empty if there is no room
	lift         paint.Pixel // the size of its pixels: those of the input, or smaller ones
	hidden       grid.Rect   // the units, each with its name; empty if there is no room
	w, h         int         // of a unit
	pitch        int         // columns from one unit to the next
	across, down int         // units
	answers      grid.Rect
	track, apart int // the columns of a track, and the rows from one to the next
	lines        int // classes that are shown
}

const (
	margin                = 2
	title                 = 1 // row
	beside                = 2 // columns between the input and what stands right of it
	least, usual, longest = 7, 13, 25
	abreast               = 8 // units in a row, if all have room so
	farthest              = 3 // rows from one class to the next
	bar                   = 3 // the least columns of a bar
)

// sizes returns the sizes of pixels of the input and of units, from the largest.
func sizes() [][2]paint.Pixel {
	return [][2]paint.Pixel{
		{{Columns: 4, Halves: 4}, {Columns: 2, Halves: 2}},
		{{Columns: 2, Halves: 2}, {Columns: 1, Halves: 1}},
		{{Columns: 1, Halves: 1}, {Columns: 1, Halves: 1}},
	}
}

// fit returns the plan in w × h cells with the largest pixels, unless smaller ones show
// more than twice as many units.
func (s shape) fit(w, h int) (best plan, ok bool) {
	for _, size := range sizes() {
		p, fits := s.within(w, h, size[0], size[1])
		if fits && (!ok || p.shown(s.units) > 2*best.shown(s.units)) {
			best, ok = p, true
		}
	}
	return best, ok
}

// settled returns the plan in at most h rows that is the same in the rows that it takes.
func (s shape) settled(w, h int) (p plan, ok bool) {
	for p, ok = s.fit(w, h); ok; {
		again, _ := s.fit(w, p.rows)
		if again == p {
			break
		}
		p = again
	}
	return p, ok
}

// shown returns how many of so many units are shown.
func (p *plan) shown(units int) int { return min(units, p.across*p.down) }

// within returns the plan with pixels of some size. It fails if there is no room for the input
// and the answers.
func (s shape) within(w, h int, input, unit paint.Pixel) (plan, bool) {
	p := plan{input: input, unit: unit}
	iw, ih := paint.ImageSize(s.side, input, s.coarse)
	p.picture = grid.Rect{X: margin, Y: title, W: iw, H: ih}
	room := w - 2*margin - iw - beside
	if room < s.answersWidth(least) || h < title+ih || h < title+few(s.classes) {
		return p, false
	}
	p.track = min(usual, room-s.answersWidth(0))
	p.spreadUnits(s, room-s.answersWidth(p.track), h-title)
	p.spreadAnswers(s, w, h-title)
	p.rows = max(p.picture.Bottom(), p.hidden.Bottom(), title+min(h-title, p.lines*p.apart))
	p.answers.H = p.rows - p.answers.Y
	p.placeLifts(s, h)
	return p, true
}

// placeLifts places what lifts a class under the input, in pixels of its size or half of it.
func (p *plan) placeLifts(s shape, h int) {
	top := p.picture.Bottom() + 1
	half := paint.Pixel{Columns: max(1, p.input.Columns/2), Halves: max(1, p.input.Halves/2)}
	for _, size := range []paint.Pixel{p.input, half} {
		_, ih := paint.ImageSize(s.side, size, s.coarse)
		if rows := s.note + ih; top+rows <= h {
			p.lift, p.lifts = size, grid.Rect{X: margin, Y: top, W: p.picture.W, H: rows}
			p.rows = max(p.rows, p.lifts.Bottom())
			p.lifts.Y = p.rows - rows
			return
		}
	}
}

// few returns the least number of classes that are shown.
func few(classes int) int {
	const few = 4
	return min(classes, few)
}

// answersWidth returns the width of the answers: a mark, the name, a sign, the track and the
// number.
func (s shape) answersWidth(track int) int { return 1 + s.class + 1 + track + s.number }

// spreadUnits places as many units as there is room for in w × h cells.
func (p *plan) spreadUnits(s shape, w, h int) {
	imageW, imageH := paint.ImageSize(s.side, p.unit, s.coarse)
	p.w, p.h = max(imageW, s.name+bar), imageH+1
	p.pitch = p.w + 1
	p.across, p.down = min(w/p.pitch, s.units), h/p.h
	if p.across == 0 || p.down == 0 {
		p.across, p.down = 0, 0
		return
	}
	p.across = min(p.across, max(abreast, ceil(s.units, p.down)))
	p.down = min(p.down, ceil(s.units, p.across))
	p.hidden = grid.Rect{X: p.picture.Right() + beside, Y: title, W: p.across*p.pitch - 1, H: p.down * p.h}
}

// spreadAnswers places the answers right of the units. What is left of the width goes to the
// tracks, and then to both sides of the units.
func (p *plan) spreadAnswers(s shape, w, h int) {
	left := p.picture.Right() + beside
	if !p.hidden.Empty() {
		left = p.hidden.Right() + 1
	}
	spare := w - margin - left - s.answersWidth(p.track)
	more := max(0, min(spare, longest-p.track))
	p.track += more
	spare = max(0, spare-more)
	p.hidden.X += spare / 2
	p.answers = grid.Rect{X: left + spare, Y: title, W: s.answersWidth(p.track)}
	p.apart = max(1, min(farthest, h/s.classes))
	p.lines = min(s.classes, h/p.apart)
}

// place returns the cells of the unit at an index among those that are shown, with its name.
func (p *plan) place(index int) grid.Rect {
	return grid.Rect{X: p.hidden.X + index%p.across*p.pitch, Y: p.hidden.Y + index/p.across*p.h, W: p.w, H: p.h}
}

// ceil returns a / b, rounded up.
func ceil(a, b int) int { return (a + b - 1) / b }
