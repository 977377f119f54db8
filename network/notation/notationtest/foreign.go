// Package notationtest finds what a text holds of another notation than its own.
package notationtest

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"backstep/network/notation"
)

// own lists the symbols of backstep that books write otherwise.
func own() []string {
	return []string{"z", "ŷ", "J", "W", "b", "δ", "η", "f′", "∘", "∂w", "∂b", "∂W", "∂J/∂w", "∂J/∂b", "∂J/∂W", "∂J/∂ŷ"}
}

// Foreign returns the symbols of backstep in a text that the notation writes otherwise, each with
// a few words around it, and layers that it counts otherwise. Spelled says that the text is read
// aloud, with words for Greek letters. A small a, n and y are not looked for: they are words, keys
// and names too.
func Foreign(n notation.Notation, text string, spelled bool) []string {
	var found []string
	for _, pattern := range patterns(n, spelled) {
		for _, at := range pattern.FindAllStringIndex(text, -1) {
			found = append(found, around(text, at[0], at[1]))
		}
	}
	return found
}

// patterns returns what finds the symbols that a notation writes otherwise.
func patterns(n notation.Notation, spelled bool) []*regexp.Regexp {
	var list []*regexp.Regexp
	for _, symbol := range own() {
		if n.Symbol(symbol) == symbol || isSymbol(n, symbol) {
			continue
		}
		for _, way := range ways(symbol, spelled) {
			list = append(list, regexp.MustCompile(alone(way)))
		}
	}
	if n.Layers == notation.FromInput {
		list = append(list, regexp.MustCompile(`\b[Ll]ayers? 1\b`))
	}
	if n.Layered("δ", 0) != n.Symbol("δ")+"₁" {
		list = append(list, regexp.MustCompile(`[xzaWwbδgŷ∂][₀-₉]`))
	}
	return list
}

// isSymbol reports whether a notation writes something else with a symbol of backstep: a is z in
// some.
func isSymbol(n notation.Notation, symbol string) bool {
	others := append(own(), "x", "a", "y", "w", "ε", "n", "m")
	return slices.ContainsFunc(others, func(other string) bool { return other != symbol && n.Symbol(other) == symbol })
}

// ways returns how a symbol is written in a text.
func ways(symbol string, spelled bool) []string {
	if !spelled {
		return []string{symbol}
	}
	switch symbol {
	case "δ":
		return []string{"delta"}
	case "ŷ":
		return []string{"y hat"}
	case "f′":
		return []string{"f prime"}
	default:
		return []string{symbol}
	}
}

// alone returns a pattern of a symbol that is no part of a word.
func alone(symbol string) string {
	quoted := regexp.QuoteMeta(symbol)
	if strings.ContainsFunc(symbol, func(r rune) bool { return !unicode.IsLetter(r) && r != '′' }) {
		return quoted
	}
	return `(?:^|[^\pL\pM./])` + quoted + `(?:$|[^\pL\pM.′])`
}

// around returns the words around a part of a text, on its line.
func around(text string, from, to int) string {
	const much = 40
	start := max(0, from-much)
	if i := strings.LastIndex(text[:from], "\n"); i >= start {
		start = i + 1
	}
	end := min(len(text), to+much)
	if i := strings.Index(text[to:], "\n"); i >= 0 && to+i < end {
		end = to + i
	}
	return strings.ToValidUTF8(strings.TrimSpace(text[start:end]), "")
}
