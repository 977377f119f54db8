package theme

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"

	"github.com/muesli/termenv"

	"backstep/ui/grid"
)

func TestAGroundIsLightWhereBlackIsReadBetterOnIt(t *testing.T) {
	for _, c := range []struct {
		r, g, b uint8
		light   bool
	}{
		{0, 0, 0, false},
		{0x0d, 0x11, 0x17, false},
		{0x00, 0x2b, 0x36, false}, // solarised, dark
		{0x28, 0x2c, 0x34, false},
		{0x75, 0x75, 0x75, false},
		{0x76, 0x76, 0x76, true},
		{0xfd, 0xf6, 0xe3, true}, // solarised, light
		{0xff, 0xff, 0xff, true},
		{0, 0, 0xff, false},
		{0, 0xff, 0, true},
	} {
		g := GroundOf(c.r, c.g, c.b)
		if g.Light != c.light || g.Known != Answered {
			t.Errorf("#%02x%02x%02x is %+v", c.r, c.g, c.b, g)
		}
	}
}

func TestTheEnvironmentTellsTheGround(t *testing.T) {
	for value, want := range map[string]Ground{
		"15;0":         {Known: Told},
		"0;15":         {Known: Told, Light: true},
		"0;default;15": {Known: Told, Light: true},
		"12;7":         {Known: Told, Light: true},
		"12;8":         {Known: Told},
		"":             {},
		"15":           {},
		"0;default":    {},
		"0;16":         {},
		"0;-1":         {},
	} {
		if got := GroundTold(func(string) string { return value }); got != want {
			t.Errorf("COLORFGBG=%q: %+v, want %+v", value, got, want)
		}
	}
}

// someGrounds returns greys from black to white, some colours, and grounds whose colour
// is not known.
func someGrounds() []Ground {
	list := []Ground{{}, {Known: Told}, {Known: Told, Light: true}, GroundOf(0x00, 0x2b, 0x36), GroundOf(0xfd, 0xf6, 0xe3), GroundOf(0, 0, 0xff)}
	for v := 0; v < 256; v += 5 {
		list = append(list, GroundOf(uint8(v), uint8(v), uint8(v)))
	}
	return list
}

// isReadOn fails if the text of a palette cannot be read on a ground, and it does not paint
// its own.
func isReadOn(t *testing.T, name string, p Palette, g Ground) {
	t.Helper()
	if p.Paints {
		return
	}
	text, coloured := luminance(termenv.TrueColor, p.Looks[Text].Fg)
	if coloured && g.Known == Answered && ratio(text, g.luminance()) < ofReading {
		t.Errorf("the text of %s has %.2f : 1 on %+v", name, ratio(text, g.luminance()), g)
	}
	if coloured && g.Known == Told && p.Dark == g.Light {
		t.Errorf("%s is not made for %+v", name, g)
	}
}

func TestTheNextThemeIsReadOnTheGround(t *testing.T) {
	for _, g := range someGrounds() {
		for _, from := range []string{"auto", "light", "high-contrast-dark", "no such theme"} {
			seen := []string{}
			for name := Next(from, g); !slices.Contains(seen, name); name = Next(name, g) {
				p, err := Choose(name, g)
				if err != nil {
					t.Fatal(err)
				}
				isReadOn(t, name, p, g)
				seen = append(seen, name)
			}
			if !slices.Contains(seen, "auto") || !slices.Contains(seen, "plain") || len(seen) < 2 {
				t.Errorf("from %s on %+v it goes through %q", from, g, seen)
			}
		}
	}
}

func TestAutoIsReadOnEveryGround(t *testing.T) {
	for _, g := range someGrounds() {
		p, err := Choose("auto", g)
		if err != nil {
			t.Fatal(err)
		}
		isReadOn(t, "auto", p, g)
	}
}

func TestWhereNothingIsKnownEveryPaletteIsReached(t *testing.T) {
	reached := map[Palette]bool{}
	name := "auto"
	for range Names() {
		p, err := Choose(name, Ground{})
		if err != nil {
			t.Fatal(err)
		}
		p.Paints = false
		reached[p] = true
		name = Next(name, Ground{})
	}
	for of, p := range allPalettes() {
		if !reached[p] {
			t.Errorf("%s is not reached", of)
		}
	}
}

// Text in the terminal's own colour can be read on any ground.
func TestWhereNothingIsKnownTextIsTheTerminalsOwn(t *testing.T) {
	p, err := Choose("auto", Ground{})
	if err != nil {
		t.Fatal(err)
	}
	for _, role := range []Role{Text, Strong, Selected, Dim} {
		if p.Looks[role].Fg != (lipgloss.CompleteColor{}) {
			t.Errorf("%v has a colour", role)
		}
	}
}

func TestEveryThemeHasFormsThatCanBeForced(t *testing.T) {
	for _, g := range []Ground{{}, GroundOf(0, 0, 0), GroundOf(255, 255, 255)} {
		for name, want := range allPalettes() {
			got, err := Choose(name, g)
			if got.Paints = false; err != nil || got != want {
				t.Errorf("%s on %+v is another palette (%v)", name, g, err)
			}
		}
		for name, american := range map[string]string{"colour-blind": "color-blind", "colour-blind-light": "color-blind-light"} {
			british, err := Choose(name, g)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := Choose(american, g); err != nil || got != british {
				t.Errorf("%s is not %s (%v)", american, name, err)
			}
		}
	}
	if p, _ := Choose("auto", GroundOf(255, 255, 255)); p != Light() {
		t.Error("on white auto is not light")
	}
	if p, _ := Choose("high-contrast", Ground{Known: Told, Light: true}); p != HighContrastLight() {
		t.Error("on a light ground high-contrast is not light")
	}
}

// Where nothing is known of the ground, the themes that follow it write in the terminal's
// own colour.
func TestTextIsTheTerminalsOwnOnAnUnknownGround(t *testing.T) {
	for _, name := range []string{"auto", "colour-blind", "color-blind", "high-contrast"} {
		palette, err := Choose(name, Ground{})
		if err != nil {
			t.Fatal(err)
		}
		for _, role := range []Role{Text, Strong, Selected, Dim} {
			if ink := palette.Looks[role].Fg; ink != (lipgloss.CompleteColor{}) {
				t.Errorf("%s: role %v is written in %v", name, role, ink)
			}
		}
	}
}

// A theme for the other ground would be black on black.
func TestAThemeForTheOtherGroundPaintsItsOwn(t *testing.T) {
	black, white := GroundOf(0, 0, 0), GroundOf(255, 255, 255)
	for _, c := range []struct {
		name   string
		ground Ground
		paints bool
	}{
		{"light", black, true},
		{"light", white, false},
		{"light", Ground{}, true}, // Most terminals are dark.
		{"light", Ground{Known: Told, Light: true}, false},
		{"dark", black, false},
		{"dark", white, true},
		{"dark", Ground{}, false},
		{"colour-blind-light", black, true},
		{"high-contrast-dark", white, true},
		{"auto", black, false},
		{"auto", white, false},
		{"plain", white, false},
	} {
		if p, err := Choose(c.name, c.ground); err != nil || p.Paints != c.paints {
			t.Errorf("%s on %+v paints its ground: %v (%v)", c.name, c.ground, p.Paints, err)
		}
	}
}

// Everything has a background where the ground is painted, blanks as well, and letters that
// would be in the terminal's own colour have one.
func TestAPaintedGroundIsBehindEverything(t *testing.T) {
	for depthName, depth := range depths() {
		for _, p := range []Palette{Dark(), Light()} {
			p.Paints = true
			painted := p.painted()
			for role := None; role < roleCount; role++ {
				look := painted.Looks[role].among(depth, p.Dark)
				behind, filled := luminance(depth, look.Bg)
				ink, coloured := luminance(depth, shown(look, depth))
				if !filled || role != None && role != Rule && (!coloured || ratio(ink, behind) < least(role, depth)) {
					t.Errorf("%s, %s: %v has %.2f : 1 on its painted ground (%v)", p.Name, depthName, role, ratio(ink, behind), filled)
				}
			}
		}
	}
}

func TestAPaintedFrameHasNoBlankOfTheTerminal(t *testing.T) {
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(termenv.TrueColor)
	p := Light()
	p.Paints = true
	frame := &grid.Frame{}
	frame.Reset(3, 2)
	frame.Region().Text(1, 1, "x", Text.Style())
	text := frame.Encode(NewPen(renderer, p))
	for _, row := range strings.Split(text, "\n") {
		if !strings.HasPrefix(row, "\x1b[") || !strings.Contains(row, "48;2;255;255;255") {
			t.Errorf("a row of a painted frame is %q", row)
		}
	}
}

func TestWithoutColoursThereIsStillBold(t *testing.T) {
	pen := NewUncolouredPen()
	for role, want := range map[Role]string{Strong: "\x1b[1m", Dim: "\x1b[2m", Text: "", Positive.Bold(): "\x1b[1m", PositiveQuiet: "\x1b[2m", ForwardBlock: "\x1b[1m"} {
		if got := pen.Escape(role.Style()).On; got != want {
			t.Errorf("%v is %q, want %q", role, got, want)
		}
	}
	if pen.HasColor() || pen.FewColours() || !pen.Plain() {
		t.Error("the pen has colours or filled blocks")
	}
}
