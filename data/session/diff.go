package session

import "slices"

// Diff returns what to give [Setup.With] so that a becomes b. It has each setting that
// is not the same in both, by its flag if a flag can express the value, else by its
// key. It also has the details of these settings even if they are the same, because a
// change would drop them. A setting that is left out is the same as one that has its
// default. Where the sessions stand, their [State], is not compared.
//
// Lists of numbers are written out in full, unless both sessions share them, as those
// of runs on the same rows do.
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

// differences returns the settings that differ between two sessions. If flags can
// express how the layers differ, these flags stand for the layers.
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

// droppedBy reports whether changes of other settings drop or refit this one.
func (s Setting) droppedBy(others []Setting) bool {
	return slices.ContainsFunc(others, func(other Setting) bool {
		return slices.Contains(s.of, other.id()) || (s.refits && other.retargets()) ||
			s.Key == "data.features" && other.Key == "data.target"
	})
}

// same reports whether a setting is the same in two sessions. One that is left out is the
// same as what it is then found to be.
func (s Setting) same(a, b *Session) bool {
	switch {
	case s.says != nil:
		return s.says(a) == s.says(b)
	case s.found != nil && s.field.IsSet(a) != s.field.IsSet(b):
		return s.Value(a) == s.Value(b)
	default:
		return s.field.Same(s.filled(a), s.filled(b))
	}
}

// filled returns a session in which this setting has its default if it is not set. It
// is a copy, or the session itself if nothing had to be set.
func (s Setting) filled(of *Session) *Session {
	if s.Default == "" || s.field.IsSet(of) {
		return of
	}
	filled := *of
	// A default is valid, which a test checks.
	_ = s.field.Parse(&filled, s.Default)
	return &filled
}

// given returns what to give another session so that it gets the value of this one.
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

// flagSays reports whether the flag with that value expresses what the session has. For
// example, a flag cannot list names with commas.
func (s Setting) flagSays(value string, of *Session) bool {
	var said Session
	if err := s.field.Parse(&said, value); err != nil {
		return false
	}
	return s.says != nil || s.field.Same(&said, of)
}

// layerFlags returns the flags that give session a the layers of session b, or none if
// the layers are equal. If flags cannot do that, ok is false.
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
