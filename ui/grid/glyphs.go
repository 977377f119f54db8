package grid

import "fmt"

// Glyphs is the set of characters that a terminal's font is trusted to have.
type Glyphs int

const (
	// Braille is everything: box drawing with round corners, blocks, Greek,
	// arrows, and charts and edges in Braille dots, eight to a cell.
	Braille Glyphs = iota
	// Block does without Braille and round corners: four dots to a cell.
	Block
	// ASCII does with the 95 printable characters of ASCII.
	ASCII
)

// String is the name by which a glyph set is chosen.
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

// ParseGlyphs finds a glyph set by its name.
func ParseGlyphs(name string) (Glyphs, error) {
	for _, g := range []Glyphs{Braille, Block, ASCII} {
		if name == g.String() {
			return g, nil
		}
	}
	return Braille, fmt.Errorf("glyphs %q: want braille, block or ascii", name)
}
