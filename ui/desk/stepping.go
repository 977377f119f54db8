package desk

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network/stepper"
)

// WithWalk pauses playing, and calls a function that needs the walk. If a task has the
// walk, the Result is Busy, and the command must be repeated when the walk is back.
func (d *Desk) WithWalk(do func() Result) Result {
	d.leaveMoved()
	if d.playing {
		d.Pause()
	}
	if d.walk == nil {
		return Result{Busy: true}
	}
	return do()
}

// granularityOf returns the granularity with a name: "e", "epoch" or "epochs".
func granularityOf(name string) (stepper.Granularity, bool) {
	for g := stepper.ByUnit; g <= stepper.ByEpoch; g++ {
		if full := g.String(); name == full || name == full+"s" || name == full[:1] {
			return g, true
		}
	}
	return 0, false
}

// granularityOr returns the granularity that a command names, or the present one.
func (d *Desk) granularityOr(argument string) (stepper.Granularity, error) {
	if argument == "" {
		return d.seen.Granularity, nil
	}
	g, ok := granularityOf(argument)
	if !ok {
		return 0, fmt.Errorf("%q is no move: want unit, phase, step or epoch", argument)
	}
	return g, nil
}

// next carries out "next", or "next phase".
func next(d *Desk, argument string) Result {
	g, err := d.granularityOr(argument)
	if err != nil {
		return Result{Err: err}
	}
	return d.forward(g)
}

// back carries out "back", "back epoch", or "back until" and a condition.
func back(d *Desk, argument string) Result {
	if of, ok := strings.CutPrefix(argument, "until "); ok {
		return backUntil(d, strings.TrimSpace(of))
	}
	g, err := d.granularityOr(argument)
	if err != nil {
		return Result{Err: err}
	}
	return d.move(func(w *stepper.Walk) bool { return w.Back(g) })
}

const atBeginning = "this is the beginning"

// move makes a move through time, and lets the selection follow it. The move reports
// false at the beginning.
func (d *Desk) move(move func(*stepper.Walk) bool) Result {
	return d.WithWalk(func() Result {
		from, message := d.walk.Bookmark(), ""
		if !move(d.walk) {
			message = atBeginning
		}
		r := d.arrive(from, d.follow)
		r.Message = message
		return r
	})
}

// forward makes a move forward. Many steps that have not been computed yet are played
// at full speed, so that the reader sees them go by.
func (d *Desk) forward(g stepper.Granularity) Result {
	return d.WithWalk(func() Result {
		path := d.walk.Path()
		if target := path.Next(d.walk.Position(), g); path.Whole(target) && target.Step > d.walk.Known()+1 && !d.quick(target.Step-d.walk.Known()) {
			return d.playFast(goal{step: target.Step})
		}
		from := d.walk.Bookmark()
		d.walk.Next(g)
		return d.arrive(from, d.follow)
	})
}

// moveBy goes n units, phases, steps or epochs forward, or back if n is negative.
func (d *Desk) moveBy(n int, g stepper.Granularity) Result {
	if d.seen.Step == nil && n < 0 {
		return Result{Message: atBeginning}
	}
	path, step := &d.seen.Path, d.seen.Position.Step
	epoch := path.EpochOf(step)
	if n > 0 { // The first move ends the step or epoch in progress.
		step = d.seen.StepsDone()
		epoch = path.EpochOf(step+1) - 1
	}
	switch g {
	case stepper.ByEpoch:
		if last := path.LastEpoch(); n > last-epoch {
			return Wrong("%d e: epochs end at %d", n, last)
		}
		return d.GotoEpoch(max(0, epoch+n))
	case stepper.ByStep:
		if n > math.MaxInt-step {
			return Wrong("%d s: steps end at %d", n, math.MaxInt)
		}
		return d.gotoStep(max(0, step+n))
	default:
		return d.moveByStops(n, g)
	}
}

// moveByStops goes n units or phases forward, or back.
func (d *Desk) moveByStops(n int, g stepper.Granularity) Result {
	if n < -mostRepeats || n > mostRepeats {
		return Wrong("%d %s: want %d at most", n, g, mostRepeats)
	}
	return d.move(func(w *stepper.Walk) bool {
		for ; n > 0; n-- {
			w.Next(g)
		}
		moved := true
		for ; n < 0 && moved; n++ {
			moved = w.Back(g)
		}
		return moved
	})
}

// GotoEpoch goes to the end of an epoch; 0 is the beginning.
func (d *Desk) GotoEpoch(epoch int) Result {
	return d.gotoStep(d.seen.Path.LastStepOf(epoch))
}

// gotoStep goes to the end of a step. If that step has not been computed, training
// plays to it at full speed, so that the screen stays alive however far it is.
func (d *Desk) gotoStep(step int) Result {
	return d.WithWalk(func() Result {
		if step > d.walk.Position().Step && step > d.walk.Known() {
			return d.playFast(goal{step: step})
		}
		from := d.walk.Bookmark()
		d.walk.GotoStep(step)
		return d.arrive(from, d.stay)
	})
}

// gotoEpochNumbered carries out "goto 500".
func gotoEpochNumbered(d *Desk, argument string) Result {
	epoch, err := parseEpoch("goto", argument, d.seen.Path.LastEpoch())
	if err != nil {
		return Result{Err: err}
	}
	return d.GotoEpoch(epoch)
}

// parseEpoch reads the number of an epoch, given the last that there can be.
func parseEpoch(command, typed string, last int) (epoch int, err error) {
	epoch, err = strconv.Atoi(typed)
	switch {
	case errors.Is(err, strconv.ErrRange) && typed[0] != '-', err == nil && epoch > last:
		return 0, fmt.Errorf("%s %s: epochs end at %d", command, text.Brief(typed), last)
	case err != nil || epoch < 0:
		return 0, fmt.Errorf("%s %q: want an epoch, such as goto 500", command, text.Cut(typed))
	}
	return epoch, nil
}

// gotoPhase carries out "phase δ2". It goes to a phase of the present step.
func gotoPhase(d *Desk, name string) Result {
	names := d.seen.PhaseNames()
	answer := slices.Index(names, "J") - 1 // ŷ is the activation of the last layer.
	for i, phase := range names {
		if name == phase || spelled(name) == spelled(phase) || name == strings.Replace(phase, "δ", "d", 1) || (spelled(name) == "yhat" && i == answer) {
			return d.move(func(w *stepper.Walk) bool { w.GotoPhase(i); return true })
		}
	}
	return Wrong("phase %q: want one of %s", name, list(names))
}

// spelled returns a name in lower-case letters and digits that every keyboard has.
func spelled(name string) string {
	return strings.ToLower(strings.NewReplacer(
		"δ", "delta", "∂", "d", "ŷ", "yhat", "η", "eta", "′", "'",
		"⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9",
	).Replace(name))
}

// chooseGranularity carries out "by phase", or "by coarser".
func chooseGranularity(d *Desk, argument string) Result {
	switch argument {
	case "coarser":
		d.seen.Granularity = d.seen.Granularity.Next()
		return Result{}
	case "finer":
		d.seen.Granularity = d.seen.Granularity.Prev()
		return Result{}
	}
	g, ok := granularityOf(argument)
	if !ok {
		return Wrong("by %q: want unit, phase, step, epoch, coarser or finer", argument)
	}
	d.seen.Granularity = g
	return Result{}
}
