package unit

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/paint"
)

// Draw draws the selected unit.
func (v *View) Draw(p paint.Painter) {
	m := p.Moment
	pic := &picture{Rows: v.rows(m), SortBy: v.sortBy}
	if m.Selection.Layer >= 0 {
		unitCurve(m, pic)
		unitSums(m, pic)
		v.unitPast(m, &pic.Past)
	}
	if p.Format.ASCII {
		spell(pic)
	}
	drawing{p, pic}.draw()
}

// curvePoints is the number of points from which the activation function is drawn. It
// is odd, so that one of them is at 0, where some functions have a kink.
const curvePoints = 257

// unitCurve prepares the activation function and its slopes.
func unitCurve(m *desk.Moment, u *picture) {
	at := m.Selection
	f := m.Setup.Config.Architecture.Layers[at.Layer].Activation
	u.Reach = reach(m)
	if f.Joint() {
		return
	}
	z, a := make([]float64, curvePoints), make([]float64, curvePoints)
	for i := range z {
		z[i] = u.Reach * (float64(2*i)/(curvePoints-1) - 1)
	}
	f.Values(a, z)
	for i := range z {
		u.Curve = append(u.Curve, CurvePoint{Z: z[i], A: a[i]})
	}
	if step := m.Step; step != nil {
		layer, from, n := &step.Layers[at.Layer], step.At(at.Unit, 0), step.N()
		u.Slopes = make([]float64, n)
		f.Slopes(u.Slopes, layer.Z[from:from+n], layer.A[from:from+n])
	}
}

// reach returns a round number that no z of the unit exceeds. It is 3 if z is small or
// not reached.
func reach(m *desk.Moment) float64 {
	const least, most = 3, 1e300
	largest := 0.0
	if step, at := m.Step, m.Selection; m.Path.Reached(m.Position, stepper.WeightedSum, at.Layer, at.Unit) {
		for s := range step.N() {
			if z := math.Abs(step.Layers[at.Layer].Z[step.At(at.Unit, s)]); z <= most {
				largest = max(largest, z)
			}
		}
	}
	for size := 1.0; ; size *= 10 {
		for _, digit := range []float64{least, 4, 5, 6, 8, 10, 15, 20} {
			if digit*size >= largest {
				return digit * size
			}
		}
	}
}

// unitSums prepares the sums that show where z and δ of the selected sample came from.
func unitSums(m *desk.Moment, u *picture) {
	subject, at := m.Setup.Subject, m.Selection
	if m.Step == nil {
		u.Sum = sumAhead(m)
		return
	}
	q := explain.Quantity{Kind: explain.WeightedSum, Layer: at.Layer, Unit: at.Unit, Sample: at.Sample}
	z := subject.Explain(m.Step, q)
	u.Sum = sumOf(&z)
	q.Kind = explain.Delta
	delta := subject.Explain(m.Step, q)
	if at.Layer == m.LastLayer() {
		u.Delta = &delta
		return
	}
	u.DeltaSum = sumOf(&delta)
	step := m.Step
	slope := u.Slopes[at.Sample]
	u.DeltaSum.Factor = &Factor{Symbol: "f′(z)", Sum: delta.Table.Sum.Value, Value: slope}
	u.DeltaSum.Total = step.Layers[at.Layer].Delta[step.At(at.Unit, at.Sample)]
}

// sumOf returns the sum of an explanation that has one.
func sumOf(e *explain.Explanation) Sum {
	t := e.Table
	sum := Sum{Symbol: e.Symbol, Total: e.Result.Value}
	copy(sum.Heads[:], t.Columns)
	for i, row := range t.Rows {
		term := Term{Label: row.Label, From: i, Alone: true, Product: row.Total.Value}
		if o := row.Operands(); len(o) == 2 {
			term.Alone, term.Value, term.Weight = false, o[0].Value, o[1].Value
		} else {
			term.From = network.Bias
		}
		sum.Terms = append(sum.Terms, term)
	}
	return sum
}

// sumAhead returns z before the first step, when only the weights are known.
func sumAhead(m *desk.Moment) Sum {
	names, at := m.Setup.Names, m.Selection
	a := m.Setup.Config.Architecture
	letter := "a"
	if at.Layer == 0 {
		letter = "x"
	}
	sum := Sum{Symbol: "z", Heads: [3]string{letter, "w", letter + " · w"}}
	initial, units := m.Setup.Initial[at.Layer], a.Layers[at.Layer].Units
	for i := range a.From(at.Layer) {
		sum.Terms = append(sum.Terms, Term{Label: names.Unit(at.Layer-1, i), From: i, Weight: initial.At(i, at.Unit, units)})
	}
	if a.Bias {
		sum.Terms = append(sum.Terms, Term{Label: "bias", From: network.Bias, Alone: true, Product: initial.Biases[at.Unit]})
	}
	return sum
}

// unitPast prepares the history of the unit's weights, gradients and deltas, as far as
// the step has come.
func (v *View) unitPast(m *desk.Moment, past *Past) {
	states := probe.Moments(m.Past(), mostMoments)
	if len(states) == 0 {
		return
	}
	past.First = states[0].Step
	past.Last = max(past.First+1, m.Position.Step)
	past.Weights = pastWeights(m, states)
	past.Of = m.Setup.TrainSamples.Len()
	if step, at := m.Step, m.Selection; step != nil {
		for s := range step.N() {
			past.MeanDelta += math.Abs(step.Layers[at.Layer].Delta[step.At(at.Unit, s)]) / float64(step.N())
		}
	}
	known := v.past.Of(m.Training())
	if known == nil || known.Layer != m.Selection.Layer || known.Unit != m.Selection.Unit {
		return
	}
	past.Samples = known.Samples
	past.Gradients = make([]Line, len(past.Weights))
	for _, r := range known.Readings {
		if passedBack(m, r.Step, stepper.Delta) {
			past.Deltas = append(past.Deltas, Reading{Step: r.Step, Value: r.Delta})
		}
		if !passedBack(m, r.Step, stepper.Gradient) {
			continue
		}
		for i, g := range r.Gradients {
			past.Gradients[i] = append(past.Gradients[i], Reading{Step: r.Step, Value: g})
		}
	}
}

// passedBack reports whether the position has reached what a phase of the backward pass
// computes for the selected unit at the weights after a step.
func passedBack(m *desk.Moment, after int, phase stepper.Kind) bool {
	at := m.Position
	if after+1 != at.Step {
		return after < at.Step
	}
	return m.Path.Reached(at, phase, m.Selection.Layer, m.Selection.Unit)
}

// pastWeights returns the history of the unit's weights and then of its bias. It
// consists of the states, the weights with which the present step began and, once they
// are reached, those that it made.
func pastWeights(m *desk.Moment, states []*network.State) []Line {
	a, at := m.Setup.Config.Architecture, m.Selection
	units, from := a.Layers[at.Layer].Units, a.From(at.Layer)
	lines := make([]Line, from, from+1)
	if a.Bias {
		lines = lines[:from+1]
	}
	add := func(step int, p network.Parameters) {
		for i := range from {
			lines[i] = append(lines[i], Reading{Step: step, Value: p.At(i, at.Unit, units)})
		}
		if a.Bias {
			lines[from] = append(lines[from], Reading{Step: step, Value: p.Biases[at.Unit]})
		}
	}
	here := m.Step
	for _, s := range states {
		if here == nil || s.Step < here.Number-1 {
			add(s.Step, s.Parameters[at.Layer])
		}
	}
	if here == nil {
		return lines
	}
	add(here.Number-1, here.Layers[at.Layer].Before)
	if m.Path.Reached(m.Position, stepper.Update, at.Layer, at.Unit) {
		add(here.Number, here.Layers[at.Layer].After)
	}
	return lines
}
