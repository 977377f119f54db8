package prose

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// Step writes a step: every phase, then what the update did to the loss.
func (w *Writer) Step(step *network.Step) {
	w.print("Epoch %d, step %d of %d", step.Epoch, step.Batch, w.setup.Config.StepsPerEpoch(w.setup.TrainSamples.Len()))
	w.samples(step)
	w.print("")
	for _, phase := range w.phases {
		w.phase(step, phase, everyUnit)
	}
	w.print("After the step")
	w.print("  Loss of the batch: %s before the update, %s at the new weights.", w.numbers.Trim(step.Loss), w.numbers.Trim(step.LossAfter))
	if step.LastBatch {
		w.print("  Epoch %d is over. Its loss is %s, the mean over its %s, each as its step saw it.", step.Epoch, w.numbers.Trim(step.EpochLoss), w.setup.Noun.Many())
	}
	w.print("")
}

// samples says which row each sample of the batch is, unless they are all rows in
// order.
func (w *Writer) samples(step *network.Step) {
	plain := true
	var list []string
	for i, s := range step.Samples {
		row := w.setup.Train[s]
		plain = plain && row == i
		list = append(list, fmt.Sprintf("%s is row %d of the data", w.sample(i), row+1))
	}
	if !plain {
		w.print("%s.", explain.Capital(strings.Join(list, ", ")))
	}
}

// revealed reports whether the phase being written has revealed a unit; layer −1 is
// the inputs.
type revealed func(layer, unit int) bool

func everyUnit(_, _ int) bool { return true }

// phase writes the revealed numbers of a phase.
func (w *Writer) phase(step *network.Step, phase stepper.Phase, shown revealed) {
	w.begin()
	w.print("%s", w.heading(phase))
	w.print("  %s", subjectOf(w).Purpose(phase.Kind))
	a := w.setup.Config.Architecture
	last := len(a.Layers) - 1
	switch phase.Kind {
	case stepper.Inputs:
		w.inputs(step, shown)
	case stepper.Loss:
		w.each(step, explain.Quantity{Kind: explain.Loss, Layer: last})
		w.quantity(step, explain.Quantity{Kind: explain.Loss, Layer: last, Sample: explain.Batch})
		if size, mean, ok := w.setup.ErrorInUnit(step.DataLoss); ok {
			w.print("  In %s: a %s of %s.", w.target(), mean, w.numbers.Trim(size))
		}
	case stepper.Update:
		for l := range a.Layers {
			w.weights(step, explain.Update, l, shown)
		}
	case stepper.Gradient:
		w.weights(step, explain.Gradient, phase.Layer, shown)
	default:
		w.units(step, phase, shown)
	}
	w.print("")
}

// units writes z, a or δ of a layer; after the last a of the last layer also what
// the network answers.
func (w *Writer) units(step *network.Step, phase stepper.Phase, shown revealed) {
	a := w.setup.Config.Architecture
	n := a.Layers[phase.Layer].Units
	for j := range n {
		if shown(phase.Layer, j) {
			w.each(step, explain.Quantity{Kind: explain.Of(phase.Kind), Layer: phase.Layer, Unit: j})
		}
	}
	if phase.Kind == stepper.Activation && phase.Layer == len(a.Layers)-1 && shown(phase.Layer, n-1) {
		w.answer(step)
	}
}

// answer writes what the network answers.
func (w *Writer) answer(step *network.Step) {
	if w.moved {
		w.movedAnswer(step)
		return
	}
	w.answers(step)
}

// heading names a phase, with the symbol that the screen has for it.
func (w *Writer) heading(phase stepper.Phase) string {
	name, symbol := explain.Capital(phase.Kind.String()), explain.WordsOf(phase.Kind).Symbol
	switch layers := w.setup.Config.Architecture.Layers; {
	case phase.Kind == stepper.Update:
		return name
	case phase.Layer == stepper.NoLayer:
		return name + " " + w.notation.Symbol(symbol)
	case phase.Kind == stepper.Activation && phase.Layer == len(layers)-1 && w.notation.HasAnswer():
		symbol = w.notation.Symbol("ŷ")
	default:
		symbol = w.notation.Layered(symbol, phase.Layer)
	}
	text := fmt.Sprintf("%s %s of layer %d (%s)", name, symbol, w.notation.Number(phase.Layer), w.position(phase.Layer))
	if phase.Kind == stepper.Activation {
		text += ": " + w.setup.Config.Architecture.Layers[phase.Layer].Activation.Name
	}
	return text
}

// inputs writes x of the revealed inputs, and y, of each sample.
func (w *Writer) inputs(step *network.Step, shown revealed) {
	a := w.setup.Config.Architecture
	for s := range step.N() {
		for i := range a.Inputs {
			if shown(-1, i) {
				w.quantity(step, explain.Quantity{Kind: explain.Input, Layer: -1, Unit: i, Sample: s})
			}
		}
		for k := range w.targets() {
			w.quantity(step, explain.Quantity{Kind: explain.Target, Layer: len(a.Layers) - 1, Unit: k, Sample: s})
		}
	}
}

// each writes a quantity of every sample of the batch.
func (w *Writer) each(step *network.Step, q explain.Quantity) {
	for q.Sample = range step.N() {
		w.quantity(step, q)
	}
}

// weights writes a quantity of every weight and bias of the revealed units of a
// layer.
func (w *Writer) weights(step *network.Step, kind explain.Kind, layer int, shown revealed) {
	for j := range w.setup.Config.Architecture.Layers[layer].Units {
		if !shown(layer, j) {
			continue
		}
		for _, q := range w.weightsOf(kind, layer, j) {
			w.quantity(step, q)
		}
	}
}

// weightsOf lists the weights of a unit, then its bias.
func (w *Writer) weightsOf(kind explain.Kind, layer, unit int) []explain.Quantity {
	a := w.setup.Config.Architecture
	var list []explain.Quantity
	for i := range a.From(layer) {
		list = append(list, explain.Quantity{Kind: kind, Layer: layer, Unit: unit, From: i})
	}
	if a.Bias {
		list = append(list, explain.Quantity{Kind: kind, Layer: layer, Unit: unit, From: network.Bias})
	}
	return list
}
