package grid

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The characters beyond ASCII that frames use, each above the one that replaces it. Box
// drawing and Braille have rules of their own.
const (
	letters      = "αβγδεζηθικλμνξοπρσςτυφχψω" + "ΓΔΘΛΞΠΣΦΨΩ" + "ßæøłđıÆØŁĐ"
	plainLetters = "abgdezroiklumxoprsstufxyw" + "GDOLXPSFYO" + "saoldiAOLD" // η becomes r, for rate, because n is the number of samples.

	signs      = "∂∇∑∏√∈∘⊙⊗×÷·⋅•∙±≈≤≥−" + "‐‑‒–—―‘’‚“”„…′″‹›«»°"
	plainSigns = "dVSPve**Xx/..:.~~<>-" + "------'''\"\"\".'\"<><>o"

	shapes      = "→←↑↓↔↕⇒⇐▶◀▲▼▸◂▴▾►◄↻⌫" + "●○◦◉◌■□▪▫◆◇△▽" + "✓✛" + "⎛⎜⎝⎞⎟⎠"
	plainShapes = "><^v-|><><^v><^v><@<" + "Ooo@oBb#oDdAV" + "v+" + "((()))"

	blocks      = "▌▐█▀▄▔▁▂▃▅▆▇▏▎▍▋▊▉░▒▓" + "▘▝▖▗▚▞▙▛▜▟"
	plainBlocks = ">|#\"='_.-+*#|||###.:#" + "''..\\/####"
)

// ToASCII returns s as a Region of an ASCII frame draws it, with one character for each
// column. For example, "−∂J/∂W²" becomes "-dJ/dW2".
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

// plainForm returns the ASCII character that replaces a grapheme, or a question mark if
// none fits.
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
		return 'Y' // Not y, which is the target.
	}
	// This splits an accented letter into a letter and accents, and turns a superscript
	// into a plain figure.
	if apart := norm.NFKD.String(text[:size]); apart != text[:size] && isLetterWithMarks(apart) {
		return plainForm(apart)
	}
	return '?'
}

// plainSpecial looks r up in the tables above.
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

// isLetterWithMarks reports whether s is one character followed only by accents. For
// example, ½ decomposes to 1⁄2, so it is not.
func isLetterWithMarks(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	for _, r := range s[n:] {
		if !unicode.Is(unicode.Mn, r) {
			return false
		}
	}
	return true
}
