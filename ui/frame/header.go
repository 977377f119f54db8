package frame

import (
	"fmt"
	"slices"
	"strings"

	"backstep/network"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// header is row 0 of a frame.
type header struct{ paint.Painter }

// draw draws row 0: what is trained, and where in time the frame is.
func (p header) draw() {
	right := p.clock()
	for len(right) > 1 && clockWidth(right) > p.W()*2/3 {
		right = right[:len(right)-1]
	}
	left := p.W() - paint.Margin - 1 - clockWidth(right)
	p.title(left - 2)
	x := left
	for _, c := range right {
		x += p.Text(x, 0, c.name+" ", theme.Dim)
		x += p.Text(x, 0, c.value, theme.Strong) + 3
	}
}

// reading is a named number of the header.
type reading struct{ name, value string }

func (p header) clock() []reading {
	m := p.Moment
	var list []reading
	if n, last := m.CountRuns(); n > 1 {
		list = append(list, reading{"run", whichRun(m.Run, n, last)})
	}
	if m.Step == nil {
		return append(list, reading{"epoch", "0"}, reading{"step", "0"})
	}
	list = append(
		list,
		reading{"epoch", number.Group(m.Step.Epoch)},
		reading{"step", number.Group(m.Step.Number)},
	)
	sample := p.sample()
	if per := m.Batches(); per > 1 {
		batch := reading{"batch", fmt.Sprintf("%d/%d", m.Step.Batch, per)}
		if m.PinSelected() { // It is worth more room than the batch.
			return append(list, sample, batch)
		}
		list = append(list, batch)
	}
	return append(list, sample)
}

// sample returns the sample in focus, with a mark if it is pinned.
func (p header) sample() reading {
	m := p.Moment
	switch {
	case m.Moved():
		return reading{"sample", "moved"}
	case m.Aside(), m.PinAway():
		return reading{"row", fmt.Sprintf("%d ◆ not in batch", m.Row()+1)}
	case m.PinSelected():
		return reading{"row", fmt.Sprintf("%d ◆ %d/%d", m.Row()+1, m.Selection.Sample+1, m.Samples())}
	default:
		return reading{"sample", fmt.Sprintf("%d/%d", m.Selection.Sample+1, m.Samples())}
	}
}

// whichRun writes a run and, unless some were deleted, how many there are.
func whichRun(run, runs, last int) string {
	if last > runs {
		return fmt.Sprint(run)
	}
	return fmt.Sprintf("%d/%d", run, runs)
}

func clockWidth(list []reading) int {
	w := -3
	for _, c := range list {
		w += grid.Width(c.name) + 1 + grid.Width(c.value) + 3
	}
	return w
}

// title draws the names of the program and the session, and as many facts as
// fit.
func (p header) title(w int) {
	x := paint.Margin + 1
	x += p.Fitted(x, 0, w-x, "backstep", theme.Strong) + 2
	x += p.Fitted(x, 0, w-x, p.Moment.Setup.Title, theme.Text) + 2
	facts := p.facts()
	for len(facts) > 0 && x+grid.Width(strings.Join(facts, " · ")) > w {
		facts = facts[:len(facts)-1]
	}
	p.Text(x, 0, strings.Join(facts, " · "), theme.Dim)
}

// facts describes the network and its training, the most important first. Those that
// change with the next step come before the others.
func (p header) facts() []string {
	m := p.Moment
	c, next := m.Config(), m.Following()
	facts := []string{
		c.Architecture.String() + " " + activations(c.Architecture),
		p.change(c.Loss.Name, next.Loss.Name),
		p.Spell(p.change(c.Optimizer.Name, next.Optimizer.Name) + " η " + p.change(p.Rate(), p.nextRate())),
		p.change(batches(c, len(m.Setup.Train)), batches(next, len(m.Setup.Train))),
	}
	slices.SortStableFunc(facts, func(a, b string) int { return strings.Count(b, arrow) - strings.Count(a, arrow) })
	if test := len(m.Setup.Test); test > 0 {
		facts = append(facts, fmt.Sprintf("%d train, %d test", len(m.Setup.Train), test))
	}
	return facts
}

// arrow stands between what the step was computed with and what the next one is.
const arrow = " → "

// change writes what the step was computed with and, if the next step is computed with
// something else, what that is.
func (p header) change(present, next string) string {
	if present == next {
		return present
	}
	return present + arrow + next
}

// nextRate writes the learning rate of the next step if its run has settings of its own.
// Otherwise it is the present one, which only a schedule changes.
func (p header) nextRate() string {
	m := p.Moment
	if m.Following() == m.Config() {
		return p.Rate()
	}
	return paint.RateOf(p.Format, m.Following(), m.Following().Rate(m.Path.EpochOf(m.StepsDone()+1)))
}

// batches describes the batches of an epoch of n samples.
func batches(c *network.Config, n int) string {
	if c.StepsPerEpoch(n) == 1 {
		return fmt.Sprintf("full batch of %d", n)
	}
	return fmt.Sprintf("batches of %d", c.Batch(n))
}

// activations names the activations of the layers, once for neighbours that
// share one.
func activations(a network.Architecture) string {
	var list []string
	for _, layer := range a.Layers {
		if n := layer.Activation.Name; len(list) == 0 || list[len(list)-1] != n {
			list = append(list, n)
		}
	}
	return strings.Join(list, ", ")
}
