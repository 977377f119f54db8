package grid

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What a frame uses beyond ASCII and what stands for it there, one line above
// the other. Box drawing and Braille follow rules of their own.
const (
	letters      = "αβγδεζηθικλμνξοπρσςτυφχψω" + "ΓΔΘΛΞΠΣΦΨΩ" + "ßæøłđıÆØŁĐ"
	plainLetters = "abgdezroiklumxoprsstufxyw" + "GDOLXPSFYO" + "saoldiAOLD" // η is the rate, for n counts samples.

	signs      = "∂∇∑∏√∈∘⊙⊗×÷·⋅•∙±≈≤≥−" + "‐‑‒–—―‘’‚“”„…′″‹›«»°"
	plainSigns = "dVSPve**Xx/..:.~~<>-" + "------'''\"\"\".'\"<><>o"

	shapes      = "→←↑↓↔↕⇒⇐▶◀▲▼▸◂▴▾►◄" + "●○◉◌■□▪▫◆◇"
	plainShapes = "><^v-|><><^v><^v><" + "Oo@oBb#oDd"

	blocks      = "▌▐█▀▄▁▂▃▅▆▇▏▎▍▋▊▉░▒▓" + "▘▝▖▗▚▞▙▛▜▟"
	plainBlocks = ">|#\"=_.-+*#|||###.:#" + "''..\\/####"
)

// ToASCII is s as a Region of an ASCII frame draws it, one character for each
// column: "−∂J/∂W²" becomes "-dJ/dW2".
func ToASCII(s string) string {
	var b strings.Builder
	for g := (graphemes{rest: s}); g.next(); {
		b.WriteByte(plainForm(g.text))
		if g.width == 2 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// plainForm is the ASCII character that stands for a grapheme: the question
// mark where none would be true.
func plainForm(text string) byte {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r < utf8.RuneSelf:
		return byte(r)
	case r >= firstBox && r <= lastBox:
		return plainBox(r)
	case r >= brailleBase && r <= brailleBase+0xff:
		return plainDots(uint8(r - brailleBase))
	}
	if p, ok := plainSpecial(r); ok {
		return p
	}
	if r == 'ŷ' {
		return 'Y' // What the network answers is not the target y.
	}
	// An accented letter is taken apart into the letter and its accents, a
	// raised figure is brought down.
	if apart := norm.NFKD.String(text[:size]); apart != text[:size] && isLetterWithMarks(apart) {
		return plainForm(apart)
	}
	return '?'
}

// plainSpecial looks r up in the lines above.
func plainSpecial(r rune) (byte, bool) {
	for _, line := range [...][2]string{
		{letters, plainLetters}, {signs, plainSigns}, {shapes, plainShapes}, {blocks, plainBlocks},
	} {
		if i := strings.IndexRune(line[0], r); i >= 0 {
			return line[1][utf8.RuneCountInString(line[0][:i])], true
		}
	}
	return 0, false
}

// isLetterWithMarks reports whether s is one character with nothing but accents
// after it, which ½, apart 1⁄2, is not.
func isLetterWithMarks(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	for _, r := range s[n:] {
		if !unicode.Is(unicode.Mn, r) {
			return false
		}
	}
	return true
}
