package explain

import "backstep/network"

// signed returns a line that gives ∂J/∂z, with a minus where δ has the other sign.
func signed(at snapshot, l Line) Line {
	if at.targetFirst() {
		return line("− ?", l)
	}
	return l
}

// longWay returns the equations of the chain rule for the δ of an output of a sigmoid with
// binary cross-entropy: ∂J/∂ŷ, the slope, and their product. There are none if a factor is
// beyond what a float64 holds, where only the short way is left.
func longWay(output unit) []Stage {
	all := output.outputs()
	if output.activation().Name != "sigmoid" || output.at.Config.Loss.Name != "bce" || all.count() > 1 || !all.hard() {
		return nil
	}
	a, y := output.a(), output.y()
	gradient, slope := all.gradients()[output.q.Unit], output.derivative().value
	if slope == 0 || !network.Finite(gradient) {
		return nil
	}
	other := named("1 − ŷ", 1-a.Value)
	first := Stage{
		Columns: []string{"1 − y", other.Symbol, "∂J/∂ŷ"},
		Row:     Row{Label: "∂J/∂ŷ", Terms: line("? ÷ ?", setting("1 − y", 1-y.Value), other), Total: named("∂J/∂ŷ", gradient)},
	}
	if y.Value == 1 {
		first.Columns = []string{"−y", a.Symbol, "∂J/∂ŷ"}
		first.Row.Terms = line("? ÷ ?", setting("−y", -y.Value), a)
	}
	steepness := named("slope", slope)
	return []Stage{
		first,
		{Columns: []string{a.Symbol, other.Symbol, "slope"}, Row: Row{Label: "slope", Terms: line("? · ?", a, other), Total: steepness}},
		{
			Columns: []string{"∂J/∂ŷ", "slope", "δ of " + output.at.Keep(output.name())},
			Row:     Row{Label: "δ", Terms: signed(output.at, line("? · ?", first.Row.Total, steepness)), Total: output.delta()},
		},
	}
}
