package theme

import (
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Palette has a look for every role, made for a dark or a light background.
type Palette struct {
	Name string
	// Dark reports whether the palette is made for a dark background.
	Dark bool
	// Ground is the background that the palette is made for. It is painted if Paints,
	// otherwise the terminal's own is left as it is.
	Ground lipgloss.CompleteColor
	Paints bool
	Looks  [roleCount]Look
}

// Look is the appearance of one role.
type Look struct {
	// Fg and Bg give a colour three times, for terminals with true colour, with 256
	// colours and with 16. Where one is empty, the terminal's own colour is left as it
	// is.
	Fg, Bg    lipgloss.CompleteColor
	Bold      bool
	Faint     bool
	Underline bool
	Reverse   bool
	// FaintIfFew makes the look faint on a terminal of sixteen colours, which have no
	// shade for it.
	FaintIfFew bool
}

// Colours reports whether any role of p has a colour.
func (p Palette) Colours() bool {
	for _, look := range p.Looks {
		if look.Fg != (lipgloss.CompleteColor{}) || look.Bg != (lipgloss.CompleteColor{}) {
			return true
		}
	}
	return false
}

// style returns l as a style of lipgloss for the terminal of renderer.
func (l Look) style(renderer *lipgloss.Renderer) lipgloss.Style {
	s := renderer.NewStyle().Foreground(l.Fg).Background(l.Bg)
	// Attributes are set only if they are on, because lipgloss writes more for a style
	// that has underlining turned off explicitly.
	if l.Bold {
		s = s.Bold(true)
	}
	if l.Faint {
		s = s.Faint(true)
	}
	if l.Underline {
		s = s.Underline(true)
	}
	if l.Reverse {
		s = s.Reverse(true)
	}
	return s
}

// tint returns the ground with a little of a hue in it, more of it the greater the
// strength. Among 256 colours it is the nearest one.
func (p Palette) tint(hue, strength int) lipgloss.CompleteColor {
	ground := termenv.ConvertToRGB(termenv.RGBColor(p.Ground.TrueColor))
	colour := termenv.ConvertToRGB(termenv.RGBColor(p.Looks[hues()[hue]].Fg.TrueColor))
	mixed := ground.BlendRgb(colour, strongest*float64(strength)/Strengths).Hex()
	return lipgloss.CompleteColor{TrueColor: mixed, ANSI256: mixed}
}

// withOwnText returns p with text in the terminal's own colour, which can be read on
// any ground.
func (p Palette) withOwnText() Palette {
	for _, role := range []Role{Text, Strong, Selected, Soft, Dim} {
		p.Looks[role].Fg = lipgloss.CompleteColor{}
	}
	p.Looks[Dim].Faint = true
	return p
}

// painted returns p with its ground behind everything that has none of its own, if p paints
// it. What would be in the terminal's own colour is then black or white.
func (p Palette) painted() Palette {
	if !p.Paints {
		return p
	}
	own := "15"
	if !p.Dark {
		own = "0"
	}
	for i := range p.Looks {
		look := &p.Looks[i]
		if look.Bg.ANSI == "" {
			look.Bg.ANSI = p.Ground.ANSI
		}
		if look.Bg.TrueColor == "" {
			look.Bg.TrueColor, look.Bg.ANSI256 = p.Ground.TrueColor, p.Ground.ANSI256
		}
		if look.Fg.ANSI == "" {
			look.Fg.ANSI = own
		}
	}
	return p
}

// showsOnBlank reports whether a blank in this look differs from a blank in the
// terminal's own style.
func (l Look) showsOnBlank() bool {
	return l.Underline || l.Reverse || l.Bg != (lipgloss.CompleteColor{})
}

// among returns l adapted to a terminal of this profile. Many terminals of sixteen
// colours show a dark colour in bold as its bright version. Cyan that can be read on
// white then becomes one that cannot, and black ink becomes grey. So with sixteen
// colours bold is used only where it does no harm. What is dim is faint there.
func (l Look) among(profile termenv.Profile, dark bool) Look {
	ink := l.Fg.ANSI
	darkInk := len(ink) == 1 && ink < "8"
	if profile == termenv.ANSI && darkInk && (!dark || l.Bg.ANSI != "") {
		l.Bold = false
	}
	l.Faint = l.Faint || l.FaintIfFew && profile == termenv.ANSI
	return l
}
