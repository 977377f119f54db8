package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Clock is how the program knows the time: with one of its own, whatever was
// done can be done again.
type Clock struct {
	Now  func() time.Time
	Tick func(after time.Duration, msg func(time.Time) tea.Msg) tea.Cmd
	// Frame is the least time from one frame to the next; 0: every change is
	// drawn.
	Frame time.Duration
}

// wallClock is the clock of the machine. Frames are drawn up to twice as often as
// the terminal is written to, so that each time it is there is a fresh one.
func wallClock() Clock {
	return Clock{Now: time.Now, Tick: tea.Tick, Frame: time.Second / FramesPerSecond / 2}
}

// FramesPerSecond is how often the screen is written at most: a key waits for
// the next time, so that it is as often as the renderer can.
const FramesPerSecond = 120
