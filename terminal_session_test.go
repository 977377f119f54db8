package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"backstep/data/text/goldentest"
)

// The sequences that a terminal sends for keys.
const (
	right = "\x1b[C"
	left  = "\x1b[D"
)

// leftCleanly fails unless the program has left the alternate screen and shown the cursor.
func (term *terminal) leftCleanly() {
	term.t.Helper()
	sent := term.sent()
	for _, end := range []string{"\x1b[?1049l", "\x1b[?25h"} {
		begin := strings.Replace(strings.Replace(end, "1049l", "1049h", 1), "25h", "25l", 1)
		if strings.LastIndex(sent, end) < strings.LastIndex(sent, begin) || !strings.Contains(sent, end) {
			term.t.Errorf("the program ended without %q", end)
		}
	}
}

// shows compares the lines of a screen with a file that a person has checked.
func (term *terminal) shows(lines []string, name string) {
	term.t.Helper()
	goldentest.Compare(term.t, filepath.Join("testdata", "terminal", name+".txt"), strings.Join(lines, "\n")+"\n")
}

func TestTheSessionIsSteppedThroughOnATerminal(t *testing.T) {
	term := open(t, 80, 24, nil)
	term.shows(term.see("initialise", "? help"), "start")

	term.press(right, right)
	term.see("x of age")
	term.press(right)
	term.shows(term.see("z of h1"), "z-of-h1")
	term.press("n", "n", "n", "n", "n")
	term.shows(term.see("ŷ = "), "forward")

	term.press("e")
	term.shows(term.see("update of", "epoch 1"), "epoch-1")
	term.press("e", "e", "E")
	term.see("epoch 2", "update of")

	term.press(left)
	term.see("epoch 2")
	term.press("E")
	term.shows(term.see("update of", "epoch 1"), "epoch-1-again")

	term.press(":goto 0\r")
	term.shows(term.see("initialise", "epoch 0"), "back-at-the-start")

	term.press("q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	term.leftCleanly()
}

func TestTheSessionRunsToConvergence(t *testing.T) {
	term := open(t, 120, 36, nil)
	term.see("initialise")
	term.press(":until 0.05\r")
	lines := term.see("loss ≤ 0.05 at epoch")
	for _, want := range []string{"4/4", "update"} {
		if !strings.Contains(strings.Join(lines, "\n"), want) {
			t.Errorf("the screen does not show %q:\n%s", want, strings.Join(lines, "\n"))
		}
	}
	term.press("+", "+", "+", " ")
	term.see("pause")
	term.press(" ")
	term.until(func(s string) bool { return !strings.Contains(s, "pause") }, "the run to pause")
	term.press("q")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

func TestResizingRedrawsWhole(t *testing.T) {
	term := open(t, 80, 24, nil)
	term.see("initialise")
	term.press("e")
	before := term.see("update of", "epoch 1")
	for _, size := range [][2]int{{120, 36}, {40, 10}, {20, 5}, {200, 60}} {
		term.resize(size[0], size[1])
		term.see("update")
	}
	term.resize(80, 24)
	term.until(func(s string) bool { return s == strings.Join(before, "\n") }, "the screen it showed at this size")
}

func TestSignalsRestoreTheTerminal(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		term := open(t, 80, 24, nil)
		term.see("initialise")
		term.press("+", "+", "+", " ")
		term.see("pause")
		if err := term.cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if status := term.exit(); status != 130 {
			t.Errorf("%v: exit status %d, want 130", signal, status)
		}
		term.leftCleanly()
	}
}

func TestNoColorIsHonoured(t *testing.T) {
	term := open(t, 80, 24, []string{"NO_COLOR=1"})
	term.see("initialise", "[0.8065]")
	for _, part := range strings.Split(term.sent(), "\x1b[")[1:] {
		end := strings.IndexFunc(part, func(r rune) bool { return r >= '@' && r <= '~' })
		if end >= 0 && part[end] == 'm' && strings.Trim(part[:end], "012;") != "" { // Bold and faint are no colours.
			t.Fatalf("a colour is sent: %q", part[:end+1])
		}
	}
}

func TestAFileOfTheReadersOwn(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "people.csv")
	if err := os.WriteFile(file, []byte("bmi,age,outcome\n30,50,yes\n20,30,no\n35,60,yes\n22,25,no\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	term := open(t, 200, 60, nil, "--csv", file, "--target", "outcome", "--features", "bmi,age", "--hidden", "3", "--scale", "standard")
	term.see("people.csv", "2-3-1")
	term.press("e")
	term.see("update of", "▲ update")
}

func TestMistakesAreOneLineAndStatusTwo(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"diabtes"}, `did you mean "diabetes"?`},
		{[]string{"--lr", "fast"}, "--lr"},
		{[]string{"--csv", "missing.csv", "--target", "y"}, "missing.csv"},
		{[]string{"--hiden", "4"}, `did you mean`},
		{[]string{"missing.toml"}, "missing.toml"},
		{[]string{"--theme", "drak"}, "dark"},
	} {
		term := open(t, 100, 24, nil, c.args...)
		if status := term.exit(); status != 2 {
			t.Errorf("%q: exit status %d, want 2", c.args, status)
		}
		said := strings.TrimSpace(strings.Join(term.text(), " "))
		if !strings.HasPrefix(said, "backstep: ") || !strings.Contains(said, c.says) {
			t.Errorf("%q: says %q, want %q in it", c.args, said, c.says)
		}
	}
}
