package chooser

import (
	"slices"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/data/session"
)

// choice is what is chosen so far. It is a value: what changes it returns another one.
type choice struct {
	set  string // a built-in set; empty for a file
	path string // of a file, as it was typed; empty if none is named yet

	features []string    // as they are typed; nil for all that can be used
	targets  []string    // columns of a file
	picks    []data.Pick // remedies
	other    []setting   // how the file is read, before any remedy
}

// setting is a setting with its value, as a command has them.
type setting struct{ name, value string }

func ofSet(name string) choice { return choice{set: name} }

// ofFile returns the choice of a file that is to be read with options.
func ofFile(path string, o data.CSVOptions) choice {
	c := choice{path: path, targets: o.Targets, features: o.Features}
	o.Targets, o.Features = nil, nil
	c.other = asOptions(o)
	return c
}

// empty reports whether nothing is chosen.
func (c choice) empty() bool { return c.set == "" && c.path == "" }

// settings returns what takes the choice, with the remedies of a report, which may be
// nil. Real returns a path as the machine takes it.
func (c choice) settings(real func(string) string, report *data.Report) []setting {
	var list []setting
	if c.set != "" {
		list = append(list, setting{"data", c.set})
	} else {
		list = append(list, setting{"csv", session.TypedWord(real(c.path))})
	}
	if len(c.targets) > 0 {
		list = append(list, setting{"target", session.TypedList(c.targets)})
	}
	if c.features != nil {
		list = append(list, setting{"features", session.TypedList(c.features)})
	}
	for _, s := range c.other {
		list = with(list, s)
	}
	if report == nil {
		return list
	}
	for _, s := range asOptions(report.Options) {
		list = with(list, s)
	}
	return list
}

// asOptions returns the settings with which a file is read as options say.
func asOptions(o data.CSVOptions) (list []setting) {
	of := session.AsOptions(o)
	for _, s := range session.Settings() {
		if value := s.Typed(of); value != "" {
			list = append(list, setting{s.Names()[0], value})
		}
	}
	return list
}

// unkept returns settings without those that a session has already, and keeps when its
// data is changed.
func unkept(list []setting, of *session.Session) []setting {
	return slices.DeleteFunc(list, func(s setting) bool {
		named, err := session.Named(s.name)
		return err == nil && named.Kept() && named.Typed(of) == s.value
	})
}

// with returns settings with one more, which replaces an earlier one of its name.
func with(list []setting, s setting) []setting {
	if i := slices.IndexFunc(list, func(other setting) bool { return other.name == s.name }); i >= 0 {
		list[i] = s
		return list
	}
	return append(list, s)
}

// line returns the command line that takes the choice.
func line(settings []setting) string {
	words := make([]string, len(settings))
	for i, s := range settings {
		words[i] = s.name + " " + s.value
	}
	return "set " + strings.Join(words, " and ")
}

// given returns settings as a session takes them.
func given(settings []setting) ([]session.Given, error) {
	var list []session.Given
	for _, s := range settings {
		_, g, err := session.Change(s.name, s.value)
		if err != nil {
			return nil, err
		}
		list = append(list, g)
	}
	return list, nil
}

// key returns a text that differs for each choice.
func (c choice) key() string {
	parts := []string{c.set, c.path, strings.Join(c.targets, "\n"), strings.Join(c.features, "\n")}
	if c.features == nil {
		parts = append(parts, "all")
	}
	for _, p := range c.picks {
		parts = append(parts, p.Title, strconv.Itoa(p.Column), strconv.Itoa(p.Line), strconv.Itoa(p.Nth), p.Remedy, p.Text)
	}
	for _, s := range c.other {
		parts = append(parts, s.name, s.value)
	}
	return strings.Join(parts, "\x00")
}

// pick returns the choice with a remedy for a problem. If that gives the columns other
// names, they are to be chosen anew.
func (c choice) pick(p data.Problem, remedy int) choice {
	if p.Renames() {
		c.targets, c.features = nil, nil
	}
	c.picks = p.Picked(c.picks, remedy)
	return c
}

// leavesOut reports whether a remedy is picked that leaves out a column, by its index.
func (c choice) leavesOut(column int) bool {
	return slices.ContainsFunc(c.picks, func(p data.Pick) bool { return p.LeavesOut(column + 1) })
}

// settled returns the choice with the targets that it has by a remedy as those that are
// chosen, if there is such a remedy.
func (c choice) settled(columns []column) choice {
	if !slices.ContainsFunc(c.picks, data.Pick.Retargets) {
		return c
	}
	c.picks = slices.DeleteFunc(slices.Clone(c.picks), data.Pick.Retargets)
	c.targets = nil
	for _, col := range columns {
		if col.target {
			c.targets = append(c.targets, col.name)
		}
	}
	return c
}

// takesIn returns the choice without remedies that leave out a column.
func (c choice) takesIn(column int) choice {
	c.picks = slices.DeleteFunc(slices.Clone(c.picks), func(p data.Pick) bool { return p.LeavesOut(column + 1) })
	return c
}
