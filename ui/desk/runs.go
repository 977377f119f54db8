package desk

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// Ghost is an earlier run as charts show it.
type Ghost struct {
	Label   string           // what sets it apart from the one after it: "η 0.1"
	Curve   Curve            // the loss by epoch
	History []*network.State // states at the ends of epochs; none where they were not kept
}

const (
	mostPastRuns = 4
	lineOfEpochs = 2 // epochs that make a line
	wayOfStates  = 2 // states that make a way
)

// HasLine reports whether the loss of the run is a line.
func (g *Ghost) HasLine() bool { return g.Curve.Epochs >= lineOfEpochs }

// HasWay reports whether the weights have been somewhere else.
func (g *Ghost) HasWay() bool { return len(g.History) >= wayOfStates }

// restart is "restart", or "restart lr 0.1".
func restart(d *Desk, argument string) Result {
	if argument == "" {
		setup := d.seen.Setup
		return d.WithWalk(func() Result {
			return d.beginAnew(func() (*session.Setup, error) { return setup, nil })
		})
	}
	name, value, _ := strings.Cut(argument, " ")
	setting, ok := session.FindSetting(strings.TrimLeft(name, "-"))
	if value = strings.TrimSpace(value); !ok || value == "" || !slices.Contains(session.Restartable(), setting.Flag) {
		return Wrong("restart %q: want one of %s and its value, such as restart lr 0.1", argument, list(session.Restartable()))
	}
	return d.WithWalk(func() Result { return d.restartWith(setting.Flag, value) })
}

// reseed starts over with weights drawn from the next seed.
func reseed(d *Desk, _ string) Result {
	return d.WithWalk(func() Result {
		start := d.seen.Setup.Start
		if start.Given {
			return Result{Message: "these weights were given, not drawn: there are no others"}
		}
		return d.restartWith("seed", strconv.FormatUint(start.Seed+1, 10))
	})
}

// restartWith starts over with a setting changed.
func (d *Desk) restartWith(flag, value string) Result {
	setup := d.seen.Setup
	return d.beginAnew(func() (*session.Setup, error) {
		changed, _, err := setup.With(session.Given{Flag: flag, Value: value})
		return changed, err
	})
}

// beginAnew begins a run on the setup that choose returns.
func (d *Desk) beginAnew(choose func() (*session.Setup, error)) Result {
	var setup *session.Setup
	var next *stepper.Walk
	var err error
	return d.lend(&Task{
		quick: d.quickToBegin(),
		part: func(*stepper.Walk, func() bool) {
			if setup, err = choose(); err == nil {
				next, err = newWalk(setup, d.options.Memory)
			}
		},
		end: func(*Task) Result {
			if err != nil {
				return Result{Message: err.Error(), Alarm: true}
			}
			d.keepRun(setup)
			return d.begin(setup, next, d.follow)
		},
	})
}

// quickToBegin reports whether the weights are drawn, and the data laid out,
// within a few milliseconds.
func (d *Desk) quickToBegin() bool {
	weights, biases := d.seen.Config().Architecture.Count()
	samples := d.seen.Setup.TrainSamples
	return weights+biases+samples.Len()*(len(samples.X[0])+len(samples.Y[0])) <= quickWork/16
}

// begin makes a setup the present one, and begins a run on it. The first step of
// one that goes on from a saved state may have to be computed: until then the
// weights that it goes on from are shown.
func (d *Desk) begin(setup *session.Setup, walk *stepper.Walk, follow func()) Result {
	d.walk = walk
	d.seen.Setup, d.seen.Broken, d.seen.Largest = setup, nil, nil
	d.seen.Run++
	d.noteBeginning()
	return d.arrive(walk.Bookmark(), follow)
}

// keepRun keeps the run that is over before another begins, if it has anything to
// show; of equal labels the latest is kept.
func (d *Desk) keepRun(next *session.Setup) {
	run := Ghost{Label: labelOf(d.seen.Setup, next), Curve: d.seen.Curve, History: d.seen.Past()}
	if !run.HasLine() && !run.HasWay() {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(d.seen.Ghosts), func(g Ghost) bool { return g.Label == run.Label })
	for i := range kept {
		kept[i].History = nil // Of large networks it takes much memory.
	}
	kept = append(kept, run)
	d.seen.Ghosts = kept[max(0, len(kept)-mostPastRuns):]
}

// clearRuns forgets the earlier runs.
func clearRuns(d *Desk, _ string) Result {
	d.seen.Ghosts = nil
	return Result{}
}

// labelOf is what sets a run apart from the one after it.
func labelOf(before, after *session.Setup) string {
	return cmp.Or(session.Label(before.Session, after.Session, number.Default().Short), "before")
}
