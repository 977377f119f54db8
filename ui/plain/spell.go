package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Spell returns a text as it is read aloud well: signs are words, numbers have no zeros at
// their end, and powers of ten are spoken. "δ₂ = ŷ − y" becomes "delta of layer 2 equals y hat
// minus y". Names of phases and of numbers stay as commands take them: "dW2", "delta h1".
func Spell(text string) string {
	s := speller{text: []rune(figures(phrases(text))), signs: signs()}
	for s.at < len(s.text) {
		s.next()
	}
	text = strings.Join(strings.FieldsFunc(s.out.String(), func(r rune) bool { return r == ' ' }), " ")
	return strings.ReplaceAll(text, " :", ":")
}

// speller holds a text while it is being spelled.
type speller struct {
	text []rune
	at   int

	signs map[rune]string
	out   strings.Builder
	word  bool // the last part is a word for a sign
}

// next spells the next sign, or a number above or below the line.
func (s *speller) next() {
	r := s.text[s.at]
	if n := s.digits(lowered); n != "" {
		s.say("of layer " + n)
		return
	}
	if n := s.digits(raised); n != "" {
		s.say(power(n))
		return
	}
	s.at++
	if word, ok := s.wordOf(r); ok {
		s.say(word)
		return
	}
	if s.word && (unicode.IsLetter(r) || r == '(' || r == '[' || unicode.IsDigit(r) && !s.named()) {
		s.out.WriteByte(' ')
	}
	s.out.WriteRune(r)
	s.word = false
}

// named reports whether the word before is the name of a phase or a number, as in δ2.
func (s *speller) named() bool {
	said := s.out.String()
	return strings.HasSuffix(said, "delta") || strings.HasSuffix(said, "beta")
}

// say writes a word, apart from what stands before it.
func (s *speller) say(word string) {
	if word == "" {
		return
	}
	last, _ := utf8.DecodeLastRuneInString(s.out.String())
	first, _ := utf8.DecodeRuneInString(word)
	if s.out.Len() > 0 && unicode.IsLetter(first) && (unicode.IsLetter(last) || unicode.IsDigit(last) || strings.ContainsRune(").,:;", last)) {
		s.out.WriteByte(' ')
	}
	s.out.WriteString(word)
	s.word = unicode.IsLetter(first)
}

// digits takes the run of figures that comes next, "" if there is none.
func (s *speller) digits(table string) string {
	var digits []byte
	for ; s.at < len(s.text); s.at++ {
		i := strings.IndexRune(table, s.text[s.at])
		if i < 0 {
			break
		}
		digits = append(digits, byte('0'+utf8.RuneCountInString(table[:i])))
	}
	return string(digits)
}

// power says a raised number.
func power(n string) string {
	switch n {
	case "2":
		return "squared"
	case "3":
		return "cubed"
	default:
		return "to the power of " + n
	}
}
