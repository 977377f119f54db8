package grid

// Style is the number of a style. What it looks like is up to the Pen that a frame is
// encoded with. Style 0 is the terminal's own.
type Style uint16

// Escape holds what to write to a terminal before and after text in a style.
type Escape struct {
	On, Off string
	// ShowsOnBlank reports whether a blank in this style differs from the terminal's
	// own, because it has a background or a line below it.
	ShowsOnBlank bool
}

// Pen returns the escape of each style on one terminal. The zero Escape is the
// terminal's own style.
type Pen interface {
	Escape(Style) Escape
}
