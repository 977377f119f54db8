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
}

// wallClock is the clock of the machine.
func wallClock() Clock { return Clock{Now: time.Now, Tick: tea.Tick} }
