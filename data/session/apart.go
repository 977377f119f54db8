package session

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"backstep/data/text"
)

// Apart is a setting that is not the same in some sessions.
type Apart struct {
	Setting
	Values []string // in each session; empty where it does not apply
}

// SetApart returns the settings that are not the same in all of the sessions, in the order
// of files. Where sessions stand is not compared.
func SetApart(sessions []*Session) []Apart {
	differs := map[string]bool{}
	for _, s := range sessions {
		for _, d := range differences(sessions[0], s) {
			differs[d.id()] = true
		}
	}
	var list []Apart
	for _, s := range described().settings {
		if !differs[s.id()] || s.Title == "" && s.label == nil {
			continue
		}
		a := Apart{Setting: s}
		for _, of := range sessions {
			value := ""
			if s.Applies(of) {
				value = Spoken(s, s.Value(of))
			}
			a.Values = append(a.Values, value)
		}
		if len(s.of) == 0 || a.tells() {
			list = append(list, a)
		}
	}
	return list
}

// tells reports whether a detail of another setting, which has no value where that has
// another one, tells more than that one does: whether any of its values is not the usual
// one.
func (a *Apart) tells() bool {
	usual, _, _ := strings.Cut(cmp.Or(a.Default, a.Otherwise), ";")
	return slices.ContainsFunc(a.Values, func(v string) bool {
		want, _ := text.ParseNumber(usual)
		got, err := text.ParseNumber(v)
		return v != "" && v != usual && (err != nil || got != want)
	})
}

// Called returns what a person calls the setting: its title, or else its name.
func (a *Apart) Called() string { return cmp.Or(a.Title, a.Names()[0]) }

// Symbol returns what a narrow table calls the setting: the symbol at the end of its
// title, as in "learning rate η", or else the title. A symbol stands for the first
// setting that ends in it, so "schedule of η" is "schedule", and "least η" is itself.
func (a *Apart) Symbol() string {
	const longest = 2
	at := strings.LastIndexByte(a.Title, ' ')
	if at < 0 || utf8.RuneCountInString(a.Title[at+1:]) > longest {
		return a.Called()
	}
	settings := described().settings
	first := slices.IndexFunc(settings, func(s Setting) bool { return strings.HasSuffix(s.Title, a.Title[at:]) })
	if settings[first].id() == a.id() {
		return a.Title[at+1:]
	}
	name, _, _ := strings.Cut(a.Title, " of ")
	return name
}

// Spoken returns a value of a setting as a person calls it: "all" for a batch of 0.
func Spoken(s Setting, value string) string {
	if value == "0" && s.zero != "" {
		return s.zero
	}
	return value
}
