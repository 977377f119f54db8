package theme

import (
	"fmt"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// The ramps of images are mixed of a palette's own ground and colours.

// faint is the share of its hue that the smallest number of a ramp has, by which it is told
// from 0.
const faint = 0.18

// signed returns the ramp from the colour of what is negative over 0 to that of what is
// positive.
func (p Palette) signed(positive, negative Role) []lipgloss.CompleteColor {
	levels := Weights.Levels()
	ramp := make([]lipgloss.CompleteColor, levels)
	middle := levels / 2
	ramp[middle] = p.onGround(Soft, faint/2)
	for i := 1; i <= middle; i++ {
		share := faint + (1-faint)*float64(i-1)/float64(middle-1)
		ramp[middle+i], ramp[middle-i] = p.onGround(positive, share), p.onGround(negative, share)
	}
	return ramp
}

// brightness returns the ramp from the ground to the colour of text.
func (p Palette) brightness() []lipgloss.CompleteColor {
	const faintest = 0.06 // so that the picture has edges
	ramp := make([]lipgloss.CompleteColor, Brightness.Levels())
	for i := range ramp {
		ramp[i] = p.onGround(Text, faintest+(1-faintest)*float64(i)/float64(len(ramp)-1))
	}
	return ramp
}

// onGround returns a share of the colour of a role on the palette's ground. Among sixteen
// colours it is only the nearest: images are drawn in characters there.
func (p Palette) onGround(role Role, share float64) lipgloss.CompleteColor {
	full := p.Looks[role].Fg.TrueColor
	if full == "" { // It is the terminal's own, which nobody knows.
		full = p.opposite()
	}
	ground := termenv.ConvertToRGB(termenv.RGBColor(p.Ground.TrueColor))
	hex := ground.BlendOkLab(termenv.ConvertToRGB(termenv.RGBColor(full)), share).Clamped().Hex()
	of256, of16 := termenv.ANSI256.Convert(termenv.RGBColor(hex)), termenv.ANSI.Convert(termenv.RGBColor(hex))
	return colour(hex, fmt.Sprintf("%d", of256), fmt.Sprintf("%d", of16))
}

// opposite returns what stands out most on the palette's ground.
func (p Palette) opposite() string {
	if p.Dark {
		return "#ffffff"
	}
	return "#000000"
}
