package network

// moving is a run of parameters that the optimiser moves, with what it needs
// for that: a layer's weights, or its biases.
type moving struct {
	values, gradient []float64
	buffers          [][]float64
}

// movingParameters lists the parameters that training changes: the weights,
// and the biases unless they are frozen.
func movingParameters(c Config, s *State, p *pass) []moving {
	var list []moving
	for l := range s.Parameters {
		weights := moving{values: s.Parameters[l].Weights, gradient: p.layers[l].gradient.Weights}
		biases := moving{values: s.Parameters[l].Biases, gradient: p.layers[l].gradient.Biases}
		for _, b := range s.Buffers {
			weights.buffers = append(weights.buffers, b[l].Weights)
			biases.buffers = append(biases.buffers, b[l].Biases)
		}
		list = append(list, weights)
		if c.Architecture.Bias && !c.FrozenBiases {
			list = append(list, biases)
		}
	}
	return list
}
