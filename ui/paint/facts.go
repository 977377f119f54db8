package paint

import (
	"fmt"
	"slices"
	"strings"

	"backstep/network"
)

// Fact is something that does not change while a run goes on: the network, how it is
// trained, and on what.
type Fact struct {
	Name, Says string
	Rank       int // where there is no room, those of the highest rank go first
}

// arrow stands between what the step was computed with and what the next one is.
const arrow = " → "

// Facts returns the facts of the moment, as a line has them. Those that change with the
// next step come before the others.
func Facts(p Painter) []Fact {
	m := p.Moment
	c, next := m.Config(), m.Following()
	facts := []Fact{
		{"network", c.Architecture.String() + " " + activations(c.Architecture), 0},
		{"loss", change(c.Loss.Name, next.Loss.Name), 3},
		{"training", change(c.Optimizer.Name, next.Optimizer.Name) + " " + p.SymbolOf("η") + " " + change(p.Rate(), nextRate(p)), 1},
		{"penalty", change(penalties(p, c.Penalty), penalties(p, next.Penalty)), 2},
		{"biases", biases(c), 6},
		{"batch", change(batches(c, len(m.Setup.Train)), batches(next, len(m.Setup.Train))), 4},
		{"data", parts(p), 3},
		{"start", start(p), 5},
	}
	facts = slices.DeleteFunc(facts, func(f Fact) bool { return f.Says == "" })
	for i := range facts {
		facts[i].Says = p.Spell(facts[i].Says)
		if strings.Contains(facts[i].Says, p.Spell(arrow)) {
			facts[i].Rank = -1
		}
	}
	slices.SortStableFunc(facts, func(a, b Fact) int { return min(a.Rank, 0) - min(b.Rank, 0) })
	return facts
}

// SampleFacts returns what the data says of the selected sample: its inputs, unless they are
// pixels or many, and its target. They go after facts of the run.
func SampleFacts(p Painter) []Fact {
	const few, rank = 4, -1
	m := p.Moment
	if m.Step == nil || len(m.Setup.Set.Features) > few || m.Setup.Set.Picture.Side > 0 {
		return nil
	}
	var facts []Fact
	for i, f := range m.Setup.Set.Features {
		facts = append(facts, Fact{f.Name, p.Spell(f.Name + " " + measured(p, m.Row(), i)), rank})
	}
	if truth := p.Truth(m.Selection.Sample); m.HasTargets() && m.Classes() > 0 {
		facts = append(facts, Fact{"target", p.Spell(m.Setup.Set.Target.Name + " " + truth), rank})
	}
	return facts
}

// change writes what the step was computed with and, if the next step is computed with
// something else, what that is.
func change(present, next string) string {
	switch {
	case present == next:
		return present
	case present == "":
		return "none" + arrow + next
	case next == "":
		return present + arrow + "none"
	default:
		return present + arrow + next
	}
}

// nextRate writes the learning rate of the next step if its run has settings of its own.
// Otherwise it is the present one, which only a schedule changes.
func nextRate(p Painter) string {
	m := p.Moment
	if m.Following() == m.Config() {
		return p.Rate()
	}
	return RateOf(p.Format, m.Following(), m.Following().Rate(m.Path.EpochOf(m.StepsDone()+1)))
}

// penalties writes the penalties that there are.
func penalties(p Painter, of network.Penalty) string {
	var list []string
	if of.L1 != 0 {
		list = append(list, "l1 "+p.Format.Short(of.L1))
	}
	if of.L2 != 0 {
		list = append(list, "l2 "+p.Format.Short(of.L2))
	}
	return strings.Join(list, ", ")
}

func biases(c *network.Config) string {
	switch {
	case !c.Architecture.Bias:
		return "no bias"
	case c.FrozenBiases:
		return "biases frozen"
	default:
		return ""
	}
}

// batches describes the batches of an epoch of n samples.
func batches(c *network.Config, n int) string {
	if c.StepsPerEpoch(n) == 1 {
		return fmt.Sprintf("full batch of %d", n)
	}
	return fmt.Sprintf("batches of %d", c.Batch(n))
}

// parts says how many samples are kept for testing.
func parts(p Painter) string {
	s := p.Moment.Setup
	if len(s.Test) == 0 {
		return ""
	}
	return fmt.Sprintf("%d train, %d test", len(s.Train), len(s.Test))
}

// start says where the weights before the first step are from.
func start(p Painter) string {
	s := p.Moment.Setup.Start
	in, drawn := s.Drawn()
	switch {
	case !drawn:
		return "weights given"
	case in.Scheme == "uniform":
		return fmt.Sprintf("weights from U(%s, %s), seed %d", p.Format.Short(in.Low), p.Format.Short(in.High), s.Seed)
	default:
		return fmt.Sprintf("weights %s, seed %d", in.Scheme, s.Seed)
	}
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
