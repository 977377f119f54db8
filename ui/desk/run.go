package desk

import (
	"slices"
	"strconv"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// run is what the desk itself keeps of a run. The walk has its numbers.
type run struct {
	setup  *session.Setup
	hidden bool             // its ghost is not shown
	left   stepper.Bookmark // where the walk last stood in the run
}

// runs are the runs of the tree, by number.
type runs []run

// nextSeed is the first seed, after the given one, that no run has drawn its
// weights from.
func (r runs) nextSeed(seed uint64) uint64 {
	for {
		seed++
		if !slices.ContainsFunc(r, func(r run) bool { return r.setup.Start.Seed == seed }) {
			return seed
		}
	}
}

// names returns the arguments of the command run.
func (r runs) names() []string {
	var names []string
	for i := range r {
		names = append(names, strconv.Itoa(i+1))
	}
	return names
}

// label returns how run i differs from run from.
func (r runs) label(i, from int) string {
	return session.Label(r[i].setup.Session, r[from].setup.Session, number.Default().Short)
}

// describe returns the number of a run, how it differs from the present one, and how
// many epochs it has.
func (r runs) describe(i int, w *stepper.Walk) string {
	text := strconv.Itoa(i + 1)
	if label := r.label(i, w.Cursor().Run); label != "" {
		text += ": " + label
	}
	return text + ", " + count(w.EpochsOf(i), "epoch")
}

// shown reports whether the ghost of any run but the present one is shown.
func (r runs) shown(present int) bool {
	for i := range r {
		if i != present && !r[i].hidden {
			return true
		}
	}
	return false
}

// mostGhosts is the most runs that are shown beside the present one.
const mostGhosts = 4

// ghosts returns the other runs as charts show them, or the last of them if there are
// many.
func (r runs) ghosts(w *stepper.Walk) []Ghost {
	var list []Ghost
	present := w.Cursor().Run
	for i := len(r) - 1; i >= 0 && len(list) < mostGhosts; i-- {
		if i == present || r[i].hidden {
			continue
		}
		if g := r.ghost(i, present, w); g.HasLine() || g.HasWay() {
			list = append(list, g)
		}
	}
	slices.Reverse(list)
	return list
}

// ghost returns run i as charts show it beside another, up to the last epoch that was
// seen.
func (r runs) ghost(i, beside int, w *stepper.Walk) Ghost {
	return Ghost{Label: r.label(i, beside), Curve: curveTo(w.CurveOf(i), w.EpochsOf(i)), History: w.HistoryOf(i)}
}
