package network

// moving is what the optimiser works on: all parameters that training changes,
// their gradients, and what it remembers of them, each in one slice. They are
// those of a state and of a work space, which share their memory with it.
type moving struct {
	values, gradient []float64
	buffers          [][]float64

	// The first of them are weights, to which penalties apply; the others are
	// biases, unless these are frozen.
	weights int
}

// newMoving returns the state before the first step, and what moves of it.
func newMoving(c Config, initial []Parameters, p *pass) (State, moving) {
	a := c.Architecture
	var s State
	var m moving
	s.Parameters, m.values, m.weights = parametersInOne(a)
	CopyParameters(s.Parameters, initial)
	for range c.Optimizer.Buffers() {
		layers, all, _ := parametersInOne(a)
		s.Buffers, m.buffers = append(s.Buffers, layers), append(m.buffers, all)
	}
	m.gradient = p.all
	if c.FrozenBiases {
		m.values = m.values[:m.weights]
	}
	return s, m
}
