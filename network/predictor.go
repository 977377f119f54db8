package network

// Predictor propagates many inputs forward at any weights: what pictures of a
// network are made with. It is not safe for concurrent use.
type Predictor struct {
	pass *pass
	most int
}

// NewPredictor returns a predictor for up to n inputs at a time.
func NewPredictor(a Architecture, n int) *Predictor {
	return &Predictor{pass: newPass(a, n), most: n}
}

// Most returns how many inputs it takes at a time.
func (p *Predictor) Most() int { return p.most }

// Run propagates n inputs. x is inputs × n, input by input: input i of sample s
// is at [i*n+s]. It is read until the next Run, and not changed.
func (p *Predictor) Run(params []Parameters, x []float64, n int) {
	p.pass.resize(n)
	p.pass.x = x
	p.pass.forward(params)
}

// A returns the activations of a layer, units × n. They are overwritten by the
// next Run.
func (p *Predictor) A(layer int) []float64 { return p.pass.layers[layer].a }

// Outputs returns the activations of the last layer, outputs × n.
func (p *Predictor) Outputs() []float64 { return p.A(len(p.pass.layers) - 1) }
