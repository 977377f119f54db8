package plain

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// Figures that number a layer, and those that are powers, from 0 to 9.
const (
	lowered = "₀₁₂₃₄₅₆₇₈₉"
	raised  = "⁰¹²³⁴⁵⁶⁷⁸⁹"
)

// phrases returns a text in which signs that mean something together are words.
func phrases(text string) string {
	for _, p := range []struct{ sign, from, to string }{
		{"NaN", `\bNaN\b`, "not a number"},
		{"∂", `∂([JCEL])/∂(ŷ|a|out)`, "slope of $1 at $2"},
		{"∂", `∂[JCEL]/∂(\p{L})`, "gradient of $1"},
		{"∂", `∂(W[₀-₉]+)`, "gradients of $1"},
		{"∂", `∂`, "d"},
		{"′", `f′\(z\)`, "f prime of z"},
		{"|", `mean \|([^|<>]{1,40})\|`, "mean size of $1"},
		{"|", `\|([^|<>]{1,40})\|`, "the size of $1"},
		{"–", `(\d)–(\d)`, "$1 to $2"},
	} {
		if strings.Contains(text, p.sign) {
			text = regexp.MustCompile(p.from).ReplaceAllString(text, p.to)
		}
	}
	return strings.NewReplacer(
		"e^−", "e to the power of minus ", "^", " to the power of ", " <= ", " at most ", " >= ", " at least ", " < ", " below ", " > ", " above ",
		" = ", " equals ", " / ", " divided by ", " + ", " plus ",
	).Replace(text)
}

// wordOf returns the word for a sign. ok is false if it is none.
func (s *speller) wordOf(r rune) (word string, ok bool) {
	if word, ok = s.signs[r]; ok {
		return word, true
	}
	if r < unicode.MaxASCII || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) {
		return "", false
	}
	switch {
	case unicode.IsSpace(r):
		return " ", true
	case unicode.Is(unicode.Sm, r), r >= 0x2190 && r <= 0x2bff: // Arrows, lines, blocks and dots.
		return fmt.Sprintf("sign U+%04X", r), true
	default:
		return "", false
	}
}

// signs returns the words for signs.
func signs() map[rune]string {
	return map[rune]string{
		'η': "learning rate", 'ŷ': "y hat", 'δ': "delta", 'Σ': "sum of", '√': "square root of", 'λ': "lambda", 'μ': "mu",
		'β': "beta", 'γ': "gamma", 'ε': "epsilon", 'σ': "sigma", 'ρ': "rho", 'φ': "phi", 'Φ': "Phi", 'π': "pi", '∞': "infinity",
		'α': "alpha", 'ᴸ': "of the last layer", '∇': "gradient of", '⊙': "times, one by one,", '½': "one half", '¼': "one quarter", '¾': "three quarters", '′': "prime",
		'·': "times", '×': "times", '∘': "times, one by one,", '÷': "divided by", '−': "minus", '≈': "is about", '≤': "at most", '≥': "at least",
		'±': "plus or minus", '→': "to", '←': "back", '°': "degrees", 'ᵀ': "transposed", 'ᵗ': "to the power of t",
		'…': "...", '–': "-", '—': "-", '“': `"`, '”': `"`, '„': `"`, '‘': "'", '’': "'", '✓': "right",
	}
}
