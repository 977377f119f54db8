package grid

// Weight is the thickness of a line and whether it is dashed.
type Weight uint8

// The weights of lines.
const (
	None Weight = iota
	Light
	Heavy
	Dashed
	HeavyDashed
)

// IsHeavy reports whether w is drawn thick.
func (w Weight) IsHeavy() bool { return w == Heavy || w == HeavyDashed }

// solid returns the weight without dashes: 0 for none, 1 for light, 2 for heavy.
func (w Weight) solid() int {
	switch {
	case w == None:
		return 0
	case w.IsHeavy():
		return 2
	default:
		return 1
	}
}

// Direction is the side on which a line leaves a cell.
type Direction uint8

// The directions, clockwise.
const (
	Up Direction = iota
	Right
	Down
	Left
)

func (d Direction) opposite() Direction { return (d + 2) % 4 }

// Stroke is the way to draw lines.
type Stroke struct {
	Weight Weight
	Style  Style
	// Net separates lines that have nothing to do with each other. Lines of one net
	// join where they meet. A line of another net passes over the lines drawn before
	// it.
	Net int
}

// Lines is a drawing of horizontal and vertical lines and boxes. It finds the box
// drawing character for each cell from all the lines that leave the cell, whatever the
// order in which they were drawn. Lines outside the drawing are cut off.
type Lines struct {
	w, h   int
	joints []joint
}

// joint is a cell of Lines.
type joint struct {
	arms  arms
	style Style
	net   int
}

// NewLines returns an empty drawing of w columns and h rows.
func NewLines(w, h int) *Lines {
	w, h = max(w, 0), max(h, 0)
	return &Lines{w: w, h: h, joints: make([]joint, w*h)}
}

// Horizontal draws a line from column x0 to x1 in row y. Its ends lie in the middle of
// their cells. They form a corner with a vertical line that ends there, and reach the
// edge of the cell if they meet nothing.
func (l *Lines) Horizontal(x0, x1, y int, s Stroke) {
	x0, x1 = min(x0, x1), max(x0, x1)
	if x0 == x1 {
		l.Arms(x0, y, s, Left, Right)
	}
	for x := max(x0, -1); x < min(x1, l.w); x++ {
		l.Arms(x, y, s, Right)
		l.Arms(x+1, y, s, Left)
	}
}

// Vertical draws a line from row y0 to y1 in column x, with ends like those of
// Horizontal.
func (l *Lines) Vertical(x, y0, y1 int, s Stroke) {
	y0, y1 = min(y0, y1), max(y0, y1)
	if y0 == y1 {
		l.Arms(x, y0, s, Up, Down)
	}
	for y := max(y0, -1); y < min(y1, l.h); y++ {
		l.Arms(x, y, s, Down)
		l.Arms(x, y+1, s, Up)
	}
}

// Box draws a box along the inner edge of r.
func (l *Lines) Box(r Rect, s Stroke) {
	if r.Empty() {
		return
	}
	right, bottom := r.Right()-1, r.Bottom()-1
	if r.W > 1 {
		l.Horizontal(r.X, right, r.Y, s)
		l.Horizontal(r.X, right, bottom, s)
	}
	if r.H > 1 {
		l.Vertical(r.X, r.Y, bottom, s)
		l.Vertical(right, r.Y, bottom, s)
	}
}

// Arms draws lines from the middle of a cell to its edges. Of two lines of one net the
// heavier shows, or the later if they are equally heavy. A line of another net replaces
// what was there.
func (l *Lines) Arms(x, y int, s Stroke, to ...Direction) {
	if x < 0 || x >= l.w || y < 0 || y >= l.h {
		return
	}
	j := &l.joints[y*l.w+x]
	if j.net != s.Net {
		*j = joint{net: s.Net}
	}
	if !j.arms.heavy() || s.Weight.IsHeavy() {
		j.style = s.Style
	}
	for _, d := range to {
		if !j.arms[d].IsHeavy() || s.Weight.IsHeavy() {
			j.arms[d] = s.Weight
		}
	}
}

// Draw copies the drawing to r, with its top left cell on that of r. Cells without a
// line leave r as it is.
func (l *Lines) Draw(r Region) {
	for i, j := range l.joints {
		if j.arms != (arms{}) {
			r.Set(i%l.w, i/l.w, j.arms.char(r.Glyphs()), j.style)
		}
	}
}
