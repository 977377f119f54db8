package matrices

import (
	"slices"
	"strings"
	"testing"

	"backstep/network/stepper"
)

// The matrices of a step stand as in a page of each book, symbols and shapes: the lesson's
// network with its four people.
func TestMatricesStandAsInTheBooks(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		// The article: a column of ones in a⁰ and a¹, biases the last row of W, δ² = a² − y, the bias
		// row of W² left out on the way back. Its notebook has a¹ n × 3, W1 3 × 2, a² n × 3, W2 3 × 1.
		{"article", []string{
			"z¹ = a⁰ · W¹  (4×2) = (4×3) · (3×2)",
			"z² = a¹ · W²  (4×1) = (4×3) · (3×1)",
			"δ² = ŷ − y  (4×1) = (4×1) − (4×1)",
			"∂J/∂W² = ¼ · a¹ transposed · δ²  (3×1) = (3×4) · (4×1)",
			"δ¹ = δ² · W² transposed ∘ a¹ ∘ (1 − a¹)  (4×2) = (4×1) · (1×2) ∘ (4×2)",
			"∂J/∂W¹ = ¼ · a⁰ transposed · δ¹  (3×2) = (3×4) · (4×2)",
		}},
		// Nielsen, Neural Networks and Deep Learning, chapter 2, equations 25, BP1 to BP4 and the
		// algorithm at its end: the input is layer 1, w to–from, sums over the mini-batch.
		{"nielsen", []string{
			"z² = w² · a¹ + b²  (2×4) = (2×2) · (2×4) + (2×1)",
			"z³ = w³ · a² + b³  (1×4) = (1×2) · (2×4) + (1×1)",
			"Σ ∂C/∂w³ = δ³ · a² transposed  (1×2) = (1×4) · (4×2)",
			"Σ ∂C/∂b³ = δ³ · ( 1 1 1 1 ) transposed  (1×1) = (1×4) · (4×1)",
			"δ² = w³ transposed · δ³ ⊙ a² ⊙ (1 − a²)  (2×4) = (2×1) · (1×4) ⊙ (2×4)",
		}},
		// Ng, Deep Learning Specialization, course 1, week 3, the summary of gradient descent:
		// dZ[2] = A[2] − Y, dW[2] = 1/m dZ[2] A[1]ᵀ, dZ[1] = W[2]ᵀ dZ[2] * g[1]′(Z[1]).
		{"ng", []string{
			"Z[1] = W[1] · X + b[1]  (2×4) = (2×2) · (2×4) + (2×1)",
			"Z[2] = W[2] · A[1] + b[2]  (1×4) = (1×2) · (2×4) + (1×1)",
			"dZ[2] = A[2] − Y  (1×4) = (1×4) − (1×4)",
			"dW[2] = ¼ · dZ[2] · A[1] transposed  (1×2) = (1×4) · (4×2)",
			"db[2] = ¼ · dZ[2] · ( 1 1 1 1 ) transposed  (1×1) = (1×4) · (4×1)",
			"dZ[1] = W[2] transposed · dZ[2] * A[1] * (1 − A[1])  (2×4) = (2×1) · (1×4) * (2×4)",
			"dW[1] = ¼ · dZ[1] · X transposed  (2×2) = (2×4) · (4×2)",
		}},
		// Goodfellow, Bengio, Courville, Deep Learning, algorithms 6.3 and 6.4: a = b + W h, h = f(a),
		// g ⊙ f′(a), the gradient on W is g hᵀ, and Wᵀ g goes on; the mean of them over a minibatch.
		{"goodfellow", []string{
			"a⁽¹⁾ = W⁽¹⁾ · x + b⁽¹⁾  (2×4) = (2×2) · (2×4) + (2×1)",
			"h⁽¹⁾ = sigmoid of a⁽¹⁾  (2×4) = (2×4)",
			"∇W⁽²⁾ = ¼ · g⁽²⁾ · h⁽¹⁾ transposed  (1×2) = (1×4) · (4×2)",
			"g⁽¹⁾ = W⁽²⁾ transposed · g⁽²⁾ ⊙ h⁽¹⁾ ⊙ (1 − h⁽¹⁾)  (2×4) = (2×1) · (1×4) ⊙ (2×4)",
		}},
		// Mazur, A Step by Step Backpropagation Example: net = w · out + b.
		{"mazur", []string{
			"net₁ = W₁ · x + b₁  (2×4) = (2×2) · (2×4) + (2×1)",
			"out₁ = sigmoid of net₁  (2×4) = (2×4)",
			"Σ ∂E/∂W₂ = δ₂ · out₁ transposed  (1×2) = (1×4) · (4×2)",
		}},
		{"backstep", []string{
			"z₁ = x · W₁ + b₁  (4×2) = (4×2) · (2×2) + (1×2)",
			"∂J/∂W₂ = ¼ · a₁ transposed · δ₂  (2×1) = (2×4) · (4×1)",
		}},
		{"delta=y-yhat", []string{
			"δ₂ = y − ŷ  (4×1) = (4×1) − (4×1)",
			"∂J/∂W₂ = −¼ · a₁ transposed · δ₂  (2×1) = (2×4) · (4×1)",
		}},
	} {
		s := open(t, "diabetes")
		s.Do("by phase", "notation "+c.in)
		m := after(s, "goto 1; phase update")
		p, _, _ := painted(&m, 200, 60)
		var got []string
		for _, phase := range stepper.Phases(m.LastLayer() + 1) {
			e := drawing{p}.maker().Of(phase)
			symbols, shapes := e.InSymbols()
			got = append(got, symbols+"  "+shapes)
			if e, ok := (drawing{p}).maker().BiasGradient(max(0, phase.Layer)); ok && phase.Kind == stepper.Gradient {
				symbols, shapes := e.InSymbols()
				got = append(got, symbols+"  "+shapes)
			}
		}
		for _, line := range c.want {
			if !slices.Contains(got, line) {
				t.Errorf("in %s there is no %q among\n%s", c.in, line, strings.Join(got, "\n"))
			}
		}
	}
}

// In every notation a matrix that is turned is said to be, and nothing is said to be turned that
// is not.
func TestWhyFollowsTheNotation(t *testing.T) {
	for in, want := range map[string][2]string{
		"backstep":        {"δ₂ · W₂ does not fit: (4 × 1) · (2 × 1)", "a₁ · δ₂ does not fit: (4 × 2) · (4 × 1)"},
		"article":         {"δ² · W² does not fit: (4 × 1) · (2 × 1)", "a¹ · δ² does not fit: (4 × 3) · (4 × 1)"},
		"ng":              {"W[2] · dZ[2] does not fit: (1 × 2) · (1 × 4)", "dZ[2] · A[1] does not fit: (1 × 4) · (2 × 4)"},
		"samples=columns": {"", "a₁ · δ₂ does not fit: (2 × 4) · (1 × 4)"},
		"weights=to-from": {"", "δ₂ · a₁ does not fit: (4 × 1) · (4 × 2)"},
	} {
		s := open(t, "diabetes")
		s.Do("by phase", "notation "+in)
		m := after(s, "goto 1; phase update")
		p, _, _ := painted(&m, 200, 60)
		for i, phase := range []stepper.Phase{{Kind: stepper.Delta, Layer: 0}, {Kind: stepper.Gradient, Layer: 1}} {
			got := strings.Join((drawing{p}).maker().Why(phase, 200), "\n")
			if !strings.HasPrefix(got, want[i]) || want[i] == "" && got != "" {
				t.Errorf("in %s of %v: %q, want %q", in, phase, got, want[i])
			}
		}
	}
}
