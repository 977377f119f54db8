package explain

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"backstep/network/notation"
)

// Numbers with the same letter are told apart in a formula by the names of their units,
// "δ of y", or by figures: one after the letter is the unit or input, x2. A lowered figure
// is the layer, δ₂; formulas, which name units, have none. A raised one is a power.

// numbered returns a symbol with the number of a unit, or without a number if there is
// only one unit. The argument counts from 0, the number from 1.
func numbered(symbol string, i, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + strconv.Itoa(i+1)
}

// ofUnit returns a symbol with the name of its unit, "δ of y", or with its number if some
// units of the layer have long names or share one.
func (n Names) ofUnit(symbol string, layer, unit, of int) string {
	seen := map[string]bool{}
	for i := range of {
		name := n.Unit(layer, i)
		if utf8.RuneCountInString(name) > longestSymbol || seen[name] {
			return numbered(symbol, unit, of)
		}
		seen[name] = true
	}
	return symbol + " of " + n.Unit(layer, unit)
}

// longestSymbol is the longest a name may be in a formula with others like it,
// and longestFeature the longest it may be in the formula of its own scaling.
const (
	longestSymbol  = 8
	longestFeature = 18
)

// inputSymbol returns what formulas call an input: its name if that is short and
// unmistakable, or else x and its number.
func (n Names) inputSymbol(input, of int, in notation.Notation) string {
	if name := n.Unit(-1, input); utf8.RuneCountInString(name) <= longestSymbol && n.tells(input, of) && !in.Uses(name) {
		return name
	}
	return numbered("x", input, of)
}

// tells reports whether the name of an input differs from those of the other inputs and
// from the notation of formulas.
func (n Names) tells(input, of int) bool {
	name := n.Unit(-1, input)
	if ReadsAsSymbol(name) {
		return false
	}
	for other := range of {
		if other != input && n.Unit(-1, other) == name {
			return false
		}
	}
	return true
}

// inputsMeant returns which input each x stands for, if formulas do not use its name:
// "x1 is a, x2 is b".
func (n Names) inputsMeant(of int, keep func(string) string, in notation.Notation) string {
	var list []string
	for i := range of {
		symbol, name := n.inputSymbol(i, of, in), n.Unit(-1, i)
		if symbol != name && (symbol != "x" || name != "x1") {
			list = append(list, symbol+" is "+keep(clip(name)))
		}
	}
	return strings.Join(list, ", ")
}

// ReadsAsSymbol reports whether a name could be taken for the notation of formulas.
// Such a name has a letter of the notation, alone or with a number as in x2 and h1, or
// a word of it, or an operator or parenthesis, or it does not begin with a letter.
func ReadsAsSymbol(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsLetter(first) || strings.ContainsFunc(name, notOfName) {
		return true
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	return slices.ContainsFunc(words, func(word string) bool {
		word = strings.ToLower(strings.Map(withoutMarks, word))
		one := utf8.RuneCountInString(word) < 2 && !strings.Contains(freeLetters, word)
		return one || slices.Contains(formulaWords(), word)
	})
}

// freeLetters are the letters that mean nothing in formulas.
const freeLetters = "iopqu"

// notOfName reports whether a character does not belong in a name.
func notOfName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '_' && r != ' '
}

func withoutMarks(r rune) rune {
	if unicode.IsMark(r) {
		return -1
	}
	return r
}

// formulaWords returns the words of formulas, and the ASCII words for Greek letters.
func formulaWords() []string {
	return []string{
		"sum", "others", "largest", "power", "old", "new", "gradient", "kept", "raw", "shift", "scale",
		"max", "min", "clamp", "floor", "sign", "abs", "exp", "ln", "log", "erf", "tanh", "sqrt", "sin", "cos",
		"in", "out", "inf", "nan", "infinity", "dj", "dw", "db",
		"beta", "delta", "epsilon", "eta", "gamma", "lambda", "mu", "phi", "pi", "rho", "sigma", "yhat",
	}
}
