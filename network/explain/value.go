package explain

import (
	"math"

	"backstep/network"
	"backstep/network/exact"
)

// Value evaluates the line. Every intermediate value is that of the expression shown.
func (l Line) Value() float64 {
	r := reader{line: l}
	return r.sum()
}

// reader evaluates a line from left to right.
type reader struct {
	line Line
	at   int
}

// operator returns the next operator, or "" at the end.
func (r *reader) operator() string {
	if r.at == len(r.line) {
		return ""
	}
	return r.line[r.at].Operator
}

// take skips the operator if it is next, and reports whether it was.
func (r *reader) take(operator string) bool {
	if r.at == len(r.line) || r.line[r.at].Operator != operator {
		return false
	}
	r.at++
	return true
}

func (r *reader) sum() float64 { return r.rest(r.product()) }

// rest returns v plus the rest of a sum.
func (r *reader) rest(v float64) float64 {
	for {
		switch {
		case r.take("+"):
			v += r.product()
		case r.take("−"):
			v -= r.product()
		default:
			return v
		}
	}
}

func (r *reader) product() float64 {
	if r.take("−") {
		return -r.product()
	}
	v := r.power()
	for {
		switch {
		case r.take("·"):
			v = float64(v * r.power())
		case r.take("/"), r.take("÷"):
			v /= r.power()
		default:
			return v
		}
	}
}

func (r *reader) power() float64 {
	v := r.primary()
	switch {
	case r.take("²"):
		return float64(v * v)
	case r.take("^"):
		return exact.Power(v, int(r.primary()))
	default:
		return v
	}
}

func (r *reader) primary() float64 {
	switch op := r.operator(); {
	case r.take("e^"):
		return exact.Exp(r.primary())
	case r.take("|"):
		v := math.Abs(r.sum())
		r.take("|")
		return v
	case op == "ln(" && r.onePlus():
		return r.log1p()
	case opens(op):
		r.at++
		return call(op, r.arguments())
	default:
		v := r.line[r.at].Operand.Value
		r.at++
		return v
	}
}

// onePlus reports whether ln( is followed by 1 + or 1 −.
func (r *reader) onePlus() bool {
	ahead := r.line[r.at+1:]
	return len(ahead) > 2 && ahead[0].numeral() && ahead[0].Operand.Value == 1 &&
		(ahead[1].Operator == "+" || ahead[1].Operator == "−")
}

// log1p evaluates ln( 1 + x ) so that a small x keeps its digits, as in training.
func (r *reader) log1p() float64 {
	r.at += 2
	x := r.rest(0)
	r.take(")")
	return exact.Log1p(x)
}

// arguments evaluates the arguments up to the closing parenthesis.
func (r *reader) arguments() []float64 {
	list := []float64{r.sum()}
	for r.take(",") {
		list = append(list, r.sum())
	}
	r.take(")")
	return list
}

// call applies the function that opened a group.
func call(operator string, x []float64) float64 {
	switch operator {
	case "√(":
		return math.Sqrt(x[0])
	case "ln(":
		return exact.Log(x[0])
	case "erf(":
		return exact.Erf(x[0])
	case "cos(":
		return exact.Cos(x[0])
	case "floor(":
		return math.Floor(x[0])
	case "tanh(":
		return exact.Tanh(x[0])
	case "sin(":
		return exact.Sin(x[0])
	case "sign(":
		return network.Sign(x[0])
	case "max(":
		return max(x[0], x[1])
	case "clamp(":
		return max(x[1], min(x[2], x[0]))
	default:
		return x[0]
	}
}
