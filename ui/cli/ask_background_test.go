package cli

import (
	"bytes"
	"io"
	"os"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"

	"backstep/ui/theme"
)

// openTerminal returns both ends of a terminal, and sets TERM so that it is asked for
// its background.
func openTerminal(t *testing.T) (master, slave *os.File) {
	t.Helper()
	t.Setenv("TERM", "xterm-256color")
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = slave.Close(), master.Close() })
	return master, slave
}

// answering sends an answer when the whole question for the background has come.
func answering(t *testing.T, master *os.File, answer string) {
	t.Helper()
	go func() {
		var asked []byte
		part := make([]byte, 64)
		for !bytes.Contains(asked, []byte(askForBackground)) {
			n, err := master.Read(part)
			if err != nil {
				return
			}
			asked = append(asked, part[:n]...)
		}
		_, _ = master.WriteString(answer) // The test checks what arrives.
	}()
}

func TestTheTerminalIsAskedForItsBackground(t *testing.T) {
	const long = time.Hour // Nothing waits that long unless it fails.
	white := theme.GroundOf(255, 255, 255)
	for _, c := range []struct {
		name, answer string
		wait         time.Duration
		ground       theme.Ground
		early        string
	}{
		{"it answers", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?64;1c", long, white, ""},
		{"it answers between keys", "n\x1b[C\x1b]11;rgb:ffff/ffff/ffff\ae\x1b[?6cq", long, white, "n\x1b[Ceq"},
		{"it answers the attributes alone", "\x1b[?1;2c", long, theme.Ground{}, ""},
		{"it answers nothing", "", time.Millisecond, theme.Ground{}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			master, slave := openTerminal(t)
			before, err := term.GetState(int(slave.Fd()))
			if err != nil {
				t.Fatal(err)
			}
			answering(t, master, c.answer)
			ground, early := askBackground(slave, slave, c.wait)
			if ground != c.ground || string(early) != c.early {
				t.Errorf("%+v, %q early; want %+v, %q", ground, early, c.ground, c.early)
			}
			if after, err := term.GetState(int(slave.Fd())); err != nil || *after != *before {
				t.Errorf("the terminal is left in another mode (%v)", err)
			}
		})
	}
}

func TestKeysTypedBeforeTheQuestionAreKept(t *testing.T) {
	master, slave := openTerminal(t)
	if _, err := master.WriteString("ne"); err != nil {
		t.Fatal(err)
	}
	answering(t, master, "\x1b[?6c")
	if _, early := askBackground(slave, slave, time.Hour); string(early) != "ne" {
		t.Errorf("%q is left", early)
	}
}

func TestWhatCannotAnswerIsNotAsked(t *testing.T) {
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = reader.Close() })
	master, slave := openTerminal(t)
	askBackground(slave, writer, time.Hour)
	askBackground(reader, slave, time.Hour)
	t.Setenv("TERM", "dumb")
	askBackground(slave, slave, time.Hour)
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	if asked, err := io.ReadAll(reader); err != nil || len(asked) > 0 {
		t.Errorf("a file is asked: %q (%v)", asked, err)
	}
	const mark = "the end"
	if _, err := slave.WriteString(mark); err != nil {
		t.Fatal(err)
	}
	shown := make([]byte, len(mark))
	if _, err := io.ReadFull(master, shown); err != nil || string(shown) != mark {
		t.Errorf("a terminal is asked that is dumb, or that no keys come from: %q (%v)", shown, err)
	}
}
