package desk

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
)

// restart carries out "restart", which goes back to the beginning, or "restart lr 0.1",
// which begins a run with another setting. If the present run was changed on its way, its
// beginning is that of a new run, which has the present settings.
func restart(d *Desk, argument string) Result {
	if argument == "" {
		return d.WithWalk(d.toBeginning)
	}
	given, err := typedSettings(d, argument)
	if err != nil {
		return Result{Err: fmt.Errorf("restart %s", strings.ReplaceAll(err.Error(), "such as set", "such as restart"))}
	}
	return d.WithWalk(func() Result { return d.branch(change{given: given, over: true, verb: "restart"}) })
}

// toBeginning goes to the beginning of the present run.
func (d *Desk) toBeginning() Result {
	if d.runs.changed(d.walk.Cursor().Run) {
		return d.branch(change{over: true, verb: "restart"})
	}
	from := d.walk.Bookmark()
	d.walk.GotoStep(0)
	return d.arrive(from, d.follow)
}

// reseed begins a run with weights drawn from the next seed.
func reseed(d *Desk, _ string) Result {
	return d.WithWalk(func() Result {
		start := d.seen.Setup.Start
		if start.Given {
			return Result{Message: "these weights were given, not drawn: there are no others"}
		}
		seed := strconv.FormatUint(d.runs.nextSeed(start.Seed), 10)
		return d.branch(change{given: []session.Given{{Flag: "seed", Value: seed}}, over: true, verb: "reseed"})
	})
}

// quickToBegin reports whether the weights of a new run can be drawn, and its data laid
// out, within a few milliseconds.
func (d *driver) quickToBegin() bool {
	weights := d.seen.Config().Architecture.NumParameters()
	samples := d.seen.Setup.TrainSamples
	return weights+samples.Len()*(len(samples.X[0])+len(samples.Y[0])) <= quickWork/16
}

// enter shows the run that the walk has moved to. Until the step there is computed, the
// weights with which the walk begins are shown.
func (d *driver) enter(follow func()) Result {
	from := d.walk.Bookmark()
	d.seen.Run = d.walk.Cursor().Run + 1
	if d.comparing {
		d.pair = d.choosePair()
	}
	d.seen.Broken, d.seen.Largest, d.seen.MovedTo = nil, nil, nil
	d.listRuns()
	d.noteBeginning()
	d.selector().keep()
	return d.arrive(from, follow)
}

// gotoRun carries out "run 2", which goes to where the run was left, and "run 2 120",
// which goes to the end of an epoch of it.
func gotoRun(d *Desk, argument string) Result {
	number, at, placed := strings.Cut(argument, " ")
	n, err := d.runs.numbered("run", number)
	epoch := 0
	if err == nil && placed {
		epoch, err = parseEpoch("run", strings.TrimSpace(at), d.seen.Path.LastEpoch())
	}
	if err != nil {
		return Result{Err: err}
	}
	return d.WithWalk(func() Result {
		switch here := n == d.walk.Cursor().Run; {
		case here && !placed:
			return Result{Message: fmt.Sprintf("this is run %d", n+1)}
		case here:
			return d.GotoEpoch(epoch)
		case placed:
			path := d.walk.Tree().Path(n)
			epoch = min(epoch, path.LastEpoch())
		}
		d.runs[d.walk.Cursor().Run].left = d.walk.Bookmark()
		d.walk.Return(d.runs[n].left)
		if path := d.walk.Path(); placed && path.LastStepOf(epoch) <= d.walk.Known() {
			d.walk.GotoStep(path.LastStepOf(epoch))
			placed = false
		}
		r := d.enter(d.stay)
		if placed { // The epoch lies ahead, and is trained to.
			r.Rest = fmt.Sprintf("goto %d", epoch)
		}
		return r
	})
}

// numbered returns the run that has a number, for a command. It counts from 0.
func (r runs) numbered(command, number string) (run int, err error) {
	n, err := strconv.Atoi(number)
	switch known := err == nil && r.has(n-1); {
	case known:
		return n - 1, nil
	case r.count() == 1:
		return 0, fmt.Errorf("%s: there is only one run so far", command)
	default:
		return 0, fmt.Errorf("%s %q: want one of %s; runs lists them", command, text.Cut(number), list(r.names()))
	}
}

// sayRuns carries out "runs". It lists the other runs, each with how it differs from
// the present one.
func sayRuns(d *Desk, _ string) Result {
	if d.walk == nil {
		return Result{Busy: true}
	}
	present := d.walk.Cursor().Run
	names := []string{fmt.Sprintf("this is run %d of %d", present+1, d.runs.count())}
	for _, i := range d.runs.numbers() {
		if i != present {
			names = append(names, d.runs.describe(i, d.walk))
		}
	}
	return Result{Message: strings.Join(names, "; ")}
}

// mostRuns returns the most runs that are kept: as many as fit into the memory with a
// few copies of the weights for each, and no more than anyone could tell apart.
func (d *Desk) mostRuns() int {
	const copies, rest, most = 6, 1 << 14, 1000
	weights := d.seen.Config().Architecture.NumParameters()
	return max(2, min(most, d.options.Memory/(copies*8*weights+rest)))
}

// clearRuns hides the ghosts of the other runs, or shows them again. The runs are
// kept.
func clearRuns(d *Desk, _ string) Result {
	if d.walk == nil {
		return Result{Busy: true}
	}
	present := d.walk.Cursor().Run
	if d.runs.count() == 1 {
		return Result{Message: "there are no other runs"}
	}
	hide := d.runs.shown(present)
	for i := range d.runs {
		d.runs[i].hidden = hide && i != present
	}
	d.listRuns()
	if hide {
		return Result{Message: "the other runs are hidden; C or clear shows them again"}
	}
	return Result{}
}
