package main_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// TestATerminalThatGivesNoSize opens the program on a terminal that does not report its
// size, as in some containers.
func TestATerminalThatGivesNoSize(t *testing.T) {
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name       string
		says       pty.Winsize
		env        []string
		cols, rows int
		as         string
	}{
		{"nothing", pty.Winsize{}, nil, 80, 24, "80 × 24"},
		{"columns only", pty.Winsize{Cols: 100}, nil, 100, 24, "100 × 24"},
		{"rows only", pty.Winsize{Rows: 30}, nil, 80, 30, "80 × 30"},
		{"variables", pty.Winsize{}, []string{"COLUMNS=120", "LINES=36"}, 120, 36, "120 × 36"},
		{"nonsense in variables", pty.Winsize{}, []string{"COLUMNS=-5", "LINES=many"}, 80, 24, "80 × 24"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cmd := exec.Command(path)
			cmd.Env = c.env
			term := start(t, c.cols, c.rows, &c.says, blackGround, cmd)
			lines := term.see("initialise", "no size: "+c.as)
			if last := strings.TrimSpace(lines[c.rows-1]); !strings.HasPrefix(last, "the terminal gives") {
				t.Errorf("the last row is %q", last)
			}
			term.press(right)
			term.see("x of bmi")
			term.resize(90, 28)
			term.until(func(s string) bool {
				rows := strings.Split(s, "\n")
				return strings.Contains(s, "x of bmi") && strings.Contains(rows[27], "? help")
			}, "a frame of the size it has now")
		})
	}
}

func TestADumbTerminalGetsWhatWalkPrints(t *testing.T) {
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	want, err := exec.Command(path, "walk", "xor").Output()
	if err != nil {
		t.Fatal(err)
	}
	term := open(t, 80, 24, []string{"TERM=dumb"}, "xor")
	if status := term.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	if got := strings.ReplaceAll(term.sent(), "\r\n", "\n"); got != string(want) {
		t.Errorf("it prints\n%s\nnot what walk does:\n%s", got, want)
	}
}
