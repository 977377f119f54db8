package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Clock is how the program knows the time. With a clock of its own, a test can
// repeat whatever was done.
type Clock struct {
	Now  func() time.Time
	Tick func(after time.Duration, msg func(time.Time) tea.Msg) tea.Cmd
	// Frame is the least time from one frame to the next; 0 means that every change
	// is drawn.
	Frame time.Duration
}

// wallClock is the clock of the machine. Frames are drawn up to twice as often as
// the terminal is written to, so that there is a fresh one each time.
func wallClock() Clock {
	return Clock{Now: time.Now, Tick: tea.Tick, Frame: time.Second / FramesPerSecond / 2}
}

// FramesPerSecond is how often the screen is written at most. A key waits for the
// next time, so it is as often as the renderer can.
const FramesPerSecond = 120
