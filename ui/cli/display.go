package cli

import (
	"encoding/base64"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/term"
)

// display is the terminal that the screen is written to.
type display struct {
	*os.File
	found []mode // the modes of the terminal before

	writing sync.Mutex
	left    atomic.Bool // nothing more is written
}

// mode is how a terminal treats input and output.
type mode struct {
	of    *os.File
	state *term.State
}

func newDisplay(out *os.File) *display {
	d := &display{File: out}
	for _, f := range []*os.File{os.Stdin, out} {
		if state, err := term.GetState(int(f.Fd())); err == nil {
			d.found = append(d.found, mode{f, state})
		}
	}
	return d
}

// Write writes one frame between the marks of a synchronized update, so that a
// terminal that knows them shows it all at once.
func (d *display) Write(frame []byte) (int, error) {
	const begin, end = "\x1b[?2026h", "\x1b[?2026l"
	d.writing.Lock()
	defer d.writing.Unlock()
	if d.left.Load() {
		return len(frame), nil
	}
	marked := make([]byte, 0, len(begin)+len(frame)+len(end))
	marked = append(append(append(marked, begin...), frame...), end...)
	n, err := d.File.Write(marked)
	return max(0, min(n-len(begin), len(frame))), err
}

// WriteString writes a sequence between frames.
func (d *display) WriteString(sequence string) (int, error) {
	d.writing.Lock()
	defer d.writing.Unlock()
	if d.left.Load() {
		return len(sequence), nil
	}
	return d.File.WriteString(sequence)
}

// copy asks the terminal to keep a text, so that it can be pasted.
func (d *display) copy(text string) {
	_, _ = d.WriteString("\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a")
}

// gone reports whether the terminal is gone, as after its window was closed.
func (d *display) gone() bool { return !isTerminal(d.File) }

// leave restores the terminal, whatever the program is doing. A frame may be stuck in a
// terminal that has stopped reading. Its output is thrown away, so that the frame ends
// and there is room for the sequences that restore the terminal.
func (d *display) leave() {
	// goodbye ends a sequence that was cut off, and a synchronized frame. It resets
	// colours, the mouse and pastes, and brings back the cursor and the earlier screen.
	const goodbye = "\x1b\\\x1b[?2026l\x1b[0m\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[?25h\x1b[?1049l"
	d.left.Store(true)
	for _, m := range d.found { // First, as this never waits.
		_ = term.Restore(int(m.of.Fd()), m.state)
	}
	for !d.writing.TryLock() {
		discardOutput(d.File)
		time.Sleep(time.Millisecond)
	}
	defer d.writing.Unlock()
	discardOutput(d.File)
	_, _ = d.File.WriteString(goodbye)
}
