package mistake

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// world is what a derivation takes its numbers from: the step, which weights it goes by,
// how the network is set up, and which number of it is meant. A wrong way changes it.
type world struct {
	subject explain.Subject
	step    *network.Step
	before  *network.Step // the step before; nil if it is not known
	q       explain.Quantity

	// most is the largest number of places in which one mistake is looked for. In more of
	// them it would be found by chance.
	most int
}

// own returns the world with a step of its own, whose slices may be replaced, but not
// written to.
func (w world) own() world {
	step := *w.step
	step.Layers = slices.Clone(step.Layers)
	w.step = &step
	return w
}

func (w *world) layer() *network.LayerStep { return &w.step.Layers[w.q.Layer] }

func (w *world) last() int { return len(w.step.Layers) - 1 }

func (w *world) isBias() bool { return w.q.From == network.Bias }

// from returns how many inputs or units feed the layer of the question.
func (w *world) from() int { return w.subject.Config.Architecture.From(w.q.Layer) }

// number returns a number of the step.
func (w *world) number(q explain.Quantity) explain.Operand { return w.subject.Number(w.step, q) }

// weight returns the weight to a unit of a layer.
func (w *world) weight(layer, unit, from int) float64 {
	at := &w.step.Layers[layer]
	return at.Before.At(from, unit, at.Units)
}

// flipped reports whether δ is written with the other sign than ∂J/∂z, as some books do.
func (w *world) flipped() bool {
	for l := range w.step.Layers {
		for i, raw := range w.step.Layers[l].Delta {
			if raw != 0 && network.Finite(raw) {
				q := explain.Quantity{Kind: explain.Delta, Layer: l, Unit: i / w.step.N(), Sample: i % w.step.N()}
				return w.number(q).Value == -raw
			}
		}
	}
	return false
}

// reweigh replaces the weights of a layer by those that f returns for each unit and what
// feeds it.
func (w *world) reweigh(layer int, f func(from, unit int) float64) {
	at := &w.step.Layers[layer]
	at.Before = at.Before.Clone()
	for i := range at.Before.Weights {
		at.Before.Weights[i] = f(i/at.Units, i%at.Units)
	}
}

// copied returns the values of a unit on each sample, replaced by those of another.
func (w *world) copied(values []float64, to, from int) []float64 {
	values = slices.Clone(values)
	n := w.step.N()
	copy(values[to*n:(to+1)*n], values[from*n:(from+1)*n])
	return values
}

// name returns the name of a unit.
func (w *world) name(layer, unit int) string {
	return w.subject.Keep(w.subject.Names.Unit(layer, unit))
}
