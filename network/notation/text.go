package notation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A name within a text may be that of a symbol: a feature z, a class J. It is kept between
// two marks, which no text can have otherwise, until the text has been turned.
const (
	open  = '\x02'
	close = '\x03'
)

// Keep returns a name so that [Notation.Formula] and [Notation.Sentence] leave it alone.
func Keep(name string) string {
	if name == "" {
		return ""
	}
	return string(open) + name + string(close)
}

// Formula returns a formula of backstep's in the notation. Every a in it is the activation.
func (n Notation) Formula(text string) string { return n.turn(text, func(string) bool { return true }) }

// Sentence returns a sentence in the notation. An a in it may be the article.
func (n Notation) Sentence(text string) string { return n.turn(text, meansActivation) }

// meansActivation reports whether an a is the activation, by what follows.
func meansActivation(after string) bool {
	if !strings.HasPrefix(after, " ") {
		return true
	}
	word, _, _ := strings.Cut(after[1:], " ")
	first, _ := utf8.DecodeRuneInString(word)
	if first == open || !unicode.IsLetter(first) {
		return first != open
	}
	return slices.Contains([]string{"of", "is", "would", "never", "times", "where"}, strings.Trim(word, ".,;:"))
}

// turn returns a text with its symbols in the notation, and without marks.
func (n Notation) turn(text string, activation func(after string) bool) string {
	if n.Book <= Article && n.Bias == Vector {
		return plain(text)
	}
	var b strings.Builder
	for len(text) > 0 {
		if strings.HasPrefix(text, string(open)) {
			name, rest, _ := strings.Cut(text[utf8.RuneLen(open):], string(close))
			b.WriteString(name)
			text = rest
			continue
		}
		token := next(text)
		text = text[len(token):]
		if token == "a" && !activation(text) {
			b.WriteString(token)
			continue
		}
		b.WriteString(n.Symbol(token))
	}
	return b.String()
}

// plain returns a text without marks.
func plain(text string) string {
	if !strings.ContainsRune(text, open) {
		return text
	}
	return strings.NewReplacer(string(open), "", string(close), "").Replace(text)
}

// wholes are the symbols of several letters and signs, the longest first.
func wholes() []string {
	return []string{"targets y", "target y", "∂J/∂ŷ", "∂J/∂w", "∂J/∂b", "∂J/∂W", "f′(z)", "f′", "∂W", "∂w", "∂b"}
}

// next returns the next part of a text: a symbol that is one as a whole, a word, or one
// character.
func next(text string) string {
	for _, whole := range wholes() {
		if strings.HasPrefix(text, whole) {
			return whole
		}
	}
	end := strings.IndexFunc(text, func(r rune) bool { return !inWord(r) })
	switch {
	case end < 0:
		return text
	case end > 0:
		return text[:end]
	default:
		_, size := utf8.DecodeRuneInString(text)
		return text[:size]
	}
}

// inWord reports whether a character belongs to a word. A sum sign does not.
func inWord(r rune) bool { return r != 'Σ' && (unicode.IsLetter(r) || unicode.IsMark(r)) }
