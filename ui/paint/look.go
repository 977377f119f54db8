package paint

import (
	"math"
	"strconv"

	"backstep/network/notation"
	"backstep/ui/grid"
	"backstep/ui/number"
)

// Spell returns a text as the terminal can show it. In ASCII, words stand for Greek
// letters. Texts must be spelled before they are measured.
func (l Look) Spell(text string) string {
	if !l.Format.ASCII {
		return text
	}
	return grid.Spell(text)
}

// InOneColumn returns = or ≈, the sign between a line and its result, in a single column in
// ASCII too.
func (l Look) InOneColumn(sign string) string {
	if l.Format.ASCII && sign == "≈" {
		return "~"
	}
	return sign
}

// SymbolOf returns a symbol in the notation, and as the terminal can show it.
func (l Look) SymbolOf(own string) string { return l.Spell(l.Notation.Symbol(own)) }

// Formula returns a formula of backstep's in the same way.
func (l Look) Formula(own string) string { return l.Spell(l.Notation.Formula(own)) }

// Says returns a sentence of backstep's in the same way.
func (l Look) Says(own string) string { return l.Spell(l.Notation.Sentence(own)) }

// Layered returns a symbol with the number of its layer: δ₂, in ASCII d2.
func (l Look) Layered(own string, layer int) string {
	return l.InFigures(l.Notation.Symbol(own), layer)
}

// InFigures returns a symbol of the notation with the number of its layer. In ASCII a raised
// number, which would read as a power, is in brackets.
func (l Look) InFigures(symbol string, layer int) string {
	n := l.Notation
	if l.Format.ASCII && n.Raised() {
		return l.Spell(symbol) + "[" + strconv.Itoa(n.Number(layer)) + "]"
	}
	return l.Spell(n.Figured(symbol, layer))
}

// Look is how the user wants frames to be drawn, and what the terminal can show.
type Look struct {
	Format     number.Format
	LogLoss    bool // charts of the loss are logarithmic
	Panel      int  // the panel that is shown alone, counted from 1, or 0 to show all
	Plain      bool // no colours and no filled blocks are shown: the focus is in brackets
	Colourless bool // no colours are shown, though bold may be
	FewColours bool // too few for the tints of classes
	NoGhosts   bool // what is not reached is a dot, and not the last step's value

	Notation notation.Notation // that of the moment
}

// Alone reports whether a panel is shown alone, in which case only what is at work has
// full colour.
func (l Look) Alone() bool { return l.Panel > 0 }

// Blocked returns a text as it stands in a filled block: with a blank on both sides, or in
// brackets if no style is shown.
func (l Look) Blocked(text string) string {
	if l.Plain {
		return "[" + text + "]"
	}
	return " " + text + " "
}

// Raw writes a value of the data, with at most six significant digits.
func (l Look) Raw(v float64) string {
	const enough = 6
	return l.Format.Brief(v, enough)
}

// Change writes by how much a number differs from what it was: an arrow up or down, and the
// size of the difference with two digits.
func (l Look) Change(by float64) string {
	f := l.Format
	f.Digits = 2
	arrow := "▲ "
	if by < 0 {
		arrow = "▼ "
	}
	return l.Spell(arrow) + f.Trim(math.Abs(by))
}
