package theme

import (
	"fmt"
	"slices"
	"strings"
)

// The names of palettes whose pictures differ from those of the others.
const (
	colourBlind  = "colour-blind"
	highContrast = "high-contrast"
)

// named is a theme that can be chosen by its name. It has a palette for dark grounds
// and one for light grounds. A theme that is always the same has the same palette for
// both.
type named struct {
	name        string
	dark, light func() Palette
}

// themes returns all themes, the default first.
func themes() []named {
	return []named{
		{"auto", Dark, Light},
		{"dark", Dark, Dark},
		{"light", Light, Light},
		{colourBlind, ColourBlindDark, ColourBlindLight},
		{colourBlind + "-dark", ColourBlindDark, ColourBlindDark},
		{colourBlind + "-light", ColourBlindLight, ColourBlindLight},
		{highContrast, HighContrastDark, HighContrastLight},
		{highContrast + "-dark", HighContrastDark, HighContrastDark},
		{highContrast + "-light", HighContrastLight, HighContrastLight},
		{"plain", Plain, Plain},
	}
}

// on returns the palette of a theme for a ground.
func (n named) on(ground Ground) Palette {
	if ground.Light {
		return n.light()
	}
	return n.dark()
}

// adapts reports whether a theme is another on another ground.
func (n named) adapts() bool { return n.dark() != n.light() }

// Names returns the names of the themes that Choose knows, the default first.
func Names() []string {
	var names []string
	for _, t := range themes() {
		names = append(names, t.name)
	}
	return names
}

// Choose returns the palette of a theme by its name. The themes "auto", "colour-blind"
// and "high-contrast" are dark or light as the ground is, and the others are what their
// names say. If nothing is known about the ground, the text of those three is in the
// terminal's own colour. A palette that cannot be read on the ground paints its own. If the ground is neither dark nor light enough for the letters
// of "auto", that theme becomes high contrast.
func Choose(name string, ground Ground) (Palette, error) {
	british := strings.Replace(name, "color-blind", colourBlind, 1)
	i := slices.IndexFunc(themes(), func(t named) bool { return t.name == british })
	if i < 0 {
		return Palette{}, fmt.Errorf("theme %q: want one of %s", name, strings.Join(Names(), ", "))
	}
	palette := themes()[i].on(ground)
	if themes()[i].adapts() && ground.Known == Guessed {
		return palette.withOwnText(), nil
	}
	switch {
	case palette.ReadableOn(ground):
		return palette, nil
	case name == "auto":
		return Choose(highContrast, ground)
	default:
		palette.Paints = true
		return palette, nil
	}
}

// Next returns the name of the theme after the given one. It visits each palette once.
func Next(name string, ground Ground) string {
	present, _ := Choose(name, ground) // An unknown theme is not in the list, so the first one comes next.
	names, palettes := distinctThemes(ground)
	return names[(slices.Index(palettes, present)+1)%len(names)]
}

// distinctThemes returns the themes with their palettes on a ground. Each palette appears
// once, under the first of its names.
func distinctThemes(ground Ground) (names []string, palettes []Palette) {
	for _, name := range Names() {
		palette, err := Choose(name, ground)
		if err == nil && !slices.Contains(palettes, palette) {
			names, palettes = append(names, name), append(palettes, palette)
		}
	}
	return names, palettes
}
