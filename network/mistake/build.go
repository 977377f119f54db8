package mistake

import (
	"slices"

	"backstep/network/explain"
)

func (w *world) explanation() explain.Explanation { return w.subject.Explain(w.step, w.q) }

// derive returns how the number of a world is put together.
func (w *world) derive() derivation { return w.derivation(w.explanation()) }

// derivation returns how a number is put together, as its explanation has it.
func (w *world) derivation(e explain.Explanation) derivation {
	switch w.q.Kind {
	case explain.WeightedSum:
		return derivation{terms: termsOf(e.Table.Rows)}
	case explain.Activation:
		return activationOf(e, w.q.Unit)
	case explain.Loss:
		return w.lossOf(e)
	case explain.Delta:
		return w.deltaOf(e)
	case explain.Gradient:
		return meanOf(e)
	case explain.Update:
		return updateOf(e)
	default:
		if len(e.Inline) > 0 {
			return derivation{terms: []explain.Line{e.Inline[0]}}
		}
		return derivation{terms: []explain.Line{e.Result.Alone()}}
	}
}

// termsOf returns the terms of the rows of a sum.
func termsOf(rows []explain.Row) []explain.Line {
	list := make([]explain.Line, len(rows))
	for i, row := range rows {
		if list[i] = row.Terms; len(row.Terms) == 0 || !same(row.Terms.Value(), row.Total.Value) {
			list[i] = row.Total.Alone()
		}
	}
	return list
}

// activationOf returns a = f(z).
func activationOf(e explain.Explanation, unit int) derivation {
	if e.Table == nil {
		return derivation{terms: []explain.Line{expanded(e.Inline[0], e.Parts)}}
	}
	powers := termsOf(e.Table.Rows) // of a softmax
	return derivation{terms: []explain.Line{powers[unit]}, over: []explain.Line{explain.Sum(powers).Factor()}}
}

// meanOf returns a mean of the rows of a table, or their sum, to which penalties may be added:
// the tail is sum ÷ n + penalties, and may have a minus in front.
func meanOf(e explain.Explanation) derivation {
	d := derivation{terms: termsOf(e.Table.Rows)}
	if len(e.Tail) == 0 {
		return d
	}
	parts := split(e.Tail[0], "+")
	mean := parts[0]
	d.plus, d.negated = parts[1:], mean[0].Operator == "−"
	if n := len(mean); n > 2 && mean[n-2].Operator == "÷" {
		d.over = []explain.Line{mean[n-1:]}
	}
	return d
}

// deltaOf returns δ of a unit.
func (w *world) deltaOf(e explain.Explanation) derivation {
	output := w.subject.Config.Architecture.Output().Activation
	switch {
	case w.q.Layer < w.last():
		d := derivation{terms: termsOf(e.Table.Rows)}
		d.slope(w)
		return d
	case !w.subject.Fused() && output.Joint():
		return jointOf(e)
	case w.subject.Fused():
		l := e.Inline[0]
		if n := len(l); n > 2 && l[n-2].Operator == "/" { // ( ŷ − y ) / K
			return derivation{terms: []explain.Line{l[1 : n-3]}, over: []explain.Line{l[n-1:]}}
		}
		return derivation{terms: []explain.Line{l}}
	default:
		l := w.subject.LossGradient(w.step, w.q).Lines[0]
		if w.flipped() {
			l = turnedError(l)
		}
		d := derivation{terms: []explain.Line{l}}
		d.slope(w)
		return d
	}
}

// slope adds f′(z) of the unit as a factor, unless it is 1 all along.
func (d *derivation) slope(w *world) {
	slope, parts := w.subject.Slope(w.step, w.q)
	if len(slope.Lines) == 0 && slope.Result.Value == 1 && w.subject.Config.Architecture.Layers[w.q.Layer].Activation.Name == "linear" {
		return
	}
	d.times = append(d.times, lineOf(slope, parts))
}

// lineOf returns the line that gives a part, or its value alone.
func lineOf(p explain.Part, parts []explain.Part) explain.Line {
	if len(p.Lines) == 0 {
		return p.Result.Alone()
	}
	return expanded(p.Lines[0], parts)
}

// jointOf returns δ of one of several outputs that depend on each other.
func jointOf(e explain.Explanation) derivation {
	parts := slices.Clone(e.Parts)
	if e.Table != nil {
		parts = append(parts, explain.Part{Result: e.Table.Sum, Lines: []explain.Line{explain.Sum(termsOf(e.Table.Rows))}})
	}
	switch {
	case len(e.Tail) > 0:
		return derivation{terms: []explain.Line{e.Tail[0]}, parts: parts}
	case len(e.Inline) > 0:
		return derivation{terms: []explain.Line{e.Inline[0]}, parts: parts}
	default:
		return derivation{terms: []explain.Line{e.Result.Alone()}}
	}
}

// updateOf returns a new weight: base − rate · direction. What the optimiser keeps is worked
// out anew, since the numbers that it is made of may have been changed.
func updateOf(e explain.Explanation) derivation {
	l, parts := e.Inline[0], e.Parts
	if len(l) == 1 { // A frozen bias is what it was.
		return derivation{terms: []explain.Line{l}}
	}
	parts = reworked(parts)
	l = renewed(l, parts)
	factors := split(l[2:], "·")
	return derivation{base: l[:1], rates: []explain.Line{bare(factors[0])}, terms: []explain.Line{bare(factors[1])}, parts: parts}
}
