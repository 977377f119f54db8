package desk

import (
	"slices"

	"backstep/network"
	"backstep/network/stepper"
)

// Ghost is another run, as charts show it beside the present one.
type Ghost struct {
	Run     int              // its number, from 1
	Name    string           // that a person gave it; "" for none
	Label   string           // how it differs from the present run: "η 0.1"
	Curve   Curve            // the loss by epoch
	Shared  int              // the last epoch that the present run has too; 0 for none
	History []*network.State // states at the ends of epochs
}

const (
	lineOfEpochs = 2 // the fewest epochs that make a line
	wayOfStates  = 2 // the fewest states that make a way
)

// HasLine reports whether the run has enough epochs for a line of the loss.
func (g *Ghost) HasLine() bool { return g.Curve.Epochs >= lineOfEpochs }

// HasWay reports whether the run has enough states for a way of the weights.
func (g *Ghost) HasWay() bool { return len(g.History) >= wayOfStates }

// mostGhosts is the most runs that are shown beside the present one.
const mostGhosts = 11

// ghosts returns the other runs as charts show them, or the last of them if there are
// many.
func (r runs) ghosts(w *stepper.Walk) []Ghost {
	var list []Ghost
	present := w.Cursor().Run
	for i := len(r) - 1; i >= 0 && len(list) < mostGhosts; i-- {
		if i == present || r[i].hidden || r[i].gone {
			continue
		}
		if shared := sharedEpochs(w, i, present); hasLineOrWay(i, shared, w) {
			list = append(list, r.ghost(i, present, shared, w))
		}
	}
	slices.Reverse(list)
	return list
}

// hasLineOrWay reports whether a run has enough for its ghost to be drawn anywhere beside
// the present one, with which it shares so many epochs. A run that has not gone further than where it was changed, or than
// where the present one leaves it, has nothing of its own.
func hasLineOrWay(i, shared int, w *stepper.Walk) bool {
	if w.EpochsOf(i) <= shared {
		return false
	}
	if of := w.Tree().Run(i); of.Parent >= 0 && w.EpochsOf(i) <= of.Epochs {
		return false
	}
	return w.EpochsOf(i) >= lineOfEpochs || len(w.HistoryOf(i)) >= wayOfStates
}

// ghost returns run i as charts show it beside another, with which it shares so many
// epochs, up to the last epoch that was seen.
func (r runs) ghost(i, beside, shared int, w *stepper.Walk) Ghost {
	return Ghost{
		Run: i + 1, Name: r[i].name, Label: r.label(i, beside), Curve: curveTo(w.CurveOf(i), w.EpochsOf(i)),
		Shared: shared, History: w.HistoryOf(i),
	}
}

// sharedEpochs returns how many epochs two runs share.
func sharedEpochs(w *stepper.Walk, one, other int) int {
	step, _ := w.Tree().Shared(one, other)
	path := w.Tree().Path(one)
	if path.EndsEpoch(step) {
		return path.EpochOf(step)
	}
	return path.EpochOf(step) - 1
}
