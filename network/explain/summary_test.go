package explain

import (
	"math"
	"testing"

	"backstep/network"
)

// summaries returns every number of the step that sums others up, and every slope, with its
// value worked out anew.
func (w world) summaries() []Operand {
	s, a := w.step, w.subject.Config.Architecture
	list := []Operand{
		own("", s.LossSum, Quantity{Kind: LossSum}), own("", s.OldLossSum, Quantity{Kind: OldLossSum}),
		own("", w.right(), Quantity{Kind: Right, Sample: Batch}),
	}
	if s.LastBatch {
		list = append(list, own("", s.LossSum/float64(s.EpochSamples), Quantity{Kind: EpochLoss}))
	}
	for l := range a.Layers {
		list = append(list, w.layerSummaries(l)...)
	}
	return list
}

// layerSummaries returns those of a layer.
func (w world) layerSummaries(l int) (list []Operand) {
	at, f := &w.step.Layers[l], w.subject.Config.Architecture.Layers[l].Activation
	var moves, slopes []float64
	for i, new := range at.After.Weights {
		moves = append(moves, new-at.Before.Weights[i])
	}
	add := func(of MeanOf, values []float64, by float64) {
		sum := 0.0
		for _, v := range values {
			sum += math.Abs(v * by)
		}
		if of == MeanSlope {
			sum = 0
			for _, v := range values {
				sum += v
			}
		}
		list = append(list, own("", sum/float64(len(values)), Quantity{Kind: LayerMean, Layer: l, Index: int(of)}))
	}
	if !f.Joint() {
		for i, z := range at.Z {
			slopes = append(slopes, f.Slope(z, at.A[i]))
			list = append(list, own("", slopes[i], Quantity{Kind: Slope, Layer: l, Unit: i / w.step.N(), Sample: i % w.step.N()}))
		}
		add(MeanSlope, slopes, 1)
	}
	add(MeanDelta, at.Delta, 1)
	add(MeanGradient, at.Gradient.Weights, w.subject.Notation.OfGradient(1, w.step.N()))
	add(MeanWeight, at.Before.Weights, 1)
	add(MeanMove, moves, 1)
	move, weight := list[len(list)-1].Value, list[len(list)-2].Value
	share := own("", move/weight, Quantity{Kind: LayerMean, Layer: l, Index: int(UpdateShare)})
	if move == 0 {
		share.Value = 0
	}
	return append(list, share)
}

// right counts the samples whose largest output is where the largest target is.
func (w world) right() (n float64) {
	s := w.step
	for i := range s.N() {
		y, yhat := s.Column(s.Y, i), s.Column(s.Layers[len(s.Layers)-1].A, i)
		if said, ok := argmax(yhat); ok {
			if truth, _ := argmax(y); said == truth {
				n++
			}
		}
	}
	return n
}

// argmax is the verdict of these tests: the first of the largest outputs.
func argmax(outputs []float64) (class int, ok bool) {
	for i, v := range outputs {
		if !network.Finite(v) {
			return 0, false
		}
		if v > outputs[class] {
			class = i
		}
	}
	return class, true
}

// checkSummaries explains all of them, and each answer that is right or wrong.
func (w world) checkSummaries(t *testing.T) {
	t.Helper()
	w.subject.Verdict = argmax
	for _, o := range w.summaries() {
		w.checkUndrawn(t, o)
	}
	for i := range w.step.N() {
		w.checkUndrawn(t, w.subject.Explain(w.step, Quantity{Kind: Right, Sample: i}).Result)
	}
}
