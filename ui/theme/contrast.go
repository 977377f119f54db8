package theme

import (
	"math"
	"sort"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// readable is the least contrast, as measured by WCAG 2, that letters must have with
// their background.
const readable = 4.5

// The luminances at the ends of the scale.
const (
	black = 0.0
	white = 1.0
)

// ratio returns the contrast of two luminances, from 1 to 21.
func ratio(a, b float64) float64 {
	const flare = 0.05
	return (max(a, b) + flare) / (min(a, b) + flare)
}

// linear returns the linear light of one component of a colour, from 0 to 1.
func linear(part uint8) float64 {
	s := float64(part) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// xtermColours returns the sixteen colours of an xterm with its default configuration.
// Other terminals differ, but not by much, so what is readable here is nearly as
// readable there.
func xtermColours() [16]string {
	return [16]string{
		"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
		"#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
	}
}

// luminance returns the luminance of a colour on a terminal of this profile. ok is
// false if c has no colour for it.
func luminance(profile termenv.Profile, c lipgloss.CompleteColor) (l float64, ok bool) {
	color := profile.Color(inDepth(profile, c))
	if color == nil {
		return 0, false
	}
	if n, sixteen := color.(termenv.ANSIColor); sixteen {
		color = termenv.RGBColor(xtermColours()[n])
	}
	rgb := termenv.ConvertToRGB(color)
	r, g, b := rgb.RGB255()
	return Ground{R: r, G: g, B: b}.luminance(), true
}

// inDepth returns the name of a colour on a terminal of this profile.
func inDepth(profile termenv.Profile, c lipgloss.CompleteColor) string {
	switch profile {
	case termenv.ANSI256:
		return c.ANSI256
	case termenv.ANSI:
		return c.ANSI
	default:
		return c.TrueColor
	}
}

// tone is a colour with its luminance on a terminal of some profile.
type tone struct {
	lipgloss.CompleteColor
	light float64
	ok    bool // false if there is no colour
}

// toneOf returns the tone of a colour on a terminal of this profile.
func toneOf(profile termenv.Profile, c lipgloss.CompleteColor) tone {
	l, ok := luminance(profile, c)
	return tone{c, l, ok}
}

// readableOn returns ink if it has a contrast of at least least with a ground, otherwise
// the nearest colour of its hue that has. With true colour that is ink mixed with white or
// black, otherwise white or black itself.
func readableOn(profile termenv.Profile, ink, ground tone, least float64) lipgloss.CompleteColor {
	if !ground.ok || ink.ok && ratio(ink.light, ground.light) >= least {
		return ink.CompleteColor
	}
	end := colour("#ffffff", "231", "15")
	if ratio(ground.light, black) > ratio(ground.light, white) {
		end = colour("#000000", "16", "0")
	}
	if profile != termenv.TrueColor {
		return end
	}
	if !ink.ok {
		return end
	}
	return mixedUntilReadable(ink.TrueColor, end.TrueColor, ground.light, least)
}

// mixedUntilReadable mixes ink with end, which is black or white, until it has that
// contrast with a ground whose luminance is under. End itself can be read there.
func mixedUntilReadable(ink, end string, under, least float64) lipgloss.CompleteColor {
	const steps = 16
	from, to := termenv.ConvertToRGB(termenv.RGBColor(ink)), termenv.ConvertToRGB(termenv.RGBColor(end))
	step := sort.Search(steps, func(i int) bool {
		r, g, b := from.BlendRgb(to, float64(i)/steps).RGB255()
		return ratio((Ground{R: r, G: g, B: b}).luminance(), under) >= least
	})
	return lipgloss.CompleteColor{TrueColor: from.BlendRgb(to, float64(step)/steps).Hex()}
}
