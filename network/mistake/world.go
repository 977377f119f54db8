package mistake

import (
	"iter"
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

// others yields the numbers below n but for one: the places in which a mistake is looked for.
// Of more than most it yields none.
func (w *world) others(n, one int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if i != one && n <= w.most && !yield(i) {
				return
			}
		}
	}
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

// reweigh takes for each weight of a layer another one of it, which other names.
func (w *world) reweigh(layer int, other func(from, unit int) (int, int)) {
	at := &w.step.Layers[layer]
	before := at.Before
	at.Before = before.Clone()
	for i := range before.Weights {
		from, unit := other(i/at.Units, i%at.Units)
		at.Before.Weights[i] = before.At(from, unit, at.Units)
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
