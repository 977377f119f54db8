package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience is how long a test waits for something on a terminal before it gives up. Only
// a test that fails waits that long.
const patience = 20 * time.Second

// releaseFlags tell the linker which release is built.
const releaseFlags = "-X backstep/ui/cli.release=9.8.7 -X backstep/ui/cli.commit=abc1234 -X backstep/ui/cli.date=2001-02-03"

// program builds the binary once and returns its path.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "backstep")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "backstep")
	out, err := exec.Command("go", "build", "-ldflags", releaseFlags, "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", &buildError{string(out)}
	}
	return path, nil
})

type buildError struct{ output string }

func (e *buildError) Error() string { return "go build: " + e.output }

func TestMain(m *testing.M) {
	code := m.Run()
	if path, err := program(); err == nil {
		_ = os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(code)
}

// terminal is a program on a pseudo-terminal, and what its screen shows.
type terminal struct {
	t       testing.TB
	cmd     *exec.Cmd
	pty     *os.File
	screen  vt10x.Terminal
	changed chan struct{}
	exited  chan error
	answer  string // to the question for the background; empty once it is given

	mu  sync.Mutex
	raw strings.Builder
}

// The answers of a terminal that is asked for its background and its attributes, and the
// end of the question.
const (
	attributes    = "\x1b[?62;22c"
	blackGround   = "\x1b]11;rgb:0000/0000/0000\x1b\\" + attributes
	whiteGround   = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\" + attributes
	endOfQuestion = "\x1b[c"
)

// open starts the program on a black terminal of that size.
func open(t testing.TB, cols, rows int, env []string, args ...string) *terminal {
	t.Helper()
	return openAnswering(t, cols, rows, blackGround, env, args...)
}

// openAnswering starts the program on a terminal that gives an answer when it is asked
// for its background.
func openAnswering(t testing.TB, cols, rows int, answer string, env []string, args ...string) *terminal {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = env
	return start(t, cols, rows, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}, answer, cmd)
}

// start runs a command on a terminal of cols × rows. The terminal reports the size says,
// and gives an answer when it is asked for its background.
func start(t testing.TB, cols, rows int, says *pty.Winsize, answer string, cmd *exec.Cmd) *terminal {
	t.Helper()
	cmd.Env = append([]string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "BACKSTEP_NO_CONFIG=1", "HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH"),
	}, cmd.Env...)
	f, err := pty.StartWithSize(cmd, says)
	if err != nil {
		t.Fatal(err)
	}
	term := &terminal{
		t: t, cmd: cmd, pty: f,
		screen:  vt10x.New(vt10x.WithSize(cols, rows)),
		changed: make(chan struct{}, 1), exited: make(chan error, 1), answer: answer,
	}
	go term.read()
	t.Cleanup(term.close)
	return term
}

// read shows what the program writes until it ends.
func (term *terminal) read() {
	buf := make([]byte, 1<<16)
	kept := 0 // bytes of a character whose end is still to come
	for {
		n, err := term.pty.Read(buf[kept:])
		if n > 0 {
			n += kept
			whole := wholeCharacters(buf[:n])
			term.mu.Lock()
			term.raw.Write(buf[:whole])
			_, _ = term.screen.Write(buf[:whole])
			if term.answer != "" && strings.Contains(term.raw.String(), endOfQuestion) {
				_, _ = term.pty.WriteString(term.answer) // The program may be gone.
				term.answer = ""
			}
			term.mu.Unlock()
			kept = copy(buf, buf[whole:n])
			select {
			case term.changed <- struct{}{}:
			default:
			}
		}
		if err != nil {
			term.exited <- term.cmd.Wait()
			return
		}
	}
}

// wholeCharacters returns how many bytes of b come before a character that is cut off at
// the end, since the emulator does not take a character in two parts.
func wholeCharacters(b []byte) int {
	for i := len(b) - 1; i >= 0 && i > len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if utf8.FullRune(b[i:]) {
				return len(b)
			}
			return i
		}
	}
	return len(b)
}

func (term *terminal) close() {
	_ = term.cmd.Process.Kill()
	_ = term.pty.Close()
}

// press types keys, given as a terminal sends them.
func (term *terminal) press(keys ...string) {
	term.t.Helper()
	for _, k := range keys {
		if _, err := term.pty.WriteString(k); err != nil {
			term.t.Fatal(err)
		}
	}
}

// resize changes the size of the terminal.
func (term *terminal) resize(cols, rows int) {
	term.t.Helper()
	term.screen.Resize(cols, rows)
	if err := pty.Setsize(term.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		term.t.Fatal(err)
	}
}

// text returns the screen, a line a row, without blanks at the ends.
func (term *terminal) text() []string {
	lines := strings.Split(term.screen.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// shown returns the screen, and whether it is a whole frame. The program marks where each
// frame begins and ends.
func (term *terminal) shown() (lines []string, whole bool) {
	term.mu.Lock()
	defer term.mu.Unlock()
	sent := term.raw.String()
	return term.text(), strings.LastIndex(sent, "\x1b[?2026h") <= strings.LastIndex(sent, "\x1b[?2026l")
}

// sent returns all that the program has written.
func (term *terminal) sent() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.raw.String()
}

// see waits until the screen shows all the texts, and returns its lines.
func (term *terminal) see(texts ...string) []string {
	term.t.Helper()
	return term.until(func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	}, "the screen to show "+strings.Join(texts, ", "))
}

// until waits until the screen is a whole frame for which ok is true, and returns its
// lines.
func (term *terminal) until(ok func(screen string) bool, what string) []string {
	term.t.Helper()
	deadline := time.After(patience)
	for {
		lines, whole := term.shown()
		if whole && ok(strings.Join(lines, "\n")) {
			return lines
		}
		select {
		case <-term.changed:
		case <-deadline:
			term.t.Fatalf("waited in vain for %s; it shows\n%s", what, strings.Join(lines, "\n"))
		}
	}
}

// exit waits for the program to end and returns its exit status.
func (term *terminal) exit() int {
	term.t.Helper()
	select {
	case <-term.exited:
		return term.cmd.ProcessState.ExitCode()
	case <-time.After(patience):
		term.t.Fatalf("the program did not end; it shows\n%s", strings.Join(term.text(), "\n"))
		return -1
	}
}
