package main_test

import (
	"strings"
	"testing"
)

// escapeCloses types a command line, closes it with an escape, and returns the screen
// after that.
func (term *terminal) escapeCloses(line string) string {
	term.t.Helper()
	term.press(":" + line)
	term.see(":" + line)
	term.press("\x1b")
	return strings.Join(term.until(func(s string) bool { return !strings.Contains(s, ":"+line) }, "the line to be closed"), "\n")
}

// An escape is a key by itself when nothing has followed it for a moment. Here it closes
// the command line. The rest of its sequence is still not taken for other keys.
func TestASequenceCutInTwoActsAsNoOtherKeys(t *testing.T) {
	const pageDown, right = "\x1b[6~", "\x1b[C"
	term := open(t, 80, 24, nil)
	begin := strings.Join(term.see("initialise", "? help"), "\n")
	term.press("n")
	first := strings.Join(term.see("x of bmi"), "\n")
	term.press("n")
	second := strings.Join(term.see("x of age"), "\n")
	term.press("pp")
	term.see("initialise", "? help")

	for _, cut := range []struct{ sequence, want string }{
		{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", begin},
		{"\x1b[?62;22c", begin},
		{pageDown, first},
		{right, second},
	} {
		term.escapeCloses("before")
		term.press(cut.sequence[1:])
		if got := term.escapeCloses("after"); got != cut.want {
			t.Errorf("after %q it shows\n%s\nwant\n%s", cut.sequence, got, cut.want)
		}
	}
}

func TestLateReportsAreNoKeys(t *testing.T) {
	term := open(t, 80, 24, nil)
	before := term.see("initialise", "? help")
	term.press("\x1b]11;rgb:1e1e/1e1e/", "1e1e\x07", "\x1b[?62;", "22c", "\x1b[12;4", "0R", "\x1bP>|term(1)\x1b", "\\", "\x1b[?2026;2$y")
	if got, want := term.escapeCloses("end"), strings.Join(before, "\n"); got != want {
		t.Errorf("it shows\n%s\nwant\n%s", got, want)
	}
}

func TestCtrlCEndsAPasteWithoutAnEnd(t *testing.T) {
	term := open(t, 80, 24, nil)
	term.see("initialise", "? help")
	term.press(":\x1b[200~goto 3\x1b[201~")
	term.see(":goto 3")
	term.press("\r")
	term.see("epoch 3")
	term.press("\x1b[200~an end that is lost", "\x03")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	term.leftCleanly()
}
