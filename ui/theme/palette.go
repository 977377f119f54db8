package theme

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// Palette has a look for every role, made for a dark or a light background.
type Palette struct {
	Name string
	// Dark is the background that the palette is made for.
	Dark  bool
	Looks [roleCount]Look
}

// Look is what one role looks like.
type Look struct {
	// Fg and Bg say a colour three times: for terminals with true colour,
	// with 256 colours and with 16. Where one is empty the terminal's own
	// colour is left as it is.
	Fg, Bg    lipgloss.CompleteColor
	Bold      bool
	Faint     bool
	Underline bool
	Reverse   bool
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

// style is l for the terminal of renderer.
func (l Look) style(renderer *lipgloss.Renderer) lipgloss.Style {
	s := renderer.NewStyle().Foreground(l.Fg).Background(l.Bg)
	// What is not asked for is not set, for lipgloss writes more for a style
	// that has been told not to underline.
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

// showsOnBlank reports whether a blank looks different with this look.
func (l Look) showsOnBlank() bool {
	return l.Underline || l.Reverse || l.Bg != (lipgloss.CompleteColor{})
}

// Names of palettes whose pictures differ from those of the others.
const (
	colourBlind  = "colour-blind"
	highContrast = "high-contrast"
)

// Names lists the themes that Choose knows, the default first.
func Names() []string {
	return []string{"auto", "dark", "light", colourBlind, highContrast, "plain"}
}

// Choose finds a palette by its name: "auto" is dark or light as the background
// is, and "colour-blind" and "high-contrast" come in both kinds.
func Choose(name string, darkBackground bool) (Palette, error) {
	switch name {
	case "auto":
		return byBackground(darkBackground, Dark, Light), nil
	case "dark":
		return Dark(), nil
	case "light":
		return Light(), nil
	case colourBlind, "color-blind":
		return byBackground(darkBackground, ColourBlindDark, ColourBlindLight), nil
	case highContrast:
		return byBackground(darkBackground, HighContrastDark, HighContrastLight), nil
	case "plain":
		return Plain(), nil
	default:
		return Palette{}, fmt.Errorf("theme %q: want one of %s", name, strings.Join(Names(), ", "))
	}
}

func byBackground(darkBackground bool, dark, light func() Palette) Palette {
	if darkBackground {
		return dark()
	}
	return light()
}
