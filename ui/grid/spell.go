package grid

import (
	"strings"
	"unicode"
)

// Spell is a text of mathematics as people type it: Greek letters and ŷ as whole
// words, powers with ^, the number of a layer in brackets, of a sample in
// parentheses, of a unit after an underscore. "δ² = ŷ − y" becomes
// "delta[2] = yhat - y", "x⁽²⁾ · δ²₁" becomes "x(2) * delta[2]_1", "½Σw²" becomes
// "1/2 sum w^2". Characters with a replacement of one character are left to ToASCII.
//
// For a frame in ASCII, texts are spelled before they are measured, because a word
// is wider than its letter.
func Spell(s string) string {
	p := speller{text: []rune(s)}
	for p.at < len(p.text) {
		p.next()
	}
	return p.out.String()
}

// speller goes through a text.
type speller struct {
	text []rune
	at   int
	out  strings.Builder
	last rune // written
	word bool // what was written last is a word, to be kept apart from a letter
}

func (p *speller) next() {
	if p.number() {
		return
	}
	r := p.text[p.at]
	p.at++
	if word := spelled(r); word != "" {
		p.write(word, isWord(word))
		return
	}
	if r == '→' && p.last == ' ' && p.at < len(p.text) && p.text[p.at] == ' ' {
		p.write("->", false)
		return
	}
	p.write(string(r), false)
}

// write appends a part, with a blank before it if two words would run together.
func (p *speller) write(s string, word bool) {
	first := []rune(s)[0]
	if word && (unicode.IsLetter(p.last) || unicode.IsDigit(p.last)) || p.word && unicode.IsLetter(first) {
		p.out.WriteByte(' ')
	}
	p.out.WriteString(s)
	p.last, p.word = rune(s[len(s)-1]), word
}

// isWord reports whether the spelling of a sign is read as a word or number.
func isWord(s string) bool { return len(s) > 1 && (unicode.IsLetter(rune(s[0])) || s[0] == '1') }

// spelled is the spelling of a sign; empty if it needs none.
func spelled(r rune) string {
	words := []struct {
		sign rune
		word string
	}{
		{'η', "eta"},
		{'ŷ', "yhat"},
		{'δ', "delta"},
		{'Σ', "sum"},
		{'√', "sqrt"},
		{'λ', "lambda"},
		{'μ', "mu"},
		{'β', "beta"},
		{'ε', "epsilon"},
		{'σ', "sigma"},
		{'ρ', "rho"},
		{'φ', "phi"},
		{'Φ', "Phi"},
		{'π', "pi"},
		{'∞', "inf"},
		{'½', "1/2"},
		{'∂', "d"},
		{'′', "'"},
		{'·', "*"},
		{'∘', ".*"},
		{'≤', "<="},
		{'≥', ">="},
		{'≈', "~="},
		{'…', "..."},
		{'ᵗ', "^t"},
		{'ᵀ', "^T"},
	}
	for _, w := range words {
		if r == w.sign {
			return w.word
		}
	}
	return ""
}
