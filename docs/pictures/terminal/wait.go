package terminal

import (
	"fmt"
	"strings"
	"time"

	"backstep/docs/pictures/screen"
)

const (
	// patience is how long to wait for a frame before that is an error.
	patience = 20 * time.Second
	// betweenFrames is longer than a busy program takes from one frame to the next,
	// even on a busy machine.
	betweenFrames = 200 * time.Millisecond
	// atRest is how long a program must have drawn nothing to be sure that it has
	// nothing more to draw, even a picture that it computes in slices.
	atRest = time.Second
)

// Screen waits until the program shows a text and has stopped drawing, and returns what
// it shows.
func (t *Terminal) Screen(text string) (screen.Screen, error) {
	deadline := time.After(patience)
	for {
		if err := t.calm(atRest); err != nil {
			return screen.Screen{}, err
		}
		shown, frames := t.last()
		if frames > 0 && strings.Contains(shown.String(), text) {
			return shown, nil
		}
		select {
		case <-t.changed:
		case <-t.ended:
			return screen.Screen{}, t.died()
		case <-deadline:
			return screen.Screen{}, fmt.Errorf("the program does not show %q but\n%s", text, shown)
		}
	}
}

// Now returns the last whole frame.
func (t *Terminal) Now() screen.Screen {
	shown, _ := t.last()
	return shown
}

// frameAfter waits until there have been more than a number of frames.
func (t *Terminal) frameAfter(frames int) error {
	deadline := time.After(patience)
	for {
		if _, now := t.last(); now > frames {
			return nil
		}
		select {
		case <-t.changed:
		case <-t.ended:
			return t.died()
		case <-deadline:
			return fmt.Errorf("nothing changes on the screen")
		}
	}
}

// calm waits until no frame has come for a duration.
func (t *Terminal) calm(quiet time.Duration) error {
	deadline := time.After(patience)
	for {
		select {
		case <-t.changed:
		case <-time.After(quiet):
			return nil
		case <-t.ended:
			return t.died()
		case <-deadline:
			return fmt.Errorf("the program goes on drawing for longer than %v", patience)
		}
	}
}
