package explain

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// ofShares reports whether an output is the share of a class in an answer, and its δ says
// that the share has to grow if it is the right class, and to shrink if it is not.
func (u unit) ofShares() bool {
	o, y, delta := u.outputs(), u.y().Value, u.growth()
	return o.joint() && o.count() > 1 && o.oneHot() && (y == 1 && delta < 0 || y == 0 && delta > 0)
}

// shareMeaning says what share of the answer a class got, and which way its z should go.
func shareMeaning(u unit) Sentence {
	name, way, sign := u.at.kept(u.name()), "has to rise", u.sign()
	if u.growth() > 0 {
		way = "has to fall"
	}
	says := fmt.Sprintf("δ of %s is %s: its z %s.", name, sign, way)
	return saying(says, says, fmt.Sprintf("δ is %s: this z %s.", sign, way), "This z "+way+".").about(u.shareIs()...)
}

// shareIs says which class it is, and what share of the answer this class got; if another one
// got the most, that too.
func (u unit) shareIs() []string {
	o := u.outputs()
	shares, mine := o.activations(), u.a().Value
	most, truly := slices.Index(shares, slices.Max(shares)), slices.Index(o.targets(), 1)
	name, truth := u.at.kept(u.name()), u.at.Keep(Called(clip(o.name(truly))))
	got := name + " got " + share(mine)
	only := name + " got only " + share(mine)
	switch right := u.y().Value == 1; {
	case right && most == u.q.Unit:
		return shareTexts("This is "+truth+", and "+got, got)
	case right:
		long := fmt.Sprintf("This is %s, but %s of the answer, and %s got %s.", truth, only, u.at.kept(o.name(most)), share(shares[most]))
		return append([]string{long}, shareTexts("This is "+truth+", but "+only, only)...)
	default: // However little, it is too much.
		return shareTexts("This is "+truth+", not "+u.at.Keep(Called(clip(u.name())))+", but "+got, got)
	}
}

// shareTexts returns what was got of the answer, at length and in brief.
func shareTexts(long, brief string) []string {
	return []string{long + " of the answer.", brief + " of the answer.", brief + "."}
}

// share writes a share with four digits, or with more if it would seem to be the whole.
func share(v float64) string {
	for digits := 4; digits < 8; digits++ {
		if text := decimal(v, digits); text != "1" || v == 1 {
			return text
		}
	}
	return "nearly 1"
}

// Called returns what a sample of a class is: a 3, an 8, setosa.
func Called(class string) string {
	switch {
	case class == "8":
		return "an 8"
	case utf8.RuneCountInString(class) == 1 && class >= "0" && class <= "9":
		return "a " + class
	default:
		return class
	}
}
