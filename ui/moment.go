package ui

import (
	"math"
	"slices"
	"sort"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/screen"
)

// moment is where the walk stands, kept so that frames can be drawn while a
// run owns the walk.
type moment struct {
	run      int // of training: the number of the present one
	path     stepper.Path
	position stepper.Position
	step     *network.Step        // as far as it is reached; nil at the beginning
	initial  []network.Parameters // the weights there
	largest  []float64            // |w| of each layer, of the weights that the step began with
	curve    screen.Curve
	history  []*network.State
	moved    bool // the step is the forward pass of a sample that was moved
}

// look remembers where the walk stands.
func (m *Model) look() {
	if m.seen.position != m.walk.Position() {
		m.curves.pan = 0
	}
	m.remember(m.walk.Position(), m.walk.Step())
}

// lookAhead remembers the weights with which the walk begins, before its first
// step is computed.
func (m *Model) lookAhead() { m.remember(stepper.Position{}, nil) }

func (m *Model) remember(position stepper.Position, step *network.Step) {
	path, before := m.walk.Path(), m.seen
	m.seen = moment{
		run: m.begun, path: path, position: position, step: path.Reveal(position, step), initial: m.setup.Initial,
		curve:   m.curveSeen(),
		history: m.walk.History(),
	}
	m.seen.largest = before.largest
	if !sameWeights(before.begunWith(), m.seen.begunWith()) {
		m.seen.largest = largestWeights(m.seen.begunWith())
	}
	m.background.rested = false
	m.keepSampleInBatch()
	m.prepare()
}

// sameWeights reports whether two lists are one and the same.
func sameWeights(one, other []network.Parameters) bool {
	return len(one) == len(other) && len(one) > 0 && &one[0].Weights[0] == &other[0].Weights[0]
}

// largestWeights are the sizes that the lines of each layer are drawn by.
func largestWeights(layers []network.Parameters) []float64 {
	largest := make([]float64, len(layers))
	for l := range layers {
		for _, w := range layers[l].Weights {
			largest[l] = math.Max(largest[l], math.Abs(w))
		}
	}
	return largest
}

// curveSeen is the loss by epoch as far as it has been reached.
func (m *Model) curveSeen() screen.Curve {
	curve, path := m.walk.Curve(), m.walk.Path()
	seen := screen.Curve{Buckets: curve.Buckets(), Epochs: m.walk.Epochs()}
	seen.End, _ = curve.Loss(seen.Epochs)
	seen.Before, seen.HasBefore = curve.Loss(path.EpochOf(m.walk.Position().Step) - 1)
	return seen
}

// prepare computes what the present view needs of the moment, so that frames
// compute nothing.
func (m *Model) prepare() {
	if prepare := m.present().prepare; prepare != nil {
		prepare(m)
	}
}

// past returns the states of training up to the present weights.
func (m *moment) past() []*network.State {
	done := m.done()
	n := sort.Search(len(m.history), func(i int) bool { return m.history[i].Step > done })
	return slices.Clip(m.history[:n])
}

// updated reports whether the step is wholly revealed, so that its new weights
// are the present ones.
func (m *moment) updated() bool { return m.step != nil && m.path.Whole(m.position) }

// parameters returns the present weights.
func (m *moment) parameters() []network.Parameters {
	if !m.updated() {
		return m.begunWith()
	}
	params := make([]network.Parameters, len(m.step.Layers))
	for l := range m.step.Layers {
		params[l] = m.step.Layers[l].After
	}
	return params
}

// begunWith returns the weights that the step began with.
func (m *moment) begunWith() []network.Parameters {
	if m.step == nil {
		return m.initial
	}
	params := make([]network.Parameters, len(m.step.Layers))
	for l := range m.step.Layers {
		params[l] = m.step.Layers[l].Before
	}
	return params
}

// done is how many steps the present weights have taken.
func (m *moment) done() int {
	if m.path.Whole(m.position) {
		return m.position.Step
	}
	return m.position.Step - 1
}

// epoch is the epoch whose loss the step has reached, or the one before.
func (m *moment) epoch() int { return screen.CursorEpoch(&m.path, m.position, m.step) }
