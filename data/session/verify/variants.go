package verify

import (
	"backstep/data/session"
	"backstep/network"
)

// variant is something that is not our algorithm, which gives numbers that an
// author printed.
type variant struct {
	text  string
	gives []given

	// judged are numbers in dispute, and the central differences that a gradient
	// has to agree with.
	judged []given
}

// given are numbers of a variant, by the names that they have in print.
type given struct {
	names   string
	printed string
	values  func(*session.Run) ([]float64, error)
}

// compare computes the variant.
func (v variant) compare(run *session.Run) (of Variant, err error) {
	of.Text = v.text
	if of.Numbers, err = compareAll(run, v.gives); err != nil {
		return of, err
	}
	of.Judged, err = compareAll(run, v.judged)
	return of, err
}

func compareAll(run *session.Run, gives []given) ([]Number, error) {
	var list []Number
	for _, g := range gives {
		values, err := g.values(run)
		if err != nil {
			return nil, err
		}
		list = append(list, compare(g.names, g.printed, values)...)
	}
	return list, nil
}

// first computes from what our algorithm gives in the first step.
func first(of pick) func(*session.Run) ([]float64, error) {
	return func(run *session.Run) ([]float64, error) {
		trainer, err := run.Trainer()
		if err != nil {
			return nil, err
		}
		return of(trainer.Record()), nil
	}
}

// inSequence picks from the step after so many updates of a network with one
// hidden layer and one sample, each of which moves the output layer first and
// takes the hidden deltas at its new weights. Our algorithm takes all gradients
// at the weights before the update.
func inSequence(updates int, of pick) func(*session.Run) ([]float64, error) {
	return func(run *session.Run) ([]float64, error) {
		trainer, err := run.Trainer()
		if err != nil {
			return nil, err
		}
		for range updates {
			record := trainer.Record()
			state := trainer.State().Clone()
			moveHidden(state.Parameters[0].Weights, record, run.Config)
			if err := trainer.Restore(&state); err != nil {
				return nil, err
			}
		}
		return of(trainer.Record()), nil
	}
}

// moveHidden writes the weights of the hidden layer after an update by the
// weights of the output layer as they have become.
func moveHidden(w []float64, s *network.Step, c network.Config) {
	hidden, out := &s.Layers[0], &s.Layers[1]
	for j := range hidden.Units {
		blame := 0.0
		for k, d := range out.Delta {
			blame += float64(d * out.After.At(j, k, out.Units))
		}
		d := float64(blame * c.Architecture.Layers[0].Activation.Slope(hidden.Z[j], hidden.A[j]))
		for i, x := range s.X {
			at := i*hidden.Units + j
			w[at] = hidden.Before.Weights[at] - float64(c.LearningRate*float64(x*d))
		}
	}
}

// withoutGate returns the gradient of the weights into the first unit of layer
// 2 of three, summed over the samples, where δ² is taken for δ³·W³ᵀ: the slope
// of relu, which is 0 where z is not above 0, is left out.
func withoutGate(s *network.Step) []float64 {
	inputs, out := &s.Layers[0], &s.Layers[2]
	sums := make([]float64, inputs.Units)
	for sample := range s.N() {
		blame := 0.0
		for k := range out.Units {
			blame += float64(out.Delta[s.At(k, sample)] * out.Before.Weights[k])
		}
		for i := range sums {
			sums[i] += float64(inputs.A[s.At(i, sample)] * blame)
		}
	}
	return sums
}

// differences returns the central differences of the loss, summed over the
// samples, by the weights into a unit, counted from 1, of a layer.
func differences(unit, layer int) func(*session.Run) ([]float64, error) {
	return func(run *session.Run) ([]float64, error) {
		const h = 1.0 / 1024
		at := network.CloneParameters(run.Initial)
		weights, units := at[layer-1].Weights, run.Config.Architecture.Layers[layer-1].Units
		evaluator := network.NewEvaluator(run.Config, run.TrainSamples)
		sum := func() float64 { return evaluator.Loss(at) * float64(evaluator.N()) }
		var list []float64
		for i := unit - 1; i < len(weights); i += units {
			w := weights[i]
			weights[i] = w + h
			above := sum()
			weights[i] = w - h
			list = append(list, (above-sum())/(2*h))
			weights[i] = w
		}
		return list, nil
	}
}

// errOfRoundedOutput is Err of one sigmoid output, a(1−a)(t−a), from the output
// as it is with three decimals.
func errOfRoundedOutput(s *network.Step) []float64 {
	a := rounded(s.Layers[1].A[0], 3)
	return one(float64(float64(a*(1-a)) * (s.Y[0] - a)))
}

// blameOfRoundedDelta is δ·w from the second output to the first hidden unit,
// from the δ as it is with nine decimals.
func blameOfRoundedDelta(s *network.Step) []float64 {
	out := &s.Layers[1]
	return one(float64(rounded(out.Delta[1], 9) * out.Before.Weights[1]))
}
