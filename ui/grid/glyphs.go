package grid

import "fmt"

// Glyphs is the set of characters that the font of a terminal is assumed to have.
type Glyphs int

const (
	// Braille has box drawing with round corners, blocks, Greek, arrows, and charts and
	// edges in Braille dots, eight to a cell.
	Braille Glyphs = iota
	// Block has neither Braille nor round corners nor lowered figures. It shows four dots
	// to a cell.
	Block
	// ASCII has only the 95 printable characters of ASCII.
	ASCII
)

// String returns the name by which the user chooses a glyph set.
func (g Glyphs) String() string {
	switch g {
	case Braille:
		return "braille"
	case Block:
		return "block"
	case ASCII:
		return "ascii"
	default:
		return fmt.Sprintf("Glyphs(%d)", int(g))
	}
}

// GlyphNames returns the names of the glyph sets.
func GlyphNames() []string { return []string{Braille.String(), Block.String(), ASCII.String()} }

// ParseGlyphs returns the glyph set with the given name.
func ParseGlyphs(name string) (Glyphs, error) {
	for _, g := range []Glyphs{Braille, Block, ASCII} {
		if name == g.String() {
			return g, nil
		}
	}
	return Braille, fmt.Errorf("glyphs %q: want braille, block or ascii", name)
}
