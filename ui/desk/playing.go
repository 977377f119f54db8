package desk

import (
	"fmt"
	"math"

	"backstep/data/text"
	"backstep/network/stepper"
)

// togglePlay carries out "play".
func togglePlay(d *Desk, _ string) Result {
	switch {
	case d.playing:
		d.Pause()
		return Result{}
	case d.walk == nil:
		return Result{Busy: true} // The last chunk still has the walk.
	default:
		d.leaveMoved()
		return d.start(goal{})
	}
}

func pause(d *Desk, _ string) Result {
	d.Pause()
	return Result{}
}

func faster(d *Desk, _ string) Result { return d.changeSpeed(+1) }
func slower(d *Desk, _ string) Result { return d.changeSpeed(-1) }

// playUntil carries out "until 0.1", or "until settled".
func playUntil(d *Desk, argument string) Result {
	until, err := parseUntil(argument)
	if err != nil {
		return Result{Err: err}
	}
	return d.WithWalk(func() Result { return d.playFast(goal{until: until}) })
}

// parseUntil reads when playing is to end: "0.1", "settled".
func parseUntil(argument string) (stepper.Until, error) {
	if argument == "settled" {
		return stepper.Until{Settled: true}, nil
	}
	loss, err := text.ParseNumber(argument)
	if err != nil || math.IsNaN(loss) || math.IsInf(loss, 0) || loss <= 0 {
		return stepper.Until{}, fmt.Errorf("until %q: want a loss such as until 0.1, or until settled", argument)
	}
	return stepper.Until{Loss: &loss}, nil
}
