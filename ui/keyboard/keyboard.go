// Package keyboard stands between the terminal and Bubble Tea, which takes the end
// of every read for the end of a key.
//
// If a slow line cuts a key in two, the parts are put together. A lone escape waits
// briefly for the rest of its sequence before it counts as the key. Reports of the
// terminal about itself, however late, are not keys and are left out, as are the
// remains of a sequence that was cut off. A paste whose end is lost ends at ctrl+c,
// or after a second of silence. Ctrl+c overtakes a flood of keys.
//
//	scan.go       finds the first key or sequence of some bytes
//	tokenizer.go  turns bytes, in pieces of any size, into keys
//	frames.go     turns keys into what Bubble Tea reads at a time
//	queue.go      keeps what has not been read yet
//	keyboard.go   the terminal, and the waiting
package keyboard

import (
	"cmp"
	"errors"
	"io"
	"os"
	"sync"
	"time"

	"github.com/muesli/cancelreader"
	"golang.org/x/term"
)

// A Keyboard reads keys from a terminal. It is the input of a Bubble Tea program
// (tea.WithInput), which can wait for it, and cancel the wait, as with a terminal.
//
// Bubble Tea does not see the terminal itself, and so does not set its mode. Start and
// Stop do that.
type Keyboard struct {
	tty   *os.File
	after func(time.Duration) <-chan time.Time

	// Frames go through a pipe, so that they can be waited for.
	reader, writer *os.File

	report    func([]byte) // gets the terminal's reports about itself, in pieces of any size
	early     []byte       // bytes to read before those of the terminal
	tokenizer tokenizer
	queue     *queue // of frames for the pipe

	mu      sync.Mutex
	reading *reading // nil while stopped
	failure failure
}

// reading is the state between Start and Stop.
type reading struct {
	mode   *term.State // of the terminal, to be restored
	tty    cancelreader.CancelReader
	pieces chan piece
	stop   chan struct{}
	late   []byte // bytes that came while it stopped
	ended  sync.WaitGroup
}

// piece is what one read returned. After an error no more can be read.
type piece struct {
	bytes []byte
	err   error
}

// New returns the keyboard of a terminal. The early bytes were read from the terminal
// before, and are handled as if they came now. report gets the terminal's reports about
// itself.
func New(tty *os.File, early []byte, report func([]byte)) (*Keyboard, error) {
	reader, writer, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	return &Keyboard{tty: tty, after: time.After, reader: reader, writer: writer, early: early, report: report, queue: newQueue()}, nil
}

// Start puts the terminal into raw mode and begins to read from it. Start and Stop
// may be called at any time, and more than once.
func (k *Keyboard) Start() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.reading != nil {
		return nil
	}
	mode, err := term.MakeRaw(int(k.tty.Fd()))
	if err != nil {
		return err
	}
	tty, err := cancelreader.NewReader(k.tty)
	if err != nil {
		return errors.Join(err, term.Restore(int(k.tty.Fd()), mode))
	}
	r := &reading{mode: mode, tty: tty, pieces: make(chan piece), stop: make(chan struct{})}
	_ = k.writer.SetWriteDeadline(time.Time{}) // A pipe supports deadlines.
	k.reading = r
	k.add(k.tokenizer.feed(k.early))
	k.early = nil
	r.ended.Go(r.listen)
	r.ended.Go(func() { k.pass(r) })
	r.ended.Go(func() { k.write(r.stop) })
	return nil
}

// Stop ends reading from the terminal and restores its mode. What was read is kept.
func (k *Keyboard) Stop() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	r := k.reading
	if r == nil {
		return nil
	}
	k.reading = nil
	close(r.stop)
	_ = k.writer.SetWriteDeadline(time.Unix(1, 0)) // Perhaps nobody is reading.
	if r.tty.Cancel() {
		r.ended.Wait()
		k.early = r.late
	}
	return errors.Join(r.tty.Close(), term.Restore(int(k.tty.Fd()), r.mode))
}

// listen reads the terminal until it is stopped.
func (r *reading) listen() {
	for {
		b := make([]byte, 4096)
		n, err := r.tty.Read(b)
		if errors.Is(err, cancelreader.ErrCanceled) {
			return
		}
		select {
		case r.pieces <- piece{b[:n], err}:
		case <-r.stop:
			r.late = b[:n]
			return
		}
		if err != nil {
			return
		}
	}
}

// pass puts the keys in what is read into the queue.
func (k *Keyboard) pass(r *reading) {
	for {
		var quiet <-chan time.Time
		if wait := k.tokenizer.wait(); wait > 0 {
			quiet = k.after(wait)
		}
		select {
		case p := <-r.pieces:
			k.add(k.tokenizer.feed(p.bytes))
			if p.err != nil {
				k.fail(p.err)
				return
			}
		case <-quiet:
			k.add(k.tokenizer.quiet())
		case <-r.stop:
			return
		}
	}
}

func (k *Keyboard) add(tokens []token) {
	for _, t := range tokens {
		if t.kind == reportToken {
			k.report(t.bytes)
		}
	}
	k.queue.add(frames(tokens))
}

// write writes the frames of the queue to the pipe, until it is stopped or no more will
// come.
func (k *Keyboard) write(stop <-chan struct{}) {
	for {
		frame, over := k.queue.next()
		switch {
		case over:
			_ = k.writer.Close()
			return
		case frame != nil:
			if _, err := k.writer.Write(frame); err != nil {
				k.queue.putBack(frame) // Stopped: a frame is written whole or not at all.
				return
			}
			continue
		}
		select {
		case <-k.queue.more:
		case <-stop:
			return
		}
	}
}

// fail passes on the bytes that are held back, and ends the keyboard.
func (k *Keyboard) fail(err error) {
	for k.tokenizer.wait() > 0 {
		k.add(k.tokenizer.quiet())
	}
	k.failure.set(err)
	k.queue.end()
}

// Read waits for keys, and reads one key or several characters. p must have room for
// 255 bytes. The error is that of the terminal.
func (k *Keyboard) Read(p []byte) (int, error) {
	n, err := k.readKeys(p)
	if errors.Is(err, io.EOF) {
		err = cmp.Or(k.failure.get(), err)
	}
	return n, err
}

// readKeys reads the next frame that is not thrown away. Since ctrl+c may overtake the
// end of a paste, readKeys puts an end before it.
func (k *Keyboard) readKeys(p []byte) (int, error) {
	for {
		n, err := readFrame(k.reader, p)
		if err != nil {
			return n, err
		}
		switch k.queue.took(p[:n]) {
		case passedOn:
			return n, nil
		case overtaking:
			return copy(p, pasteEnd+string(rune(ctrlC))), nil
		case thrownAway:
		}
	}
}

// Write writes to the terminal.
func (k *Keyboard) Write(p []byte) (int, error) { return k.tty.Write(p) }

// Fd returns the file descriptor on which to wait for keys. It is not a terminal.
func (k *Keyboard) Fd() uintptr { return k.reader.Fd() }

// Name returns the name of the keyboard as a file.
func (k *Keyboard) Name() string { return "keyboard" }

// Close stops the keyboard and frees what it holds, except the terminal.
func (k *Keyboard) Close() error {
	err := k.Stop()
	_ = k.writer.Close() // After a failure it is closed already.
	return errors.Join(err, k.reader.Close())
}

// failure is why there are no more keys.
type failure struct {
	mu  sync.Mutex
	err error
}

func (f *failure) set(err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.err = err
}

func (f *failure) get() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.err
}
