package listing

import (
	"fmt"

	"backstep/network"
	"backstep/network/stepper"
)

// Line is a line of the program.
type Line struct {
	Code  string
	Words string // the same in plain words
	Phase stepper.Phase
	Layer int     // of what it gives; stepper.NoLayer if that belongs to none
	Gives []Value // what it assigns, in order
}

// Value is a variable of the program and its shape. A number has no shape.
type Value struct {
	Name  string
	Shape []int
}

// Step returns the lines of one step with n samples. OneHot says that the targets of each
// sample add up to 1, as those of classes do.
func Step(c *network.Config, n int, oneHot bool) []Line {
	w := writer{c: c, n: n, oneHot: oneHot}
	layers := len(c.Architecture.Layers)
	w.inputs()
	for l := range layers {
		w.weightedSum(l)
		w.activation(l)
	}
	w.loss()
	for l := layers - 1; l >= 0; l-- {
		w.delta(l)
		w.gradient(l)
	}
	w.update()
	return w.lines
}

// writer writes the lines of a step.
type writer struct {
	c      *network.Config
	n      int // samples of the batch
	oneHot bool
	lines  []Line
}

func (w *writer) add(phase stepper.Phase, code, words string, gives ...Value) {
	w.lines = append(w.lines, Line{Code: code, Words: words, Phase: phase, Layer: phase.Layer, Gives: gives})
}

// z, a and the like are the names of variables.
func z(l int) string { return fmt.Sprintf("z%d", l+1) }

func d(l int) string { return fmt.Sprintf("d%d", l+1) }

func weights(l int) string { return fmt.Sprintf("W%d", l+1) }

func biases(l int) string { return fmt.Sprintf("b%d", l+1) }

func (w *writer) a(l int) string {
	switch l {
	case -1:
		return "x"
	case w.last():
		return "yhat"
	default:
		return fmt.Sprintf("a%d", l+1)
	}
}

func (w *writer) last() int { return len(w.c.Architecture.Layers) - 1 }

func (w *writer) units(l int) int {
	if l < 0 {
		return w.c.Architecture.Inputs
	}
	return w.c.Architecture.Layers[l].Units
}

// rows returns a value with a row for each sample.
func (w *writer) rows(name string, l int) Value { return Value{name, []int{w.n, w.units(l)}} }

func (w *writer) inputs() {
	w.add(stepper.Phase{Kind: stepper.Inputs, Layer: stepper.NoLayer}, "x, y = data", "take the inputs x and the targets y",
		w.rows("x", -1), w.rows("y", w.last()))
}

func (w *writer) weightedSum(l int) {
	code := fmt.Sprintf("%s = %s @ %s", z(l), w.a(l-1), weights(l))
	words := fmt.Sprintf("%s: each %s times its weight, added up", z(l), w.a(l-1))
	if w.c.Architecture.Bias {
		code, words = code+" + "+biases(l), words+", plus the bias"
	}
	w.add(stepper.Phase{Kind: stepper.WeightedSum, Layer: l}, code, words, w.rows(z(l), l))
}

func (w *writer) activation(l int) {
	f := w.c.Architecture.Layers[l].Activation.Name
	code := fmt.Sprintf("%s = %s(%s)", w.a(l), function(f), z(l))
	if f == "linear" {
		code = fmt.Sprintf("%s = %s", w.a(l), z(l))
	}
	w.add(stepper.Phase{Kind: stepper.Activation, Layer: l}, code, fmt.Sprintf("%s: %s of %s", w.a(l), f, z(l)), w.rows(w.a(l), l))
}
