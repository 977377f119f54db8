package session

import (
	"bufio"
	"io"

	"backstep/data/toml"
)

// Write writes the session as TOML. Reading it gives the same session, because numbers
// are written as the shortest text that reads back as the same float64.
func (s *Session) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	toml.Write(b, "", settingKeys(), s)
	if s.History != nil {
		toml.Write(b, "", placeKeys(), s)
		for i := range s.History.Runs {
			toml.Write(b, "run", runKeys(), &s.History.Runs[i])
		}
	}
	return b.Flush()
}
