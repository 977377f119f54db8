package session

import (
	"bufio"
	"io"
)

// Write writes the session as TOML. Reading it gives the same session, because numbers
// are written as the shortest text that reads back as the same float64.
func (s *Session) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	section := ""
	for _, setting := range described().settings {
		text := ""
		if setting.Key != "" {
			text = setting.field.Write(s)
		}
		if text == "" {
			continue
		}
		if setting.Section() != section {
			section = setting.Section()
			// Errors of the writer are kept until it is flushed.
			_, _ = b.WriteString("\n[" + section + "]\n")
		}
		_, _ = b.WriteString(setting.Name() + " = " + text + "\n")
	}
	return b.Flush()
}
