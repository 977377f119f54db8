package listing

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/stepper"
)

// update writes the update of all parameters, from the last layer to the first.
func (w *writer) update() {
	phase := stepper.Phase{Kind: stepper.Update, Layer: stepper.NoLayer}
	if eta := rate(w.c); eta != "" {
		w.add(phase, "eta = "+eta, "the learning rate of this epoch", Value{Name: "eta"})
	}
	for i, code := range optimizer(&w.c.Optimizer) {
		words := ""
		if i == 0 {
			words = w.c.Optimizer.Name + ": how a weight w moves with its gradient g"
		}
		w.add(phase, code, words)
	}
	for l := w.last(); l >= 0; l-- {
		code, gives := w.move(weights(l)), []Value{{weights(l), []int{w.units(l - 1), w.units(l)}}}
		if w.c.Architecture.Bias && !w.c.FrozenBiases {
			code += ";  " + w.move(biases(l))
			gives = append(gives, Value{biases(l), []int{w.units(l)}})
		}
		w.add(phase, code, "move the weights of layer "+strconv.Itoa(l+1)+" against their gradients", gives...)
		w.lines[len(w.lines)-1].Layer = l
	}
}

// move writes how a parameter changes.
func (w *writer) move(name string) string {
	o := &w.c.Optimizer
	if o.Plain() {
		return fmt.Sprintf("%s -= eta*d%s", name, name)
	}
	held := strings.Join(held(o, name), ", ")
	return fmt.Sprintf("%s, %s = step(%s, d%s, %s)", name, held, name, name, held)
}

// held returns the variables in which an optimiser keeps its buffers of a parameter.
func held(o *network.Optimizer, name string) []string {
	var list []string
	for _, buffer := range o.Buffers() {
		list = append(list, buffer+name)
	}
	return list
}

// rate writes the learning rate of an epoch, or nothing if it never changes.
func rate(c *network.Config) string {
	base := literal(c.LearningRate)
	switch s := &c.Schedule; s.Name {
	case "step":
		return fmt.Sprintf("%s * %s**((epoch - 1)//%d)", base, literal(s.Gamma), max(1, s.Every))
	case "exponential":
		return fmt.Sprintf("%s * %s**(epoch - 1)", base, literal(s.Gamma))
	case "cosine":
		least := literal(s.EtaMin)
		return fmt.Sprintf("%s + (%s - %s) * (1 + cos(pi*(epoch - 1)/%d)) / 2", least, base, least, max(1, s.Period))
	default:
		return ""
	}
}

// optimizer returns the definition of what an optimiser does with a weight, no line for
// gradient descent.
func optimizer(o *network.Optimizer) []string {
	adam := []string{
		"m = beta1*m + (1 - beta1)*g;  s = beta2*s + (1 - beta2)*g**2",
		"return w - eta/(1 - beta1**t) * m / (sqrt(s)/sqrt(1 - beta2**t) + epsilon), m, s",
	}
	bodies := map[string][]string{
		"momentum": {"v = momentum*v + g", "return w - eta*v, v"},
		"nesterov": {"v = momentum*v + g", "return w - eta*(g + momentum*v), v"},
		"adagrad":  {"s = s + g**2", "return w - eta*g/(sqrt(s) + epsilon), s"},
		"rmsprop":  {"s = rho*s + (1 - rho)*g**2", "return w - eta*g/(sqrt(s) + epsilon), s"},
		"adam":     adam,
		"adamw":    append([]string{"w = w*(1 - eta*weight_decay)"}, adam...),
	}
	body, ok := bodies[o.Name]
	if !ok {
		return nil
	}
	list := []string{"def step(w, g, " + strings.Join(o.Buffers(), ", ") + "):"}
	for _, line := range body {
		list = append(list, "    "+line)
	}
	return list
}

// literal writes a number so that it reads back as the same.
func literal(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
