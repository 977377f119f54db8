package cli

import (
	"fmt"
	"io"
	"strings"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// walker writes steps as plain text: a heading for each phase, then a line for
// each number with the arithmetic that gave it. The first error in writing
// stays in err, and nothing is written after it.
type walker struct {
	out    io.Writer
	err    error
	setup  *session.Setup
	phases []stepper.Phase
	format number.Format

	said map[string]bool // formulas and notes of this phase
}

func newWalker(out io.Writer, setup *session.Setup) *walker {
	return &walker{
		out: out, setup: setup, format: number.Default(),
		phases: stepper.Phases(len(setup.Config.Architecture.Layers)),
	}
}

// print writes a line.
func (w *walker) print(format string, args ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.out, format+"\n", args...)
	}
}

// begin begins a phase, of which nothing has been said yet.
func (w *walker) begin() { w.said = map[string]bool{} }

// first reports whether the text has not been said in this phase.
func (w *walker) first(text string) bool {
	said := w.said[text]
	w.said[text] = true
	return !said
}

// stepText writes one step.
func (w *walker) stepText(step *network.Step) {
	w.print("Epoch %d, step %d of %d", step.Epoch, step.Batch, w.setup.Config.StepsPerEpoch(w.setup.TrainSamples.Len()))
	w.samples(step)
	w.print("")
	for _, phase := range w.phases {
		w.phase(step, phase)
	}
	w.print("After the step")
	w.print("  Loss of these samples: %s before the update, %s at the new weights.", w.number(step.Loss), w.number(step.LossAfter))
	if step.LastBatch {
		w.print("  Epoch %d is over. Its loss is %s, the mean over its samples, each as its step saw it.", step.Epoch, w.number(step.EpochLoss))
	}
	w.print("")
}

// samples says which row each sample of the batch is, unless they are all rows
// in their order.
func (w *walker) samples(step *network.Step) {
	plain := true
	var list []string
	for i, s := range step.Samples {
		row := w.setup.Train[s]
		plain = plain && row == i
		list = append(list, fmt.Sprintf("sample %d is row %d", i+1, row+1))
	}
	if !plain {
		w.print("%s.", capital(strings.Join(list, ", ")))
	}
}

// phase writes all numbers of a phase.
func (w *walker) phase(step *network.Step, phase stepper.Phase) {
	w.begin()
	w.print("%s", w.heading(phase))
	w.print("  %s", purpose(phase.Kind))
	a := w.setup.Config.Architecture
	if phase.Kind == stepper.Delta && phase.Layer < len(a.Layers)-1 {
		w.print("  In the formula %s.", w.nextDelta(step, phase.Layer))
	}
	switch phase.Kind {
	case stepper.Inputs:
		w.inputs(step)
	case stepper.Loss:
		w.each(step, explain.Quantity{Kind: explain.Loss, Layer: len(a.Layers) - 1})
		w.quantity(step, explain.Quantity{Kind: explain.Loss, Layer: len(a.Layers) - 1, Sample: explain.Batch})
	case stepper.Update:
		for l := range a.Layers {
			w.weights(step, explain.Update, l)
		}
	case stepper.Gradient:
		w.weights(step, explain.Gradient, phase.Layer)
	default:
		for j := range a.Layers[phase.Layer].Units {
			w.each(step, explain.Quantity{Kind: quantityOf(phase.Kind), Layer: phase.Layer, Unit: j})
		}
		if phase.Kind == stepper.Activation && phase.Layer == len(a.Layers)-1 {
			w.answers(step)
		}
	}
	w.print("")
}

// nextDelta says what the δ of the layer after a hidden one is called in the
// formula of the hidden layer, and of its units, where they are written out.
func (w *walker) nextDelta(step *network.Step, layer int) string {
	next := layer + 1
	symbol := explain.Layered("δ", next)
	text := fmt.Sprintf("%s is the δ of layer %d, which this layer feeds: no power", symbol, next+1)
	units := w.setup.Config.Architecture.Layers[next].Units
	e := w.setup.Explain(step, explain.Quantity{Kind: explain.Delta, Layer: layer})
	if units > 1 && len(e.Inline) > 0 {
		text += fmt.Sprintf("; %s is that of %s", explain.OfUnit(symbol, 0, units), w.setup.Names.Unit(next, 0))
	}
	return text
}

// purpose says what a phase is for.
func purpose(kind stepper.Kind) string {
	switch kind {
	case stepper.Inputs:
		return "What the network gets of each sample, and y, what it should say."
	case stepper.WeightedSum:
		return "Each unit adds up what feeds it, each times its weight, and its bias if it has one."
	case stepper.Activation:
		return "Each unit turns its weighted sum into what it sends on."
	case stepper.Loss:
		return "How wrong the network is: on each sample, then on all of the batch."
	case stepper.Delta:
		return "How fast the loss of each sample grows with the z of each unit."
	case stepper.Gradient:
		return "How fast the loss of the batch grows with each weight: a mean over its samples."
	case stepper.Update:
		return "All layers are updated at once, by gradients taken at the weights before the step."
	default:
		return ""
	}
}

// quantityOf returns what a phase computes of every unit and sample.
func quantityOf(kind stepper.Kind) explain.Kind {
	switch kind {
	case stepper.WeightedSum:
		return explain.WeightedSum
	case stepper.Activation:
		return explain.Activation
	default:
		return explain.Delta
	}
}

// heading names a phase.
func (w *walker) heading(phase stepper.Phase) string {
	name := capital(phase.Kind.String())
	if phase.Layer == stepper.NoLayer {
		return name
	}
	text := fmt.Sprintf("%s of layer %d (%s)", name, phase.Layer+1, w.place(phase.Layer))
	if phase.Kind == stepper.Activation {
		text += ": " + w.setup.Config.Architecture.Layers[phase.Layer].Activation.Name
	}
	return text
}

// inputs writes x and y of each sample.
func (w *walker) inputs(step *network.Step) {
	a := w.setup.Config.Architecture
	for s := range step.N() {
		for i := range a.Inputs {
			w.quantity(step, explain.Quantity{Kind: explain.Input, Layer: -1, Unit: i, Sample: s})
		}
		for k := range a.Outputs() {
			w.quantity(step, explain.Quantity{Kind: explain.Target, Layer: len(a.Layers) - 1, Unit: k, Sample: s})
		}
	}
}

// each writes a quantity of every sample of the batch.
func (w *walker) each(step *network.Step, q explain.Quantity) {
	for q.Sample = range step.N() {
		w.quantity(step, q)
	}
}

// weights writes a quantity of every weight and bias of a layer.
func (w *walker) weights(step *network.Step, kind explain.Kind, layer int) {
	for j := range w.setup.Config.Architecture.Layers[layer].Units {
		for _, q := range w.weightsOf(kind, layer, j) {
			w.quantity(step, q)
		}
	}
}

// weightsOf lists the weights of a unit, then its bias.
func (w *walker) weightsOf(kind explain.Kind, layer, unit int) []explain.Quantity {
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
