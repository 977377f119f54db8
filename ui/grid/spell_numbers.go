package grid

import "unicode"

// Superscript and subscript figures, from 0 to 9. Superscripts are a power or, in the
// notation of the article, the number of a layer. Subscripts are the number of a layer.
const (
	raised  = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	lowered = "₀₁₂₃₄₅₆₇₈₉"
)

// number spells the raised or lowered number that comes next, and reports whether
// there was one.
func (p *speller) number() bool {
	if n := p.figures(p.at, lowered); n != "" {
		p.put(len(n), n)
		return true
	}
	if n := p.figures(p.at+1, lowered); n != "" && p.text[p.at] == 'δ' {
		p.put(1+len(n), "d"+n)
		return true
	}
	n := p.figures(p.at, raised)
	switch {
	case n == "":
		return false
	case p.ofLayer(n):
		p.put(len(n), "["+n+"]")
	default:
		p.put(len(n), "^"+n)
	}
	return true
}

// put writes the spelling of the next length characters and moves past them.
func (p *speller) put(length int, text string) {
	p.at += length
	p.write(text, false)
}

// ofLayer reports whether a raised number is that of a layer, as in δ² and W¹², rather
// than a power. The letters a and w can also be squared, so after them a 2 is a power
// and any other number is that of a layer.
func (p *speller) ofLayer(n string) bool {
	switch letter := p.letter(); letter {
	case 'δ', 'W', 'z', 'b':
		return true
	case 'a', 'w':
		return n != "2"
	default:
		return n == "1" // Nobody writes a power of 1.
	}
}

// letter returns the letter before the next character if it stands alone, otherwise 0.
func (p *speller) letter() rune {
	if p.at == 0 || p.at > 1 && p.text[p.at-2] != 'Σ' && unicode.IsLetter(p.text[p.at-2]) {
		return 0
	}
	return p.text[p.at-1]
}

// level returns the plain figure for a lowered one, which some fonts lack, and any other
// character unchanged.
func level(char int32) int32 {
	if char >= '₀' && char <= '₉' {
		return char - '₀' + '0'
	}
	return char
}

// figures returns the run of figures that starts at an index of the text, as plain
// digits.
func (p *speller) figures(from int, table string) string {
	var digits []byte
	for _, r := range p.text[min(from, len(p.text)):] {
		digit := digitOf(r, table)
		if digit == 0 {
			break
		}
		digits = append(digits, digit)
	}
	return string(digits)
}

// digitOf returns the plain digit for a figure of table, or 0 if r is not in it.
func digitOf(r rune, table string) byte {
	digit := byte('0')
	for _, figure := range table {
		if r == figure {
			return digit
		}
		digit++
	}
	return 0
}
