//go:build unix

package keyboard

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"
	"golang.org/x/term"
)

// patience is how long a test waits before it fails.
const patience = 20 * time.Second

// desk is a keyboard on a terminal of its own, for which time passes only in wait.
type desk struct {
	t         *testing.T
	line, tty *os.File // the far end of the terminal, and the near one
	keyboard  *Keyboard
	asked     chan time.Duration
	over      chan time.Time
	reports   []byte // the terminal's reports so far, once the keys after them are read
}

func newDesk(t *testing.T, early string) *desk {
	t.Helper()
	line, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, line: line, tty: tty}
	k, err := New(tty, []byte(early), func(report []byte) { d.reports = append(d.reports, report...) })
	if err != nil {
		t.Fatal(err)
	}
	d.keyboard, d.asked, d.over = k, make(chan time.Duration, 1000), make(chan time.Time)
	k.after = func(wait time.Duration) <-chan time.Time {
		d.asked <- wait
		return d.over
	}
	t.Cleanup(func() {
		_ = k.Close()
		_ = line.Close()
		_ = tty.Close()
	})
	return d
}

func (d *desk) start() *desk {
	d.t.Helper()
	if err := d.keyboard.Start(); err != nil {
		d.t.Fatal(err)
	}
	return d
}

func (d *desk) send(text string) {
	d.t.Helper()
	if _, err := d.line.WriteString(text); err != nil {
		d.t.Fatal(err)
	}
}

// wait waits until the keyboard starts to wait for a duration, and lets that pass.
func (d *desk) wait(want time.Duration) {
	d.t.Helper()
	for {
		select {
		case got := <-d.asked:
			if got == want {
				d.over <- time.Time{}
				return
			}
		case <-time.After(patience):
			d.t.Fatalf("it does not wait for %v", want)
		}
	}
}

// read fails unless these are the next keys.
func (d *desk) read(want ...string) {
	d.t.Helper()
	_ = d.keyboard.reader.SetReadDeadline(time.Now().Add(patience))
	for _, w := range want {
		var p [256]byte
		n, err := d.keyboard.Read(p[:])
		if err != nil || string(p[:n]) != w {
			d.t.Fatalf("it reads %q, %v, want %q", p[:n], err, w)
		}
	}
}

// readAll reads a number of bytes.
func (d *desk) readAll(n int) string {
	d.t.Helper()
	var all []byte
	for len(all) < n {
		var p [256]byte
		n, err := d.keyboard.Read(p[:])
		if err != nil {
			d.t.Fatal(err)
		}
		all = append(all, p[:n]...)
	}
	return string(all)
}

func TestAnEscapeIsAKeyWhenNothingFollows(t *testing.T) {
	d := newDesk(t, "").start()
	d.send("\x1b")
	d.wait(escapeWait)
	d.read("\x1b")
	d.send("[6~")
	d.read("\x1b[6~")
	d.send("\x1b[")
	d.wait(tailWait)
	d.read("\x1b[")
}

func TestEarlyBytesComeFirst(t *testing.T) {
	d := newDesk(t, "e\x1b]11;rgb:ffff/").start()
	d.read("e") // At once, while the terminal is silent.
	d.send("ffff/ffff\x1b\\\x1b[?62;22cn")
	d.read("n")
	if want := "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;22c"; string(d.reports) != want {
		t.Errorf("the reports are %q, want %q", d.reports, want)
	}

	d = newDesk(t, "\x1b").start()
	d.wait(escapeWait)
	d.read("\x1b")
}

func TestAnUnendedPasteIsDeliveredAfterASilence(t *testing.T) {
	d := newDesk(t, "").start()
	d.send(pasteBegin + "words")
	d.wait(tailWait)
	d.read(pasteBegin, "words", pasteEnd)
	d.send("n")
	d.read("n")
}

func TestStopRestoresTheTerminal(t *testing.T) {
	d := newDesk(t, "")
	mode := func() term.State {
		state, err := term.GetState(int(d.tty.Fd()))
		if err != nil {
			t.Fatal(err)
		}
		return *state
	}
	before := mode()
	for range 3 {
		d.start().start()
		if mode() == before {
			t.Error("started, the terminal is in its own mode")
		}
		d.send("n\xe6")
		d.read("n")
		if err := errors.Join(d.keyboard.Stop(), d.keyboard.Stop()); err != nil {
			t.Error(err)
		}
		if mode() != before {
			t.Error("stopped, the terminal is in another mode")
		}
		d.start().send("\xbc\xa2")
		d.read("漢") // The first byte came before.
	}
}

// Nobody reads, and the pipe is full.
func TestStopDoesNotWaitForAReader(t *testing.T) {
	const keys = 1 << 15
	d := newDesk(t, strings.Repeat("\x1b[C", keys)+"q").start()
	for i := range 3 {
		if err := d.keyboard.Stop(); err != nil {
			t.Error(err)
		}
		d.start()
		for range keys / 4 { // Now the pipe is filled again.
			d.read("\x1b[C")
		}
		d.send(string(rune('0' + i)))
	}
	for range keys - 3*(keys/4) {
		d.read("\x1b[C")
	}
	d.read("q")
	if got := d.readAll(3); got != "012" {
		t.Errorf("it reads %q, want 012", got)
	}
}

func TestTheEndOfTheTerminalIsTold(t *testing.T) {
	d := newDesk(t, "n\x1b").start()
	_ = d.line.Close()
	d.read("n", "\x1b")
	if _, err := d.keyboard.Read(make([]byte, 256)); !errors.Is(err, io.EOF) && !errors.Is(err, syscall.EIO) {
		t.Errorf("the error is %v", err)
	}

	d, gone := newDesk(t, ""), errors.New("gone")
	d.keyboard.add(d.keyboard.tokenizer.feed([]byte("n\x1b[")))
	d.keyboard.fail(gone)
	d.start().read("n", "\x1b[")
	if _, err := d.keyboard.Read(make([]byte, 256)); !errors.Is(err, gone) {
		t.Errorf("the error is %v, not that of the terminal", err)
	}
}

// Ctrl+c overtakes a flood of keys, whether in the queue or in the pipe, but not a few.
func TestCtrlCOvertakesAFlood(t *testing.T) {
	for _, flood := range []int{farBehind, 1 << 15, 1 << 18} {
		d := newDesk(t, strings.Repeat("\x1b[C", flood)+"\x03q").start()
		d.read(pasteEnd+"\x03", "q")
	}
	d := newDesk(t, strings.Repeat("n", 100)+"\x03q").start()
	if got := d.readAll(102); got != strings.Repeat("n", 100)+"\x03q" {
		t.Errorf("a few keys are read as %q", got)
	}
}

// If ctrl+c overtakes the end of a paste, one is supplied.
func TestCtrlCOvertakesAPaste(t *testing.T) {
	d := newDesk(t, pasteBegin+"abc").start()
	d.read(pasteBegin, "abc")
	if err := d.keyboard.Stop(); err != nil {
		t.Fatal(err)
	}
	d.keyboard.add(d.keyboard.tokenizer.feed([]byte(strings.Repeat("d", 2*farBehind) + pasteEnd + "n\x03")))
	d.start().read(pasteEnd + "\x03")
}

// parts is an input that is read part by part.
type parts []string

func (p *parts) Read(b []byte) (int, error) {
	if len(*p) == 0 {
		select {} // There is nothing more to read, and no end.
	}
	n := copy(b, (*p)[0])
	*p = (*p)[1:]
	return n, nil
}

// The supplied end ends a paste if the program has read its beginning, and does no harm
// otherwise.
func TestBubbleTeaQuitsAtAnOvertakingCtrlC(t *testing.T) {
	for _, before := range []parts{{pasteBegin + "abc"}, {"abc"}} {
		input := append(before, pasteEnd+"\x03")
		if _, err := tea.NewProgram(listener{}, tea.WithInput(&input), tea.WithOutput(io.Discard), tea.WithoutSignalHandler()).Run(); err != nil {
			t.Fatal(err)
		}
	}
}

// listener is a program that writes down its keys until ctrl+c.
type listener struct{ keys []string }

func (l listener) Init() tea.Cmd { return nil }
func (l listener) View() string  { return "" }

func (l listener) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyMsg)
	switch {
	case !ok:
		return l, nil
	case key.Type == tea.KeyCtrlC:
		return l, tea.Quit
	}
	return listener{append(slices.Clone(l.keys), key.String())}, nil
}

func TestBubbleTeaReadsItsKeys(t *testing.T) {
	d := newDesk(t, "n").start()
	long := strings.Repeat("a", 256) // As long as what Bubble Tea reads at once.
	for _, sent := range []string{
		"\x1b\x1b\x1bx", "\x1b[6~", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", pasteBegin + "漢\x1b[C字" + pasteEnd, pasteBegin, long, pasteEnd, long, pasteBegin + "q", "\x03",
	} {
		d.send(sent)
	}
	model, err := tea.NewProgram(listener{}, tea.WithInput(d.keyboard), tea.WithOutput(io.Discard), tea.WithoutSignalHandler()).Run()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, key := range model.(listener).keys {
		if n := len(got); n > 0 && strings.Trim(got[n-1]+key, "a") == "" {
			got[n-1] += key // Any number of characters may be read together.
			continue
		}
		got = append(got, key)
	}
	want := []string{"n", "esc", "esc", "alt+x", "pgdown", "[漢\x1b[C字]", "[" + long + "]", long, "[q]"}
	if !slices.Equal(got, want) {
		t.Errorf("the keys are\n%q, want\n%q", got, want)
	}
}
