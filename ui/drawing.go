package ui

import "time"

// drawing is the last frame, and when it was drawn. A flood of keys is drawn once:
// changes that come before anyone can have seen the last frame wait for the next.
type drawing struct {
	frame string
	at    time.Time // when the frame was drawn
	due   bool      // a frame is postponed until its time
}

// drawMsg reports that a postponed frame is due.
type drawMsg struct{}
