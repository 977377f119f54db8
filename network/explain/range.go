package explain

import (
	"math"
	"strconv"
	"strings"

	"backstep/network"
)

// Range is the numbers from Low to High.
type Range struct{ Low, High float64 }

// Range returns what a reader may come to who works the line out with its numbers as they
// are written, or with more of their digits, and writes down what comes of each operation
// in as many. The parts are those of the explanation: what the line calls by their names
// may have been worked out in the same way.
func (l Line) Range(n Numbers, parts ...Part) Range {
	w := asWritten{Numbers: n, parts: map[string]Range{}}
	for _, p := range parts {
		if len(p.Lines) > 0 {
			w.parts[p.Result.Symbol] = workedOut[Range](p.Lines[0], w)
		}
	}
	return workedOut[Range](l, w)
}

// Rounded returns the value of the line for a reader who rounds each of its numbers, and
// what comes of each operation if steps is set.
func (l Line) Rounded(round func(v float64) float64, steps bool) float64 {
	return workedOut[float64](l, rounding{round: round, steps: steps})
}

// Widened returns the range together with another.
func (r Range) Widened(other Range) Range {
	return Range{min(r.Low, other.Low), max(r.High, other.High)}
}

// Holds reports whether v is in the range, or not farther from it than the allowance.
func (r Range) Holds(v, allowance float64) bool {
	return v >= r.Low-allowance && v <= r.High+allowance
}

// asWritten is the arithmetic of numbers as they are written. A range is not finite where
// that arithmetic comes to no number.
type asWritten struct {
	Numbers
	parts map[string]Range
}

func (w asWritten) operand(o Operand) Range {
	r := Range{o.Value, o.Value}
	shown := read(o.Text(w.Numbers), o.Value)
	r = r.Widened(Range{shown, shown})
	if part, ok := w.parts[o.Symbol]; ok && o.Symbol != "" && network.Finite(part.Low) && network.Finite(part.High) {
		r = r.Widened(part)
	}
	return r
}

func (asWritten) negative(x Range) Range { return Range{-x.High, -x.Low} }

func (w asWritten) operate(operator string, x, y Range) Range {
	if operator == "/" && y.Low <= 0 && y.High >= 0 && y.Low != y.High {
		return Range{math.Inf(-1), math.Inf(1)}
	}
	return w.between(func(a, b float64) float64 { return numbers{}.operate(operator, a, b) }, x, y)
}

func (w asWritten) power(operator string, x, y Range) Range {
	if operator == "²" && x.Low < 0 && x.High > 0 {
		x = Range{0, max(-x.Low, x.High)}
	}
	y0 := y.Low
	return w.between(func(a, _ float64) float64 { return numbers{}.power(operator, a, y0) }, x, Range{})
}

// call applies a function that rises or falls all along, as all but the sine and cosine do.
// These two are of numbers that are exactly as they are written.
func (w asWritten) call(operator string, x []Range) Range {
	if operator == "ln(1+" { // A reader writes the sum down first.
		sum := w.operate("+", Range{1, 1}, x[0])
		return w.each("ln(", []Range{sum}).Widened(w.each(operator, x))
	}
	if operator == "|" && x[0].Low < 0 && x[0].High > 0 {
		return Range{0, max(-x[0].Low, x[0].High)}
	}
	return w.each(operator, x)
}

// each applies a function to the ends of its arguments.
func (w asWritten) each(operator string, x []Range) Range {
	at := make([]float64, len(x))
	for i := range x {
		at[i] = x[i].Low
	}
	low := numbers{}.call(operator, at)
	for i := range x {
		at[i] = x[i].High
	}
	high := numbers{}.call(operator, at)
	return w.step(Range{min(low, high), max(low, high)})
}

// between returns what comes of the ends of two ranges.
func (w asWritten) between(f func(a, b float64) float64, x, y Range) Range {
	r := Range{math.Inf(1), math.Inf(-1)}
	for _, a := range []float64{x.Low, x.High} {
		for _, b := range []float64{y.Low, y.High} {
			v := f(a, b)
			r = r.Widened(Range{v, v})
		}
	}
	return w.step(r)
}

// step writes down what came of an operation. What is exactly as it is written stays so.
func (w asWritten) step(r Range) Range {
	if r.Low == r.High && read(w.Trim(r.Low), r.Low) == r.Low {
		return r
	}
	return Range{r.Low - w.half(r.Low), r.High + w.half(r.High)}
}

// half returns half of what the last digit counts that v is rounded to.
func (w asWritten) half(v float64) float64 {
	if v == 0 || !network.Finite(v) {
		return 0
	}
	beside := v + float64(v*0x1p-40) // has no fewer digits of its own
	text, exponent, _ := strings.Cut(strings.ReplaceAll(w.Trim(beside), "−", "-"), "e")
	power, _ := strconv.Atoi(exponent) // none is 0
	_, decimals, _ := strings.Cut(text, ".")
	return math.Pow(10, float64(power-len(decimals))) / 2
}

// rounding is the arithmetic of numbers that are rounded.
type rounding struct {
	numbers
	round func(v float64) float64
	steps bool
}

func (r rounding) step(v float64) float64 {
	if r.steps {
		return r.round(v)
	}
	return v
}

func (r rounding) operand(o Operand) float64 {
	if o.Role == Setting {
		return o.Value
	}
	return r.round(o.Value)
}

func (r rounding) operate(operator string, x, y float64) float64 {
	return r.step(r.numbers.operate(operator, x, y))
}

func (r rounding) power(operator string, x, y float64) float64 {
	return r.step(r.numbers.power(operator, x, y))
}

func (r rounding) call(operator string, x []float64) float64 {
	return r.step(r.numbers.call(operator, x))
}
