package verify

import (
	"backstep/data/session"
	"backstep/network"
)

func mazur() publication {
	const (
		afterOne, afterAll   = "E after 1 update", "E after 10000 updates"
		outputs, lastOutputs = "out_o1 then, out_o2 then", ".015912196 .984065734"
	)
	return publication{
		name:   "mazur",
		where:  "https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/",
		remark: "The biases are never updated.",
		numbers: []numbers{
			{"net_h1, net_h2", 1, z(1), ".3775 _"},
			{"out_h1, out_h2", 1, a(1), ".593269992 .596884378"},
			{"net_o1, net_o2", 1, z(2), "1.105905967 _"},
			{"out_o1, out_o2", 1, a(2), ".75136507 .772928465"},
			{"E_o1, E_o2", 1, halfSquares, ".274811083 .023560026"},
			{"E", 1, loss, ".298371109"},
			{"∂E/∂out_o1, ∂E/∂out_o2", 1, errors, ".74136507 _"},
			{"∂out_o1/∂net_o1, ∂out_o2/∂net_o2", 1, slopes(2), ".186815602 _"},
			{"δ_o1, δ_o2", 1, delta(2), ".138498562 _"},
			{"∂E/∂w5, ∂E/∂w7, ∂E/∂w6, ∂E/∂w8", 1, gradient(2), ".082167041 _ _ _"},
			{"∂E_o1/∂out_h1, ∂E_o2/∂out_h1, ∂E/∂out_h1", 1, upstream(1, 2), ".055399425 -.019049119 .036350306"},
			{"∂out_h1/∂net_h1, ∂out_h2/∂net_h2", 1, slopes(1), ".241300709 _"},
			{"∂E/∂w1, ∂E/∂w3, ∂E/∂w2, ∂E/∂w4", 1, gradient(1), ".000438568 _ _ _"},
			{"new w1, new w2", 1, into(1, 2, weights(1)), ".149780716 .19956143"},
			{"new w3, new w4", 1, into(2, 2, weights(1)), ".24975114 .29950229"},
			{"new w5, new w6", 1, into(1, 2, weights(2)), ".35891648 .408666186"},
			{"new w7, new w8", 1, into(2, 2, weights(2)), ".511301270 .561370121"},
			{afterOne, 1, lossAfter, ".291027924"},
			{afterAll, 10001, loss, ".0000351085"},
			{outputs, 10001, a(2), lastOutputs},
		},
		recomputed: []numbers{
			{"net_h1, net_h2", 1, z(1), "_ .3925"},
			{"net_o1, net_o2", 1, z(2), "_ 1.2249214041"},
			{"δ_o1, δ_o2", 1, delta(2), "_ -.0380982365"},
			{"δ_h1, δ_h2", 1, delta(1), ".00877135469 .00995425471"},
		},
		variants: []variant{
			{
				text: "The article updates all layers together. Its E after the first update and its last outputs are of something else: the output " +
					"layer is updated first, and its new weights are used in the hidden deltas.",
				gives: []given{
					{afterOne, ".291027924", inSequence(1, loss)},
					{outputs, lastOutputs, inSequence(10000, a(2))},
				},
			},
			{
				text: "The last E is of the algorithm that the article describes, which updates all layers together: it is the loss of the 10,000th step, " +
					"taken before the update of that step. So it is not of the same run as the outputs beside it, whose loss is .000035084786.",
				gives: []given{{afterAll, ".0000351085", atStep(10000, loss)}},
			},
			{
				text:  "∂E_o2/∂out_h1 is δ_o2 · w7 with δ_o2 rounded to nine decimals, −.038098237, before it is multiplied.",
				gives: []given{{"∂E_o2/∂out_h1", "-.019049119", first(upstreamOfRoundedDelta)}},
			},
		},
	}
}

// inSequence picks from the step after some updates of a network with one hidden layer
// and one sample. Each update moves the output layer first, and computes the hidden
// deltas with its new weights. Our algorithm computes all gradients with the weights
// before the update.
func inSequence(updates int, of pick) func(*session.Setup) ([]float64, error) {
	return func(setup *session.Setup) ([]float64, error) {
		trainer, err := setup.Trainer()
		if err != nil {
			return nil, err
		}
		for range updates {
			record := trainer.Record()
			state := trainer.State().Clone()
			moveHidden(state.Parameters[0].Weights, record, setup.Config)
			if err := trainer.Restore(&state); err != nil {
				return nil, err
			}
		}
		return of(trainer.Record()), nil
	}
}

// moveHidden sets w to the weights of the hidden layer after an update that uses the
// new weights of the output layer.
func moveHidden(w []float64, s *network.Step, c network.Config) {
	hidden, out := &s.Layers[0], &s.Layers[1]
	for j := range hidden.Units {
		gradient := 0.0
		for k, d := range out.Delta {
			gradient += float64(d * out.After.At(j, k, out.Units))
		}
		d := float64(gradient * c.Architecture.Layers[0].Activation.Slope(hidden.Z[j], hidden.A[j]))
		for i, x := range s.X {
			at := i*hidden.Units + j
			w[at] = hidden.Before.Weights[at] - float64(c.LearningRate*float64(x*d))
		}
	}
}

// upstreamOfRoundedDelta returns δ·w from the second output to the first hidden unit,
// computed from δ rounded to nine decimals.
func upstreamOfRoundedDelta(s *network.Step) []float64 {
	out := &s.Layers[1]
	return one(float64(rounded(out.Delta[1], 9) * out.Before.Weights[1]))
}
