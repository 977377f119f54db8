package matrices

import (
	"cmp"
	"fmt"
	"math"
	"strings"
	"testing"

	"backstep/network/notation"
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/paint/matrix"
)

// numbers is a matrix of numbers.
type numbers [][]float64

func numbersOf(m *matrix.Matrix) numbers {
	n := make(numbers, m.Rows.Size)
	for i := range n {
		for j := range m.Cols.Size {
			n[i] = append(n[i], m.At(i, j).Value)
		}
	}
	return n
}

// with returns the numbers that f makes of each and of that of another matrix, of which a
// single row or column stands for all.
func (n numbers) with(other numbers, f func(a, b float64) float64) numbers {
	result := make(numbers, len(n))
	for i := range n {
		for j := range n[i] {
			row := other[min(i, len(other)-1)]
			result[i] = append(result[i], f(n[i][j], row[min(j, len(row)-1)]))
		}
	}
	return result
}

func (n numbers) times(other numbers) numbers {
	result := make(numbers, len(n))
	for i := range n {
		for j := range other[0] {
			sum := 0.0
			for k := range other {
				sum += n[i][k] * other[k][j]
			}
			result[i] = append(result[i], sum)
		}
	}
	return result
}

// factor returns the number in an operator: ¼ in "= ¼ ·".
func factor(operator string) float64 {
	sign := 1.0
	for _, word := range strings.Fields(operator) {
		if strings.HasPrefix(operator, "=") && strings.HasPrefix(word, "−") {
			sign, word = -1, strings.TrimPrefix(word, "−")
		}
		switch word {
		case "½":
			return sign * 0.5
		case "¼":
			return sign * 0.25
		}
		var a, b float64
		if n, _ := fmt.Sscanf(word, "%g/%g", &a, &b); n == 2 {
			return sign * a / b
		} else if n == 1 {
			return sign * a
		}
	}
	return sign
}

// worked works an equation out as a reader would, and returns both sides of it. ok is false
// if it says in words what is computed.
func worked(e *matrix.Equation) (left, right numbers, ok bool) {
	left, right = numbersOf(e.Terms[0].Matrix), nil
	var before numbers // an open bracket
	scale := 1.0
	for _, t := range e.Terms[1:] {
		if t.Matrix == nil {
			if before != nil {
				right = before.with(right, func(a, b float64) float64 { return a * b })
			}
			continue
		}
		m, by := numbersOf(t.Matrix), factor(t.Operator)
		scaled := func(a, b float64) float64 { return a + by*b }
		switch op := strings.NewReplacer("⊙", "∘", "*", "∘").Replace(t.Operator); {
		case strings.ContainsAny(op, "→Σ") || strings.Contains(op, "of") || strings.Contains(op, "with"):
			return left, nil, false
		case strings.HasPrefix(op, "="):
			right, scale = m, by
		case op == "·":
			right = right.times(m)
		case op == "∘":
			right = right.with(m, func(a, b float64) float64 { return a * b })
		case op == "∘ (":
			before, right = right, m
		case strings.HasPrefix(op, "+"):
			right = scaledBy(right, scale).with(m, scaled)
			scale = 1
		case strings.HasPrefix(op, "−"):
			right = right.with(m, func(a, b float64) float64 { return a - by*b })
		default:
			return left, nil, false
		}
	}
	return left, scaledBy(right, scale), true
}

func scaledBy(n numbers, by float64) numbers {
	return n.with(n, func(a, _ float64) float64 { return a * by })
}

// Every equation that is written with operators is true, to the last digits, for every kind
// of network.
func TestEquationsAreTrue(t *testing.T) {
	var lines []string
	for _, line := range []string{
		"diabetes", "diabetes --l1 0.1 --l2 0.01", "diabetes --no-bias true", "diabetes --batch 3", "mazur",
		"iris --hidden 5,4 --batch 7", "iris --loss mse", "iris --loss bce", "xor --loss mse --output tanh", "xor --loss huber --output linear --hidden 3",
		"moons --hidden 6,5,4 --loss mae --activation relu", "digits --hidden 8 --batch 20",
	} {
		lines = append(lines, line)
		for _, in := range append(notation.Names()[1:], "samples=columns", "weights=to-from", "bias=ones", "mazur,bias=ones,delta=y-yhat", "delta=y-yhat,gradient=sum", "ng,bias=ones,weights=from-to,delta=y-yhat") {
			lines = append(lines, line+" in "+in)
		}
	}
	for _, line := range lines {
		line, in, _ := strings.Cut(line, " in ")
		s := open(t, line)
		s.Do("by phase", "notation "+cmp.Or(in, "backstep"))
		m := after(s, "goto 1; phase update")
		p, _, _ := painted(&m, 200, 60)
		checked := 0
		for _, phase := range stepper.Phases(m.LastLayer() + 1) {
			if phase.Kind == stepper.Update {
				continue // Its left side is what is known.
			}
			e := drawing{p}.maker().Of(phase)
			left, right, ok := worked(e)
			if !ok {
				continue
			}
			checked++
			for i := range left {
				for j := range left[i] {
					if math.Abs(left[i][j]-right[i][j]) > 1e-12*max(1, math.Abs(left[i][j])) {
						t.Fatalf("%s in %s: %s, entry %d, %d: %v = %v", line, in, name(e), i, j, left[i][j], right[i][j])
					}
				}
			}
		}
		if least := 3 * (m.LastLayer() + 1); checked < least {
			t.Errorf("%s in %s: only %d equations were worked out, want %d", line, in, checked, least)
		}
	}
}

func name(e *matrix.Equation) string { symbols, _ := e.InSymbols(); return symbols }

// The update is W − η · ∂J/∂W = new W.
func TestTheUpdateIsTrue(t *testing.T) {
	s := open(t, "diabetes")
	m := after(s, "goto 3; phase update")
	p, _, _ := painted(&m, 200, 60)
	for l := range m.LastLayer() + 1 {
		for _, e := range []*matrix.Equation{drawing{p}.maker().Update(l), drawing{p}.maker().UpdateBiases(l)} {
			old, gradient, fresh := numbersOf(e.Terms[0].Matrix), numbersOf(e.Terms[1].Matrix), numbersOf(e.Terms[2].Matrix)
			for i := range old {
				for j := range old[i] {
					if got := old[i][j] - m.Rate()*gradient[i][j]; math.Abs(got-fresh[i][j]) > 1e-12 {
						t.Errorf("%s: entry %d, %d is %v, want %v", e.Title, i, j, fresh[i][j], got)
					}
				}
			}
		}
	}
}

// The bias gradients under the equations are the means of δ.
func TestBiasGradientsAreMeans(t *testing.T) {
	s := open(t, "iris --hidden 5,4 --batch 7")
	m := after(s, "goto 1; phase update")
	p, _, _ := painted(&m, 200, 60)
	for l := range m.LastLayer() + 1 {
		e := drawing{p}.maker().Of(stepper.Phase{Kind: stepper.Gradient, Layer: l})
		b, d := numbersOf(e.Under.Matrix), numbersOf(e.Terms[2].Matrix)
		for j := range b[0] {
			sum := 0.0
			for i := range d {
				sum += d[i][j]
			}
			if math.Abs(b[0][j]-sum/float64(m.Samples())) > 1e-15 {
				t.Errorf("layer %d: ∂J/∂b %d is %v, want %v", l+1, j, b[0][j], sum/float64(m.Samples()))
			}
		}
	}
}

// The whole way back is on one screen: every δ and every gradient, in numbers if there is
// room, otherwise in symbols or by name.
func TestTheWholeWayBackIsShown(t *testing.T) {
	for _, c := range []struct {
		line, phase string
		w, h        int
	}{
		{"diabetes", "z2", 80, 19},
		{"diabetes", "z1", 120, 31},
		{"iris --hidden 8,6 --batch 30", "z1", 120, 31},
		{"moons --hidden 8,8,8,8,8,8", "z1", 120, 31},
		{"iris --hidden 8,6 --batch 30", "d1", 200, 55},
		{"moons --hidden 8,8,8,8,8,8", "dW3", 200, 55},
	} {
		s := open(t, c.line)
		s.Do("by phase", "goto 2", "phase "+c.phase)
		m := s.Desk().Moment()
		p, shown, _ := painted(&m, c.w, c.h)
		for l := range m.LastLayer() + 1 {
			for _, symbol := range []string{p.Layered("δ", l), p.Layered("∂J/∂W", l)} {
				if !strings.Contains(shown, symbol) {
					t.Errorf("%v: %s is not there:\n%s", c, symbol, shown)
				}
			}
		}
	}
}

// While the step goes forward, the way back shows every number of the last step.
func TestTheLessonInFull(t *testing.T) {
	s := open(t, "diabetes")
	s.Do("by phase", "goto 56", "phase z2")
	m := s.Desk().Moment()
	s.Resize(120, 36)
	shown := s.Frame()
	for l := range m.Last.Layers {
		at := &m.Last.Layers[l]
		for _, list := range [][]float64{at.Delta, at.Gradient.Weights, at.Gradient.Biases} {
			for _, v := range list {
				if text := number.Default().Trim(v); !strings.Contains(shown, text) {
					t.Errorf("%s of the last step is not shown:\n%s", text, shown)
				}
			}
		}
	}
}
