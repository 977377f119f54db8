package explain

import "backstep/network"

// Form is an activation or a loss in symbols, for one output and whatever network it is
// in.
type Form struct {
	Name    string
	Formula string // of f or J: "1 / (1 + e^−z)"
	Slope   string // of f′ or ∂J/∂ŷ: "a · (1 − a)"
	Does    string // what an activation does to z: "tanh squeezes z between −1 and 1"
}

// ActivationForms returns the forms of all activations, in the order in which help lists
// them. Of softmax it is that of several outputs.
func ActivationForms(n Numbers) []Form {
	var list []Form
	for _, f := range network.Activations() {
		if f.Joint() {
			list = append(list, softmaxForm(f.Name))
			continue
		}
		of := activationOf(f.Name)
		list = append(list, Form{Name: of.name, Formula: of.formula, Slope: of.slope(f, n), Does: of.does})
	}
	return list
}

func softmaxForm(name string) Form {
	return Form{
		Name: name, Formula: "e^z / Σ e^z", Slope: "a · (1 − a) for the own z, −a · a of the other for another z",
		Does: "softmax makes shares of all outputs, which add up to 1",
	}
}

// slope returns f′ in symbols, on both sides of 0 where it differs there.
func (a activation) slope(f network.Activation, n Numbers) string {
	above, below := a.slopeAt(1, f, n), a.slopeAt(-1, f, n)
	if above == below {
		return above
	}
	return above + " where z > 0, else " + below
}

// slopeAt returns f′ in symbols as it is derived at some z, or its value if that is a
// constant there.
func (a activation) slopeAt(z float64, f network.Activation, n Numbers) string {
	values := []float64{0}
	f.Values(values, []float64{z})
	if lines := a.derivative(named("z", z), named("a", values[0])).lines; len(lines) > 0 {
		return lines[0].Text(n, true)
	}
	return n.Short(f.Slope(z, values[0]))
}

// LossForms returns the forms of all losses of one output, in the order in which help
// lists them.
func LossForms(n Numbers) []Form {
	const neither = 0.5 // a target that is neither 0 nor 1, so that no term is left out
	var list []Form
	for _, l := range losses() {
		slope := l.gradient(named("ŷ", 0), named("y", neither), 1)
		list = append(list, Form{Name: l.name, Formula: l.formula(1), Slope: slope.Text(n, true)})
	}
	return list
}
