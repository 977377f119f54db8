package present

import (
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/large"
	"backstep/ui/theme"
)

// numberAt is the column of the number where there is room, so that it holds still while the
// symbol changes.
const numberAt = 27

// numberAndTitle is the symbol and the value of the number in focus, as large as fits.
func (s stage) numberAndTitle() part {
	e := s.explained
	if e.Ahead || !e.Result.HasRef {
		return s.plain(s.Spell(e.Title)+"  ·", theme.Dim)
	}
	symbol, of := s.apart()
	text := s.digits(e.Result.Value)
	switch {
	case s.fitsBig(symbol, of, text):
		return part{s.number.Rows(), func(y int) { s.whole(y, symbol, of, text) }}
	case s.fits(s.number, text, s.room()):
		return s.under(s.number, text)
	case s.fits(s.operand, text, s.room()):
		return s.under(s.operand, text)
	default:
		return s.plain(s.Spell(e.Title)+" = "+s.Format.Trim(e.Result.Value), s.result())
	}
}

// plain is a row of plain letters.
func (s stage) plain(text string, role theme.Role) part {
	return part{1, func(y int) { s.Fitted(left, y, s.room(), text, role) }}
}

// apart returns the symbol of the number in focus and the rest of its title: δ and "of
// h1".
func (s stage) apart() (symbol, of string) {
	e := s.explained
	if rest, ok := strings.CutPrefix(e.Title, e.Symbol+" "); ok {
		return e.Symbol, rest
	}
	switch q := e.Result.Ref; {
	case e.Title == e.Symbol:
		return e.Symbol, ""
	case q.Kind == explain.Gradient:
		return e.Symbol, strings.TrimPrefix(e.Title, "gradient ")
	case q.Kind == explain.Update && q.From == network.Bias:
		return "b", strings.TrimPrefix(e.Title, "update ") + ", new"
	case q.Kind == explain.Update:
		return "w", strings.TrimPrefix(e.Title, "update ") + ", new"
	default:
		return e.Symbol, e.Title
	}
}

// inFonts returns how numbers are written in the characters of the fonts, which are the same
// on every terminal.
func (s stage) inFonts() paint.Look {
	look := s.Look
	look.Format.ASCII = false
	return look
}

// digits returns a number in the characters of the fonts.
func (s stage) digits(v float64) string { return s.inFonts().Format.Trim(v) }

// result returns the role of the number in focus.
func (s stage) result() theme.Role {
	return s.Alarmed(s.explained.Result.Value, s.AccentStrong())
}

// fitsBig reports whether symbol, equals sign and number fit in one row of large
// characters.
func (s stage) fitsBig(symbol, of, text string) bool {
	return s.fits(s.number, symbol, s.room()) && s.fits(s.number, text, s.W()-left-s.numberColumn(symbol, of))
}

// numberColumn returns the column of the number.
func (s stage) numberColumn(symbol, of string) int {
	gap, equals := 2, 3+s.number.Width("=")
	end := left + s.number.Width(symbol) + gap + grid.Width(of)
	return max(numberAt, end+gap+equals)
}

// whole draws symbol, equals sign and number in one row of large characters. What the
// number is of stands in plain letters at the foot of the symbol.
func (s stage) whole(y int, symbol, of, text string) {
	big := s.number
	s.large(left, y, big, symbol, s.result())
	s.Text(left+big.Width(symbol)+2, y+big.Rows()-1, of, s.result())
	x := s.numberColumn(symbol, of)
	s.large(x-3-big.Width("="), y, big, "=", theme.Dim)
	s.large(x, y, big, text, s.result())
}

// under is the title in plain letters and the number below it.
func (s stage) under(f large.Font, text string) part {
	return part{2 + f.Rows(), func(y int) {
		s.Fitted(left, y, s.room(), s.Spell(s.explained.Title)+" =", s.result())
		s.large(left, y+2, f, text, s.result())
	}}
}

// large draws a text in a font.
func (s stage) large(x, y int, f large.Font, text string, role theme.Role) {
	for i, row := range f.Write(text) {
		s.Text(x, y+i, row, role)
	}
}

// fits reports whether a font can write a text in so many columns.
func (s stage) fits(f large.Font, text string, columns int) bool {
	return s.enlarges() && f.Has(text) && f.Width(text) <= columns
}
