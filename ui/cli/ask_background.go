package cli

import (
	"os"
	"runtime"
	"slices"
	"time"

	"github.com/muesli/cancelreader"
	"golang.org/x/term"

	"backstep/ui/theme"
)

const (
	// askForBackground is OSC 11, which asks for the background's colour, and a
	// request for the device attributes. Nearly every terminal answers the second,
	// and answers in order, so that a terminal that ignores the first is not waited for.
	askForBackground = "\x1b]11;?\x1b\\" + "\x1b[c"
	// answerWithin is how long a terminal that answers neither is waited for.
	answerWithin = 100 * time.Millisecond
)

// findGround returns what is known of the background of the terminal out: its answer,
// or else what the environment says. If no colours will be seen, it is not asked. early
// is what was typed meanwhile. After a signal findGround restores the terminal and
// returns errInterrupted.
func (s streams) findGround(out *os.File, colours bool) (ground theme.Ground, early []byte, err error) {
	if !colours {
		return theme.GroundTold(os.Getenv), nil, nil
	}
	stopped, done := s.interrupts.lookAt()
	defer done()
	if keyboard, closeIt, err := keyTerminal(s.in); err == nil {
		ground, early = askBackground(keyboard, out, answerWithin)
		closeIt()
	}
	if ground.Known != theme.Answered {
		ground = theme.GroundTold(os.Getenv)
	}
	if stopped() {
		err = errInterrupted
	}
	return ground, early, err
}

// askBackground asks the terminal screen for its background, and reads the answer from
// keyboard until it is complete or wait has passed. early is what else was read, in
// order: keys that were typed before or meanwhile.
func askBackground(keyboard, screen *os.File, wait time.Duration) (ground theme.Ground, early []byte) {
	if os.Getenv("TERM") == "dumb" || !canStopReading() || !isTerminal(keyboard) || !isTerminal(screen) {
		return ground, nil
	}
	reader, err := cancelreader.NewReader(keyboard)
	if err != nil {
		return ground, nil
	}
	defer reader.Close() //nolint:errcheck // Nothing is lost with it.
	fd := int(keyboard.Fd())
	before, err := term.MakeRaw(fd)
	if err != nil {
		return ground, nil
	}
	defer term.Restore(fd, before) //nolint:errcheck // It is the mode that it had.
	if _, err := screen.WriteString(askForBackground); err != nil {
		return ground, nil
	}
	end := time.AfterFunc(wait, func() { reader.Cancel() })
	defer end.Stop()
	return readBackground(reader)
}

// canStopReading reports whether, on this system, reading from a terminal can be
// cancelled and yields bytes. The keys of a Windows console are not bytes.
func canStopReading() bool {
	return slices.Contains([]string{"linux", "darwin", "freebsd", "netbsd", "openbsd", "dragonfly"}, runtime.GOOS)
}
