package explain

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Sentence says in plain words what a number is, and what its value says. Each is
// written in several lengths, the longest first, every one of them a whole sentence and
// true. A pupil has to understand them, and a teacher to be able to edit them.
type Sentence struct {
	What []string // "The gradient says how fast the loss grows with this weight."
	Says []string // goes on from What: "It is negative: more weight gives less loss."

	// Alone is what the value says where there is no room for both. It names what it
	// speaks of: "More weight would give less loss." The last has at most 36 characters,
	// for the narrowest screen. Without it Says stands alone.
	Alone []string
}

// saying returns what a value says, after what it is and alone.
func saying(says string, alone ...string) Sentence {
	return Sentence{Says: []string{says}, Alone: alone}
}

// about returns the sentence with what the number is, in several lengths.
func (s Sentence) about(what ...string) Sentence {
	s.What = what
	return s
}

// orShort returns the sentence with a shorter text of what the value says, which goes on
// from What too.
func (s Sentence) orShort(says string) Sentence {
	s.Says = append(s.Says[:len(s.Says):len(s.Says)], says)
	return s
}

// Fitting returns the longest sentence of at most that many columns, which width counts.
// If there is no room to say both, it says only what the value says.
func (s Sentence) Fitting(columns int, width func(text string) int) string {
	best, most := "", 0
	for _, says := range s.Says {
		for _, what := range s.What {
			both := what + " " + says
			if w := width(both); w <= columns && w > most {
				best, most = both, w
			}
		}
	}
	if best != "" {
		return best
	}
	for _, alone := range s.standing() {
		if width(alone) <= columns {
			return alone
		}
	}
	return ""
}

// standing returns what the value says by itself.
func (s Sentence) standing() []string {
	if len(s.Alone) > 0 {
		return s.Alone
	}
	return s.Says
}

// String returns the sentence in full.
func (s Sentence) String() string {
	return strings.Join(slices.Concat(s.What[:min(1, len(s.What))], s.Says[:min(1, len(s.Says))]), " ")
}

// With returns the sentence with each of its texts changed.
func (s Sentence) With(change func(string) string) Sentence {
	return Sentence{What: changed(s.What, change), Says: changed(s.Says, change), Alone: changed(s.Alone, change)}
}

func changed(texts []string, change func(string) string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = change(text)
	}
	return list
}

// brief4 formats a number for a sentence, with four significant digits.
func brief4(v float64) string { return decimal(v, 4) }

// Capital begins a sentence with a text. A first letter that is not in ASCII, such as that
// of ŷ or δ, is a symbol and stays as it is.
func Capital(text string) string {
	if text == "" || text[0] >= utf8.RuneSelf {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
