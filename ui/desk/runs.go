package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/network/stepper"
)

// restart carries out "restart", which goes back to the beginning, or "restart lr 0.1",
// which begins a run with another setting.
func restart(d *Desk, argument string) Result {
	if argument == "" {
		return d.WithWalk(func() Result {
			from := d.walk.Bookmark()
			d.walk.GotoStep(0)
			return d.arrive(from, d.follow)
		})
	}
	name, value, _ := strings.Cut(argument, " ")
	if name == "η" || name == "eta" {
		name = "lr"
	}
	setting, ok := session.FindSetting(strings.TrimPrefix(name, "--"))
	value = strings.TrimSpace(value)
	if ok && value == "" && slices.Contains(session.Restartable(), setting.Flag) {
		return Wrong("restart %s needs a value, such as restart lr 0.1", name)
	}
	if !ok || value == "" || !slices.Contains(session.Restartable(), setting.Flag) {
		return Wrong("restart %q: want one of %s and its value, such as restart lr 0.1", argument, list(session.Restartable()))
	}
	return d.WithWalk(func() Result { return d.beginWith(setting.Flag, value) })
}

// settingValues lists the values that a setting takes, if they have names.
func settingValues(flag string) []string {
	setting, _ := session.FindSetting(flag)
	switch {
	case setting.Flag == "":
		return nil
	case setting.Switch():
		return []string{"true", "false"}
	default:
		return setting.Choices()
	}
}

// reseed begins a run with weights drawn from the next seed.
func reseed(d *Desk, _ string) Result {
	return d.WithWalk(func() Result {
		start := d.seen.Setup.Start
		if start.Given {
			return Result{Message: "these weights were given, not drawn: there are no others"}
		}
		return d.beginWith("seed", strconv.FormatUint(d.runs.nextSeed(start.Seed), 10))
	})
}

// beginWith begins a run from the beginning, with a setting changed. The run before
// is kept: the command run goes back to it.
func (d *Desk) beginWith(flag, value string) Result {
	if most := d.mostRuns(); len(d.runs) >= most {
		return Wrong("there is no room for another run: %d are kept", most)
	}
	present := d.seen.Setup
	d.runs[d.walk.Cursor().Run].left = d.walk.Bookmark()
	var setup *session.Setup
	var err error
	return d.lend(&Task{
		quick: d.quickToBegin(),
		part: func(w *stepper.Walk, _ func() bool) {
			setup, err = begin(w, present, session.Given{Flag: flag, Value: value})
		},
		end: func(*Task) Result {
			if err != nil {
				return Wrong("restart %s", strings.TrimPrefix(err.Error(), "--"))
			}
			d.runs = append(d.runs, run{setup: setup})
			return d.enter(d.follow)
		},
	})
}

// begin begins a run from a setup with changed settings, and returns the new setup.
func begin(w *stepper.Walk, setup *session.Setup, changes ...session.Given) (*session.Setup, error) {
	changed, _, err := setup.With(changes...)
	if err != nil {
		return nil, err
	}
	trainer, err := changed.Trainer()
	if err != nil {
		return nil, err
	}
	w.Begin(trainer)
	return changed, nil
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
	d.seen.Setup, d.seen.Run = d.runs[d.walk.Owner()].setup, d.walk.Cursor().Run+1
	d.seen.Broken, d.seen.Largest, d.seen.MovedTo = nil, nil, nil
	d.seen.Ghosts = d.runs.ghosts(d.walk)
	d.selector().keep()
	d.noteBeginning()
	return d.arrive(from, follow)
}

// gotoRun carries out "run 2".
func gotoRun(d *Desk, argument string) Result {
	n, err := strconv.Atoi(argument)
	switch known := err == nil && 1 <= n && n <= len(d.runs); {
	case !known && len(d.runs) == 1:
		return Wrong("run: there is only one run so far")
	case !known:
		return Wrong("run %q: want 1 to %d; runs lists them", argument, len(d.runs))
	}
	return d.WithWalk(func() Result {
		if n-1 == d.walk.Cursor().Run {
			return Result{Message: fmt.Sprintf("this is run %d", n)}
		}
		d.runs[d.walk.Cursor().Run].left = d.walk.Bookmark()
		d.walk.Return(d.runs[n-1].left)
		return d.enter(d.stay)
	})
}

// listRuns carries out "runs". It lists the other runs, each with how it differs from
// the present one.
func listRuns(d *Desk, _ string) Result {
	if d.walk == nil {
		return Result{Busy: true}
	}
	present := d.walk.Cursor().Run
	names := []string{fmt.Sprintf("this is run %d of %d", present+1, len(d.runs))}
	for i := range d.runs {
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
	if len(d.runs) == 1 {
		return Result{Message: "there are no other runs"}
	}
	hide := d.runs.shown(present)
	for i := range d.runs {
		d.runs[i].hidden = hide && i != present
	}
	d.seen.Ghosts = d.runs.ghosts(d.walk)
	if hide {
		return Result{Message: "the other runs are hidden; C or clear shows them again"}
	}
	return Result{}
}
