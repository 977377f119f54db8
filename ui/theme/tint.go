package theme

import (
	"slices"

	"github.com/muesli/termenv"

	"backstep/ui/grid"
)

// A tint is the ground with a little of a hue in it. It says how large the number on it
// is, and leaves the number's role as it is. The style of a tinted role has three bits of
// hue and three of strength above those of the role.
const (
	tintMask     = 0x0fc0
	hueBits      = 9
	strengthBits = 6
)

// Strengths is the number of strengths of a tint, from 1 up.
const Strengths = 7

// strongest is how much of the hue is in the strongest tint. With more, numbers could not
// be read on it.
const strongest = 0.28

// hues returns the roles whose colours can be tints.
func hues() []Role { return []Role{Forward, Backward, Update, Positive, Negative} }

// Tinted returns a style on a tint in the hue of a role. Filled blocks and heat, which have
// a ground of their own, are returned unchanged, as is every style with the strength 0.
func Tinted(s grid.Style, hue Role, strength int) grid.Style {
	i := slices.Index(hues(), hue)
	if i < 0 || strength < 1 || isHeat(s) || s&turned.Style() != 0 || RoleOf(s).Regular() == Alarm || filled(RoleOf(s).Regular()) {
		return s
	}
	return s&^tintMask | grid.Style(i)<<hueBits | grid.Style(min(strength, Strengths))<<strengthBits
}

// filled reports whether a role is a filled block.
func filled(r Role) bool { return r >= ForwardBlock && r <= AlarmBlock }

// tintEscapes are the escapes of roles on tints, by whether they are bold, by role, and by
// the bits of the tint.
type tintEscapes [2][roleCount][tintMask>>strengthBits + 1]grid.Escape

// newTintEscapes returns nil for terminals with too few colours for tints.
func newTintEscapes(profile termenv.Profile, p Palette) *tintEscapes {
	if profile > termenv.ANSI256 || !p.Colours() {
		return nil
	}
	all := &tintEscapes{}
	for hue := range hues() {
		for strength := 1; strength <= Strengths; strength++ {
			ground := toneOf(profile, p.tint(hue, strength))
			under := sequence(profile, ground.CompleteColor, true)
			at := (hue<<hueBits | strength<<strengthBits) >> strengthBits
			for role := Text; role < roleCount; role++ {
				ink := readableOn(profile, toneOf(profile, p.Looks[role].Fg), ground, onTint(profile))
				all.put(role, at, p.Looks[role].Bold, joined(sequence(profile, ink, false), under))
			}
		}
	}
	return all
}

// onTint returns the least contrast of a number with its tint. Where the colours are few,
// more would turn most hues to white.
func onTint(profile termenv.Profile) float64 {
	if profile == termenv.TrueColor {
		return 7
	}
	return readable
}

// put keeps the escape of a role, and the one of its bold form.
func (t *tintEscapes) put(role Role, at int, isBold bool, e grid.Escape) {
	heavy := e
	if e.On != "" {
		heavy.On = "\x1b[1m" + e.On
	}
	t[1][role][at] = heavy
	if isBold {
		e = heavy
	}
	t[0][role][at] = e
}

// escape returns the escape of a tinted style. ok is false if there are no tints.
func (t *tintEscapes) escape(s grid.Style) (e grid.Escape, ok bool) {
	role := RoleOf(s)
	if t == nil || role.Regular() >= roleCount {
		return grid.Escape{}, false
	}
	form := 0
	if role != role.Regular() {
		form = 1
	}
	e = t[form][role.Regular()][(s&tintMask)>>strengthBits]
	return e, e.On != ""
}
