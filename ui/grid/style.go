package grid

// Style is the number of a way to draw. What it looks like is up to the Pen
// that a frame is encoded with. Style 0 is the terminal's own.
type Style uint16

// Escape is how a terminal is told of a style: what to write before text drawn
// in it, and what to write after.
type Escape struct {
	On, Off string
	// ShowsOnBlank reports whether a blank in this style looks different
	// from the terminal's own: it has a background or a line under it.
	ShowsOnBlank bool
}

// Pen knows the escape of each style on one terminal. The zero Escape is the
// terminal's own.
type Pen interface {
	Escape(Style) Escape
}
