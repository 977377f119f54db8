package explain

import (
	"unicode/utf8"

	"backstep/network/scaling"
)

// explainInput says how x is made of the raw value.
func explainInput(at snapshot, q Quantity) Explanation {
	x := at.x(q.Unit, q.Sample)
	e := Explanation{Symbol: "x", Result: x, Formula: "x as the data has it", Meaning: "The network gets this number as the data has it."}
	row := at.step.Samples[q.Sample]
	if q.Unit >= len(at.Scaling) || row >= len(at.Raw) {
		return e
	}
	by := at.Scaling[q.Unit]
	if by.Identity() {
		return e
	}
	raw := Operand{Symbol: clipTo(at.unit(q), longestFeature), Value: at.Raw[row][q.Unit], Role: Given}
	if ReadsAsSymbol(at.unit(q)) {
		raw.Symbol = "raw"
		e.Note = "raw: " + clip(at.unit(q)) + " as the data has it"
	}
	e.Formula, e.Inline = scaled(raw, by)
	e.Meaning = "Scaled so that no input outweighs the others."
	return e
}

// scaled is (raw − shift) / scale, without whatever changes nothing.
func scaled(raw Operand, by scaling.Linear) (formula string, lines []Line) {
	sign, shift := "−", Operand{Value: by.Shift, Role: Given}
	if by.Shift < 0 {
		sign, shift.Value = "+", -by.Shift
	}
	if shift.Value < by.Scale*0x1p-40 {
		shift.Role = Noise
	}
	scale := Operand{Value: by.Scale, Role: Given}
	moved := line("? "+sign+" ?", raw, shift)
	switch {
	case by.Shift == 0:
		return "x = " + raw.Symbol + " / " + brief(by.Scale, "scale"), []Line{line("? / ?", raw, scale)}
	case by.Scale == 1:
		return "x = " + raw.Symbol + " " + sign + " " + brief(shift.Value, "shift"), []Line{moved}
	}
	formula = "x = (" + raw.Symbol + " " + sign + " " + brief(shift.Value, "shift") + ") / " + brief(by.Scale, "scale")
	return formula, []Line{line("( ? ) / ?", moved, scale), line("? / ?", number(moved.Value()), scale)}
}

// brief writes a number if it has few digits, or else its name.
func brief(v float64, name string) string {
	const few = 6
	if s := short(v); utf8.RuneCountInString(s) <= few {
		return s
	}
	return name
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

// oneHot reports whether the targets of a sample are a class: one is 1, all others
// are 0, and the loss is one for classes.
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
