package cli

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui"
	"backstep/ui/theme"
)

// lateAnswers listens for the colour of the terminal's background after the program has
// started, since over a slow line the answer takes longer than anyone would wait.
type lateAnswers struct {
	heard  []byte // of reports, without a complete answer yet
	ground chan theme.Ground
}

func newLateAnswers() *lateAnswers { return &lateAnswers{ground: make(chan theme.Ground, 1)} }

// hear takes a piece of the terminal's reports about itself.
func (l *lateAnswers) hear(report []byte) {
	const most = 256 // bytes that are kept: an answer, and what comes before it
	l.heard = append(l.heard, report...)
	l.heard = l.heard[max(0, len(l.heard)-most):]
	ground, rest, _ := takeAnswers(l.heard)
	if ground.Known != theme.Answered {
		return
	}
	l.heard = rest
	select {
	case l.ground <- ground:
	default: // An earlier answer still waits to be passed on, and is good enough.
	}
}

// passOn sends answers to the program until end is called.
func (l *lateAnswers) passOn(program *tea.Program) (end func()) {
	done := make(chan struct{})
	go func() {
		for {
			select {
			case ground := <-l.ground:
				go program.Send(ui.GroundMsg(ground)) // It may be over.
			case <-done:
				return
			}
		}
	}()
	return func() { close(done) }
}
