package export

import (
	"fmt"
	"slices"
	"strings"
)

// torchActivation is an activation in PyTorch, as Python code.
type torchActivation struct {
	name   string
	value  string // its value at z
	doc    string // the docstring of the function that returns it, if it needs one
	module string // the module of torch.nn, if the model needs one
}

func torchActivations() []torchActivation {
	return []torchActivation{
		{name: "linear", value: "z"},
		{name: "sigmoid", value: "torch.sigmoid(z)", module: "nn.Sigmoid()"},
		{name: "tanh", value: "torch.tanh(z)", module: "nn.Tanh()"},
		{name: "relu", value: "torch.relu(z)", module: "nn.ReLU()"},
		{name: "leaky-relu", value: "torch.nn.functional.leaky_relu(z, 0.01)", module: "nn.LeakyReLU(0.01)"},
		{name: "elu", value: "torch.nn.functional.elu(z)", module: "nn.ELU()"},
		{
			name: "gelu", value: "torch.nn.functional.gelu(z)", module: "nn.GELU()",
			doc: "The exact form, with erf. At -inf it is NaN, not its limit, 0; so is its slope at inf.",
		},
		{
			name: "silu", value: "torch.nn.functional.silu(z)", module: "nn.SiLU()",
			doc: "z times sigmoid. At -inf it is NaN, not its limit, 0; so is its slope at inf.",
		},
		{
			// Above its threshold the module returns z itself. At 40 that is exact in
			// float64.
			name: "softplus", value: "-torch.nn.functional.logsigmoid(-z)", module: "nn.Softplus(threshold=40)",
			doc: "ln(1 + e^z) at every z: PyTorch's own softplus is z itself above 20.",
		},
		{name: "softmax", value: "torch.softmax(z, dim=1)", module: "nn.Softmax(dim=1)", doc: "Over the units of each sample."},
	}
}

// torchActivationOf returns the activation of that name, or an error if it is not
// known in PyTorch.
func torchActivationOf(name string) (torchActivation, error) {
	all := torchActivations()
	i := slices.IndexFunc(all, func(a torchActivation) bool { return a.name == name })
	if i < 0 {
		return torchActivation{}, fmt.Errorf("the activation %s is not known in PyTorch", name)
	}
	return all[i], nil
}

// function returns the Python code of a function with the activation's name.
func (a torchActivation) function() string {
	text := "def " + identifier(a.name) + "(z):\n"
	if a.doc != "" {
		text += doc(a.doc)
	}
	return text + "    return " + a.value + "\n"
}

// identifier returns a name that is valid in Python.
func identifier(name string) string { return strings.ReplaceAll(name, "-", "_") }
