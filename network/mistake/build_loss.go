package mistake

import (
	"backstep/network"
	"backstep/network/explain"
)

// lossOf returns J of a sample, or of the batch.
func (w *world) lossOf(e explain.Explanation) derivation {
	switch {
	case w.q.Sample == explain.Batch:
		return meanOf(e)
	case len(e.Brief) > 0:
		return derivation{terms: []explain.Line{e.Brief[0]}}
	case e.Table == nil && len(e.Inline) > 0:
		return derivation{terms: []explain.Line{e.Inline[0]}}
	case e.Table == nil:
		return derivation{terms: []explain.Line{e.Result.Alone()}}
	}
	d := derivation{terms: w.spelledOut(termsOf(e.Table.Rows)), parts: e.Parts}
	if len(e.Tail) == 0 {
		return d
	}
	switch tail := e.Tail[0]; tail[1].Operator { // 0.5 · sum, or sum / K
	case "·":
		d.rates = []explain.Line{tail[:1]}
	case "/":
		d.over = []explain.Line{tail[2:]}
	}
	return d
}

// spelledOut returns the terms with 1 − ŷ as the difference that it is. There are two terms
// for an output whose target is neither 0 nor 1, and otherwise one.
func (w *world) spelledOut(terms []explain.Line) []explain.Line {
	a, i := w.q, 0
	a.Kind = explain.Activation
	for a.Unit = range w.subject.Config.Architecture.Outputs() {
		y := w.step.Y[w.step.At(a.Unit, w.q.Sample)]
		for range 2 {
			if i < len(terms) {
				terms[i], _ = replaced(terms[i], func(o explain.Operand) explain.Line {
					if o.HasRef || o.Role != explain.Plain || !same(o.Value, 1-w.number(a).Value) {
						return nil
					}
					return explain.Compose("1 − ?", w.number(a).Alone())
				})
				i++
			}
			if y == 0 || y == 1 || w.subject.Config.Loss.Name != "bce" {
				break
			}
		}
	}
	return terms
}

// lossOfAnswers returns J of a sample worked out from each ŷ, even where ŷ is so near to 0
// or 1 that J is worked out from z.
func (w *world) lossOfAnswers() *derivation {
	of := w.own()
	linear, _ := network.LookupActivation("linear")
	of.activate(of.last(), linear)
	d := of.derive()
	return &d
}
