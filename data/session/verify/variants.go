package verify

import (
	"backstep/data/session"
	"backstep/network"
)

// variant is an algorithm other than ours that gives numbers an author printed.
type variant struct {
	text  string
	gives []given

	// judged are numbers in dispute, with the central differences that a gradient has
	// to agree with.
	judged []given
}

// given are numbers of a variant, with their names in print.
type given struct {
	names   string
	printed string
	values  func(*session.Setup) ([]float64, error)
}

// compare computes the numbers of the variant beside those in print.
func (v variant) compare(setup *session.Setup) (of Variant, err error) {
	of.Text = v.text
	if of.Numbers, err = compareAll(setup, v.gives); err != nil {
		return of, err
	}
	of.Judged, err = compareAll(setup, v.judged)
	return of, err
}

func compareAll(setup *session.Setup, gives []given) ([]Number, error) {
	var list []Number
	for _, g := range gives {
		values, err := g.values(setup)
		if err != nil {
			return nil, err
		}
		list = append(list, compare(g.names, g.printed, values)...)
	}
	return list, nil
}

// first picks from the first step of our algorithm.
func first(of pick) func(*session.Setup) ([]float64, error) { return atStep(1, of) }

// atStep picks from a step of our algorithm, counted from 1.
func atStep(step int, of pick) func(*session.Setup) ([]float64, error) {
	return func(setup *session.Setup) ([]float64, error) {
		trainer, err := setup.Trainer()
		if err != nil {
			return nil, err
		}
		for range step - 1 {
			trainer.Step()
		}
		return of(trainer.Record()), nil
	}
}

// differences returns the central differences of the loss, summed over the samples,
// with respect to the weights into a unit of a layer. Layers and units count from 1.
func differences(unit, layer int) func(*session.Setup) ([]float64, error) {
	return func(setup *session.Setup) ([]float64, error) {
		const h = 1.0 / 1024
		at := network.CloneParameters(setup.Initial)
		weights, units := at[layer-1].Weights, setup.Config.Architecture.Layers[layer-1].Units
		evaluator := network.NewEvaluator(setup.Config, setup.TrainSamples)
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
