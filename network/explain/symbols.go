package explain

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Numbers with the same letter are told apart in a formula by figures. A raised figure
// is the layer, δ². A raised figure in parentheses is the sample, x⁽²⁾. A figure after
// the letter is the unit or input, x2, and is lowered after a raised one, δ²₁.

// numbered returns a symbol with the number of a unit, or without a number if there is
// only one unit. The argument counts from 0, the number from 1.
func numbered(symbol string, i, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + strconv.Itoa(i+1)
}

// Layered returns a symbol with the number of its layer: δ², W¹². The argument counts
// from 0, the figure from 1.
func Layered(symbol string, layer int) string {
	return symbol + figures(layer+1, raised)
}

// raised are the figures of layers and of samples.
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// OfUnit returns a layered symbol with the number of a unit of that layer, δ²₁, or
// without a number if the layer has one unit. The argument counts from 0, the figure
// from 1.
func OfUnit(symbol string, unit, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + figures(unit+1, "₀₁₂₃₄₅₆₇₈₉")
}

// ofSample returns a symbol with the number of a sample of the batch, x⁽²⁾, or without
// a number if the batch has one sample.
func ofSample(symbol string, sample, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + "⁽" + figures(sample+1, raised) + "⁾"
}

// sampleNote returns what the number of a sample after a symbol means, for lines with n
// samples.
func sampleNote(symbol string, n int) string {
	if n == 1 {
		return ""
	}
	return ofSample(symbol, 0, n) + " is that of sample 1"
}

// figures returns a number written in other figures.
func figures(n int, from string) string {
	other := []rune(from)
	var b strings.Builder
	for _, figure := range strconv.Itoa(n) {
		b.WriteRune(other[figure-'0'])
	}
	return b.String()
}

// longestSymbol is the longest an input's name may be in a formula with other inputs,
// and longestFeature the longest it may be in the formula of its own scaling.
const (
	longestSymbol  = 8
	longestFeature = 18
)

// inputSymbol returns what formulas call an input: its name if that is short and
// unmistakable, or else x and its number.
func (n Names) inputSymbol(input, of int) string {
	if name := n.Unit(-1, input); utf8.RuneCountInString(name) <= longestSymbol && n.tells(input, of) {
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
func (n Names) inputsMeant(of int) string {
	var list []string
	for i := range of {
		symbol, name := n.inputSymbol(i, of), n.Unit(-1, i)
		if symbol != name && (symbol != "x" || name != "x1") {
			list = append(list, symbol+" is "+clip(name))
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
		return one || slices.Contains(notation(), word)
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

// notation returns the words of formulas, and the ASCII words for Greek letters.
func notation() []string {
	return []string{
		"sum", "others", "largest", "power", "old", "new", "gradient", "kept", "raw", "shift", "scale",
		"max", "min", "clamp", "floor", "sign", "abs", "exp", "ln", "log", "erf", "tanh", "sqrt", "sin", "cos",
		"in", "out", "inf", "nan", "infinity", "dj", "dw", "db",
		"beta", "delta", "epsilon", "eta", "gamma", "lambda", "mu", "phi", "pi", "rho", "sigma", "yhat",
	}
}
