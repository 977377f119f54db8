package session

import "slices"

// Diff returns what to give [Setup.With] so that a becomes b: each setting that is
// not the same in both, by its flag if that can say the value, else by its key; and
// the details of these, which a change would drop, even if they are the same. A
// setting that is left out is the same as one that has its default. Where the
// sessions stand, their [State], is not compared.
//
// Lists of numbers are written out in full, unless both sessions share them, as
// those of runs on the same rows do.
func Diff(a, b *Session) []Given {
	different := differences(a, b)
	var given []Given
	for _, s := range described().settings {
		if contains(different, s.id()) || (s.field.IsSet(b) && s.droppedBy(different)) {
			given = append(given, s.given(b))
		}
	}
	return given
}

// differences lists the settings that two sessions do not have in common. Layers
// that flags can say are compared by these.
func differences(a, b *Session) (different []Setting) {
	flags, byFlags := layerFlags(a, b)
	for _, s := range described().settings {
		switch {
		case s.Section() == "state" || s.same(a, b):
		case s.Key == "network.layers" && byFlags:
		case s.section == "network" && !slices.Contains(flags, s.Flag):
		default:
			different = append(different, s)
		}
	}
	return different
}

func contains(settings []Setting, id string) bool {
	return slices.ContainsFunc(settings, func(s Setting) bool { return s.id() == id })
}

// droppedBy reports whether changes of other settings drop this one, or refit it.
func (s Setting) droppedBy(others []Setting) bool {
	return slices.ContainsFunc(others, func(other Setting) bool {
		return slices.Contains(s.of, other.id()) || (s.refits && slices.Contains(theRows(), other.id()))
	})
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

// layerFlags returns the flags that give one session the layers of another, none if
// they are equal, and whether flags can.
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
