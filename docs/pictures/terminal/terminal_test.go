package terminal

import (
	"bufio"
	"slices"
	"strings"
	"testing"

	"backstep/docs/pictures/screen"
)

func TestFramesAreCutWhereTheyEnd(t *testing.T) {
	s := bufio.NewScanner(strings.NewReader("a\x1b[?2026hb\x1b[?2026lc\x1b[?2026ld"))
	s.Split(splitFrames)
	var got []string
	for s.Scan() {
		got = append(got, s.Text())
	}
	if want := []string{"a\x1b[?2026hb\x1b[?2026l", "c\x1b[?2026l", "d"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestKeys(t *testing.T) {
	for key, want := range map[string]string{"→": "\x1b[C", "tab": "\t", "ŷ": "ŷ", ":": ":", ":10 e": ":10 e\r"} {
		if got, err := bytesOf(key); got != want || err != nil {
			t.Errorf("%s is %q, %v", key, got, err)
		}
	}
	if _, err := bytesOf("tob"); err == nil {
		t.Error("tob is a key")
	}
}

// start runs a shell script, in which show TEXT shows a frame.
func start(t *testing.T, script string) *Terminal {
	t.Helper()
	show := `show() { printf '\033[?2026h\033[H%b\033[?2026l' "$1"; }; stty raw -echo; `
	term, err := Start(Size{Cols: 20, Rows: 2}, screen.Dark(), "sh", "-c", show+script)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(term.Close)
	return term
}

func TestAKeyIsPressedAndWhatComesOfItIsSeen(t *testing.T) {
	term := start(t, `show 'one'; dd bs=1 count=1 >&- 2>&- <&0; show 'δ \033[1;38;2;1;2;3mtwo'; exec cat`)
	if err := term.frameAfter(0); err != nil {
		t.Fatal(err)
	}
	if err := term.Press("x"); err != nil {
		t.Fatal(err)
	}
	got := term.Now()
	if got.String() != "δ two\n\n" {
		t.Errorf("the screen is %q", got)
	}
	want := screen.Cell{Char: 't', Fg: screen.RGB(0x010203), Bg: screen.Dark().Bg, Bold: true}
	if got.At(2, 0) != want {
		t.Errorf("a cell is %v, want %v", got.At(2, 0), want)
	}
}

func TestAProgramThatEndsSaysWhy(t *testing.T) {
	term := start(t, `echo no such session`)
	if err := term.frameAfter(0); err == nil || !strings.Contains(err.Error(), "no such session") {
		t.Errorf("got %v", err)
	}
}
