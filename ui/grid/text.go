package grid

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// grapheme is what a reader takes for one character, made fit for a cell. Its width is
// 1 or 2 columns.
type grapheme struct {
	text  string
	width int
}

// maxCluster is the largest number of bytes in a grapheme. The longest in use, a family
// of four with skin tones, has 41.
const maxCluster = 64

// replacement stands for anything that is not text.
const replacement = "\uFFFD"

func oneBlank() grapheme { return grapheme{text: " ", width: 1} }

// Width returns the number of columns that s takes in a Region.
func Width(s string) int {
	if n, all := singles(s); all {
		return n
	}
	w := 0
	for g := (graphemes{rest: s}); g.next(); {
		w += g.width
	}
	return w
}

// Clean returns s as a Region draws it. It has no control characters and nothing else
// that could move the cursor or change the direction of writing. Blanks stand for tabs
// and newlines, and replacement characters for bytes that are not UTF-8.
func Clean(s string) string {
	var b strings.Builder
	for g := (graphemes{rest: s}); g.next(); {
		b.WriteString(g.text)
	}
	return b.String()
}

// Truncate returns s cleaned. If that is wider than width columns, it is cut and ends
// in an ellipsis within them.
func Truncate(s string, width int) string {
	var b strings.Builder
	used, kept := 0, 0 // kept is the length that leaves room for the ellipsis.
	for g := (graphemes{rest: s}); g.next(); {
		if used += g.width; used > width {
			break
		}
		b.WriteString(g.text)
		if used < width {
			kept = b.Len()
		}
	}
	switch {
	case used <= width:
		return b.String()
	case width < 1:
		return ""
	default:
		return b.String()[:kept] + "…"
	}
}

// Characters iterates over the characters of s as they are written, each with its width
// in columns. The width is 0 for a character that is not drawn.
func Characters(s string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for g := (graphemes{rest: s}); g.rest != ""; {
			before := g.rest
			g.step()
			if !yield(before[:len(before)-len(g.rest)], g.width) {
				return
			}
		}
	}
}

// graphemes iterates over a text.
type graphemes struct {
	grapheme
	rest string
}

// next moves to the next grapheme that can stand in a cell and reports whether
// there is one.
func (g *graphemes) next() bool {
	for g.rest != "" {
		if g.step(); g.width > 0 {
			return true
		}
	}
	return false
}

// step moves to the next grapheme of the rest, which must not be empty.
func (g *graphemes) step() {
	if n := singleLen(g.rest); n > 0 {
		g.grapheme = grapheme{text: g.rest[:n], width: 1}
		g.rest = g.rest[n:]
		return
	}
	first := displaywidth.Options{}.StringGraphemes(g.rest)
	first.Next()
	g.grapheme = fit(first.Value(), first.Width())
	g.rest = g.rest[len(first.Value()):]
}

// singleLen returns the length of the first rune of s if that rune is certain to be a
// grapheme by itself, otherwise 0. It avoids the Unicode tables for most text.
func singleLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if !single(r) {
		return 0
	}
	if len(s) > n {
		if r, _ := utf8.DecodeRuneInString(s[n:]); !single(r) {
			return 0
		}
	}
	return n
}

// singles returns the number of runes of s, each of which takes a column, if all of them are
// certain to be graphemes by themselves.
func singles(s string) (n int, all bool) {
	for _, r := range s {
		if !single(r) {
			return n, false
		}
		n++
	}
	return n, true
}

// single reports whether r is one column wide and joins no other such rune. This holds
// for ASCII, Latin and Greek and, above those, for the symbols of mathematics and
// drawing.
func single(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= ' '
	case r < 0x300:
		return r > 0xa0 && r != 0xad // The soft hyphen.
	case r < 0x400:
		return r >= 0x370
	default:
		return singleSymbol(r)
	}
}

// singleSymbol does the same as single for dashes and quotation marks, primes,
// superscripts and subscripts, arrows and operators, box drawing, blocks, shapes and
// Braille.
func singleSymbol(r rune) bool {
	switch {
	case r < 0x2300:
		return r >= 0x2010 && r < 0x2028 || r >= 0x2030 && r < 0x203c || r >= 0x2070 && r < 0x209d || r >= 0x2190
	case r < 0x2800:
		return r >= 0x2500 && r < 0x25fd
	default:
		return r < 0x2900
	}
}

// fit makes a cluster of runes fit for a cell. A cluster that would not be seen gets
// width 0. A cluster that is not text or would join its neighbours becomes the
// replacement character.
func fit(cluster string, width int) grapheme {
	r, _ := utf8.DecodeRuneInString(cluster)
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return oneBlank()
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
		return grapheme{}
	case r == utf8.RuneError:
		return grapheme{text: replacement, width: 1}
	case width < 1:
		return grapheme{}
	case r < utf8.RuneSelf && widthIsDisputed(cluster, width):
		return grapheme{text: cluster[:1], width: 1}
	case width > 2 || len(cluster) > maxCluster || !utf8.ValidString(cluster) || !standsAlone(cluster):
		return grapheme{text: replacement, width: 1}
	default:
		return roomFor(cluster, width)
	}
}

// roomFor gives a cluster of width columns more room if a terminal that draws its runes
// one by one needs more. A family, or a thumb with a skin tone, would then need four or
// eight columns, so only its first rune is drawn.
func roomFor(cluster string, width int) grapheme {
	apart := widthApart(cluster)
	if apart <= 2 {
		return grapheme{text: cluster, width: max(width, apart)}
	}
	_, n := utf8.DecodeRuneInString(cluster)
	if !standsAlone(cluster[:n]) {
		return grapheme{text: replacement, width: 1}
	}
	return grapheme{text: cluster[:n], width: widthApart(cluster[:n])}
}

// widthApart returns how many columns the runes of a cluster take if they are drawn one
// by one, according to wcwidth.
func widthApart(cluster string) int {
	w := 0
	for _, r := range cluster {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || r >= 0x1160 && r <= 0x11ff: // The later parts of Korean syllables.
		case unicode.Is(unicode.Mc, r) || r >= 0x1f1e6 && r <= 0x1f1ff: // Vowel signs; halves of flags.
			w++
		default:
			w += displaywidth.Options{}.String(string(r))
		}
	}
	return w
}

// widthIsDisputed reports whether terminals disagree on the width of a cluster that
// begins with a letter or digit of ASCII. This happens if it is to look like an emoji,
// or if it has a vowel sign of another script, to which some terminals give a column of
// its own.
func widthIsDisputed(cluster string, width int) bool {
	return width == 2 || displaywidth.Options{}.String(cluster[1:]) > 0
}

// standsAlone reports whether cluster stays a grapheme of its own whatever its
// neighbours are. A lone half of a flag, a part of a Korean syllable or an emoji that
// waits for another one does not, and would make a row narrower than its cells.
func standsAlone(cluster string) bool {
	for _, neighbour := range []string{cluster, "x", "가"} {
		if !startsCluster(neighbour, cluster) {
			return false
		}
	}
	return true
}

// startsCluster reports whether, in before followed by cluster, a grapheme ends where
// cluster begins.
func startsCluster(before, cluster string) bool {
	pair := displaywidth.Options{}.StringGraphemes(before + cluster)
	return pair.Next() && len(pair.Value()) == len(before)
}
