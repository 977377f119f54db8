package theme

import (
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"backstep/ui/grid"
)

// Pen holds the escapes of a palette's roles on one terminal. It does not change and
// can be shared.
type Pen struct {
	regular, bold, turned [roleCount]grid.Escape

	heat     *heatEscapes
	tints    *tintEscapes
	profile  termenv.Profile
	colours  bool
	brackets bool // replace filled blocks
}

// NewPen returns a pen with the escapes of palette for the terminal of renderer, whose
// colour profile decides which colours there are. If there are none, as on a dumb terminal,
// there is no bold either and every escape is empty.
func NewPen(renderer *lipgloss.Renderer, palette Palette) *Pen {
	p := &Pen{profile: renderer.ColorProfile(), colours: palette.Colours()}
	p.brackets = p.profile == termenv.Ascii
	p.heat, p.tints = newHeatEscapes(p.profile, palette), newTintEscapes(p.profile, palette)
	for role, look := range palette.painted().Looks {
		p.regular[role] = escape(renderer, look.among(p.profile, palette.Dark))
		p.turned[role] = escape(renderer, look.turned())
		look.Bold = true
		p.bold[role] = escape(renderer, look.among(p.profile, palette.Dark))
	}
	return p
}

// NewUncolouredPen returns the pen of a terminal whose reader wants no colours, as NO_COLOR
// says. It keeps bold, faint and underlined text, since none of them is a colour. Filled
// blocks would be, so brackets replace them.
func NewUncolouredPen() *Pen {
	renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.ANSI))
	renderer.SetColorProfile(termenv.ANSI) // Otherwise the environment would decide.
	palette := Plain()
	for i := range palette.Looks {
		palette.Looks[i].Reverse = false
	}
	p := NewPen(renderer, palette)
	p.brackets = true
	return p
}

// Escape returns the escape of the role or heat that s stands for.
func (p *Pen) Escape(s grid.Style) grid.Escape {
	if isHeat(s) {
		return p.heat.escape(s)
	}
	if s&tintMask != 0 {
		if e, ok := p.tints.escape(s); ok {
			return e
		}
	}
	role := RoleOf(s)
	escapes := &p.regular
	switch {
	case role&bold != 0:
		escapes, role = &p.bold, role&^bold
	case role&turned != 0:
		escapes, role = &p.turned, role&^turned
	}
	if role >= roleCount {
		return grid.Escape{}
	}
	return escapes[role]
}

// HasColor reports whether any colours are shown.
func (p *Pen) HasColor() bool { return p.colours && !p.Plain() }

// FewColours reports whether there are too few colours for the tints of classes.
func (p *Pen) FewColours() bool { return p.HasColor() && p.profile == termenv.ANSI }

// Plain reports whether there are no filled blocks, so that brackets must replace them.
func (p *Pen) Plain() bool { return p.brackets }

// escape returns what renderer writes around text with this look.
func escape(renderer *lipgloss.Renderer, look Look) grid.Escape {
	const text = "x"
	on, off, _ := strings.Cut(look.style(renderer).Render(text), text)
	return grid.Escape{On: on, Off: off, ShowsOnBlank: on != "" && look.showsOnBlank()}
}
