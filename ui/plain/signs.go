package plain

import (
	"fmt"
	"regexp"
	"unicode"
)

// Figures that number a layer, and those that are powers, from 0 to 9.
const (
	lowered = "₀₁₂₃₄₅₆₇₈₉"
	raised  = "⁰¹²³⁴⁵⁶⁷⁸⁹"
)

// phrase is a way to write something that is more than the words of its signs.
type phrase struct {
	from *regexp.Regexp
	to   string
}

// phrases lists them, in the order in which they are replaced.
func phrases() []phrase { return allPhrases }

var allPhrases = []phrase{
	{regexp.MustCompile(`\bNaN\b`), "not a number"},
	{regexp.MustCompile(`∂J/∂ŷ`), "slope of J at ŷ"},
	{regexp.MustCompile(`∂J/∂(\p{L})`), "gradient of $1"},
	{regexp.MustCompile(`∂(W[₀-₉]+)`), "gradients of $1"},
	{regexp.MustCompile(`∂`), "d"},
	{regexp.MustCompile(`f′\(z\)`), "f prime of z"},
	{regexp.MustCompile(`e\^−`), "e to the power of minus "},
	{regexp.MustCompile(`\|([^|<>]{1,40})\|`), "the size of $1"},
	{regexp.MustCompile(`(\d)–(\d)`), "$1 to $2"},
	{regexp.MustCompile(` <= `), " ≤ "},
	{regexp.MustCompile(` >= `), " ≥ "},
	{regexp.MustCompile(` < `), " below "},
	{regexp.MustCompile(` > `), " above "},
	{regexp.MustCompile(` = `), " equals "},
	{regexp.MustCompile(` / `), " divided by "},
	{regexp.MustCompile(` \+ `), " plus "},
	{regexp.MustCompile(`\^`), " to the power of "},
}

// wordOf returns the word for a sign. ok is false if it is none.
func wordOf(r rune) (word string, ok bool) {
	if word, ok = signs[r]; ok {
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

var signs = map[rune]string{
	'η': "learning rate", 'ŷ': "y hat", 'δ': "delta", 'Σ': "sum of", '√': "square root of", 'λ': "lambda", 'μ': "mu",
	'β': "beta", 'γ': "gamma", 'ε': "epsilon", 'σ': "sigma", 'ρ': "rho", 'φ': "phi", 'Φ': "Phi", 'π': "pi", '∞': "infinity",
	'½': "one half", '¼': "one quarter", '¾': "three quarters", '′': "prime",
	'·': "times", '×': "times", '∘': "times, one by one,", '÷': "divided by", '−': "minus", '≈': "is about", '≤': "at most", '≥': "at least",
	'±': "plus or minus", '→': "to", '←': "back", '°': "degrees", 'ᵀ': "transposed", 'ᵗ': "to the power of t",
	'…': "...", '–': "-", '—': "-", '“': `"`, '”': `"`, '„': `"`, '‘': "'", '’': "'", '✓': "right",
}
