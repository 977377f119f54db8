//go:build unix

package cli

import (
	"bufio"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// TestProgressOnATerminal reads what a terminal gets. The line is overwritten in place,
// without escapes, and is empty at the end.
func TestProgressOnATerminal(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Skip("no terminal can be opened here")
	}
	defer master.Close() //nolint:errcheck // nothing was written to it
	defer tty.Close()    //nolint:errcheck // a terminal keeps nothing
	if err := pty.Setsize(master, &pty.Winsize{Cols: 70, Rows: 5}); err != nil {
		t.Fatal(err)
	}
	p := newProgress(tty)
	p.show(1, 2, "epoch 1000")
	p.show(3, 4, "epoch 1")
	p.clear()
	if _, err := tty.WriteString("end\n"); err != nil {
		t.Fatal(err)
	}
	sent, err := bufio.NewReader(master).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	screen := ""
	for _, written := range strings.Split(sent, "\r") {
		row := []rune(written)
		if len(row) > 69 {
			t.Errorf("%q is too wide", written)
		}
		if before := []rune(screen); len(row) < len(before) {
			row = append(row, before[len(row):]...)
		}
		screen = string(row)
		if strings.Contains(written, "75 %") && !strings.HasSuffix(strings.TrimRight(screen, " "), "  epoch 1") {
			t.Errorf("the line shows %q", screen)
		}
	}
	if !strings.Contains(sent, " 50 %  epoch 1000") || strings.Contains(sent, "\x1b") || !strings.Contains(sent, "\rend") {
		t.Errorf("the terminal gets %q", sent)
	}
	if before, _, _ := strings.Cut(sent, "end"); strings.Contains(before[strings.LastIndex(strings.TrimSuffix(before, "\r"), "\r"):], "%") {
		t.Errorf("the line is left: %q", sent)
	}
}
