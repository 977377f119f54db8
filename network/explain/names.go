package explain

import (
	"strconv"
	"strings"
	"unicode"

	"backstep/network"
)

// Names holds the names of units.
type Names struct {
	Inputs  []string // of the features
	Outputs []string // of the output units: classes or targets
	Layers  int      // layers with weights, including the output layer
}

// Unit returns the name of a unit; layer −1 is the inputs. Hidden units are h1, h2,
// …, or h2.3 if there are several hidden layers; a single output is y.
func (n Names) Unit(layer, unit int) string {
	switch {
	case layer < 0:
		return pick(n.Inputs, unit, "x")
	case layer == n.Layers-1 && len(n.Outputs) == 1:
		return "y"
	case layer == n.Layers-1:
		return pick(n.Outputs, unit, "y")
	case n.Layers == 2:
		return "h" + strconv.Itoa(unit+1)
	default:
		return "h" + strconv.Itoa(layer+1) + "." + strconv.Itoa(unit+1)
	}
}

// Weight returns the name of a weight, "bmi → h1", or "the bias of h1".
func (n Names) Weight(layer, unit, from int) string {
	if from == network.Bias {
		return "the bias of " + n.Unit(layer, unit)
	}
	return n.Unit(layer-1, from) + " → " + n.Unit(layer, unit)
}

// pick returns the name at i without control characters, or the letter with a number if
// there is no such name.
func pick(names []string, i int, letter string) string {
	if i < len(names) {
		if name := strings.TrimSpace(strings.Map(printable, names[i])); name != "" {
			return name
		}
	}
	return letter + strconv.Itoa(i+1)
}

// printable drops characters that a terminal would obey rather than show.
func printable(r rune) rune {
	if !unicode.IsPrint(r) {
		return -1
	}
	return r
}
