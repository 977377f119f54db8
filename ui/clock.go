package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Clock is the program's source of time. A test with a clock of its own can be
// repeated exactly.
type Clock struct {
	Now  func() time.Time
	Tick func(after time.Duration, msg func(time.Time) tea.Msg) tea.Cmd
	// Frame is the shortest time from one frame to the next. If it is 0, every change
	// is drawn.
	Frame time.Duration
}

// wallClock returns the clock of the machine. Frames are drawn up to twice as often
// as the terminal is written to, so that every write has a fresh one.
func wallClock() Clock {
	return Clock{Now: time.Now, Tick: tea.Tick, Frame: time.Second / FramesPerSecond / 2}
}

// FramesPerSecond is the highest rate at which the screen is written. A key waits for
// the next write, so this is as often as the renderer can.
const FramesPerSecond = 120
