package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"backstep/data/text"
	"backstep/ui/desk"
)

// script is the flag --do: command lines, or files of them.
type script struct {
	lines []desk.Line
	asked bool
}

func (s *script) addFlag(cmd *cobra.Command, does string) {
	cmd.Flags().Var(s, "do", does+": 'goto 20; next phase', or @FILE")
}

// given reports whether the flag was given.
func (s *script) given() bool { return s.asked }

// Set adds command lines, or those of a file.
func (s *script) Set(value string) error {
	s.asked = true
	name, isFile := strings.CutPrefix(value, "@")
	if !isFile {
		s.lines = append(s.lines, desk.Line{Text: value, Where: "--do"})
		return nil
	}
	read, err := readScript(name)
	if err != nil {
		return err
	}
	s.lines = append(s.lines, desk.Lines(text.BriefPath(name), read)...)
	return nil
}

// String returns "", since there is no default.
func (*script) String() string { return "" }

// Type returns what help calls the value.
func (*script) Type() string { return "LINES" }

// longestScript is the most bytes that a file of command lines may have.
const longestScript = 1 << 20

// readScript returns the text of a file of command lines.
func readScript(name string) (string, error) {
	file, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer func() { _ = file.Close() }() // Nothing was written to it.
	read, err := io.ReadAll(io.LimitReader(file, longestScript+1))
	switch {
	case err != nil:
		return "", err
	case len(read) > longestScript:
		return "", fmt.Errorf("%s is longer than %d bytes: it is no script", text.BriefPath(name), longestScript)
	case text.UTF16(read) || !utf8.Valid(read):
		return "", fmt.Errorf("%s is not UTF-8", text.BriefPath(name))
	}
	return string(read), nil
}
