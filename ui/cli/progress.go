package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"golang.org/x/term"
)

// progress is a line on a terminal that says how far the work is. It is rewritten in
// place, and cleared at the end. Without a terminal nothing is written.
type progress struct {
	out   *os.File
	turn  atomic.Bool // it is time to write the line again
	stop  chan struct{}
	shown int // columns of the line that is shown
}

// progressInterval is how often the line is written.
const progressInterval = 100 * time.Millisecond

// newProgress returns a progress that is shown if w is a terminal.
func newProgress(w io.Writer) *progress {
	p := &progress{}
	out, ok := terminal(w)
	if !ok {
		return p
	}
	p.out, p.stop = out, make(chan struct{})
	go func() {
		ticks := time.NewTicker(progressInterval)
		defer ticks.Stop()
		for {
			select {
			case <-ticks.C:
				p.turn.Store(true)
			case <-p.stop:
				return
			}
		}
	}()
	return p
}

// due reports whether it is time to show the line again. It is called after every step,
// and costs next to nothing.
func (p *progress) due() bool { return p.turn.Load() }

// show writes how much of the work is done, and a text beside it.
func (p *progress) show(done, all int, text string) {
	p.turn.Store(false)
	width, _, err := term.GetSize(int(p.out.Fd()))
	if err != nil || width <= 0 {
		width = 80
	}
	p.write(progressLine(done, all, text, width-1))
}

// write replaces the line that is shown.
func (p *progress) write(line string) {
	columns := utf8.RuneCountInString(line)
	_, _ = fmt.Fprint(p.out, "\r", line, strings.Repeat(" ", max(0, p.shown-columns)), "\r")
	p.shown = columns
}

// clear ends the progress, and leaves the line empty.
func (p *progress) clear() {
	if p.out == nil {
		return
	}
	close(p.stop)
	if p.shown > 0 {
		p.write("")
	}
}

// progressLine returns the line in width columns: a bar with the text beside it or, if
// there is no room for a bar, as much of the text as fits.
func progressLine(done, all int, text string, width int) string {
	part := float64(done) / float64(all)
	text = fmt.Sprintf("%3d %%  %s", int(100*part), text)
	room := min(40, width-utf8.RuneCountInString(text)-2)
	if room < 5 {
		return string([]rune(text)[:max(0, min(width, utf8.RuneCountInString(text)))])
	}
	full := int(part * float64(room))
	return strings.Repeat("█", full) + strings.Repeat("░", room-full) + "  " + text
}
