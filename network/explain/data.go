package explain

import (
	"strconv"
	"unicode/utf8"

	"backstep/network/scaling"
)

// explainInput explains how x is computed from the raw value, and how that is made of
// values of the data.
func explainInput(at snapshot, q Quantity) Explanation {
	x := at.x(q.Unit, q.Sample)
	e := Explanation{Symbol: "x", Result: x, Formula: "x as the data has it"}
	e.Meaning = asIs().about(inputIs(at, q)...)
	row := at.step.Samples[q.Sample]
	if q.Unit >= len(at.Names.Inputs) || row >= len(at.Raw) {
		return e
	}
	by := scaling.Linear{}
	if q.Unit < len(at.Scaling) {
		by = at.Scaling[q.Unit]
	}
	d := at.derivation(q)
	if d.line == nil && by.Identity() {
		return e
	}
	raw := d.line
	if raw == nil {
		symbol := clipTo(at.unitName(q), longestFeature)
		if ReadsAsSymbol(at.unitName(q)) {
			symbol = "raw"
			e.Note = "raw: " + at.kept(at.unitName(q)) + " as the data has it"
		}
		raw = datum(symbol, at.Raw[row][q.Unit], Quantity{Layer: -1, Unit: q.Unit, Sample: q.Sample, Index: RawInput}).tokens()
		d.formula = symbol
	}
	says := scaledSays(at.kept(at.unitName(q)), at.Raw[row][q.Unit], by)
	if d.line != nil {
		says = derivedSays(d.meaning, !by.Identity())
	}
	e.Meaning = says.about(e.Meaning.What...)
	if by.Identity() {
		e.Formula, e.Inline = "x = "+d.formula, []Line{raw}
		return e
	}
	e.Formula, e.Inline = scaled("x", d.formula, raw, by, fixed(Shift, q.Unit, by.Shift), fixed(Scale, q.Unit, by.Scale))
	return e
}

// derivation is how a raw value is made of values of the data.
type derivation struct {
	formula string
	line    Line   // nil if it is a value of the data
	meaning string // to go on with after "It is"
}

// derivation returns how the raw value of an input is derived.
func (at snapshot) derivation(q Quantity) derivation {
	if isItself(at.Subject, q.Unit) || at.step.Samples[q.Sample] >= len(at.Sources) {
		return derivation{}
	}
	d := at.Derived[q.Unit]
	a := at.source(d.A, q)
	switch d.Form {
	case scaling.Square:
		return derivation{a.Symbol + "²", square(a), "the square of " + a.Symbol + ", with which even one layer can draw a curve"}
	case scaling.Sine:
		return derivation{"sin(" + a.Symbol + ")", line("sin( ? )", a), "the sine of " + a.Symbol + ", taken in radians"}
	default:
		b := at.source(d.B, q)
		return derivation{a.Symbol + " · " + b.Symbol, line("? · ?", a, b), a.Symbol + " times " + b.Symbol}
	}
}

// sourceName returns the name of a value of the data.
func (s *Subject) sourceName(source int) string {
	return s.Keep(clipTo(pick(s.SourceNames, source, "x"), longestFeature))
}

// scaled returns (raw − shift) / scale as a formula and as lines, without a shift of 0
// or a scale of 1. Symbol is that of the result, and of is raw in symbols.
func scaled(symbol, of string, raw Line, by scaling.Linear, shift, scale Operand) (formula string, lines []Line) {
	sign := "−"
	if by.Shift < 0 {
		sign, shift.Value = "+", -by.Shift
	}
	if shift.Value < by.Scale*0x1p-40 {
		shift.Role = Noise
	}
	moved := line("? "+sign+" ?", raw, shift)
	switch {
	case by.Shift == 0:
		return symbol + " = " + of + " / " + brief(by.Scale, "scale"), []Line{line("? / ?", raw, scale)}
	case by.Scale == 1:
		return symbol + " = " + of + " " + sign + " " + brief(shift.Value, "shift"), []Line{moved}
	}
	formula = symbol + " = (" + of + " " + sign + " " + brief(shift.Value, "shift") + ") / " + brief(by.Scale, "scale")
	return formula, []Line{line("( ? ) / ?", moved, scale), line("? / ?", number(decimalOf(moved.Value())), scale)}
}

// decimalOf returns the sum of two decimals without what binary arithmetic adds to it or
// takes from it: −0.9 for 5.1 − 6.
func decimalOf(sum float64) float64 {
	const digits = 12 // of a float64 that computing leaves as they were
	v, err := strconv.ParseFloat(strconv.FormatFloat(sum, 'g', digits, 64), 64)
	if err != nil || len(short(v)) > len(short(sum))/2 {
		return sum
	}
	return v
}

// brief returns a number if it has few digits, or else its name.
func brief(v float64, name string) string {
	const few = 6
	if s := short(v); utf8.RuneCountInString(s) <= few {
		return s
	}
	return name
}

// explainTarget explains y, and how it is computed from the target of the data.
func explainTarget(at snapshot, q Quantity) Explanation {
	y := at.target(q.Unit, q.Sample)
	e := Explanation{Symbol: "y", Result: y, Formula: "y as the data has it", Meaning: targetMeaning(at, q)}
	row := at.step.Samples[q.Sample]
	if _, ok := at.InUnit(q.Unit, y.Value); ok && row < len(at.RawTargets) {
		symbol := at.targetName(q.Unit)
		if ReadsAsSymbol(symbol) || utf8.RuneCountInString(symbol) > longestFeature {
			e.Note = "raw: " + at.Keep(symbol) + " as the data has it"
			symbol = "raw"
		}
		raw, by := datum(symbol, at.RawTargets[row][q.Unit], Quantity{Layer: q.Layer, Unit: q.Unit, Sample: q.Sample, Index: RawTarget}), at.TargetScaling[q.Unit]
		e.Formula, e.Inline = scaled("y", symbol, raw.tokens(), by, fixed(TargetShift, q.Unit, by.Shift), fixed(TargetScale, q.Unit, by.Scale))
		e.Meaning = scaledTargetSays().about(e.Meaning.What...)
	}
	return e
}
