package export

import (
	"strings"

	"backstep/data/session"
)

// loss returns the Python code of the loss of each sample, computed from z if that is
// exact. It is empty for a loss that is not known in PyTorch.
func loss(setup *session.Setup) string {
	output := setup.Config.Architecture.Output().Activation.Name
	name := setup.Config.Loss.Name
	head := "def loss_of_samples(z, a, y):\n"
	switch name {
	case "mse":
		return head + doc("The mean of the squared errors of each sample.") + "    return ((y - a) ** 2).mean(dim=1)\n"
	case "sse":
		return head + doc("Half the sum of the squared errors of each sample.") + "    return 0.5 * ((y - a) ** 2).sum(dim=1)\n"
	case "mae":
		return head + doc("The mean of the absolute errors of each sample.") + "    return (y - a).abs().mean(dim=1)\n"
	case "huber":
		return head + doc("Half the square of a small error, and in proportion to a large one.") +
			"    e = (a - y).abs()\n    return torch.where(e <= 1, 0.5 * e ** 2, e - 0.5).mean(dim=1)\n"
	case "bce":
		if output == "sigmoid" {
			return head + doc("Binary cross-entropy from z: no logarithm of a probability that was rounded to 0 or 1.") +
				"    yes = y * torch.nn.functional.logsigmoid(z)\n" +
				"    no = (1 - y) * torch.nn.functional.logsigmoid(-z)\n" +
				"    return -(yes + no).mean(dim=1)\n"
		}
		if output == "softmax" {
			return head + doc("Binary cross-entropy from z. 1 - a is the sum of the other a: a rounded a leaves it no digits.") + logarithmsOfShares +
				"    return -(y * log_a + (1 - y) * log_not_a).mean(dim=1)\n"
		}
		return head + doc("Binary cross-entropy, its logarithms not clamped. A term whose coefficient is 0 is 0.") +
			"    yes = y * torch.log(a.masked_fill(y == 0, 1.0))\n" +
			"    no = (1 - y) * torch.log1p(-a.masked_fill(y == 1, 0.0))\n" +
			"    return -(yes + no).mean(dim=1)\n"
	case "cross-entropy":
		if output == "softmax" {
			return head + doc("Cross-entropy from z: no logarithm of a probability that was rounded to 0.") +
				"    return -(y * torch.log_softmax(z, dim=1)).sum(dim=1)\n"
		}
		return head + doc("Cross-entropy. A term whose coefficient is 0 is 0.") +
			"    return -(y * torch.log(a.masked_fill(y == 0, 1.0))).sum(dim=1)\n"
	default:
		return ""
	}
}

// logarithmsOfShares is the Python code of ln a and ln(1-a) of a softmax, computed from
// z.
const logarithmsOfShares = `    log_a = torch.log_softmax(z, dim=1)
    itself = torch.eye(z.shape[1], dtype=torch.bool)
    others = log_a.unsqueeze(1).masked_fill(itself, float("-inf"))
    log_not_a = torch.logsumexp(others, dim=2).masked_fill(y == 1, 0.0)
`

func doc(text string) string { return "    \"\"\"" + text + "\"\"\"\n" }

// penalty returns the Python code of the penalties for a list of weights.
func penalty(setup *session.Setup, weights string) string {
	var terms []string
	if l1 := setup.Config.Penalty.L1; l1 != 0 {
		terms = append(terms, number(l1)+" * sum(w.abs().sum() for w in "+weights+")")
	}
	if l2 := setup.Config.Penalty.L2; l2 != 0 {
		terms = append(terms, "0.5 * "+number(l2)+" * sum((w ** 2).sum() for w in "+weights+")")
	}
	if terms == nil {
		return "0.0"
	}
	return strings.Join(terms, " + ")
}

// optimizer returns the Python code of the optimiser of the trained parameters, with the
// learning rate that it begins with. It is
// PyTorch's own, with the same definitions as here. The code is empty for an optimiser
// that PyTorch does not have.
func optimizer(setup *session.Setup, rate float64, trained string) string {
	o := &setup.Config.Optimizer
	lr := ", lr=" + number(rate)
	betas := ", betas=(" + number(o.Beta1) + ", " + number(o.Beta2) + "), eps=" + number(o.Epsilon)
	name, rest := "SGD", ""
	switch o.Name {
	case "sgd":
	case "momentum":
		rest = ", momentum=" + number(o.Momentum)
	case "nesterov":
		if o.Momentum != 0 { // Without momentum nesterov is sgd, and PyTorch wants it to be called that.
			rest = ", momentum=" + number(o.Momentum) + ", nesterov=True"
		}
	case "adagrad":
		name, rest = "Adagrad", ", eps="+number(o.Epsilon)
	case "rmsprop":
		name, rest = "RMSprop", ", alpha="+number(o.Rho)+", eps="+number(o.Epsilon)
	case "adam":
		name, rest = "Adam", betas
	case "adamw":
		name, rest = "AdamW", betas+", weight_decay="+number(o.WeightDecay)
	default:
		return ""
	}
	return "torch.optim." + name + "(" + trained + lr + rest + ")"
}
