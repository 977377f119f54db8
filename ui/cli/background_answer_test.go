package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"backstep/ui/theme"
)

func TestAnswersAreToldFromKeys(t *testing.T) {
	white, slate := theme.GroundOf(255, 255, 255), theme.GroundOf(0x12, 0x34, 0x56)
	for _, c := range []struct {
		name, read string
		ground     theme.Ground
		early      string
		all        bool
	}{
		{"xterm", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?64;1;2;6;9;15;18;21;22c", white, "", true},
		{"closed by a bell", "\x1b]11;rgb:1212/3434/5656\a\x1b[?6c", slate, "", true},
		{"two digits", "\x1b]11;rgb:12/34/56\a\x1b[?6c", slate, "", true},
		{"one digit", "\x1b]11;rgb:f/f/f\a\x1b[?6c", white, "", true},
		{"three digits", "\x1b]11;rgb:fff/fff/fff\a\x1b[?6c", white, "", true},
		{"with transparency", "\x1b]11;rgba:1212/3434/5656/ffff\a\x1b[?6c", slate, "", true},
		{"attributes alone", "\x1b[?1;2c", theme.Ground{}, "", true},
		{"attributes without numbers", "\x1b[?c", theme.Ground{}, "", true},
		{"nothing", "", theme.Ground{}, "", false},
		{"no attributes", "\x1b]11;rgb:ffff/ffff/ffff\a", white, "", false},
		{"keys around", "n\x1b[C\x1b]11;rgb:ffff/ffff/ffff\ae \x1b[?6c\x1b[Dé", white, "n\x1b[Ce \x1b[Dé", true},
		{"an escape key before", "\x1b\x1b]11;rgb:ffff/ffff/ffff\a\x1b[?6c", white, "\x1b", true},
		{"another command", "\x1b]10;rgb:0/0/0\a\x1b[?6c", theme.Ground{}, "\x1b]10;rgb:0/0/0\a", true},
		{"broken off", "\x1b]11;rgb:ff\x1b[?6c", theme.Ground{}, "", true},
		{"the colour not ended", "n\x1b]11;rgb:ffff/ff", theme.Ground{}, "n\x1b]11;rgb:ffff/ff", false},
		{"its end not ended", "\x1b]11;rgb:ffff/ffff/ffff\x1b", theme.Ground{}, "\x1b]11;rgb:ffff/ffff/ffff\x1b", false},
		{"attributes not ended", "\x1b[?6", theme.Ground{}, "\x1b[?6", false},
		{"a mode report", "\x1b[?2026;2$y", theme.Ground{}, "\x1b[?2026;2$y", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			ground, early, all := takeAnswers([]byte(c.read))
			if ground != c.ground || string(early) != c.early || all != c.all {
				t.Errorf("%q: %+v, %q early, all %v; want %+v, %q, %v", c.read, ground, early, all, c.ground, c.early, c.all)
			}
		})
	}
}

func TestWhatIsNoColourIsNoGround(t *testing.T) {
	for _, text := range []string{
		"", "?", "rgb:", "rgb:ff/ff", "rgb:ff/ff/ff/ff", "rgba:ff/ff/ff", "rgb:ff//ff", "rgb:fffff/ff/ff", "rgb:gg/ff/ff",
		"rgb:-1/ff/ff", "rgb:+1/ff/ff", "rgb:0x1/ff/ff", "rgb: ff/ff/ff", "cmy:ff/ff/ff", "white", "#ffffff", "rgb:ff/ff/ff;",
	} {
		if ground, ok := parseColour(text); ok {
			t.Errorf("%q is taken for %+v", text, ground)
		}
		if ground, early, all := takeAnswers([]byte("\x1b]11;" + text + "\a\x1b[?6c")); ground != (theme.Ground{}) || len(early) > 0 || !all {
			t.Errorf("an answer of %q gives %+v, %q early, all %v", text, ground, early, all)
		}
	}
}

func TestAnswersComeInPieces(t *testing.T) {
	const sent = "n\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[C\x1b[?64;1c"
	ground, early := readBackground(iotest.OneByteReader(strings.NewReader(sent)))
	if ground != theme.GroundOf(255, 255, 255) || string(early) != "n\x1b[C" {
		t.Errorf("byte by byte: %+v, %q early", ground, early)
	}
	// What comes after the answers is not read.
	from := strings.NewReader(sent + "later")
	readBackground(iotest.OneByteReader(from))
	if from.Len() != len("later") {
		t.Errorf("it reads on: %d bytes are left", from.Len())
	}
	ground, early = readBackground(io.MultiReader(strings.NewReader("e\x1b]11;rgb:0/0/0\a"), iotest.ErrReader(errors.New("time is over"))))
	if ground != theme.GroundOf(0, 0, 0) || string(early) != "e" {
		t.Errorf("without attributes: %+v, %q early", ground, early)
	}
}

func FuzzTakeAnswers(f *testing.F) {
	f.Add([]byte("n"), []byte("e"), uint8(255), uint8(255), uint8(255), true)
	f.Add([]byte("\x1b[C"), []byte("\x1b[D\x1b"), uint8(1), uint8(2), uint8(3), false)
	f.Add([]byte("\x1b]11;rgb:0/0/0"), []byte("\x1b[?6"), uint8(0), uint8(0), uint8(0), true)
	f.Fuzz(func(t *testing.T, before, after []byte, r, g, b uint8, bell bool) {
		// Of any input, early keeps bytes in their order, and adds none.
		_, early, _ := takeAnswers(append(bytes.Clone(before), after...))
		rest := append(bytes.Clone(before), after...)
		for _, c := range early {
			i := bytes.IndexByte(rest, c)
			if i < 0 {
				t.Fatalf("%q of %q and %q: %q was not read", early, before, after, c)
			}
			rest = rest[i+1:]
		}
		// Answers between keys are found, and nothing else is taken.
		keys := func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\x1b"), nil) }
		before, after = keys(before), keys(after)
		end := "\x1b\\"
		if bell {
			end = "\a"
		}
		answer := fmt.Sprintf("\x1b]11;rgb:%02x%02x/%02x%02x/%02x%02x%s", r, r, g, g, b, b, end)
		read := append(append(append(bytes.Clone(before), answer...), after...), "\x1b[?62c"...)
		ground, early, all := takeAnswers(read)
		if ground != theme.GroundOf(r, g, b) || !all || string(early) != string(before)+string(after) {
			t.Fatalf("%q: %+v, %q early, all %v", read, ground, early, all)
		}
	})
}
