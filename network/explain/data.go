package explain

// explainInput tells how x was made of the raw value.
func explainInput(at snapshot, q Quantity) Explanation {
	x := at.x(q.Unit, q.Sample)
	e := Explanation{Symbol: "x", Result: x, Formula: "x as the data has it", Meaning: "The network gets this number as the data has it."}
	row := at.step.Samples[q.Sample]
	if q.Unit >= len(at.Scaling) || row >= len(at.Raw) {
		return e
	}
	by := at.Scaling[q.Unit]
	if by == (Scaling{Shift: 0, Scale: 1}) {
		return e
	}
	name := at.Names.Unit(-1, q.Unit)
	symbols, lines := scaled(setting(at.feedSymbol(0, q.Unit), at.Raw[row][q.Unit]), by)
	e.Formula = "x = " + symbols(name)
	e.Inline = lines
	e.Meaning = "Moved and scaled, so that no input outweighs the others."
	return e
}

// scaled is (raw − shift) / scale without what changes nothing.
func scaled(raw Operand, by Scaling) (symbols func(name string) string, lines []Line) {
	sign, shift := "−", by.Shift
	if shift < 0 {
		sign, shift = "+", -shift
	}
	switch {
	case by.Shift == 0:
		return func(name string) string { return name + " / " + short(by.Scale) },
			[]Line{line("? / ?", raw, setting("", by.Scale))}
	case by.Scale == 1:
		return func(name string) string { return name + " " + sign + " " + short(shift) },
			[]Line{line("? "+sign+" ?", raw, setting("", shift))}
	}
	moved := line("? "+sign+" ?", raw, setting("", shift))
	return func(name string) string {
			return "(" + name + " " + sign + " " + short(shift) + ") / " + short(by.Scale)
		},
		[]Line{
			line("( ? ) / ?", moved, setting("", by.Scale)),
			line("? / ?", number(moved.Value()), setting("", by.Scale)),
		}
}

// explainTarget is for y.
func explainTarget(at snapshot, q Quantity) Explanation {
	y := at.target(q.Unit, q.Sample)
	e := Explanation{Symbol: "y", Result: y, Formula: "y as the data has it", Meaning: "What the data says is right; ŷ is to come near it."}
	if at.outputs() == 1 || !at.oneHot(q.Sample) {
		return e
	}
	e.Meaning = "The data says: this is not " + clip(at.unit(q)) + "."
	if y.Value == 1 {
		e.Meaning = "The data says: this is " + clip(at.unit(q)) + "."
	}
	return e
}

// oneHot tells whether the targets of a sample are classes: one 1, else 0, and
// a loss for classes.
func (at snapshot) oneHot(sample int) bool {
	if !lossOf(at.Config.Loss.Name).classes {
		return false
	}
	ones := 0
	for _, y := range at.column(at.step.Y, sample) {
		switch y {
		case 0:
		case 1:
			ones++
		default:
			return false
		}
	}
	return ones == 1
}
