package desk

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/network/stepper"
)

// pathsView is the mode that shows the paths of a weight, if a program has it.
const pathsView = "paths"

// PathsOf returns the gradient whose paths are looked at: that of the selected weight or bias
// or, if an input is selected, of the first weight that leads from it.
func PathsOf(m *Moment) explain.Quantity {
	s := m.Selection
	if s.Layer < 0 {
		return explain.Quantity{Kind: explain.Gradient, From: s.Unit}
	}
	return explain.Quantity{Kind: explain.Gradient, Layer: s.Layer, Unit: s.Unit, From: s.From}
}

// HasPaths reports whether the step has reached what the products along the paths of a weight
// need, and their sum.
func HasPaths(m *Moment, of explain.Quantity) bool {
	return !m.Aside() && m.Reached(stepper.Gradient, of.Layer, of.Unit)
}

// SumOfPaths returns the sum over the paths of a weight or bias on the selected sample. They have
// to be reached.
func SumOfPaths(m *Moment, of explain.Quantity) *paths.Sum {
	return paths.NewGraph(m.Config(), m.Step, m.Selection.Sample, of.Layer).SumOf(of, 0)
}

// QuickPaths reports whether the paths of a weight are found within a few milliseconds.
func QuickPaths(m *Moment, of explain.Quantity) bool {
	edges := 0
	for l := of.Layer + 1; l <= m.LastLayer(); l++ {
		from := m.Units(l - 1)
		if l == of.Layer+1 {
			from = 1
		}
		edges += from * m.Units(l)
	}
	return edges < quickWork/8 // Each is gone over several times.
}

// showPaths carries out "paths h1 bmi": it selects the weight or bias, shows its paths in the
// mode for them if there is one, and says what they say.
func showPaths(d *Desk, argument string) Result {
	of, err := namer{d.grammar()}.pathsNamed(argument)
	if err != nil {
		return Result{Err: fmt.Errorf("paths %w", err)}
	}
	shown := slices.Contains(d.viewNames(), pathsView)
	if shown {
		chooseView(d, pathsView)
	}
	d.selector().number(of)
	m := d.Seen()
	switch {
	case !HasPaths(m, of):
		return Result{Message: text.Clean(m.Subject().Title(of)) + " is not worked out yet: → brings it", Shown: shown}
	case QuickPaths(m, of):
		return Result{Message: sayPaths(m, SumOfPaths(m, of), d.look), Shown: shown}
	}
	var sum *paths.Sum
	at := *m
	return d.Beside(func(func() bool) { sum = SumOfPaths(&at, of) }, func() Result {
		return Result{Message: sayPaths(&at, sum, d.look), Shown: shown}
	})
}

// sayPaths says what the paths of a weight say.
func sayPaths(m *Moment, sum *paths.Sum, look Look) string {
	return text.Clean(sum.Message(m.Subject(), look.Format))
}

// pathsNamed returns the gradient of a weight or bias: "h1 bmi", "w h1 bmi", "∂w h1 bmi", "b h1".
// Without a name it is that of the selected one.
func (g namer) pathsNamed(argument string) (explain.Quantity, error) {
	word, name, _ := strings.Cut(argument, " ")
	switch spelled(word) {
	case "dw", "gradient":
		argument = strings.TrimSpace("w " + name)
	case "db":
		argument = strings.TrimSpace("b " + name)
	}
	if argument == "" && g.at.Layer < 0 {
		return explain.Quantity{Kind: explain.Gradient, From: g.at.Unit}, nil
	}
	p, err := g.parseParameter(strings.Fields(argument))
	return explain.Quantity{Kind: explain.Gradient, Layer: p.Layer, Unit: p.Unit, From: p.From}, err
}

// PathsLine returns the command line that shows the paths of a weight or bias, "" if no line
// means it.
func PathsLine(m *Moment, of explain.Quantity) string {
	g := namer{grammarOf(m)}
	from := []string{"bias"}
	if of.From != network.Bias {
		from = g.unitWords(of.Layer-1, of.From)
	}
	for _, line := range combined(g.unitWords(of.Layer, of.Unit), from) {
		if read, err := g.pathsNamed(line); err == nil && read == of && isClear(line) {
			return "paths " + line
		}
	}
	return ""
}

// pathable lists weights and biases, mostListed at most.
func pathable(d *Desk) (list []string) {
	a := d.seen.Config().Architecture
	first := 0
	if a.Bias {
		first = network.Bias
	}
	for l, layer := range a.Layers {
		for u := range layer.Units {
			for from := first; from < a.From(l); from++ {
				if len(list) == mostListed {
					return list
				}
				of := explain.Quantity{Kind: explain.Gradient, Layer: l, Unit: u, From: from}
				if line, ok := strings.CutPrefix(PathsLine(&d.seen, of), "paths "); ok {
					list = append(list, line)
				}
			}
		}
	}
	return list
}
