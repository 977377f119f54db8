package probe

import (
	"cmp"
	"slices"

	"backstep/network"
)

// Bounds of what is healthy.
const (
	divergedBy   = 2     // times the first loss
	explodedBy   = 100   // times δ of the last layer
	vanishedBy   = 1e-3  // of δ of the last layer
	largestRatio = 1     // of update to weights
	nearEnd      = 0.05  // of the range of a hidden sigmoid or tanh
	flatEnd      = 0.01  // f′, where something was learned
	atEnd        = 0.005 // of the range of an output
	unitAtEnd    = 0.9   // of its samples
	plateau      = 100   // epochs
	leastMove    = 1e-3  // of the loss, over a plateau
	slowMove     = 0.01  // of the loss, over as many epochs
	swayingMove  = 0.1   // of the loss, over as many epochs
	oneAnswer    = 0.01  // of the loss of the best constant answer
	learning     = 0.9   // of the loss of the best constant answer: below, something is learned
	heldBy       = 0.5   // of the pull of the data
	costs        = 0.002 // of the loss
	collapsedTo  = 0.05  // of the weights before the first step
	largeData    = 10    // mean size; that of scaled data is about 1
	goodAccuracy = 0.9

	mostlyOneClass = 0.7 // of the samples: then the right ones say little
	goodLoss       = 0.5 // of that of the best constant answer
)

// examination collects what is wrong after a step.
type examination struct {
	Case
	doctor   *Doctor
	step     *network.Step  // over the samples that are looked at
	layers   []LayerReading // of the step
	losses   []Losses
	epochs   int // that are over
	answers  answers
	findings []Finding
}

func (x *examination) found(f Finding) { x.findings = append(x.findings, f) }

// has reports whether one of some problems was found.
func (x *examination) has(problems ...Problem) bool {
	return slices.ContainsFunc(x.findings, func(f Finding) bool { return slices.Contains(problems, f.Problem) })
}

// in reports whether one of some problems was found in a layer.
func (x *examination) in(layer int, problems ...Problem) bool {
	return slices.ContainsFunc(x.findings, func(f Finding) bool { return slices.Contains(problems, f.Problem) && f.In(layer) })
}

// sort puts the gravest findings first.
func (x *examination) sort() {
	slices.SortStableFunc(x.findings, func(a, b Finding) int { return cmp.Compare(a.Problem, b.Problem) })
}

// look looks for every problem. Where numbers have overflowed, only what lies in the
// settings and the data can still be told.
func (x *examination) look() {
	x.decaying()
	x.outOfReach()
	if !network.Finite(x.step.DataLoss) || !finiteLayers(x.layers) {
		x.found(Finding{Problem: NotFinite, Layer: -1, Value: x.step.DataLoss, Step: x.step})
		x.largeData()
		return
	}
	x.answers = answersOf(x.step, x.Judge)
	if !x.learnt() {
		x.collapsed()
	}
	x.diverging()
	x.exploding()
	x.overshoot()
	x.symmetric()
	x.dead()
	if x.learnt() {
		x.overfitting()
		return
	}
	x.heldBack()
	x.straight()
	x.saturated()
	x.vanishing()
	x.largeData()
	x.unanswered()
	x.oneAnswer()
	x.plateau()
	x.slowly()
}

func finiteLayers(layers []LayerReading) bool {
	for l := range layers {
		if !network.Finite(layers[l].Weight) || !network.Finite(layers[l].Update) {
			return false
		}
	}
	return true
}

func (x *examination) config() *network.Config { return &x.Subject.Config }

func (x *examination) architecture() *network.Architecture { return &x.Subject.Config.Architecture }

// output returns the index of the output layer.
func (x *examination) output() int { return len(x.step.Layers) - 1 }

// learns reports whether the network is learning: it answers better than one answer for
// all samples would, and better than before. What its units do is then no problem.
func (x *examination) learns() bool {
	return x.above() < learning*x.constant() && x.falls()
}

// learnt reports whether the network answers so well that slow learning is not a
// problem.
func (x *examination) learnt() bool {
	if x.Judge != nil {
		return x.answers.good()
	}
	return x.above() < goodLoss*x.constant()
}

// above returns how far the loss is above the least that there can be.
func (x *examination) above() float64 { return x.step.DataLoss - x.doctor.floor }

// constant returns how far the loss of the best constant answer is above that or, where that
// answer is right for all samples, how far the first loss was.
func (x *examination) constant() float64 {
	if x.doctor.varies() || len(x.losses) == 0 {
		return x.doctor.ofPart - x.doctor.floor
	}
	return x.losses[0].Max - x.doctor.floor
}
