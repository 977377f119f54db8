package explain

import (
	"unicode/utf8"

	"backstep/network/scaling"
)

// explainInput explains how x is computed from the raw value.
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
	raw := Operand{Symbol: clipTo(at.unitName(q), longestFeature), Value: at.Raw[row][q.Unit], Role: Given}
	if ReadsAsSymbol(at.unitName(q)) {
		raw.Symbol = "raw"
		e.Note = "raw: " + clip(at.unitName(q)) + " as the data has it"
	}
	e.Formula, e.Inline = scaled(raw, by)
	e.Meaning = "Scaled so that no input outweighs the others."
	return e
}

// scaled returns (raw − shift) / scale as a formula and as lines, without a shift of 0
// or a scale of 1.
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

// brief returns a number if it has few digits, or else its name.
func brief(v float64, name string) string {
	const few = 6
	if s := short(v); utf8.RuneCountInString(s) <= few {
		return s
	}
	return name
}

// explainTarget explains y.
func explainTarget(at snapshot, q Quantity) Explanation {
	y := at.target(q.Unit, q.Sample)
	e := Explanation{Symbol: "y", Result: y, Formula: "y as the data has it", Meaning: "What the data says is right; ŷ is to come near it."}
	if o := at.outputs(q.Sample); o.count() == 1 || !o.oneHot() {
		return e
	}
	e.Meaning = "The data says: this is not " + clip(at.unitName(q)) + "."
	if y.Value == 1 {
		e.Meaning = "The data says: this is " + clip(at.unitName(q)) + "."
	}
	return e
}
