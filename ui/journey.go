package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/number"
)

// journey is what the screen knows of the last move through time.
type journey struct {
	number int  // as the desk counts journeys
	long   bool // it takes so long that the screen says so
}

// longJourney is the time after which the screen says what it waits for.
const longJourney = time.Second / 6

// longMsg reports that longJourney has passed since a journey began.
type longMsg struct{ number int }

// begin returns a timer for the present journey, or nil if it has one already.
func (j *journey) begin(d *desk.Desk, clock *Clock) tea.Cmd {
	now, on := d.Journey()
	if !on || now.Number == j.number {
		return nil
	}
	*j = journey{number: now.Number}
	return clock.Tick(longJourney, func(time.Time) tea.Msg { return longMsg{now.Number} })
}

// takesLong marks the present journey as long, unless the timer is that of another.
func (j *journey) takesLong(msg longMsg) {
	if j.number == msg.number {
		j.long = true
	}
}

// notice returns a text about what is being waited for, if that takes long.
func (j *journey) notice(d *desk.Desk) (text string, ok bool) {
	now, on := d.Journey()
	switch {
	case !on || !j.long || now.Number != j.number:
		return "", false
	case now.Undone:
		return "computing a step to its end, then back", true
	case now.Steps == 1:
		return "computing a step; esc: back", true
	default:
		return fmt.Sprintf("computing %s steps, %d %% done; esc: back", number.Group(now.Steps), 100*now.Done/now.Steps), true
	}
}
