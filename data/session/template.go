package session

import (
	"bufio"
	"io"
	"slices"
	"strings"
)

// WriteTemplate writes the session as a file to edit: every setting that applies, with
// its value and a comment on what it is, and as comments those that another optimiser,
// schedule or initialiser would have. The paths in it start from that folder. Reading it
// gives the same session.
func (r *Setup) WriteTemplate(w io.Writer, folder string) error {
	s := r.in(folder)
	b := bufio.NewWriter(w)
	// Errors of the writer are kept until it is flushed.
	_, _ = b.WriteString("# A session of backstep, to be edited. docs/settings.md has every setting.\n")
	for _, setting := range described().settings {
		if setting.Key != "" {
			_, _ = b.WriteString(setting.commented(&s))
		}
		if setting.Key == sectionEnd(setting.Section()) {
			_, _ = b.WriteString(others(setting.Section(), &s))
		}
	}
	return b.Flush()
}

// commented returns the line of a setting after a comment on it, and after the head of
// its section if it is the first there. It is empty if the setting has no value.
func (s Setting) commented(of *Session) string {
	value := s.field.Write(of)
	if value == "" {
		return ""
	}
	text := "\n"
	if section := s.Section(); section != "" && s.firstOf(section, of) {
		text = "\n[" + section + "]\n"
	}
	if s.Section() == "state" && text == "\n" {
		text = "" // It is not for editing.
	}
	return text + "# " + s.about() + "\n" + s.Name() + " = " + value + "\n"
}

// about returns what a setting is, with the names that it takes.
func (s Setting) about() string {
	if names := s.Choices(); len(names) > 0 {
		return s.Help + ": " + strings.Join(names, ", ")
	}
	return s.Help
}

// firstOf reports whether no setting of the section before this one has a value.
func (s Setting) firstOf(section string, of *Session) bool {
	for _, other := range described().settings {
		if other.Section() == section && other.Key != "" && other.field.IsSet(of) {
			return other.Key == s.Key
		}
	}
	return false
}

// sectionEnd returns the key of the last setting of a section.
func sectionEnd(section string) (last string) {
	for _, s := range described().settings {
		if s.Section() == section && s.Key != "" {
			last = s.Key
		}
	}
	return last
}

// others returns comments on the settings of a section that do not apply to a session,
// but would with another value of the setting of which they are details.
func others(section string, of *Session) string {
	var lines []string
	for _, s := range described().settings {
		if s.Section() == section && s.Group != "" && s.needs != aFile && len(s.of) > 0 && s.Otherwise != "" && !s.Applies(of) && s.alternative(of) {
			lines = append(lines, "#   "+s.Name()+": "+s.Help+"; left out: "+s.Otherwise)
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return "\n# What else can stand here, where it applies:\n" + strings.Join(lines, "\n") + "\n"
}

// alternative reports whether a session has a setting of which this one is a detail.
func (s Setting) alternative(of *Session) bool {
	return slices.ContainsFunc(s.of, func(key string) bool {
		setting, ok := settingOf(key)
		return ok && len(setting.Choices()) > 0 && setting.field.IsSet(of)
	})
}
