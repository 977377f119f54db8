package grid

import (
	"strings"
	"unicode"
)

// Spell returns a mathematical text as people would type it. Greek letters and ŷ become
// whole words, but δ and ∂ with the number of a layer stay letters. Powers are written with
// ^, and the raised number of a layer, which only the notation of the article has, in
// brackets. "δ = ŷ − y" becomes "delta = yhat − y", "δ₂" and "∂W₂" become "d2" and "dW2",
// "½Σw²" becomes "1/2 sum w^2", and "δ²" becomes "delta[2]". Other characters, such as −,
// are left to ToASCII, which replaces them one by one.
//
// Texts for a frame in ASCII are spelled before they are measured, because a word is
// wider than its letter.
func Spell(s string) string {
	p := speller{text: []rune(s)}
	for p.at < len(p.text) {
		p.next()
	}
	return p.out.String()
}

// speller holds a text while it is being spelled.
type speller struct {
	text []rune
	at   int
	out  strings.Builder
	last rune // the rune written last
	word bool // the last part written is a word, to be kept apart from a letter
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

// write appends a part, preceded by a blank if two words would run together.
func (p *speller) write(s string, word bool) {
	first := []rune(s)[0]
	if word && (unicode.IsLetter(p.last) || unicode.IsDigit(p.last)) || p.word && unicode.IsLetter(first) {
		p.out.WriteByte(' ')
	}
	p.out.WriteString(s)
	p.last, p.word = rune(s[len(s)-1]), word
}

// isWord reports whether the spelling of a sign reads as a word or a number.
func isWord(s string) bool { return len(s) > 1 && (unicode.IsLetter(rune(s[0])) || s[0] == '1') }

// spelled returns the spelling of a sign, or an empty string if it needs none.
func spelled(r rune) string {
	words := []struct {
		sign rune
		word string
	}{
		{'η', "eta"},
		{'α', "alpha"},
		{'ŷ', "yhat"},
		{'δ', "delta"},
		{'Σ', "sum"},
		{'√', "sqrt"},
		{'λ', "lambda"},
		{'μ', "mu"},
		{'β', "beta"},
		{'γ', "gamma"},
		{'ε', "epsilon"},
		{'σ', "sigma"},
		{'ρ', "rho"},
		{'φ', "phi"},
		{'Φ', "Phi"},
		{'π', "pi"},
		{'∞', "inf"},
		{'½', "1/2"},
		{'¼', "1/4"},
		{'¾', "3/4"},
		{'∂', "d"},
		{'′', "'"},
		{'·', "*"},
		{'∘', ".*"},
		{'⊙', ".*"},
		{'∇', "grad "},
		{'⌫', "bksp"},
		{'ᴸ', "[L]"},
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
