package desk

import (
	"slices"
	"sort"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// Moment is everything that a person sees at a position. It is a value, and does not
// change. Numbers of its Step that the position has not reached are NaN.
type Moment struct {
	Setup  *session.Setup
	Opened int // counts the sessions that were opened on the desk, from 1
	Run    int // the number of the run, from 1
	Owner  int // the number of the run whose settings and data computed the step: this one or one that it forks from

	Notation notation.Notation // in which numbers are explained; those of the step know nothing of it

	Next Next // what the next step is computed with

	Place
	Last    *Last     // the step before, within a step; nil in the first one, and where it is not known
	Largest []float64 // the largest |w| of each layer, before the update

	Curve   Curve            // the loss by epoch
	History []*network.State // states at the ends of epochs, as far as the run is known

	Broken  *Broken // why the loss is not finite; nil if it is, as far as is known
	Ghosts  []Ghost // other runs, in the order in which they were begun
	Beside  *Beside // what is compared with this moment; nil if nothing is, or while it is computed
	Marks   []Mark  // the moments that a person has marked, at most two, the oldest first
	Playing Playing

	runs  []RunLine      // see Runs; that of the present run is as it was when it was entered
	end   ending         // where its run was seen furthest
	whole *network.Step  // the step with what lies ahead: see Basis
	after *session.Setup // the settings and the data of the step after it

	Granularity stepper.Granularity
	Selection   Selection
	MovedTo     []float64 // the inputs of the selected sample after a move; nil if it was not moved
	Pin         Pin
	Origin      *Moment // where training stands, if the step is the forward pass of a sample aside from it; otherwise nil

	Trail *Trail // the way down from a number to what made it; nil unless one is followed

	Quiz        *Quiz            // in which the next numbers are asked; nil if there is none
	asked       asked            // see Asked
	Focus       explain.Quantity // the number that is explained
	Explanation explain.Explanation
	Feeds       map[explain.Quantity]bool // the numbers in its formula
}

// Next is what the next step is computed with: the first that is not done. It differs
// from what computed the present step where a run forks.
type Next struct {
	Setup *session.Setup
	State *network.State // with which the step begins, if it is the first of a run; otherwise nil
	Run   int            // the number that the next run would have
}

// Broken is why the loss of a run is no longer finite.
type Broken struct {
	Step    int // the first step whose loss is not finite
	Loss    float64
	Trouble explain.Trouble
}

// says returns a message about a loss that is not finite, even if it is not known why.
func (b *Broken) says(n notation.Notation) string {
	if b == nil {
		return "the loss is not finite"
	}
	return n.Sentence("J is " + number.Default().Brief(b.Loss, 3) + ": " + b.Trouble.String())
}

// Playing is whether training plays, and how.
type Playing struct {
	On         bool
	Fast       bool // frames come so fast that other work gets only a slice of each
	Generation int
}

// Selection is what the reader looks at. Layer counts from 0, and −1 stands for the
// inputs. From is the unit that the selected weight leads from, or network.Bias.
// Sample counts the samples of the batch from 0.
type Selection struct {
	Layer, Unit, From, Sample int
}

// Curve is the loss by epoch as a chart needs it.
type Curve struct {
	Buckets []stepper.Bucket
	Epochs  int     // the last epoch known
	End     float64 // its loss
	Before  float64 // the loss of the epoch before that of the step, if HasBefore

	// HasBefore reports whether the curve has the loss Before by itself, not only
	// merged with those of other epochs.
	HasBefore bool
}

// Training is where the numbers of a moment come from. What was computed for one holds for
// no other.
type Training struct{ Opened, Run, Owner int }

// Training returns where the numbers of the moment come from.
func (m *Moment) Training() Training { return Training{m.Opened, m.Run, m.Owner} }

// Config returns how the network is made and trained.
func (m *Moment) Config() *network.Config { return &m.Setup.Config }

// Subject returns what explains the numbers of the moment, in its notation.
func (m *Moment) Subject() *explain.Subject {
	s := m.Setup.Subject
	s.Notation = m.Notation
	return &s
}

// Following returns how the network is trained from the next step on. Before a step is
// whole, that is the step itself.
func (m *Moment) Following() *network.Config {
	if !m.Updated() || m.Next.Setup == nil {
		return m.Config()
	}
	return &m.Next.Setup.Config
}

// Rate returns the present learning rate: that of the step, or of the first.
func (m *Moment) Rate() float64 {
	switch {
	case m.Moved():
		return m.Origin.Rate()
	case m.Step == nil:
		return m.Config().Rate(1)
	default:
		return m.Step.LearningRate
	}
}

// HasTargets reports whether the samples of the step have targets. A moved sample has
// none, since nobody knows what should come out there.
func (m *Moment) HasTargets() bool { return m.Step != nil && !m.Moved() }

// Aside reports whether the step is no step of training, but the forward pass of a sample
// that was moved, or that is pinned and not in the batch.
func (m *Moment) Aside() bool { return m.Origin != nil }

// Moved reports whether the step is the forward pass of the sample in focus, moved
// elsewhere.
func (m *Moment) Moved() bool { return m.Aside() && m.MovedTo != nil }

// LastLayer returns the index of the output layer.
func (m *Moment) LastLayer() int { return len(m.Config().Architecture.Layers) - 1 }

// Units returns the number of units of a layer, −1 being the inputs.
func (m *Moment) Units(layer int) int {
	if layer < 0 {
		return m.Config().Architecture.Inputs
	}
	return m.Config().Architecture.Layers[layer].Units
}

// Dead reports whether a unit is dead, and returns its highest z in the batch. It is
// dead if its activation can die and no z in a batch of several samples is above 0.
func (m *Moment) Dead(layer, unit int) (highest float64, dead bool) {
	if !m.Config().Architecture.Layers[layer].Activation.Dies() || !m.Reached(stepper.Activation, layer, unit) || m.Samples() < 2 {
		return 0, false
	}
	highest = probe.HighestZ(&m.Step.Layers[layer], unit, m.Samples())
	return highest, highest <= 0
}

// Before returns the weights of a layer that the step began with.
func (m *Moment) Before(layer int) network.Parameters {
	if m.Step == nil {
		return m.Setup.Initial[layer]
	}
	return m.Step.Layers[layer].Before
}

// BeganWith returns the weights that the step began with.
func (m *Moment) BeganWith() []network.Parameters {
	if m.Step == nil {
		return m.Setup.Initial
	}
	params := make([]network.Parameters, len(m.Step.Layers))
	for l := range m.Step.Layers {
		params[l] = m.Step.Layers[l].Before
	}
	return params
}

// Parameters returns the present weights.
func (m *Moment) Parameters() []network.Parameters {
	if !m.Updated() {
		return m.BeganWith()
	}
	params := make([]network.Parameters, len(m.Step.Layers))
	for l := range m.Step.Layers {
		params[l] = m.Step.Layers[l].After
	}
	return params
}

// StepsDone returns how many steps led to the present weights.
func (m *Moment) StepsDone() int {
	if m.Aside() {
		return m.Origin.StepsDone()
	}
	return m.Path.Done(m.Position)
}

// Past returns the states of training up to the present weights.
func (m *Moment) Past() []*network.State {
	done := m.StepsDone()
	n := sort.Search(len(m.History), func(i int) bool { return m.History[i].Step > done })
	return slices.Clip(m.History[:n])
}

// Epoch returns the epoch whose loss the step has reached, or the one before. A sample
// aside leaves training where it stands.
func (m *Moment) Epoch() int {
	switch {
	case m.Aside():
		return m.Origin.Epoch()
	case m.Step == nil:
		return 0
	case m.Path.Reached(m.Position, stepper.Loss, stepper.NoLayer, 0):
		return m.Step.Epoch
	default:
		return m.Step.Epoch - 1
	}
}

// Row returns the row of the training part in focus: that of the selected sample, or the
// pinned one.
func (m *Moment) Row() int {
	if m.PinAway() {
		return m.Pin.Row - 1
	}
	return m.RowOf(m.Selection.Sample)
}
