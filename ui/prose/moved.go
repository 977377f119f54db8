package prose

import (
	"backstep/data/text"
	"backstep/network"
	"backstep/ui/desk"
)

// movedSample writes the forward pass of a moved sample.
func (w *Writer) movedSample(m *desk.Moment) {
	w.moved = true
	w.print("The forward pass of row %d, which was moved to other inputs and so has no target", w.setup.Train[m.Row()]+1)
	w.print("")
	for _, phase := range w.phases[:m.Position.Phase+1] {
		w.phase(m.Step, phase, everyUnit)
	}
}

// pinnedSample writes the forward pass and the loss of a pinned row that is not in the
// batch.
func (w *Writer) pinnedSample(m *desk.Moment) {
	w.print("The forward pass of the pinned row %d, which is not in this batch, at the present weights", m.Row()+1)
	w.print("")
	for _, phase := range w.phases[:m.Position.Phase+1] {
		w.phase(m.Step, phase, everyUnit)
	}
}

// targets returns the number of targets that samples have.
func (w *Writer) targets() int {
	if w.moved {
		return 0
	}
	return w.setup.Config.Architecture.Outputs()
}

// movedAnswer writes what the network answers to the moved sample.
func (w *Writer) movedAnswer(step *network.Step) {
	outputs := step.Layers[len(step.Layers)-1]
	if class, ok := w.class(step, outputs.A, 0); ok {
		w.print("  The network says that it is %s.", class)
		return
	}
	for j := range outputs.Units {
		w.print("  The network says %s for %s.", w.numbers.Trim(outputs.A[step.At(j, 0)]), text.Clean(w.setup.Names.Unit(len(step.Layers)-1, j)))
	}
}
