package cli

import (
	"bytes"
	"io"
	"math"
	"strconv"
	"strings"

	"backstep/ui/theme"
)

// readBackground reads until the terminal has answered, or until reading ends.
func readBackground(from io.Reader) (ground theme.Ground, early []byte) {
	var read []byte
	part := make([]byte, 256)
	for {
		n, err := from.Read(part)
		read = append(read, part[:n]...)
		ground, early, all := takeAnswers(read)
		if all || err != nil {
			return ground, early
		}
	}
}

// takeAnswers takes the terminal's answers out of what was read from it: the colour of
// its background, and its device attributes, after which all is true since no more
// answers come. early is the rest, including an answer that has no end yet.
func takeAnswers(read []byte) (ground theme.Ground, early []byte, all bool) {
	const colour, attributes = "\x1b]11;", "\x1b[?"
	for len(read) > 0 {
		if rest, ok := bytes.CutPrefix(read, []byte(colour)); ok {
			if text, after, ended := cutString(rest); ended {
				if answered, ok := parseColour(text); ok {
					ground = answered
				}
				read = after
				continue
			}
		}
		if rest, ok := bytes.CutPrefix(read, []byte(attributes)); ok {
			if after, ok := bytes.CutPrefix(bytes.TrimLeft(rest, "0123456789;"), []byte("c")); ok {
				all, read = true, after
				continue
			}
		}
		early, read = append(early, read[0]), read[1:]
	}
	return ground, early, all
}

// cutString cuts the text of an operating system command from what follows. The text
// ends with BEL or ST, and any other escape breaks it off.
func cutString(b []byte) (text string, after []byte, ended bool) {
	end := bytes.IndexAny(b, "\a\x1b")
	if end < 0 || end == len(b)-1 && b[end] == '\x1b' {
		return "", nil, false
	}
	text, after = string(b[:end]), b[end:]
	if after[0] == '\a' {
		return text, after[1:], true
	}
	return text, bytes.TrimPrefix(after, []byte("\x1b\\")), true
}

// parseColour reads a colour as X11 writes it: rgb:RRRR/GGGG/BBBB with one to
// four digits in each part, or rgba: with a fourth.
func parseColour(text string) (ground theme.Ground, ok bool) {
	kind, value, _ := strings.Cut(text, ":")
	parts := strings.Split(value, "/")
	if len(parts) != map[string]int{"rgb": 3, "rgba": 4}[kind] {
		return ground, false
	}
	var eights [4]uint8
	for i, part := range parts {
		if eights[i], ok = parsePart(part); !ok {
			return ground, false
		}
	}
	return theme.GroundOf(eights[0], eights[1], eights[2]), true
}

// parsePart reads a part of a colour and scales it to eight bits.
func parsePart(digits string) (part uint8, ok bool) {
	const most = 4
	v, err := strconv.ParseUint(digits, 16, 64)
	if err != nil || len(digits) > most {
		return 0, false
	}
	full := float64(uint64(1)<<(4*len(digits)) - 1)
	return uint8(math.Round(float64(v) / full * math.MaxUint8)), true
}
