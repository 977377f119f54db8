package theme

import (
	"strconv"
	"strings"

	"github.com/muesli/termenv"
)

// Ground is what is known of the terminal's background. For the zero Ground
// nothing is known, and the background is taken to be dark, as most are.
type Ground struct {
	// Known is where the knowledge comes from.
	Known Knowledge
	// Light reports whether dark letters are easier to read on it than light
	// ones.
	Light bool
	// R, G and B are the colour that the terminal has answered.
	R, G, B uint8
}

// Knowledge is how well a ground is known.
type Knowledge uint8

// The kinds of knowledge.
const (
	// Guessed: neither the terminal nor the environment has said anything.
	Guessed Knowledge = iota
	// Told: the environment says whether it is light, but not its colour.
	Told
	// Answered: the terminal has answered with its colour.
	Answered
)

// GroundOf is the ground of a terminal that has answered with its colour.
func GroundOf(r, g, b uint8) Ground {
	ground := Ground{Known: Answered, R: r, G: g, B: b}
	l := ground.luminance()
	ground.Light = ratio(l, black) > ratio(l, white)
	return ground
}

// GroundTold is the ground according to the environment: COLORFGBG, which some
// terminals set, ends in the number of the background's colour among the sixteen.
// If it is missing or makes no sense, nothing is known.
func GroundTold(env func(string) string) Ground {
	fields := strings.Split(env("COLORFGBG"), ";")
	background, err := strconv.Atoi(fields[len(fields)-1])
	if err != nil || len(fields) < 2 || background < 0 || background > 15 {
		return Ground{}
	}
	const grey, brightBlack = 7, 8
	return Ground{Known: Told, Light: background >= grey && background != brightBlack}
}

// luminance is that of a ground whose colour is known.
func (g Ground) luminance() float64 {
	return 0.2126*linear(g.R) + 0.7152*linear(g.G) + 0.0722*linear(g.B)
}

// ReadableOn reports whether the letters of p can be read on a ground: by their
// contrast if its colour is known, otherwise by whether p is made for it. If
// nothing at all is known they are taken to be readable, as p may be what the
// reader is looking for.
func (p Palette) ReadableOn(ground Ground) bool {
	text, coloured := luminance(termenv.TrueColor, p.Looks[Text].Fg)
	switch {
	case !coloured, ground.Known == Guessed:
		return true
	case ground.Known == Told:
		return p.Dark != ground.Light
	default:
		return ratio(text, ground.luminance()) >= readable
	}
}
