package desk

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/network/stepper"
)

// RunLine is a run as the list of runs shows it.
type RunLine struct {
	Number int // from 1
	Parent int // the number of the run that it comes from; 0 if it comes from none
	// Over reports whether it starts over and shares no step with its parent. Then Fork
	// and Epoch are 0.
	Over  bool
	Fork  int // the last step that it shares with its parent
	Epoch int // the epochs that it shares with its parent

	Name   string // that a person gave it; "" for none
	Label  string // how it differs from its parent: "η 0.1"
	Setup  *session.Setup
	Edits  []Parameter // weights and biases that were set by hand where it begins
	Hidden bool        // its ghost is not shown

	Epochs  int     // as far as it was seen
	Loss    float64 // of the last of them, if HasLoss
	HasLoss bool
	Rose    bool // the loss is higher than where it parted from its parent
	// End has the weights at EndAt, where it was seen furthest. It is nil if they are not
	// known.
	End   []network.Parameters
	EndAt stepper.Position
}

// Title returns the name of the run, or how it differs from its parent.
func (l *RunLine) Title() string { return cmp.Or(l.Name, l.Label) }

// LabelIn returns how a run differs in a notation. The only symbol in a label is that of the
// learning rate: all else in it is names and numbers.
func LabelIn(n notation.Notation, label string) string {
	return strings.ReplaceAll(label, "η", n.Symbol("η"))
}

// LabelOf returns what a ghost is called in the notation of a moment.
func LabelOf(m *Moment, g *Ghost) string {
	if g.Name != "" {
		return g.Name
	}
	return LabelIn(m.Notation, g.Label)
}

// ending is where a run was seen furthest.
type ending struct {
	at      stepper.Position
	weights []network.Parameters
}

// reached remembers the weights if the run was never seen further. Those with which a step
// begins may be others than those that the step before led to: they may be set by hand.
func (e *ending) reached(m *Moment) {
	if e.weights == nil || m.Position.Compare(e.at) > 0 {
		e.at, e.weights = m.Position, m.Parameters()
	}
}

// endOf returns where a run ends so far: at the furthest place where the walk has stood in
// it, or would have by a change that waits.
func endOf(w *stepper.Walk, run int) ending {
	at, path := stepper.Furthest(w, run), w.Tree().Path(run)
	state, _ := w.Tree().StateAfter(run, path.Done(at))
	return ending{at, state.Parameters}
}

// CountRuns returns how many runs there are, and the number of the last.
func (m *Moment) CountRuns() (n, last int) {
	n = len(m.runs)
	return n, m.runs[n-1].Number
}

// Runs returns the lines of all runs of a moment, in the order of their numbers.
func (m *Moment) Runs() []RunLine {
	list := slices.Clone(m.runs)
	for i := range list {
		list[i].Label = LabelIn(m.Notation, list[i].Label)
	}
	if i, found := indexOf(m.runs, m.Run); found {
		list[i], _ = LineOf(m, m.Run)
	}
	return list
}

// indexOf returns the index of the line of a run, and whether there is one.
func indexOf(runs []RunLine, number int) (i int, found bool) {
	return slices.BinarySearchFunc(runs, number, func(l RunLine, number int) int { return l.Number - number })
}

// LineOf returns the line of a run of a moment by its number, and whether there is one.
func LineOf(m *Moment, number int) (RunLine, bool) {
	i, found := indexOf(m.runs, number)
	if !found {
		return RunLine{}, false
	}
	line := m.runs[i]
	line.Label = LabelIn(m.Notation, line.Label)
	if number != m.Run {
		return line, true
	}
	line.Epochs, line.Loss, line.HasLoss = m.Curve.Epochs, m.Curve.End, m.Curve.Epochs > 0
	line.Rose = line.HasLoss && line.Loss > m.Curve.at(line.Epoch)
	line.EndAt, line.End = m.end.at, m.end.weights
	return line, true
}

// at returns the loss of an epoch or, if it is merged with those of others, of the last of
// them. It returns NaN if there is none.
func (c *Curve) at(epoch int) float64 {
	for _, b := range c.Buckets {
		if b.First <= epoch && epoch <= b.Last {
			return b.End
		}
	}
	return math.NaN()
}

// StretchesOf returns the parts of the run of a moment, from its beginning, each with what
// its steps were computed with. A run that took none of the steps is not among them.
func StretchesOf(m *Moment) []probe.Stretch {
	var list []probe.Stretch
	for number := m.Run; ; {
		i, found := indexOf(m.runs, number)
		if !found {
			break
		}
		l := &m.runs[i]
		if len(list) == 0 || l.Fork < list[len(list)-1].After {
			list = append(list, probe.Stretch{After: l.Fork, Config: l.Setup.Config, Samples: l.Setup.TrainSamples})
		}
		if l.Over {
			break
		}
		number = l.Parent
	}
	if len(list) == 0 {
		list = []probe.Stretch{{Config: m.Setup.Config, Samples: m.Setup.TrainSamples}}
	}
	slices.Reverse(list)
	return list
}

// says returns how run i differs from the run that it comes from, even if that is deleted
// since.
func (r runs) says(i int) string {
	if r[i].says == "" {
		r[i].says = r.differs(i)
	}
	return r[i].says
}

// differs returns how run i differs from the run that it comes from.
func (r runs) differs(i int) string {
	if from := r.comesFrom(i); from >= 0 {
		return r.label(i, from)
	}
	return r.label(i, i)
}

// listRuns makes the list of runs and the ghosts anew, after something about them has
// changed.
func (d *driver) listRuns() {
	d.seen.Ghosts = d.runs.ghosts(d.walk)
	numbers := d.runs.numbers()
	d.seen.runs = make([]RunLine, 0, len(numbers))
	for _, i := range numbers {
		d.seen.runs = append(d.seen.runs, d.line(i))
	}
}

// line returns the line of run i.
func (d *driver) line(i int) RunLine {
	r, curve, epochs := &d.runs[i], d.walk.CurveOf(i), d.walk.EpochsOf(i)
	l := RunLine{
		Number: i + 1, Parent: d.runs.comesFrom(i) + 1, Over: i > 0 && !d.runs.changed(i),
		Name: r.name, Label: d.runs.says(i), Setup: r.setup, Edits: r.from.edits, Hidden: r.hidden,
		Epochs: epochs, End: r.end.weights, EndAt: r.end.at,
	}
	if d.runs.changed(i) {
		fork := d.walk.Tree().Run(i)
		l.Fork, l.Epoch = fork.Fork, fork.Epochs
	}
	l.Loss, l.HasLoss = curve.Loss(epochs)
	before, known := curve.Loss(l.Epoch)
	l.Rose = l.HasLoss && known && l.Loss > before
	return l
}
