package condition

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
)

// spelled returns a word that begins a condition in letters that every keyboard has.
func spelled(word string) string {
	word = strings.ToLower(word)
	switch word {
	case "δ":
		return "delta"
	case "ŷ":
		return "yhat"
	case "∂", "grad":
		return "gradient"
	default:
		return word
	}
}

// unitNamed returns the unit with a name, which must have weights.
func unitNamed(name string, about *Subject) (layer, unit int, err error) {
	layer, unit, ok := about.FindUnit(name)
	switch {
	case !ok:
		return 0, 0, fmt.Errorf("%s is no unit%s", text.Quote(name), text.DidYouMean(name, unitNames(about)))
	case layer < 0:
		return 0, 0, fmt.Errorf("%s is an input: want a unit that has weights, such as %s", text.Quote(name), about.Names.Unit(0, 0))
	default:
		return layer, unit, nil
	}
}

// mostNames is the most names of units that are compared with a wrong one, or offered.
const mostNames = 200

// unitNames returns the names of the units that have weights. A unit whose name would cut
// a line goes by its number.
func unitNames(about *Subject) []string {
	var names []string
	for layer := range about.Config.Architecture.Layers {
		for unit := range min(about.Units(layer), mostNames-len(names)) {
			names = append(names, safeName(about, layer, unit))
		}
	}
	return names
}

// safeName returns the name of a unit, or its number if a line would be cut in its name.
func safeName(about *Subject, layer, unit int) string {
	if name := about.Names.Unit(layer, unit); !strings.Contains(name, ";") {
		return name
	}
	return fmt.Sprintf("%d.%d", layer+1, unit+1)
}

// readUnits returns a function that reads z, a or δ of a unit, or of all units.
func readUnits(symbol string, kind explain.Kind) func(names string, size, bare bool, about *Subject) (bounded, error) {
	return func(name string, size, _ bool, about *Subject) (bounded, error) {
		b := bounded{text: symbol, number: aNumber}
		if name == "" {
			b.measure = units{kind: kind, layer: every, unit: every, size: size}
			return b, nil
		}
		layer, unit, err := unitNamed(name, about)
		b.text += " " + about.Names.Unit(layer, unit)
		b.measure = units{kind: kind, layer: layer, unit: unit, size: size}
		return b, err
	}
}

// readAnswer reads ŷ of an output, or of all outputs.
func readAnswer(name string, size, bare bool, about *Subject) (bounded, error) {
	last := len(about.Config.Architecture.Layers) - 1
	if name == "" {
		return bounded{text: "ŷ", measure: units{kind: explain.Activation, layer: last, unit: every, size: size}, number: aNumber}, nil
	}
	b, err := readUnits("ŷ", explain.Activation)(name, size, bare, about)
	if err != nil {
		return b, err
	}
	if m, _ := b.measure.(units); m.layer != last {
		return b, fmt.Errorf("ŷ is of an output, and %s is none: a %s is its activation", about.Names.Unit(m.layer, m.unit), about.Names.Unit(m.layer, m.unit))
	}
	return b, nil
}

// readBias reads the bias of a unit.
func readBias(name string, size, _ bool, about *Subject) (bounded, error) {
	if !about.Config.Architecture.Bias {
		return bounded{}, fmt.Errorf("this network has no biases: w %s is a weight", about.Names.Unit(0, 0))
	}
	layer, unit, err := unitNamed(name, about)
	if name == "" {
		err = fmt.Errorf("b needs a unit, such as b %s", about.Names.Unit(0, 0))
	}
	return bounded{text: "b " + about.Names.Unit(layer, unit), measure: weights{layer: layer, unit: unit, from: network.Bias, size: size}, number: aNumber}, err
}

// readWeights returns a function that reads a weight, all weights of a unit, or all of
// them, or their gradients.
func readWeights(symbol string, gradient bool) func(names string, size, bare bool, about *Subject) (bounded, error) {
	return func(names string, size, _ bool, about *Subject) (bounded, error) {
		m := weights{gradient: gradient, layer: every, unit: every, from: every, size: size}
		b := bounded{text: symbol, measure: m, number: aNumber}
		if names == "" {
			return b, nil
		}
		var err error
		if m.layer, m.unit, m.from, err = weightNamed(names, about); err != nil {
			return b, err
		}
		b.measure = m
		b.text += " " + about.Names.Unit(m.layer, m.unit)
		switch m.from {
		case every:
		case network.Bias:
			b.text += " bias"
		default:
			b.text += " " + about.Names.Unit(m.layer-1, m.from)
		}
		return b, nil
	}
}

// weightNamed returns the weight that is named as "h1 bmi" or as "bmi → h1", the bias that
// is named as "h1 bias", or all that lead to a unit.
func weightNamed(names string, about *Subject) (layer, unit, from int, err error) {
	if left, right, arrow := strings.Cut(strings.ReplaceAll(names, "->", "→"), "→"); arrow {
		names = strings.TrimSpace(right) + " " + strings.TrimSpace(left)
	}
	if layer, unit, ok := about.FindUnit(names); ok && layer >= 0 {
		return layer, unit, every, nil
	}
	for i, c := range names {
		if c != ' ' {
			continue
		}
		if layer, unit, ok := about.FindUnit(names[:i]); ok && layer >= 0 {
			from, err := weightFrom(layer, unit, names[i+1:], about)
			return layer, unit, from, err
		}
	}
	unitName, _, _ := strings.Cut(names, " ")
	_, _, err = unitNamed(unitName, about)
	return 0, 0, 0, err
}

// weightFrom returns what a weight of a unit leads from.
func weightFrom(layer, unit int, name string, about *Subject) (from int, err error) {
	if strings.EqualFold(name, "bias") && about.Config.Architecture.Bias {
		return network.Bias, nil
	}
	if from, ok := about.FindFeeder(layer, name); ok {
		return from, nil
	}
	return 0, fmt.Errorf("no weight leads from %s to %s, but one from %s does", text.Quote(name), about.Names.Unit(layer, unit), about.Names.Unit(layer-1, 0))
}
