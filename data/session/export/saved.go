package export

import (
	"fmt"
	"strings"

	"backstep/data/session"
	"backstep/network"
)

// torchName returns what PyTorch's optimisers call a buffer.
func torchName(optimizer, buffer string) string {
	switch {
	case buffer == "v":
		return "momentum_buffer"
	case buffer == "m":
		return "exp_avg"
	case optimizer == "adagrad":
		return "sum"
	case optimizer == "rmsprop":
		return "square_avg"
	default:
		return "exp_avg_sq"
	}
}

// buffers returns the Python code that gives PyTorch's optimiser what ours remembers.
func buffers(setup *session.Setup) string {
	names := setup.Config.Optimizer.Buffers()
	if len(names) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n# What it remembers of the %d steps that are done.\n", setup.State.Updates)
	for i, name := range names {
		writeBuffer(&b, setup, strings.ToUpper(name), setup.State.Buffers[i])
	}
	writeMemory(&b, setup, "WEIGHTS")
	if setup.Config.Architecture.Bias && !setup.Config.FrozenBiases {
		writeMemory(&b, setup, "BIASES")
	}
	return b.String()
}

// writeBuffer writes the numbers of a buffer, those of the weights and those of the
// biases.
func writeBuffer(b *strings.Builder, setup *session.Setup, name string, layers []network.Parameters) {
	weights := lists(len(layers), 0, func(l, column int) string {
		return flatMatrix(layers[l].Weights, setup.Config.Architecture.Layers[l].Units, column)
	})
	biases := lists(len(layers), 0, func(l, column int) string { return row(layers[l].Biases, column) })
	fmt.Fprintf(b, "%s_WEIGHTS = %s\n%s_BIASES = %s\n", name, weights, name, biases)
}

// writeMemory writes the code that gives the optimiser the buffers of the weights or
// biases.
func writeMemory(b *strings.Builder, setup *session.Setup, parameters string) {
	fmt.Fprintf(b, "for layer, parameter in enumerate(%s):\n    OPTIMIZER.state[parameter] = {\n", parameters)
	fmt.Fprintf(b, "        \"step\": torch.tensor(%d.0),\n", setup.State.Updates)
	for _, name := range setup.Config.Optimizer.Buffers() {
		fmt.Fprintf(b, "        %q: torch.tensor(%s_%s[layer]),\n", torchName(setup.Config.Optimizer.Name, name), strings.ToUpper(name), parameters)
	}
	b.WriteString("    }\n")
}
