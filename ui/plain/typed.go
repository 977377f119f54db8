package plain

import (
	"regexp"
	"strings"
)

// typed returns a command as the desk knows it, so that what is read aloud can be typed as it is
// heard: "y hat", and in conditions "the size of delta h1 below 0.1".
func typed(command string) string {
	command = strings.TrimSpace(strings.ReplaceAll(command, "\t", " "))
	command = strings.NewReplacer("y hat", "yhat", "f prime", "f′").Replace(command)
	if !strings.HasPrefix(command, "until ") && !strings.HasPrefix(command, "back until ") {
		return command
	}
	for _, word := range [][2]string{{" below ", " < "}, {" above ", " > "}, {" at most ", " <= "}, {" at least ", " >= "}} {
		command = strings.ReplaceAll(command, word[0], word[1])
	}
	return regexp.MustCompile(`(?:the )?size of ([^<>]+) ([<>])`).ReplaceAllString(command, "|$1| $2")
}
