package session

import "slices"

// difference is a setting that two sessions do not have in common.
type difference struct {
	Setting
	given Given // what makes it the same
}

// Diff returns what to give [Setup.With] so that a becomes b: each setting that is
// not the same in both, by its flag if that can say the value, else by its key.
// A setting that is left out is the same as one that has its default. Where the
// sessions stand, their [State], is not compared.
//
// The value of a setting with lists of numbers is written out in full, unless both
// sessions share the numbers, as those of runs on the same rows do.
func Diff(a, b *Session) []Given {
	var given []Given
	for _, d := range differences(a, b) {
		given = append(given, d.given)
	}
	return given
}

// differences lists what differs, in the order of the settings.
func differences(a, b *Session) []difference {
	var all []difference
	layers, byFlags := layerFlags(a, b)
	for _, s := range Settings() {
		switch {
		case s.Section() == "state" || s.same(a, b):
		case s.Key == "network.layers" && byFlags:
		case s.section == "network" && !slices.Contains(layers, s.Flag):
		default:
			all = append(all, difference{s, s.given(b)})
		}
	}
	return all
}

// same reports whether a setting is the same in two sessions.
func (s Setting) same(a, b *Session) bool {
	if s.says != nil {
		return s.says(a) == s.says(b)
	}
	return s.field.Same(s.filled(a), s.filled(b))
}

// filled returns the session with this setting at its default if it is not set: a
// copy, if it is not the session itself.
func (s Setting) filled(of *Session) *Session {
	if s.Default == "" || s.field.IsSet(of) {
		return of
	}
	filled := *of
	// A default is right by construction, which a test checks.
	_ = s.field.Parse(&filled, s.Default)
	return &filled
}

// given returns what gives another session the value that this one has.
func (s Setting) given(of *Session) Given {
	of = s.filled(of)
	value := s.say(of)
	switch {
	case value == "":
		return Given{Flag: s.id(), Unset: true}
	case s.Flag == "" || !s.flagSays(value, of):
		return Given{Flag: s.Key, Value: s.field.Write(of)}
	default:
		return Given{Flag: s.Flag, Value: value}
	}
}

// flagSays reports whether the flag with that value says what the session has:
// names with commas cannot be listed in a flag.
func (s Setting) flagSays(value string, of *Session) bool {
	var said Session
	if err := s.field.Parse(&said, value); err != nil {
		return false
	}
	return s.says != nil || s.field.Same(&said, of)
}

// layerFlags returns the flags that make the layers of one session those of
// another, and whether there are such flags: of equal layers there are none.
func layerFlags(a, b *Session) (flags []string, ok bool) {
	if a.Network.Layers == nil || b.Network.Layers == nil {
		return nil, false
	}
	changed := Session{Network: Network{Layers: a.shaped()}}
	for _, s := range networkSettings() {
		if s.Key != "" || s.same(&changed, b) {
			continue
		}
		if err := s.field.Parse(&changed, s.say(b)); err != nil {
			return nil, false
		}
		flags = append(flags, s.Flag)
	}
	if !slices.Equal(changed.shaped(), b.shaped()) {
		return nil, false
	}
	return flags, true
}
