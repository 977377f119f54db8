package session

import (
	"bufio"
	"fmt"
	"io"

	"backstep/data/toml"
)

// Write writes the session as TOML. Reading it gives the same session, because numbers
// are written as the shortest text that reads back as the same float64.
func (s *Session) Write(w io.Writer) error {
	b := bufio.NewWriter(&measured{w: w})
	toml.Write(b, "", settingKeys(), s)
	if s.History != nil {
		toml.Write(b, "", placeKeys(), s)
		for i := range s.History.Runs {
			toml.Write(b, "run", runKeys(), &s.History.Runs[i])
		}
	}
	return b.Flush()
}

// measured is a writer that refuses what would be too much to be read again.
type measured struct {
	w            io.Writer
	bytes, items int
}

// Write writes, or returns an error that says which limit is passed.
func (m *measured) Write(b []byte) (int, error) {
	m.bytes += len(b)
	for _, c := range b {
		if c == ',' || c == '[' {
			m.items++
		}
	}
	if m.bytes > maxBytes || m.items > allItems {
		return 0, fmt.Errorf("its runs are too large for one file, which has at most %d MB and %d numbers", maxBytes>>20, allItems)
	}
	return m.w.Write(b)
}
