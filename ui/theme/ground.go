package theme

import (
	"strconv"
	"strings"

	"github.com/muesli/termenv"
)

// Ground is what is known about the terminal's background. The zero Ground means that
// nothing is known. The background is then taken to be dark, as most are.
type Ground struct {
	// Known is how well the ground is known.
	Known Knowledge
	// Light reports whether dark letters are easier to read on the ground than light
	// ones.
	Light bool
	// R, G and B are the colour that the terminal has reported.
	R, G, B uint8
}

// Knowledge is how well a ground is known.
type Knowledge uint8

// The kinds of knowledge.
const (
	// Guessed means that neither the terminal nor the environment has said anything.
	Guessed Knowledge = iota
	// Told means that the environment says whether the ground is light, but not its
	// colour.
	Told
	// Answered means that the terminal has reported its colour.
	Answered
)

// GroundOf returns the ground of a terminal that has reported its colour.
func GroundOf(r, g, b uint8) Ground {
	ground := Ground{Known: Answered, R: r, G: g, B: b}
	l := ground.luminance()
	ground.Light = ratio(l, black) > ratio(l, white)
	return ground
}

// GroundTold returns the ground according to the environment. Some terminals set
// COLORFGBG, which ends in the number of the background's colour among the sixteen. If
// the variable is missing or makes no sense, nothing is known.
func GroundTold(env func(string) string) Ground {
	fields := strings.Split(env("COLORFGBG"), ";")
	background, err := strconv.Atoi(fields[len(fields)-1])
	if err != nil || len(fields) < 2 || background < 0 || background > 15 {
		return Ground{}
	}
	const grey, brightBlack = 7, 8
	return Ground{Known: Told, Light: background >= grey && background != brightBlack}
}

// luminance returns the luminance of a ground whose colour is known.
func (g Ground) luminance() float64 {
	return 0.2126*linear(g.R) + 0.7152*linear(g.G) + 0.0722*linear(g.B)
}

// ReadableOn reports whether the letters of p can be read on a ground. If the colour of
// the ground is known, this depends on their contrast, otherwise on whether p is made
// for such a ground. Of a ground of which nothing is known it is only assumed to be dark.
func (p Palette) ReadableOn(ground Ground) bool {
	text, coloured := luminance(termenv.TrueColor, p.Looks[Text].Fg)
	switch {
	case !coloured:
		return true
	case ground.Known != Answered:
		return p.Dark != ground.Light
	default:
		return ratio(text, ground.luminance()) >= readable
	}
}
