package theme

import (
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"backstep/ui/grid"
)

// Ramp is a row of colours for pictures such as a surface or a landscape.
type Ramp uint8

// The ramps.
const (
	// Diverging goes from negative to positive, with an edge in the middle.
	Diverging Ramp = iota
	// Depth goes from low to high.
	Depth
	// FewClasses has three shades for each of five classes. The last shade is for the
	// surest answers.
	FewClasses
	// ManyClasses has one colour for each of ten classes.
	ManyClasses
	// Weights goes from negative over 0 to positive, in the hues of weights, and Gradients
	// from grey over 0 to the accent of the backward pass. Both are symmetrical.
	Weights
	Gradients
	// Brightness goes from the ground to the colour of text.
	Brightness
	rampCount
)

// Levels returns the number of colours of a ramp.
func (r Ramp) Levels() int { return [rampCount]int{16, 12, 15, 10, 15, 15, 15}[r] }

// Ink is the colour of a character on a ramp.
type Ink uint8

// The inks. Those of classes come last, first positive and negative, then the others.
const (
	InkText Ink = iota
	InkDim
	InkBackward
	InkUpdate
	InkAlarm
	InkContour
	InkPositive
	InkNegative
	inkCount = InkPositive + classColours
)

// classColours is the number of classes with colours of their own.
const classColours = 10

// ClassInk returns the tint of a class, which stands out on the class's own ground.
func ClassInk(class int) Ink { return InkPositive + Ink(class%classColours) }

const (
	// maxLevels is the number of levels, or of inks, for which a style has room.
	maxLevels = 16
	// noGround stands for the terminal's own ground, not for a level. It is
	// available only for ramps with fewer levels than maxLevels.
	noGround = maxLevels - 1
)

// A style of heat consists of bit 14, three bits for the ramp, one bit that tells an ink
// from half blocks, and two times four bits for levels.
const (
	heatBit  grid.Style = 1 << 14
	rampBits            = 9
	inkBit   grid.Style = 1 << 8
)

// HalfBlock returns the style of an upper half block, given the level of its upper half
// and that of the ground below it.
func HalfBlock(r Ramp, upper, lower int) grid.Style {
	return heatBit | grid.Style(r)<<rampBits | grid.Style(upper)<<4 | grid.Style(lower)
}

// OnHeat returns the style of a character on a level of a ramp.
func OnHeat(r Ramp, ink Ink, level int) grid.Style {
	return heatBit | inkBit | grid.Style(r)<<rampBits | grid.Style(ink)<<4 | grid.Style(level)
}

// OnTerminal returns the style of a character in the colour of a level, on the terminal's
// own ground. Only ramps with fewer levels than maxLevels have it.
func OnTerminal(r Ramp, level int) grid.Style { return HalfBlock(r, level, noGround) }

// isHeat reports whether a style is one of heat and not a role.
func isHeat(s grid.Style) bool { return s&heatBit != 0 && s&grid.Style(bold) == 0 }

// heatColours holds the colours of each ramp.
type heatColours [rampCount][]lipgloss.CompleteColor

// inks returns the colours of characters on ramps.
func (p Palette) inks() [inkCount]lipgloss.CompleteColor {
	inks := [inkCount]lipgloss.CompleteColor{
		InkText: p.Looks[Text].Fg, InkDim: p.Looks[Dim].Fg,
		InkBackward: p.Looks[Backward].Fg, InkUpdate: p.Looks[Update].Fg, InkAlarm: p.Looks[Alarm].Fg,
		InkContour: p.Looks[Contour].Fg,
	}
	copy(inks[InkPositive:], p.classInks())
	return inks
}

// classInks returns the tints of the classes.
func (p Palette) classInks() []lipgloss.CompleteColor {
	switch {
	case !p.Colours():
		return nil
	case p.Name == highContrast && p.Dark:
		return darkContrastInks()
	case p.Name == highContrast:
		return lightContrastInks()
	case p.Dark:
		return darkClassInks()
	default:
		return lightClassInks()
	}
}

// heat returns the ramps of a palette. A plain palette has none.
func (p Palette) heat() heatColours {
	if !p.Colours() {
		return heatColours{}
	}
	ramps := p.surfaceHeat()
	ramps[Weights] = p.signed(PositiveSoft, NegativeSoft)
	ramps[Gradients] = p.signed(Backward, Soft)
	ramps[Brightness] = p.brightness()
	return ramps
}

// surfaceHeat returns the ramps of surfaces and landscapes.
func (p Palette) surfaceHeat() heatColours {
	if p.Name == highContrast {
		return p.contrastHeat()
	}
	ramps, classes := lightHeat(), lightClassesApart
	if p.Dark {
		ramps, classes = darkHeat(), darkClassesApart
	}
	if p.Name == colourBlind {
		ramps[FewClasses] = classes()
	}
	return ramps
}

// contrastHeat returns the ramps of a palette of high contrast.
func (p Palette) contrastHeat() heatColours {
	if p.Dark {
		return darkContrastHeat()
	}
	return lightContrastHeat()
}

// heatEscapes are the escapes of all styles of heat.
type heatEscapes [rampCount][2 * maxLevels * maxLevels]grid.Escape

// newHeatEscapes combines the sequences of foregrounds and backgrounds.
func newHeatEscapes(profile termenv.Profile, p Palette) *heatEscapes {
	all := &heatEscapes{}
	if profile == termenv.Ascii {
		return all
	}
	var inks [inkCount]tone
	for ink, c := range p.inks() {
		inks[ink] = toneOf(profile, c)
	}
	ramps := p.heat()
	for r, levels := range ramps {
		for lower, ground := range levels {
			under, behind := sequence(profile, ground, true), toneOf(profile, ground)
			for upper, above := range levels {
				all[r][upper*maxLevels+lower] = joined(sequence(profile, above, false), under)
			}
			for ink, c := range inks {
				above := sequence(profile, readableOn(profile, c, behind, readable), false)
				all[r][int(inkBit)+ink*maxLevels+lower] = joined(above, under)
			}
		}
	}
	ground := "22"
	if p.Paints {
		ground = sequence(profile, p.Ground, true)
	}
	for r, levels := range ramps {
		for level, c := range levels {
			if len(levels) < maxLevels {
				all[r][level*maxLevels+noGround] = joined(ground, sequence(profile, c, false))
			}
		}
	}
	return all
}

func sequence(profile termenv.Profile, c lipgloss.CompleteColor, background bool) string {
	if color := profile.Color(inDepth(profile, c)); color != nil {
		return color.Sequence(background)
	}
	return ""
}

// joined returns the escape made of two sequences, or the zero Escape if either is
// missing.
func joined(one, other string) grid.Escape {
	if one == "" || other == "" {
		return grid.Escape{}
	}
	return grid.Escape{On: "\x1b[" + one + ";" + other + "m", Off: "\x1b[0m", ShowsOnBlank: true}
}

// escape returns the escape of a style of heat.
func (h *heatEscapes) escape(s grid.Style) grid.Escape {
	return h[s>>rampBits&7][s&(inkBit|0xff)]
}
