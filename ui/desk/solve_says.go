package desk

import (
	"strconv"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/solve"
	"backstep/ui/number"
)

// VariableName names a variable in a sentence: "w from bmi to h1", "bmi of person 1", "η".
func VariableName(m *Moment, by Variable) string {
	q, names := by.Number, m.Setup.Names
	switch {
	case by.Rate:
		return m.Notation.Symbol("η")
	case q.Kind == explain.Input:
		return text.Brief(names.Unit(-1, q.Unit)) + " of " + m.Setup.Noun.Number(m.Setup.Number(m.Row()))
	case q.From == network.Bias:
		return m.Notation.Symbol("b") + " of " + text.Brief(names.Unit(q.Layer, q.Unit))
	default:
		return m.Notation.Symbol("w") + " from " + text.Brief(names.Unit(q.Layer-1, q.From)) + " to " + text.Brief(names.Unit(q.Layer, q.Unit))
	}
}

// Digits returns how numbers are written with some digits, or with those of a format if these
// are more.
func Digits(f number.Format) func(v float64, digits int) string {
	return func(v float64, digits int) string {
		g := f
		g.Digits = max(digits, f.Digits)
		return g.Trim(v)
	}
}

// symbol returns the letter of a variable.
func (v Variable) symbol(m *Moment) string {
	own := "w"
	switch {
	case v.Rate:
		own = "η"
	case v.Number.Kind == explain.Input:
		own = "x"
	case v.Number.From == network.Bias:
		own = "b"
	}
	return m.Notation.Symbol(own)
}

// Says returns the answer as one or two sentences, from the longest to the shortest form,
// with numbers that are written so. Nothing is said before it is there.
func (s *Solved) Says(m *Moment, number func(v float64, digits int) string) []string {
	if !s.Answered {
		return nil
	}
	w := saying{s, number, text.Clean(m.Subject().Title(s.Of)), VariableName(m, s.By), s.By.symbol(m)}
	switch s.Answer.Kind {
	case solve.Found:
		return w.found()
	case solve.Nearest, solve.Farther:
		return w.nearest()
	case solve.Limit:
		return w.limit()
	case solve.Unmoved:
		return []string{
			"No value of " + w.variable + " changes " + w.title + ": it stays " + w.short(s.Is) + ".",
			"No value of " + w.symbol + " changes it: it stays " + w.short(s.Is) + ".",
			"No value of " + w.symbol + " changes it.",
		}
	default:
		return []string{"No value of " + w.variable + " makes " + w.title + " a finite number.", "No value of " + w.symbol + " makes it a finite number."}
	}
}

// saying is an answer that is put into words.
type saying struct {
	*Solved
	number                  func(v float64, digits int) string
	title, variable, symbol string
}

// short writes a number with four digits.
func (w saying) short(v float64) string {
	const digits = 4
	return w.number(v, digits)
}

// apart writes a number with four digits, or with as many more as tell it from another one.
func (w saying) apart(v, from float64) string {
	const least, most = 4, 17
	for digits := least; digits < most; digits++ {
		if says := w.number(v, digits); says != w.number(from, digits) {
			return says
		}
	}
	return w.number(v, most)
}

// After says which step the number is of, if that is not the present one.
func (s *Solved) After() string {
	switch {
	case s.By.Rate:
		return " after the update"
	case s.Next:
		return " in the next step"
	default:
		return ""
	}
}

// found says what the variable would have to be.
func (w saying) found() []string {
	want := w.short(w.Want)
	if w.Answer.At == w.From {
		return []string{
			w.title + " is " + want + " already" + w.After() + ", with " + w.variable + " " + w.short(w.From) + ".",
			w.title + " is " + want + " already" + w.After() + ".", w.title + " is that already.",
		}
	}
	would, is := w.apart(w.Answer.At, w.From), w.apart(w.From, w.Answer.At)
	forms := []string{
		w.variable + " would have to be " + would + "; it is " + is + ".",
		w.symbol + " would have to be " + would + "; it is " + is + ".",
		w.symbol + " would have to be " + would + ".",
	}
	if after := w.After(); after != "" {
		return append([]string{
			"For " + w.title + " to be " + want + after + ", " + forms[0],
			w.title + " would be " + want + after + " with " + w.symbol + " " + would + " in place of " + is + ".",
		}, forms[1:]...)
	}
	return forms
}

// nearest says that nothing gives what is wanted, and what comes nearest.
func (w saying) nearest() []string {
	value, at := w.apart(w.Answer.Value, w.Want), w.apart(w.Answer.At, w.From)
	tried, far, bit := "", "", ""
	if w.Answer.Kind == solve.Farther {
		tried, far, bit = " that was tried", " Beyond that it is still nearer.", ", and nearer beyond"
	}
	if w.Answer.At == w.From {
		at = w.short(w.From) + ", as it is"
	}
	none := "No value of " + w.variable + tried + " gives " + w.title + " " + w.apart(w.Want, w.Answer.Value) + w.After()
	return []string{
		none + ": the nearest is " + value + ", at " + w.symbol + " = " + at + "." + far,
		"No value of " + w.symbol + tried + " does: the nearest is " + value + ", at " + w.symbol + " = " + at + bit + ".",
		"The nearest is " + value + ", at " + w.symbol + " = " + at + ".",
		"The nearest is " + value + ".",
	}
}

// limit says that the number only ever comes nearer to something.
func (w saying) limit() []string {
	way := map[bool]string{true: "rises", false: "falls"}[w.Answer.Up]
	near := w.short(w.Answer.Limit)
	if w.Answer.Limit == w.Want {
		return []string{
			w.title + " is never " + near + w.After() + ", whatever " + w.variable + " is: it only comes nearer and nearer as " + w.symbol + " " + way + ".",
			w.title + " is never " + near + ": it only comes nearer as " + w.symbol + " " + way + ".",
			"It is never " + near + ", only nearer.",
		}
	}
	return []string{
		"No value of " + w.variable + " gives " + w.title + " " + w.apart(w.Want, w.Answer.Limit) + w.After() + ": it only comes near to " + near + " as " + w.symbol + " " + way + ".",
		"No value of " + w.symbol + " does: it only comes near to " + near + " as " + w.symbol + " " + way + ".",
		"It only comes near to " + near + ".",
	}
}

// SolveLine returns the command line that makes a variable what the answer says.
func SolveLine(m *Moment, by Variable, v float64) (string, error) {
	typed := strconv.FormatFloat(v, 'g', -1, 64)
	if by.Rate {
		return "set lr " + typed, nil
	}
	return EditLine(m, by.Number, typed)
}
