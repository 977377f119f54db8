package desk

import (
	"slices"
	"strconv"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// run is what the desk knows of a run of the tree, apart from its numbers.
type run struct {
	setup  *session.Setup
	hidden bool             // its ghost is not shown
	left   stepper.Bookmark // where the walk stood in it last
}

// runs are those of the tree, by number.
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

// names are what the command run takes.
func (r runs) names() []string {
	var names []string
	for i := range r {
		names = append(names, strconv.Itoa(i+1))
	}
	return names
}

// label is what sets a run apart from another.
func (r runs) label(i, from int) string {
	return session.Label(r[i].setup.Session, r[from].setup.Session, number.Default().Short)
}

// describe says which run one is, and how far it has come.
func (r runs) describe(i int, w *stepper.Walk) string {
	text := strconv.Itoa(i + 1)
	if label := r.label(i, w.Cursor().Run); label != "" {
		text += ": " + label
	}
	return text + ", " + count(w.EpochsOf(i), "epoch")
}

// shown reports whether the ghost of any run beside the present one is shown.
func (r runs) shown(present int) bool {
	for i := range r {
		if i != present && !r[i].hidden {
			return true
		}
	}
	return false
}

// mostGhosts is how many runs are shown beside the present one.
const mostGhosts = 4

// ghosts are the other runs as charts show them; if there are many, the last ones.
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

// ghost is a run as charts show it beside another: as far as it was seen.
func (r runs) ghost(i, beside int, w *stepper.Walk) Ghost {
	return Ghost{Label: r.label(i, beside), Curve: curveTo(w.CurveOf(i), w.EpochsOf(i)), History: w.HistoryOf(i)}
}
