package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// run is what the desk knows of a run of the tree, beside its numbers.
type run struct {
	setup  *session.Setup
	parent int  // the run that it was begun from; −1: none
	hidden bool // its ghost is not shown
}

// restart is "restart", which goes back to the beginning, or "restart lr 0.1", which
// begins a run with another setting.
func restart(d *Desk, argument string) Result {
	if argument == "" {
		return d.WithWalk(func() Result {
			from := d.walk.Bookmark()
			d.walk.GotoStep(0)
			return d.arrive(from, d.follow)
		})
	}
	name, value, _ := strings.Cut(argument, " ")
	setting, ok := session.FindSetting(strings.TrimLeft(name, "-"))
	if value = strings.TrimSpace(value); !ok || value == "" || !slices.Contains(session.Restartable(), setting.Flag) {
		return Wrong("restart %q: want one of %s and its value, such as restart lr 0.1", argument, list(session.Restartable()))
	}
	return d.WithWalk(func() Result { return d.beginWith(setting.Flag, value) })
}

// reseed begins a run with weights drawn from the next seed.
func reseed(d *Desk, _ string) Result {
	return d.WithWalk(func() Result {
		start := d.seen.Setup.Start
		if start.Given {
			return Result{Message: "these weights were given, not drawn: there are no others"}
		}
		return d.beginWith("seed", strconv.FormatUint(d.nextSeed(start.Seed), 10))
	})
}

// nextSeed is the first seed after one that no run has drawn its weights from.
func (d *Desk) nextSeed(seed uint64) uint64 {
	for {
		seed++
		if !slices.ContainsFunc(d.runs, func(r run) bool { return r.setup.Start.Seed == seed }) {
			return seed
		}
	}
}

// beginWith begins a run at the beginning, with a setting changed. The run before is
// still there: `run` goes back to it.
func (d *Desk) beginWith(flag, value string) Result {
	present, parent := d.seen.Setup, d.walk.Cursor().Run
	var setup *session.Setup
	var err error
	return d.lend(&Task{
		quick: d.quickToBegin(),
		part: func(w *stepper.Walk, _ func() bool) {
			setup, err = begin(w, present, session.Given{Flag: flag, Value: value})
		},
		end: func(*Task) Result {
			if err != nil {
				return Result{Message: err.Error(), Alarm: true}
			}
			d.runs = append(d.runs, run{setup: setup, parent: parent})
			return d.enter(d.follow)
		},
	})
}

// begin begins a run on a setup with a setting changed, which it returns.
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

// quickToBegin reports whether the weights are drawn, and the data laid out,
// within a few milliseconds.
func (d *Desk) quickToBegin() bool {
	weights, biases := d.seen.Config().Architecture.Count()
	samples := d.seen.Setup.TrainSamples
	return weights+biases+samples.Len()*(len(samples.X[0])+len(samples.Y[0])) <= quickWork/16
}

// enter shows the run into which the walk has gone. Its step may have to be computed:
// until then the weights with which it begins are shown.
func (d *Desk) enter(follow func()) Result {
	from := d.walk.Bookmark()
	d.seen.Setup, d.seen.Run = d.runs[d.walk.Owner()].setup, d.walk.Cursor().Run+1
	d.seen.Broken, d.seen.Largest, d.seen.MovedTo = nil, nil, nil
	d.seen.Ghosts = d.ghosts()
	d.keepSelection()
	d.noteBeginning()
	return d.arrive(from, follow)
}

// gotoRun is "run 2".
func gotoRun(d *Desk, argument string) Result {
	n, err := strconv.Atoi(argument)
	if err != nil || n < 1 || n > len(d.runs) {
		return Wrong("run %q: want 1 to %d; runs lists them", argument, len(d.runs))
	}
	return d.WithWalk(func() Result {
		if n-1 == d.walk.Cursor().Run {
			return Result{Message: fmt.Sprintf("this is run %d", n)}
		}
		d.walk.GoTo(n - 1)
		return d.enter(d.settle)
	})
}

// listRuns is "runs": each with what sets it apart from the present one.
func listRuns(d *Desk, _ string) Result {
	return d.WithWalk(func() Result {
		var names []string
		for i := range d.runs {
			names = append(names, d.describeRun(i))
		}
		return Result{Message: strings.Join(names, " · ")}
	})
}

// describeRun says which run one is, and how far it has come.
func (d *Desk) describeRun(i int) string {
	text := fmt.Sprintf("run %d", i+1)
	switch label := d.label(i); {
	case i == d.walk.Cursor().Run:
		text += " (this one)"
	case label != "":
		text += ": " + label
	}
	return text + ", " + count(d.walk.EpochsOf(i), "epoch")
}

// runNames are what run takes.
func runNames(d *Desk) []string {
	var names []string
	for i := range d.runs {
		names = append(names, strconv.Itoa(i+1))
	}
	return names
}

// label is what sets a run apart from the present one.
func (d *Desk) label(i int) string {
	return session.Label(d.runs[i].setup.Session, d.seen.Setup.Session, number.Default().Short)
}

// mostGhosts is how many runs are shown beside the present one.
const mostGhosts = 4

// ghosts are the other runs, as charts show them: those that were begun last.
func (d *Desk) ghosts() []Ghost {
	var list []Ghost
	for i, r := range d.runs {
		if i == d.walk.Cursor().Run || r.hidden {
			continue
		}
		g := Ghost{Label: d.label(i), Curve: Curve{Buckets: d.walk.CurveOf(i).Buckets(), Epochs: d.walk.EpochsOf(i)}}
		for _, state := range d.walk.HistoryOf(i) {
			if state.Epoch <= g.Curve.Epochs {
				g.History = append(g.History, state)
			}
		}
		if g.HasLine() || g.HasWay() {
			list = append(list, g)
		}
	}
	return list[max(0, len(list)-mostGhosts):]
}

// clearRuns hides the ghosts of the other runs, which stay.
func clearRuns(d *Desk, _ string) Result {
	for i := range d.runs {
		d.runs[i].hidden = true
	}
	d.seen.Ghosts = nil
	return Result{}
}
