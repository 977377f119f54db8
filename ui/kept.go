package ui

import (
	"maps"
	"strconv"

	"backstep/network/notation"
	"backstep/ui/config"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
	"backstep/ui/view/welcome"
)

// preference is something that a person keeps from one session to the next.
type preference struct {
	config.Key // in the file

	begin func(o *Options, value string)             // has the program begin with it
	now   func(l *look, d *desk.Desk) (value string) // as it is; nil if nothing in the program changes it
}

// Whether the opening page is shown at the next start.
const (
	welcomeSeen  = "seen"
	welcomeAgain = "again"
)

// preferences lists what is kept, in the order of the file.
func preferences() []preference {
	return []preference{
		{
			config.Choice("theme", theme.Names),
			func(o *Options, name string) { o.Theme = name },
			func(l *look, _ *desk.Desk) string { return l.theme },
		},
		{
			config.Choice("glyphs", grid.GlyphNames),
			func(o *Options, name string) { o.Glyphs, _ = grid.ParseGlyphs(name) },
			nil,
		},
		{
			config.Whole("digits", number.MinDigits, number.MaxDigits),
			func(o *Options, digits string) { o.Digits, _ = strconv.Atoi(digits) },
			func(_ *look, d *desk.Desk) string { return strconv.Itoa(d.Look().Format.Digits) },
		},
		{
			config.Choice("ghosts", func() []string { return []string{"on", "off"} }),
			func(o *Options, on string) { o.NoGhosts = on == "off" },
			func(_ *look, d *desk.Desk) string { return d.Look().Ghosts() },
		},
		{
			config.Word("notation", "a notation such as "+notation.Names()[1], func(text string) bool { _, err := notation.Parse(text); return err == nil }),
			func(o *Options, text string) { o.Notation, _ = notation.Parse(text) },
			func(_ *look, d *desk.Desk) string { return d.Look().Notation.String() },
		},
		{
			config.Choice("speed", desk.SpeedNames),
			func(o *Options, name string) { o.Speed = name },
			func(_ *look, d *desk.Desk) string { return d.Speed() },
		},
		{
			config.Choice("welcome", func() []string { return []string{welcomeSeen, welcomeAgain} }),
			func(o *Options, which string) { o.Welcome = o.Welcome && which != welcomeSeen },
			func(_ *look, d *desk.Desk) string {
				if d.View() == welcome.Name {
					return welcomeAgain
				}
				return welcomeSeen
			},
		},
	}
}

// ConfigKeys returns the keys of what a person keeps.
func ConfigKeys() []config.Key {
	var keys []config.Key
	for _, p := range preferences() {
		keys = append(keys, p.Key)
	}
	return keys
}

// Begin has the program begin with what was kept.
func (o *Options) Begin(kept config.Values) {
	for _, p := range preferences() {
		if value, ok := kept[p.Name]; ok {
			p.begin(o, value)
		}
	}
}

// chosen returns what the person has chosen by now.
func chosen(l *look, d *desk.Desk) config.Values {
	values := config.Values{}
	for _, p := range preferences() {
		if p.now != nil {
			values[p.Name] = p.now(l, d)
		}
	}
	return values
}

// doAndKeep has the desk carry out a line, and passes on what that changes of what is
// kept. What a script changes is for its own session.
func doAndKeep(m *Model, w errand) desk.Result {
	if w.where != "" {
		return m.desk.DoScripted(w.line)
	}
	before := chosen(&m.look, m.desk)
	r := m.desk.Do(w.line)
	changed := chosen(&m.look, m.desk)
	maps.DeleteFunc(changed, func(key, value string) bool { return before[key] == value })
	if len(changed) > 0 && m.options.Keep != nil {
		m.options.Keep(changed)
	}
	return r
}
