package prose

import (
	"fmt"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/ui/number"
)

// answers writes the network's answer to each sample: a class, and whether it is
// right; or numbers, and how far each is from its target.
func (w *Writer) answers(step *network.Step) {
	for s := range step.N() {
		truth, classes := w.class(step, step.Y, s)
		if !classes {
			for _, says := range w.distances(step, s) {
				w.print("  %s", says)
			}
			continue
		}
		switch says, ok := w.class(step, step.Layers[len(step.Layers)-1].A, s); {
		case !ok:
			w.print("  The network says no class of %s: an answer is not a number. It is %s.", w.sample(s), truth)
		case says == truth:
			w.print("  The network says that %s is %s, which is right.", w.sample(s), says)
		default:
			w.print("  The network says that %s is %s, but it is %s.", w.sample(s), says, truth)
		}
	}
}

// class names the class that the outputs, or the targets, of a sample stand for.
func (w *Writer) class(step *network.Step, values []float64, sample int) (name string, ok bool) {
	class, ok := w.setup.Class(step, values, sample)
	if !ok {
		return "", false
	}
	return text.Clean(w.setup.Set.Target.Classes[class]), true
}

// Distances says what the network answers to a sample whose targets are numbers, and how far
// that is from each of them.
func Distances(setup *session.Setup, step *network.Step, sample int, format number.Format) []string {
	w := New(nil, setup)
	w.numbers.Format = format
	return w.distances(step, sample)
}

// distances is Distances.
func (w *Writer) distances(step *network.Step, sample int) (list []string) {
	last := len(step.Layers) - 1
	for j := range step.Layers[last].Units {
		a, y := step.Layers[last].A[step.At(j, sample)], step.Y[step.At(j, sample)]
		of := w.sample(sample)
		if step.Layers[last].Units > 1 {
			of = fmt.Sprintf("%s of %s", w.setup.Names.Unit(last, j), of)
		}
		where := "exactly its target"
		switch {
		case number.Alarming(a):
			where = "which is no answer"
		case a > y:
			where = w.numbers.Trim(a-y) + " above its target, " + w.numbers.raw(y)
		case a < y:
			where = w.numbers.Trim(y-a) + " below its target, " + w.numbers.raw(y)
		}
		list = append(list, fmt.Sprintf("The network says %s for %s, %s.%s", w.numbers.Trim(a), of, where, subjectOf(w).AnswerInUnit(step, j, sample)))
	}
	return list
}
