package network

// Evaluation is what a network says of some samples at given weights.
type Evaluation struct {
	Outputs [][]float64 // ŷ, a row a sample
	Losses  []float64   // Jᵢ, without penalties
	Loss    float64     // their mean
}

// Evaluate propagates the samples forward as one batch and changes nothing.
// The samples have the architecture's inputs and outputs.
func Evaluate(c Config, params []Parameters, samples Samples) Evaluation {
	n := samples.Len()
	if n == 0 {
		return Evaluation{}
	}
	whole := c
	whole.BatchSize, whole.Shuffle = 0, false
	order := newEpochOrder(samples, whole)
	order.arrange(1)
	p := newPass(c.Architecture, n)
	p.resize(n)
	p.x, p.y = order.x, order.y
	p.forward(params)
	result := Evaluation{Loss: p.loss(&c.Loss), Losses: p.losses}
	out := p.layers[len(p.layers)-1].a
	for s := range n {
		row := make([]float64, c.Architecture.Outputs())
		for j := range row {
			row[j] = out[j*n+s]
		}
		result.Outputs = append(result.Outputs, row)
	}
	return result
}
