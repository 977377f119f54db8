// Package trace writes steps of training as JSON Lines: a header, then one line
// for each step, with every number that the step computed.
package trace

import (
	"encoding/json"
	"io"

	"backstep/network"
)

// Format is the name of the format, written in the header.
const Format = "backstep-trace/1"

// Writer writes a trace. It holds at most one line in memory.
type Writer struct {
	to     io.Writer
	buffer []byte
	last   int // the step written last
}

// NewWriter writes the header of a trace, and returns a writer of its steps. session is
// a JSON object that describes what is trained.
func NewWriter(to io.Writer, session json.RawMessage) (*Writer, error) {
	w := &Writer{to: to, last: -1}
	w.buffer = append(w.buffer, `{"format": "`+Format+`", "session": `...)
	w.buffer = append(w.buffer, session...)
	w.buffer = append(w.buffer, "}\n"...)
	return w, w.flush()
}

// Write writes the line of a step. If the preceding step is not in the trace, the line
// also has the weights before the step.
func (w *Writer) Write(s *network.Step) error {
	w.buffer = appendStep(w.buffer, s, w.last != s.Number-1)
	w.last = s.Number
	return w.flush()
}

// flush writes out the buffer.
func (w *Writer) flush() error {
	_, err := w.to.Write(w.buffer)
	w.buffer = w.buffer[:0]
	return err
}

// appendStep appends the line of a step. If before is set, the line includes the
// weights before the step.
func appendStep(b []byte, s *network.Step, before bool) []byte {
	b = appendWhole(append(b, `{"epoch": `...), s.Epoch)
	b = appendWhole(append(b, `, "step": `...), s.Number)
	b = appendList(append(b, `, "samples": `...), s.N(), func(b []byte, i int) []byte { return appendWhole(b, s.Samples[i]) })
	b = AppendNumber(append(b, `, "learning_rate": `...), s.LearningRate)
	b = AppendNumber(append(b, `, "loss": `...), s.Loss)
	b = AppendNumber(append(b, `, "data_loss": `...), s.DataLoss)
	b = appendList(append(b, `, "layers": `...), len(s.Layers), func(b []byte, l int) []byte {
		return appendLayer(b, &s.Layers[l], s.N(), before)
	})
	return append(b, "}\n"...)
}

// appendLayer appends the numbers of a layer for n samples.
func appendLayer(b []byte, l *network.LayerStep, n int, before bool) []byte {
	b = appendColumns(append(b, `{"z": `...), l.Z, n)
	b = appendColumns(append(b, `, "a": `...), l.A, n)
	b = appendColumns(append(b, `, "delta": `...), l.Delta, n)
	b = AppendMatrix(append(b, `, "grad_weights": `...), l.Gradient.Weights, l.Units)
	b = AppendNumbers(append(b, `, "grad_biases": `...), l.Gradient.Biases)
	b = AppendMatrix(append(b, `, "weights": `...), l.After.Weights, l.Units)
	b = AppendNumbers(append(b, `, "biases": `...), l.After.Biases)
	if before {
		b = AppendMatrix(append(b, `, "weights_before": `...), l.Before.Weights, l.Units)
		b = AppendNumbers(append(b, `, "biases_before": `...), l.Before.Biases)
	}
	return append(b, '}')
}

// appendColumns appends values that are stored unit by unit, as a row for each of n
// samples.
func appendColumns(b []byte, values []float64, n int) []byte {
	units := len(values) / n
	return appendList(b, n, func(b []byte, s int) []byte {
		return appendList(b, units, func(b []byte, j int) []byte { return AppendNumber(b, values[j*n+s]) })
	})
}
