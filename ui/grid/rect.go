package grid

// Rect is a rectangle of cells, given by its top left corner and its size. A rectangle
// without width or height holds no cell.
type Rect struct {
	X, Y, W, H int
}

// Empty reports whether r holds no cell.
func (r Rect) Empty() bool {
	return r.W <= 0 || r.H <= 0
}

// Right returns the first column to the right of r.
func (r Rect) Right() int { return r.X + r.W }

// Bottom returns the first row below r.
func (r Rect) Bottom() int { return r.Y + r.H }

// Contains reports whether the cell x, y lies in r.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.Right() && y >= r.Y && y < r.Bottom()
}

// Intersect returns the cells that r and s share. If they share none, it is empty, and
// its size is not negative.
func (r Rect) Intersect(s Rect) Rect {
	x, y := max(r.X, s.X), max(r.Y, s.Y)
	return Rect{
		X: x,
		Y: y,
		W: max(min(r.Right(), s.Right())-x, 0),
		H: max(min(r.Bottom(), s.Bottom())-y, 0),
	}
}

// Inset returns r without dx columns on the left and on the right, and without dy rows
// at the top and at the bottom. It never has a negative size.
func (r Rect) Inset(dx, dy int) Rect {
	return Rect{X: r.X + dx, Y: r.Y + dy, W: max(r.W-2*dx, 0), H: max(r.H-2*dy, 0)}
}

// SplitLeft cuts n columns off the left, or all of them if r is narrower.
func (r Rect) SplitLeft(n int) (left, rest Rect) {
	n = min(max(n, 0), max(r.W, 0))
	return Rect{r.X, r.Y, n, r.H}, Rect{r.X + n, r.Y, r.W - n, r.H}
}

// SplitTop cuts n rows off the top, or all of them if r is lower.
func (r Rect) SplitTop(n int) (top, rest Rect) {
	n = min(max(n, 0), max(r.H, 0))
	return Rect{r.X, r.Y, r.W, n}, Rect{r.X, r.Y + n, r.W, r.H - n}
}
