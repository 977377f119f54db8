package against

import (
	"strconv"
	"strings"
)

// Kind is what the numbers of a field are.
type Kind int

// The kinds of fields.
const (
	None Kind = iota
	Inputs
	Targets
	Sum
	Activation
	Loss     // of the batch
	DataLoss // of the batch, without penalties
	Losses   // of each sample
	Delta
	GradWeights
	GradBiases
	Rate // the learning rate
	Weights
	Biases
	WeightsBefore
	BiasesBefore
)

// kinds are the names of fields, in small letters and without what is no letter.
func kinds() names {
	return names{
		"x": Inputs, "inputs": Inputs, "input": Inputs,
		"y": Targets, "targets": Targets, "target": Targets, "ytrue": Targets,
		"z": Sum, "sum": Sum, "preactivation": Sum, "logits": Sum,
		"a": Activation, "activation": Activation, "activations": Activation, "output": Activation, "outputs": Activation,
		"ŷ": Activation, "yhat": Activation, "ypred": Activation, "prediction": Activation, "predictions": Activation,
		"loss": Loss, "j": Loss, "cost": Loss, "dataloss": DataLoss, "losses": Losses,
		"delta": Delta, "deltas": Delta, "δ": Delta, "d": Delta, "dz": Delta, "gradz": Delta,
		"gradweights": GradWeights, "dw": GradWeights, "gradw": GradWeights, "wgrad": GradWeights, "weightgrad": GradWeights,
		"weightsgrad": GradWeights, "∂w": GradWeights, "nablaw": GradWeights, "dweights": GradWeights, "djdw": GradWeights,
		"gradbiases": GradBiases, "db": GradBiases, "gradb": GradBiases, "bgrad": GradBiases, "biasgrad": GradBiases,
		"biasesgrad": GradBiases, "∂b": GradBiases, "nablab": GradBiases, "dbiases": GradBiases, "djdb": GradBiases, "gradbias": GradBiases,
		"learningrate": Rate, "lr": Rate, "eta": Rate, "η": Rate,
		"weights": Weights, "w": Weights, "weight": Weights, "wnew": Weights, "neww": Weights, "wafter": Weights, "weightsafter": Weights,
		"biases": Biases, "b": Biases, "bias": Biases, "bnew": Biases, "newb": Biases, "bafter": Biases, "biasesafter": Biases,
		"weightsbefore": WeightsBefore, "wbefore": WeightsBefore, "wold": WeightsBefore, "oldw": WeightsBefore,
		"biasesbefore": BiasesBefore, "bbefore": BiasesBefore, "bold": BiasesBefore, "oldb": BiasesBefore,
	}
}

// names knows what fields are by their names.
type names map[string]Kind

// of returns what a field is by its name, and the layer if the name ends in its number:
// "dW2" is the gradient of the weights of layer 2. The layer is 0 where the name has none.
func (n names) of(name string) (kind Kind, layer int) {
	const longest = 30
	if len(name) > longest {
		return None, 0
	}
	name = strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "", ".", "").Replace(name))
	letters := strings.TrimRight(name, "0123456789")
	digits := name[len(letters):]
	if digits == "" {
		return n[letters], 0
	}
	layer, err := strconv.Atoi(digits)
	if err != nil {
		return None, 0
	}
	if kind = n[letters]; kind == Activation && layer == 0 {
		return Inputs, 0
	}
	return kind, layer
}

// ofLayer reports whether there is one field of this kind for each layer.
func (k Kind) ofLayer() bool {
	switch k {
	case Sum, Activation, Delta, GradWeights, GradBiases, Weights, Biases, WeightsBefore, BiasesBefore:
		return true
	default:
		return false
	}
}

// ofSample reports whether there is a row for each sample.
func (k Kind) ofSample() bool {
	switch k {
	case Inputs, Targets, Sum, Activation, Losses, Delta:
		return true
	default:
		return false
	}
}
