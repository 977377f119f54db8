package explain

import "backstep/network/scaling"

// The Index of a Datum: a source of the data by its number from 0, in which case the Unit is
// 0, or one of these.
const (
	RawInput  = -1 // what the input Unit is made of
	RawTarget = -2 // what the target of output Unit is made of
)

// datum returns a value of the data as an operand.
func datum(symbol string, v float64, q Quantity) Operand {
	q.Kind = Datum
	return Operand{Symbol: symbol, Value: v, Role: Given, Ref: q, HasRef: true}
}

// datumName returns the name of a value of the data.
func datumName(s Subject, q Quantity) string {
	switch q.Index {
	case RawInput:
		return s.unitName(q)
	case RawTarget:
		return s.targetName(q.Unit)
	default:
		return s.sourceName(q.Index)
	}
}

// explainDatum says which value of the data a number is.
func explainDatum(at snapshot, q Quantity) Explanation {
	name := clip(datumName(*at.Subject, q))
	e := Explanation{Symbol: name, Formula: name + " as the data has it", Result: datum(name, at.datumValue(q), q)}
	if ReadsAsSymbol(name) {
		e.Symbol = "raw"
	}
	e.Meaning = saying("It was measured or said, and i changes it.", name+" is a value of the data.", "This is a value of the data.").orShort("It is a value of the data.").about(
		name+" of "+at.Noun.Number(q.Sample+1)+" is a value of the data.", name+" is a value of the data.")
	return e
}

// datumValue returns a value of the data.
func (at snapshot) datumValue(q Quantity) float64 {
	row := at.step.Samples[q.Sample]
	switch q.Index {
	case RawInput:
		return at.Raw[row][q.Unit]
	case RawTarget:
		return at.RawTargets[row][q.Unit]
	default:
		return at.Sources[row][q.Index]
	}
}

// source returns a value of the data of which an input is made.
func (at snapshot) source(d int, q Quantity) Operand {
	symbol, row := at.sourceName(d), at.step.Samples[q.Sample]
	return datum(symbol, at.Sources[row][d], Quantity{Layer: -1, Sample: q.Sample, Index: d})
}

// isItself reports whether an input is a value of the data, before scaling.
func isItself(s *Subject, input int) bool {
	return input >= len(s.Derived) || s.Derived[input].Form == scaling.Itself
}
