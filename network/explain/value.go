package explain

import (
	"math"

	"backstep/network"
	"backstep/network/exact"
)

// Value evaluates the line. Every intermediate value is that of the expression shown.
func (l Line) Value() float64 { return workedOut[float64](l, numbers{}) }

// workedOut evaluates a line with what stands for its numbers.
func workedOut[T any](l Line, with arithmetic[T]) T {
	r := reader[T]{line: l, with: with}
	return r.sum()
}

// reader evaluates a line from left to right, with numbers or with what stands for them.
type reader[T any] struct {
	line Line
	at   int
	with arithmetic[T]
}

// arithmetic is what a reader computes with.
type arithmetic[T any] interface {
	operand(o Operand) T
	negative(x T) T
	operate(operator string, x, y T) T // + − · /
	power(operator string, x, y T) T   // ² has no y
	call(operator string, x []T) T     // e^, | and what opens a group
}

// operator returns the next operator, or "" at the end.
func (r *reader[T]) operator() string {
	if r.at == len(r.line) {
		return ""
	}
	return r.line[r.at].Operator
}

// take skips the operator if it is next, and reports whether it was.
func (r *reader[T]) take(operator string) bool {
	if r.at == len(r.line) || r.line[r.at].Operator != operator {
		return false
	}
	r.at++
	return true
}

func (r *reader[T]) sum() T { return r.rest(r.product()) }

// rest returns v plus the rest of a sum.
func (r *reader[T]) rest(v T) T {
	for {
		switch {
		case r.take("+"):
			v = r.with.operate("+", v, r.product())
		case r.take("−"):
			v = r.with.operate("−", v, r.product())
		default:
			return v
		}
	}
}

func (r *reader[T]) product() T {
	if r.take("−") {
		return r.with.negative(r.product())
	}
	v := r.power()
	for {
		switch {
		case r.take("·"):
			v = r.with.operate("·", v, r.power())
		case r.take("/"), r.take("÷"):
			v = r.with.operate("/", v, r.power())
		default:
			return v
		}
	}
}

func (r *reader[T]) power() T {
	v := r.primary()
	switch {
	case r.take("²"):
		return r.with.power("²", v, v)
	case r.take("^"):
		return r.with.power("^", v, r.primary())
	default:
		return v
	}
}

func (r *reader[T]) primary() T {
	switch op := r.operator(); {
	case r.take("e^"):
		return r.with.call(op, []T{r.primary()})
	case r.take("|"):
		v := r.sum()
		r.take("|")
		return r.with.call(op, []T{v})
	case op == "ln(" && r.onePlus():
		return r.log1p()
	case opens(op):
		r.at++
		return r.with.call(op, r.arguments())
	default:
		v := r.with.operand(r.line[r.at].Operand)
		r.at++
		return v
	}
}

// onePlus reports whether ln( is followed by 1 + or 1 −.
func (r *reader[T]) onePlus() bool {
	ahead := r.line[r.at+1:]
	return len(ahead) > 2 && ahead[0].numeral() && ahead[0].Operand.Value == 1 &&
		(ahead[1].Operator == "+" || ahead[1].Operator == "−")
}

// log1p evaluates ln( 1 + x ) so that a small x keeps its digits, as in training.
func (r *reader[T]) log1p() T {
	r.at += 2
	x := r.rest(r.with.operand(Operand{}))
	r.take(")")
	return r.with.call("ln(1+", []T{x})
}

// arguments evaluates the arguments up to the closing parenthesis.
func (r *reader[T]) arguments() []T {
	list := []T{r.sum()}
	for r.take(",") {
		list = append(list, r.sum())
	}
	r.take(")")
	return list
}

// numbers is the arithmetic of float64.
type numbers struct{}

func (numbers) operand(o Operand) float64 { return o.Value }

func (numbers) negative(x float64) float64 { return -x }

func (numbers) operate(operator string, x, y float64) float64 {
	switch operator {
	case "+":
		return x + y
	case "−":
		return x - y
	case "·":
		return float64(x * y)
	default:
		return x / y
	}
}

func (numbers) power(operator string, x, y float64) float64 {
	if operator == "²" {
		return float64(x * x)
	}
	return exact.Power(x, int(y))
}

func (numbers) call(operator string, x []float64) float64 {
	switch operator {
	case "e^":
		return exact.Exp(x[0])
	case "|":
		return math.Abs(x[0])
	case "√(":
		return math.Sqrt(x[0])
	case "ln(":
		return exact.Log(x[0])
	case "ln(1+":
		return exact.Log1p(x[0])
	case "log₁₀(":
		return exact.Log(x[0]) / math.Ln10
	case "max(":
		return max(x[0], x[1])
	case "clamp(":
		return max(x[1], min(x[2], x[0]))
	case "sign(":
		return network.Sign(x[0])
	case "floor(":
		return math.Floor(x[0])
	default:
		return curve(operator, x[0])
	}
}

// curve applies a function of one number. What only opens a group changes nothing.
func curve(operator string, x float64) float64 {
	switch operator {
	case "erf(":
		return exact.Erf(x)
	case "tanh(":
		return exact.Tanh(x)
	case "sin(":
		return exact.Sin(x)
	case "cos(":
		return exact.Cos(x)
	default:
		return x
	}
}

// The arithmetics that there are.
type (
	ofNumbers interface{ arithmetic[float64] }
	ofRanges  interface{ arithmetic[Range] }
)

var (
	_ ofNumbers = numbers{}
	_ ofNumbers = rounding{}
	_ ofRanges  = asWritten{}
)
