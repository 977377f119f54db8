// Package terminal runs a program on a pseudo-terminal and reads what it shows,
// one whole frame at a time.
package terminal

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"sync"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"

	"backstep/docs/pictures/screen"
)

// Size is the size of a terminal, in characters.
type Size struct{ Cols, Rows int }

// Terminal is a program on a terminal.
type Terminal struct {
	cmd     *exec.Cmd
	pty     *os.File
	emul    vt10x.Terminal
	colours screen.Colours
	changed chan struct{} // has something in it after each frame
	ended   chan struct{} // is closed when the program has ended

	mu     sync.Mutex
	frames int           // whole frames so far
	shown  screen.Screen // the last of them
	rest   string        // what the program wrote outside of frames before it ended
}

// Start runs a program on a terminal with true colour.
func Start(size Size, colours screen.Colours, program string, args ...string) (*Terminal, error) {
	cmd := exec.Command(program, args...)
	// The program gets nothing else of this environment, such as NO_COLOR or settings of
	// its own.
	cmd.Env = []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH")}
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(size.Cols), Rows: uint16(size.Rows)})
	if err != nil {
		return nil, err
	}
	t := &Terminal{
		cmd: cmd, pty: f, colours: colours,
		// The emulator does not answer questions. It would only do so at the end of a
		// frame, which is too late.
		emul:    vt10x.New(vt10x.WithSize(size.Cols, size.Rows)),
		changed: make(chan struct{}, 1), ended: make(chan struct{}),
	}
	go t.read()
	return t, nil
}

// Close ends the program.
func (t *Terminal) Close() {
	_ = t.cmd.Process.Kill()
	_ = t.pty.Close()
	<-t.ended
}

// read shows frame after frame until the program ends.
func (t *Terminal) read() {
	defer close(t.ended)
	const longest = 1 << 24 // bytes of a frame
	frames := bufio.NewScanner(t.pty)
	frames.Buffer(nil, longest)
	frames.Split(splitFrames)
	for frames.Scan() {
		t.show(frames.Bytes())
	}
	_ = t.cmd.Wait() // Its status does not matter, since it was killed or ended too early.
}

// show handles a frame, or the output after the last frame.
func (t *Terminal) show(written []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	_, _ = t.emul.Write(written) // It cannot fail.
	if !endsFrame(written) {
		t.rest = string(written)
		return
	}
	t.frames++
	t.shown = snapshot(t.emul, t.colours)
	select {
	case t.changed <- struct{}{}:
	default:
	}
}

// last returns the last whole frame, and how many there have been.
func (t *Terminal) last() (screen.Screen, int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.shown, t.frames
}

// died returns the error of a program that ended too early.
func (t *Terminal) died() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return fmt.Errorf("the program ended: %q", t.rest)
}
