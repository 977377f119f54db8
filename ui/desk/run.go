package desk

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// run is what the desk itself keeps of a run. The walk has its numbers.
type run struct {
	setup  *session.Setup // nil if it was deleted and would not be there if the session were opened again
	from   origin
	name   string           // that a person gave it; "" for none
	says   string           // how it differs from the run that it comes from; "" until needed
	end    ending           // as far as it was seen
	hidden bool             // its ghost is not shown
	gone   bool             // it was deleted
	left   stepper.Bookmark // where the walk last stood in the run
}

// origin is where a run comes from. The tree knows at which step, and has forgotten where
// deleted runs come from.
type origin struct {
	parent int         // the run in which something was changed; −1 for the first run
	shares int         // the run that has the steps before the change; −1 if it starts over
	edits  []Parameter // weights and biases that were set by hand where it begins
}

// runs are the runs of the tree, by number.
type runs []run

// nextSeed is the first seed, after the given one, that no run has drawn its
// weights from.
func (r runs) nextSeed(seed uint64) uint64 {
	for {
		seed++
		if !slices.ContainsFunc(r, func(r run) bool { return !r.gone && r.setup.Start.Seed == seed }) {
			return seed
		}
	}
}

// count returns how many runs there are.
func (r runs) count() int { return len(r.numbers()) }

// opened returns the first run that is there when the session is opened.
func (r runs) opened() int {
	return slices.IndexFunc(r, func(r run) bool { return r.setup != nil })
}

// numbers returns the runs that were not deleted.
func (r runs) numbers() []int {
	var list []int
	for i := range r {
		if !r[i].gone {
			list = append(list, i)
		}
	}
	return list
}

// names returns the arguments of the command run.
func (r runs) names() []string {
	var names []string
	for _, i := range r.numbers() {
		names = append(names, strconv.Itoa(i+1))
	}
	return names
}

// has reports whether there is a run i.
func (r runs) has(i int) bool { return 0 <= i && i < len(r) && !r[i].gone }

// changed reports whether anything was changed on the way to run i since it began.
func (r runs) changed(i int) bool { return r[i].from.shares >= 0 }

// comesFrom returns the run that run i forks from or, if it starts over, the one where
// that was said; −1 if there is none.
func (r runs) comesFrom(i int) int {
	if r.changed(i) {
		return r[i].from.shares
	}
	return r[i].from.parent
}

// labelNumber writes a number in a label, which is short.
func labelNumber(v float64) string {
	const digits = 4
	return number.Default().Brief(v, digits)
}

// label returns how run i differs from run from: in settings, or in weights that were
// set by hand.
func (r runs) label(i, from int) string {
	says := []string{}
	if label := session.Label(r[i].setup.Session, r[from].setup.Session, labelNumber); label != "" {
		says = append(says, label)
	}
	for _, e := range r.editsBetween(i, from) {
		says = append(says, r[i].setup.Names.Weight(e.Layer, e.Unit, e.From)+" "+labelNumber(e.Value))
	}
	switch {
	case len(says) > 0:
		return strings.Join(says, ", ")
	case r[i].from.parent < 0:
		return "as begun"
	case !r.changed(i):
		return "from the beginning"
	default:
		return "run " + strconv.Itoa(i+1)
	}
}

// editsBetween returns the weights that were set by hand on the way to run i, but not on
// the way to run from.
func (r runs) editsBetween(i, from int) []Parameter {
	shared := r.way(from)
	var edits []Parameter
	for _, at := range r.way(i) {
		if !slices.Contains(shared, at) {
			edits = append(edits, r[at].from.edits...)
		}
	}
	return edits
}

// way returns the runs that lead to run i, with run i, from where it began.
func (r runs) way(i int) []int {
	way := []int{i}
	for r.changed(i) {
		i = r[i].from.shares
		way = append(way, i)
	}
	slices.Reverse(way)
	return way
}

// beside returns the name of run i, or how it differs from another run.
func (r runs) beside(i, other int) string { return cmp.Or(r[i].name, r.label(i, other)) }

// describe returns the number of a run, its name or how it differs from the present
// one, and how many epochs it has.
func (r runs) describe(i int, w *stepper.Walk) string {
	return strconv.Itoa(i+1) + ": " + r.beside(i, w.Cursor().Run) + ", " + count(w.EpochsOf(i), "epoch")
}

// shown reports whether the ghost of any run but the present one is shown.
func (r runs) shown(present int) bool {
	for i := range r {
		if i != present && !r[i].hidden && !r[i].gone {
			return true
		}
	}
	return false
}
