package explain

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What tells numbers of one symbol apart in a formula: a raised number is the
// layer, δ²; a raised number in parentheses the sample, x⁽²⁾; a number behind it
// the unit or input, x2, and behind a raised one lowered, δ²₁.

// numbered is a symbol with the number of a unit from 1, or alone where there is
// but one.
func numbered(symbol string, i, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + strconv.Itoa(i+1)
}

// Layered is a symbol with the number of its layer, which counts from 0 here and
// from 1 there: δ², W¹².
func Layered(symbol string, layer int) string {
	return symbol + figures(layer+1, raised)
}

// raised are the figures of layers and of samples.
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// OfUnit is a layered symbol with the number of a unit of that layer, which counts
// from 0 here and from 1 there, or alone where the layer has one unit: δ²₁.
func OfUnit(symbol string, unit, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + figures(unit+1, "₀₁₂₃₄₅₆₇₈₉")
}

// ofSample is a symbol with the number of a sample of the batch, x⁽²⁾, or alone
// where the batch has one sample.
func ofSample(symbol string, sample, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + "⁽" + figures(sample+1, raised) + "⁾"
}

// sampleNote says what the number of a sample at a symbol means, where lines of n
// samples have it.
func sampleNote(symbol string, n int) string {
	if n == 1 {
		return ""
	}
	return ofSample(symbol, 0, n) + " is that of sample 1"
}

// figures writes a number in other figures.
func figures(n int, from string) string {
	other := []rune(from)
	var b strings.Builder
	for _, figure := range strconv.Itoa(n) {
		b.WriteRune(other[figure-'0'])
	}
	return b.String()
}

// longestSymbol is the longest name of an input that stands among others in a
// formula, longestFeature that in the formula of its scaling.
const (
	longestSymbol  = 8
	longestFeature = 18
)

// inputSymbol is what an input is called in formulas: by its name where that is
// short and nothing else can be meant by it, or else by x and its number.
func (n Names) inputSymbol(input, of int) string {
	if name := n.Unit(-1, input); utf8.RuneCountInString(name) <= longestSymbol && n.tells(input, of) {
		return name
	}
	return numbered("x", input, of)
}

// tells reports whether the name of an input tells it from the other inputs, and
// from what formulas are written in.
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

// inputsMeant says which input each x is where formulas do not call it by its
// name: "x1 is a, x2 is b".
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

// ReadsAsSymbol reports whether a name could be taken for something else that
// stands in formulas: a letter of the notation, also with a number as in x2 and
// h1, a word of it, or anything with an operator, a parenthesis or a figure
// before its letters.
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

// freeLetters are those that stand for nothing in formulas.
const freeLetters = "iopqu"

// notOfName reports whether a character is none of those that names are made of.
func notOfName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '_' && r != ' '
}

func withoutMarks(r rune) rune {
	if unicode.IsMark(r) {
		return -1
	}
	return r
}

// notation lists the words that formulas use, and those that stand for its
// Greek letters where there is only ASCII.
func notation() []string {
	return []string{
		"sum", "others", "largest", "power", "old", "new", "gradient", "kept", "raw", "shift", "scale",
		"max", "min", "clamp", "sign", "abs", "exp", "ln", "log", "erf", "tanh", "sqrt", "sin", "cos",
		"in", "out", "inf", "nan", "infinity", "dj", "dw", "db",
		"beta", "delta", "epsilon", "eta", "lambda", "mu", "phi", "pi", "rho", "sigma", "yhat",
	}
}
