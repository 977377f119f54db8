package theme

import (
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// The least contrast of text, of anything else that is read, and of marks that are not
// read but have a meaning.
const (
	ofText    = 7.0
	ofReading = 4.5
	ofMeaning = 3.0
)

func allPalettes() map[string]Palette {
	return map[string]Palette{
		"dark": Dark(), "light": Light(), "colour-blind-dark": ColourBlindDark(), "colour-blind-light": ColourBlindLight(),
		"high-contrast-dark": HighContrastDark(), "high-contrast-light": HighContrastLight(), "plain": Plain(),
	}
}

func depths() map[string]termenv.Profile {
	return map[string]termenv.Profile{"true colour": termenv.TrueColor, "256": termenv.ANSI256, "16": termenv.ANSI}
}

// grounds returns some backgrounds that a palette is made for. On a terminal of sixteen
// colours these are black or white.
func grounds(p Palette, depth termenv.Profile) []Ground {
	black, nearlyBlack := GroundOf(0, 0, 0), GroundOf(0x0d, 0x11, 0x17)
	white, nearlyWhite := GroundOf(0xff, 0xff, 0xff), GroundOf(0xfa, 0xfa, 0xfa)
	switch {
	case p.Dark && depth == termenv.ANSI:
		return []Ground{black}
	case p.Dark:
		return []Ground{black, nearlyBlack}
	case depth == termenv.ANSI:
		return []Ground{white}
	default:
		return []Ground{white, nearlyWhite}
	}
}

// least returns the least contrast that a role may have.
func least(role Role, depth termenv.Profile) float64 {
	switch role {
	case Rule: // It carries nothing.
		return 1
	case Axis, PositiveQuiet, NegativeQuiet, ForwardQuiet, BackwardQuiet, UpdateQuiet, Contour, TestLoss:
		return ofMeaning
	case Dim, PositiveSoft, NegativeSoft, ForwardBlock, BackwardBlock, UpdateBlock, AlarmBlock:
		return ofReading
	case Positive, Negative, Forward, Backward, Update, Alarm, Loss:
		if depth != termenv.TrueColor { // Neither xterm's sixteen colours nor its cube have more of every hue.
			return ofReading
		}
		return ofText
	default:
		return ofText
	}
}

// shown returns the colour in which xterm shows the ink of a look. With sixteen
// colours, a dark colour in bold is shown as its bright version.
func shown(look Look, depth termenv.Profile) lipgloss.CompleteColor {
	bright := map[string]string{"0": "8", "1": "9", "2": "10", "3": "11", "4": "12", "5": "13", "6": "14", "7": "15"}
	ink := look.Fg
	if b, ok := bright[ink.ANSI]; ok && look.Bold && depth == termenv.ANSI {
		ink.ANSI = b
	}
	return ink
}

// roles returns every role except None.
func roles() []Role {
	var list []Role
	for r := Text; r < roleCount; r++ {
		list = append(list, r)
	}
	return list
}

func TestWhatIsReadHasContrast(t *testing.T) {
	for name, p := range allPalettes() {
		for depthName, depth := range depths() {
			for _, role := range roles() {
				for _, bold := range []bool{false, true} {
					look := p.Looks[role]
					look.Bold = look.Bold || bold
					look = look.among(depth, p.Dark)
					ink, coloured := luminance(depth, shown(look, depth))
					behind, filled := luminance(depth, look.Bg)
					want := least(role, depth)
					switch {
					case filled && (!coloured || ratio(ink, behind) < ofReading):
						t.Errorf("%s, %s: %v (bold %v) cannot be read on its ground: %.2f", name, depthName, role, bold, ratio(ink, behind))
					case coloured && !filled:
						for _, g := range grounds(p, depth) {
							if got := ratio(ink, g.luminance()); got < want {
								t.Errorf("%s, %s: %v (bold %v) has %.2f : 1 on %v, want %v", name, depthName, role, bold, got, g, want)
							}
						}
					}
				}
			}
		}
	}
}

func TestTextIsTheTerminalsOwnWhereColoursAreFew(t *testing.T) {
	for name, p := range allPalettes() {
		for _, role := range []Role{Text, Strong, Selected, Dim} {
			if look := p.Looks[role]; look.Fg.ANSI != "" || look.Bg.ANSI != "" {
				t.Errorf("%s: among sixteen colours %v has %q on %q", name, role, look.Fg.ANSI, look.Bg.ANSI)
			}
		}
	}
}

func TestHighContrastIsHigh(t *testing.T) {
	for _, p := range []Palette{HighContrastDark(), HighContrastLight()} {
		for _, role := range roles() {
			ink, coloured := luminance(termenv.TrueColor, p.Looks[role].Fg)
			if !coloured || p.Looks[role].Bg.TrueColor != "" || least(role, termenv.TrueColor) < ofReading {
				continue
			}
			for _, g := range grounds(p, termenv.TrueColor) {
				if got := ratio(ink, g.luminance()); got < ofText {
					t.Errorf("dark %v: %v has %.2f : 1", p.Dark, role, got)
				}
			}
		}
	}
}

func TestEveryInkIsReadOnEveryLevel(t *testing.T) {
	for name, p := range allPalettes() {
		for depthName, depth := range depths() {
			for r, levels := range p.heat() {
				for level, ground := range levels {
					under, ok := luminance(depth, ground)
					if !ok {
						t.Fatalf("%s, %s: level %d of ramp %d has no colour", name, depthName, level, r)
					}
					for ink, c := range p.inks() {
						l, ok := luminance(depth, readableOn(depth, toneOf(depth, c), toneOf(depth, ground), readable))
						if got := ratio(l, under); !ok || got < ofReading {
							t.Errorf("%s, %s: ink %d has %.2f : 1 on level %d of ramp %d", name, depthName, ink, got, level, r)
						}
					}
				}
			}
		}
	}
}

func TestContrastIsThatOfTheStandard(t *testing.T) {
	// Published pairs: https://webaim.org/resources/contrastchecker/ gives them to two digits.
	for _, c := range []struct {
		one, other Ground
		want       float64
	}{
		{GroundOf(0, 0, 0), GroundOf(255, 255, 255), 21},
		{GroundOf(0x77, 0x77, 0x77), GroundOf(255, 255, 255), 4.48},
		{GroundOf(0xff, 0, 0), GroundOf(255, 255, 255), 4.00},
		{GroundOf(0, 0, 0xff), GroundOf(255, 255, 255), 8.59},
	} {
		if got := ratio(c.one.luminance(), c.other.luminance()); got < c.want-0.005 || got > c.want+0.005 {
			t.Errorf("%v and %v: %.3f, want %.2f", c.one, c.other, got, c.want)
		}
	}
}
