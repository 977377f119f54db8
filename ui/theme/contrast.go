package theme

import (
	"math"
	"sort"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// readable is the least contrast, as WCAG 2 measures it, that letters have with
// what is behind them.
const readable = 4.5

// Luminances of the ends of the scale.
const (
	black = 0.0
	white = 1.0
)

// ratio is the contrast of two luminances, from 1 to 21.
func ratio(a, b float64) float64 {
	const flare = 0.05
	return (max(a, b) + flare) / (min(a, b) + flare)
}

// linear is the light of one part of a colour, from 0 to 1.
func linear(part uint8) float64 {
	s := float64(part) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// xtermColours are the sixteen colours of an xterm that nobody has configured.
// Other terminals have others: what is readable in these is nearly so in those.
func xtermColours() [16]string {
	return [16]string{
		"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
		"#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
	}
}

// luminance is that of a colour where there are as many colours as profile
// says, and false where it has none.
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

// inDepth is what a colour is called where there are as many colours as profile
// says.
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

// tone is a colour with its luminance where there are so many colours.
type tone struct {
	lipgloss.CompleteColor
	light float64
	ok    bool // false: there is no such colour
}

// toneOf is the tone of a colour where there are as many as profile says.
func toneOf(profile termenv.Profile, c lipgloss.CompleteColor) tone {
	l, ok := luminance(profile, c)
	return tone{c, l, ok}
}

// readableOn is ink where it can be read on a ground, and else the nearest of
// its hue that can: ink mixed with white or black, or, where there are few
// colours, white or black itself.
func readableOn(profile termenv.Profile, ink, ground tone) lipgloss.CompleteColor {
	if !ground.ok || ink.ok && ratio(ink.light, ground.light) >= readable {
		return ink.CompleteColor
	}
	end := colour("#ffffff", "231", "15")
	if ratio(ground.light, black) > ratio(ground.light, white) {
		end = colour("#000000", "16", "0")
	}
	if profile != termenv.TrueColor {
		return end
	}
	return mixedUntilReadable(ink.TrueColor, end.TrueColor, ground.light)
}

// mixedUntilReadable mixes ink with black or white until it can be read on a
// ground of that luminance, as the end of the way can.
func mixedUntilReadable(ink, end string, under float64) lipgloss.CompleteColor {
	const steps = 16
	from, to := termenv.ConvertToRGB(termenv.RGBColor(ink)), termenv.ConvertToRGB(termenv.RGBColor(end))
	step := sort.Search(steps, func(i int) bool {
		r, g, b := from.BlendRgb(to, float64(i)/steps).RGB255()
		return ratio((Ground{R: r, G: g, B: b}).luminance(), under) >= readable
	})
	return lipgloss.CompleteColor{TrueColor: from.BlendRgb(to, float64(step)/steps).Hex()}
}
