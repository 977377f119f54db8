package ui

import (
	"math"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// look remembers where the walk stands.
func (m *Model) look() {
	if m.seen.Position != m.walk.Position() {
		m.curves.pan = 0
	}
	m.remember(m.walk.Position(), m.walk.Step())
}

// lookAhead remembers the weights with which the walk begins, before its first
// step is computed.
func (m *Model) lookAhead() { m.remember(stepper.Position{}, nil) }

func (m *Model) remember(position stepper.Position, step *network.Step) {
	path, before := m.walk.Path(), m.seen
	m.seen = desk.Moment{
		Setup: m.setup, Run: m.begun, Path: path, Position: position, Step: path.Reveal(position, step),
		Curve: m.curveSeen(), History: m.walk.History(), Largest: before.Largest,
	}
	if before.Setup == nil || !sameWeights(before.BeganWith(), m.seen.BeganWith()) {
		m.seen.Largest = largestWeights(m.seen.BeganWith())
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
func (m *Model) curveSeen() desk.Curve {
	curve, path := m.walk.Curve(), m.walk.Path()
	seen := desk.Curve{Buckets: curve.Buckets(), Epochs: m.walk.Epochs()}
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
