package ui

import "time"

// drawing is the frame, and when it is drawn anew. A flood of keys is drawn once:
// what changes before anyone can have seen the last frame waits for the next.
type drawing struct {
	frame string
	at    time.Time // when it was drawn
	due   bool      // the next one waits for its time
}

// drawMsg says that a frame which had to wait is due.
type drawMsg struct{}
