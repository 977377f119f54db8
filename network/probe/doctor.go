package probe

import (
	"backstep/network"
	"backstep/network/explain"
)

// Case is training that is to be diagnosed. All of it stays as it is.
type Case struct {
	Subject *explain.Subject
	Train   network.Samples
	Test    network.Samples // may be empty
	Judge   Judge           // nil if the targets are numbers
}

// Losses are the losses of consecutive epochs, or a bound of each. Epochs count from 1.
type Losses struct {
	First, Last int
	Min, Max    float64
}

// Stand is how far training has come.
type Stand struct {
	From    network.State    // with which the last step that is done began
	Losses  []Losses         // of the epochs that are over, in order; those of a wide run are merged
	Trouble *explain.Trouble // why the loss is not finite, if training has found that out; else nil
}

// Epochs returns how many epochs are over.
func (at *Stand) Epochs() int {
	if n := len(at.Losses); n > 0 {
		return at.Losses[n-1].Last
	}
	return 0
}

// Doctor diagnoses training after any of its steps. It is not safe for concurrent use.
type Doctor struct {
	of        Case
	replay    replay
	part      Part
	low, high float64       // the bounds of the output layer
	baseline  float64       // the loss of the best constant answer to all training samples
	ofPart    float64       // and to those that are looked at
	floor     float64       // the least loss that any answers to them have
	separates *bool         // whether straight lines separate the classes; nil until somebody asked
	first     *network.Step // a step with the weights before the first one; nil until somebody asked
}

// workOfDiagnosis is roughly the largest number of products in one pass of a diagnosis.
const workOfDiagnosis = 400_000

// NewDoctor returns a doctor. It looks at all training samples, or at an even choice if
// there are too many to be quick.
func NewDoctor(of Case) *Doctor {
	some := Spread(of.Train, rowsOf(of.Subject.Config.Architecture, workOfDiagnosis))
	low, high := Reach(of.Subject.Config.Architecture.Output().Activation)
	whole := baseline(of.Subject.Config.Loss, of.Train.Y)
	ofPart := whole
	if some.Len() < of.Train.Len() {
		ofPart = baseline(of.Subject.Config.Loss, some.Y)
	}
	return &Doctor{
		of: of, low: low, high: high, replay: newReplay(of.Subject.Config, some), part: Part{some.Len(), of.Train.Len()},
		baseline: whole, ofPart: ofPart, floor: floor(of.Subject.Config.Loss, some.Y),
	}
}

// Work returns about how many products a diagnosis takes.
func (d *Doctor) Work() int {
	return 3 * d.part.Samples * d.of.Subject.Config.Architecture.NumParameters()
}

// Look returns what is wrong after the last step that is done. A healthy network has no
// findings.
func (d *Doctor) Look(at *Stand) *Health {
	step := d.replay.step(&at.From)
	x := &examination{
		Case: d.of, doctor: d, step: step, losses: at.Losses, epochs: at.Epochs(),
		layers: ReadLayers(d.of.Subject.Config.Architecture, step),
	}
	x.look()
	x.sort()
	h := &Health{Step: at.From.Step, Part: d.part, Findings: x.findings}
	switch {
	case len(h.Findings) == 0 || h.Findings[0].Problem != NotFinite:
	case at.Trouble != nil:
		h.Trouble = *at.Trouble
	default:
		h.Trouble = d.of.Subject.Trouble(nil, step)
	}
	return h
}

// linesSeparate reports whether straight lines were found that separate the classes.
func (d *Doctor) linesSeparate() bool {
	if d.separates == nil {
		found := separable(d.replay.stretches[0].Samples, d.of.Judge)
		d.separates = &found
	}
	return *d.separates
}

// start returns a step with the weights before the first step.
func (d *Doctor) start() *network.Step {
	if d.first == nil {
		begun := network.State{Parameters: d.of.Subject.Initial}
		fresh := begun.Fresh(d.of.Subject.Config.Optimizer)
		d.first = d.replay.step(&fresh)
	}
	return d.first
}

// varies reports whether no constant answer is right for all samples.
func (d *Doctor) varies() bool { return d.ofPart-d.floor > 1e-9*d.ofPart }
