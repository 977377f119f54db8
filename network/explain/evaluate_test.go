package explain

import (
	"math"
	"strings"
	"testing"
)

// approx is a value with a bound on its rounding error.
type approx struct{ v, err float64 }

// ulp is the spacing of numbers at 1, and subnormal that of the smallest ones.
const (
	ulp       = 0x1p-52
	subnormal = math.SmallestNonzeroFloat64
)

func rounded(v, err float64) approx { return approx{v, err + ulp*math.Abs(v) + subnormal} }

// evaluate computes a line by the shunting-yard algorithm with the functions of the
// standard library, independently of Line.Value. It also bounds the error of its own
// rounding.
func evaluate(t *testing.T, l Line) approx {
	t.Helper()
	e := evaluator{t: t}
	before := "" // what stands before the token: an operator, or "x" for a value
	for _, token := range l {
		op := strings.ReplaceAll(token.Operator, "÷", "/")
		switch {
		case op == "":
			e.values = append(e.values, approx{token.Operand.Value, 4*ulp*math.Abs(token.Operand.Value) + subnormal})
			before = "x"
		case op == "²":
			e.apply("²")
		case op == ")" || op == "|" && e.open("|"):
			e.close(op)
			before = "x"
		case op == ",":
			for !strings.HasSuffix(e.top(), "(") {
				e.pop()
			}
			before = ","
		case strings.HasSuffix(op, "(") || op == "e^" || op == "|":
			e.operators = append(e.operators, op)
			before = op
		case op == "−" && before != "x":
			e.operators = append(e.operators, "negative")
			before = op
		default:
			for len(e.operators) > 0 && binds(e.top()) >= binds(op) {
				e.pop()
			}
			e.operators = append(e.operators, op)
			before = op
		}
	}
	for len(e.operators) > 0 {
		e.pop()
	}
	if len(e.values) != 1 {
		t.Fatalf("%s leaves %d values", text(l), len(e.values))
	}
	return e.values[0]
}

// binds returns how tightly an operator binds. It is 0 for the opening of a group,
// which stays until the group closes.
func binds(op string) int {
	switch op {
	case "+", "−":
		return 1
	case "negative", "·", "/", "÷":
		return 2
	case "^", "e^":
		return 3
	default:
		return 0
	}
}

type evaluator struct {
	t         *testing.T
	values    []approx
	operators []string
}

func (e *evaluator) top() string {
	if len(e.operators) == 0 {
		e.t.Fatal("an operator is missing")
	}
	return e.operators[len(e.operators)-1]
}

func (e *evaluator) open(op string) bool {
	for _, o := range e.operators {
		if o == op {
			return true
		}
	}
	return false
}

func (e *evaluator) pop() string {
	op := e.top()
	e.operators = e.operators[:len(e.operators)-1]
	e.apply(op)
	return op
}

// close applies the operators of a group, then the operator that opened it.
func (e *evaluator) close(op string) {
	for {
		last := e.pop()
		if op == "|" && last == "|" || op == ")" && strings.HasSuffix(last, "(") {
			return
		}
	}
}

func (e *evaluator) take() approx {
	if len(e.values) == 0 {
		e.t.Fatal("an operand is missing")
	}
	v := e.values[len(e.values)-1]
	e.values = e.values[:len(e.values)-1]
	return v
}

func (e *evaluator) apply(op string) {
	switch op {
	case "(":
		return
	case "clamp(":
		high, low, x := e.take(), e.take(), e.take()
		e.values = append(e.values, approx{math.Max(low.v, math.Min(high.v, x.v)), x.err})
		return
	}
	if one, ok := unary()[op]; ok {
		e.values = append(e.values, one(e.take()))
		return
	}
	two, ok := binary()[op]
	if !ok {
		e.t.Fatalf("%q is no operator", op)
	}
	b, a := e.take(), e.take()
	e.values = append(e.values, two(a, b))
}

// logarithm returns math.Log(v), which some processors get wrong for subnormal numbers.
func logarithm(v float64) float64 {
	if v > 0 && v < 0x1p-1022 {
		fraction, exponent := math.Frexp(v)
		return math.Log(fraction) + float64(exponent)*math.Ln2
	}
	return math.Log(v)
}

func unary() map[string]func(approx) approx {
	return map[string]func(approx) approx{
		"negative": func(a approx) approx { return approx{-a.v, a.err} },
		"|":        func(a approx) approx { return approx{math.Abs(a.v), a.err} },
		"²":        func(a approx) approx { return rounded(a.v*a.v, 2*math.Abs(a.v)*a.err) },
		"e^":       func(a approx) approx { v := math.Exp(a.v); return rounded(v, v*(math.Exp(a.err)-1)) },
		"√(":       func(a approx) approx { v := math.Sqrt(a.v); return rounded(v, math.Min(a.err/v, math.Sqrt(a.err))) },
		"ln(":      func(a approx) approx { return rounded(logarithm(a.v), a.err/math.Abs(a.v-a.err)) },
		"erf(":     func(a approx) approx { return rounded(math.Erf(a.v), 1.2*a.err*math.Exp(-a.v*a.v/2)) },
		"cos(":     func(a approx) approx { return rounded(math.Cos(a.v), a.err) },
		"floor(":   func(a approx) approx { return approx{math.Floor(a.v), 0} },
		"tanh(":    func(a approx) approx { return rounded(math.Tanh(a.v), a.err) },
		"sign(": func(a approx) approx {
			if a.v == 0 || math.IsNaN(a.v) {
				return a
			}
			return approx{math.Copysign(1, a.v), 0}
		},
	}
}

func binary() map[string]func(a, b approx) approx {
	return map[string]func(a, b approx) approx{
		"+": func(a, b approx) approx { return rounded(a.v+b.v, a.err+b.err) },
		"−": func(a, b approx) approx { return rounded(a.v-b.v, a.err+b.err) },
		"·": func(a, b approx) approx { return rounded(a.v*b.v, math.Abs(a.v)*b.err+math.Abs(b.v)*a.err) },
		"/": func(a, b approx) approx {
			v := a.v / b.v
			return rounded(v, (a.err+math.Abs(v)*b.err)/math.Abs(b.v))
		},
		"^": func(a, b approx) approx {
			v := math.Pow(a.v, b.v)
			return rounded(v, math.Abs(v*b.v)*(a.err/math.Abs(a.v)+ulp))
		},
		"max(": func(a, b approx) approx { return approx{math.Max(a.v, b.v), math.Max(a.err, b.err)} },
	}
}

// text formats a line in numbers, for messages.
func text(l Line) string { return written(l, false) }

func TestEvaluateByHand(t *testing.T) {
	for _, c := range []struct {
		template string
		want     float64
	}{
		{"1 + 2 · 3", 7},
		{"8 / 2 / 2", 2},
		{"5 − 3 − 1", 1},
		{"− 3 · 2 + 1", -5},
		{"2 · 3 ²", 18},
		{"( 1 − 3 ) ²", 4},
		{"| 1 − 3 | − 0.5", 1.5},
		{"max( 0 , 2 − 5 )", 0},
		{"clamp( 3 − 1 , -1 , 1 )", 1},
		{"sign( 2 − 5 )", -1},
		{"√( 2 · 8 ) / √( 4 )", 2},
		{"1 − 0.5 ^ 3", 0.875},
		{"2 · 0.5 ^ floor( 29 / 10 )", 0.5},
		{"0.1 + ( 2 − 0.1 ) · ( 1 + cos( 0 · 3 ) ) / 2", 2},
		{"1 / ( 1 + e^ 0 )", 0.5},
		{"e^ 0 / ( 1 + e^ 0 )", 0.5},
		{"e^ ( 2 − 2 ) + 1", 2},
		{"− ( 1 · ln( 1 ) + 2 )", -2},
		{"2 − 3 / 0.5 · 4", -22},
	} {
		l := line(c.template)
		if got := l.Value(); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("Value of %s is %v, want %v", c.template, got, c.want)
		}
		if got := evaluate(t, l); math.Abs(got.v-c.want) > 1e-15 {
			t.Errorf("%s evaluates to %v, want %v", c.template, got.v, c.want)
		}
	}
}
