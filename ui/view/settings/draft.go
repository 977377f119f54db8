package settings

import (
	"slices"
	"strings"

	"backstep/data/session"
)

// draft holds the changes of a person that are not made yet. It is a value: what changes
// it returns another draft.
type draft struct {
	base    *session.Setup // with which the next step is computed
	changes []change       // in the order in which they were made

	made    *session.Setup   // base with the changes, as far as they were ever right
	shown   *session.Session // with the changes, though they may not be right
	effect  session.Effect   // of all changes together
	err     error            // why the changes cannot be made; nil if they can
	pending bool             // whether the changes can be made is not known yet
	last    string           // the setting that was changed last, which is in alarm if there is an error
}

// change is a setting and its value, by their names in the command set.
type change struct {
	setting     session.Setting
	name, value string
}

func newDraft(base *session.Setup) draft { return draft{base: base, made: base, shown: base.Session} }

// settled reports whether the changes were tried, and can be made.
func (d draft) settled() bool { return d.err == nil && !d.pending }

// on returns the same changes of another setup.
func (d draft) on(base *session.Setup) draft {
	d.base, d.made, d.shown = base, base, base.Session
	return d.resolved()
}

// of returns the change of a setting.
func (d draft) of(name string) (c change, ok bool) {
	i := slices.IndexFunc(d.changes, func(c change) bool { return c.name == name })
	if i < 0 {
		return change{}, false
	}
	return d.changes[i], true
}

// value returns the value that a setting would have.
func (d draft) value(s session.Setting) string {
	if c, ok := d.of(s.Names()[0]); ok && !d.settled() {
		return c.value
	}
	return s.Value(d.shown)
}

// without returns the draft without the changes of some settings.
func (d draft) without(names ...string) draft {
	d.changes = slices.DeleteFunc(slices.Clone(d.changes), func(c change) bool { return slices.Contains(names, c.name) })
	return d.resolved()
}

// with returns the draft with a setting changed. Earlier changes of what is only a detail
// of the setting are dropped, as the change itself would drop them.
func (d draft) with(s session.Setting, value string) draft {
	name := s.Names()[0]
	d.changes = slices.DeleteFunc(slices.Clone(d.changes), func(c change) bool { return c.name == name || c.setting.DetailOf(s) })
	d.changes = append(d.changes, change{s, name, value})
	d.last = name
	return d.resolved()
}

// withHidden returns the draft with other hidden layers.
func (d draft) withHidden(layers []session.Layer) draft {
	hidden, activation := hiddenSettings()
	names := []string{hidden.Names()[0], activation.Names()[0]}
	d.changes = slices.DeleteFunc(slices.Clone(d.changes), func(c change) bool { return slices.Contains(names, c.name) })
	given := session.GiveHidden(layers)
	if slices.Equal(d.hiddenBy(given[:1]), layers) {
		given = given[:1]
	}
	for i, g := range given {
		d.changes = append(d.changes, change{[]session.Setting{hidden, activation}[i], names[i], g.Value})
	}
	d.last = names[0]
	return d.resolved()
}

// hiddenBy returns the hidden layers that the base would have with a change.
func (d draft) hiddenBy(given []session.Given) []session.Layer {
	changed := overridden(d.base.Session, given)
	if changed == nil {
		return nil
	}
	return changed.Hidden()
}

// overridden returns a session with changes, without its defaults filled in, or nil if it
// cannot have them.
func overridden(of *session.Session, given []session.Given) *session.Session {
	changed := *of
	changed.State = nil
	if changed.Override(given...) != nil {
		return nil
	}
	return &changed
}

// hiddenSettings returns the settings of the hidden layers.
func hiddenSettings() (units, activation session.Setting) {
	units, _ = session.FindSetting("hidden")
	activation, _ = session.FindSetting("activation")
	return units, activation
}

// resolved returns the draft after its changes were tried. If that may take long, they
// are pending instead.
func (d draft) resolved() draft {
	d.pending = len(d.changes) > 0 && !quick(d.base)
	if d.pending {
		d.err, d.shown = nil, d.unresolved()
		return d
	}
	made, effect, err := d.try()
	return d.after(made, effect, err)
}

// quick reports whether changes of a setup can be tried within a few milliseconds.
func quick(s *session.Setup) bool {
	const most = 1 << 18
	a := s.Config.Architecture
	return s.Set.Len()*(a.Inputs+a.Outputs())+4*a.NumParameters() <= most
}

// after returns the draft when it is known what its changes do.
func (d draft) after(made *session.Setup, effect session.Effect, err error) draft {
	d.pending, d.err = false, err
	if err != nil {
		d.shown = d.unresolved()
		return d
	}
	d.made, d.shown, d.effect = made, made.Session, effect
	d.changes = slices.DeleteFunc(slices.Clone(d.changes), d.idle)
	return d
}

// unresolved returns the session with the changes, or as it was if it cannot have them.
func (d draft) unresolved() *session.Session {
	if given, err := d.given(); err == nil {
		if changed := overridden(d.base.Session, given); changed != nil {
			return changed
		}
	}
	return d.made.Session
}

// given returns the changes as a session takes them.
func (d draft) given() (given []session.Given, err error) {
	for _, c := range d.changes {
		_, g, err := session.Change(c.name, c.value)
		if err != nil {
			return nil, err
		}
		given = append(given, g)
	}
	return given, nil
}

// try returns the setup with the changes, and what they do.
func (d draft) try() (*session.Setup, session.Effect, error) {
	given, err := d.given()
	if err != nil || len(given) == 0 {
		return d.base, session.Shown, err
	}
	return d.base.With(given...)
}

// idle reports whether a change leaves everything as it is. What is a detail of another
// change is not idle, since that change would drop it.
func (d draft) idle(c change) bool {
	if c.setting.Value(d.made.Session) != c.setting.Value(d.base.Session) {
		return false
	}
	return !slices.ContainsFunc(d.changes, func(other change) bool { return other.name != c.name && c.setting.DetailOf(other.setting) })
}

// line returns the command line that makes the changes.
func (d draft) line() string {
	words := make([]string, len(d.changes))
	for i, c := range d.changes {
		words[i] = c.name + " " + c.value
	}
	return "set " + strings.Join(words, " and ")
}

// complaint returns what is wrong with the draft as a sentence.
func (d draft) complaint() string { return sentence(d.err) }

// sentence returns an error of a session without the dashes of flags.
func sentence(err error) string { return strings.TrimLeft(err.Error(), "-") }
