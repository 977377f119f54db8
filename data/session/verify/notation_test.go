package verify_test

import (
	"math"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/network/notation"
)

// line is a number as a book has it: what it is called, its formula, and its value as printed.
type line struct {
	of             explain.Quantity
	title, formula string
	printed        float64 // 0 if the book prints none
	digits         int     // after the point
}

// Each book's notation explains its own example as its page does.
func TestNotationsExplainAsTheirBooksDo(t *testing.T) {
	sum := func(layer, unit int) explain.Quantity {
		return explain.Quantity{Kind: explain.WeightedSum, Layer: layer, Unit: unit}
	}
	of := func(kind explain.Kind, q explain.Quantity) explain.Quantity {
		q.Kind = kind
		return q
	}
	for _, c := range []struct {
		session, in string
		lines       []line
	}{
		// mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example: the forward pass, then
		// the output layer, the hidden layer, and the new weights w5 and w1.
		{"mazur", "mazur", []line{
			{sum(0, 0), "net of h1", "net = Σ w · x + b", 0.3775, 4},
			{of(explain.Activation, sum(0, 0)), "out of h1", "out = 1 / (1 + e^−net)", 0.593269992, 9},
			{sum(1, 0), "net of y1", "net = Σ w · out + b", 1.105905967, 9},
			{of(explain.Activation, sum(1, 0)), "out of y1", "out = 1 / (1 + e^−net)", 0.75136507, 8},
			{explain.Quantity{Kind: explain.Loss, Layer: 1}, "E of sample 1", "E = ½ · Σ (target − out)²", 0.298371109, 9},
			{of(explain.Delta, sum(1, 0)), "δ of y1", "δ = ∂E/∂out · ∂out/∂net", 0.138498562, 9},
			{of(explain.Gradient, sum(1, 0)), "gradient of h1 → y1", "∂E/∂w = Σ δ · out", 0.082167041, 9},
			{of(explain.Delta, sum(0, 0)), "δ of h1", "δ = Σ δ · w · ∂out/∂net", 0, 0},
			{of(explain.Gradient, sum(0, 0)), "gradient of x1 → h1", "∂E/∂w = Σ δ · x", 0.000438568, 9},
			{of(explain.Update, sum(1, 0)), "update of h1 → y1", "new = old − η · gradient", 0.35891648, 8},
			{of(explain.Update, sum(0, 0)), "update of x1 → h1", "new = old − η · gradient", 0.149780716, 9},
		}},
		// Nielsen, Neural Networks and Deep Learning: chapter 3 prints the output 0.82 of a unit with
		// w 0.6 and b 0.9; a = σ(w · a + b) and the rest are the equations of chapter 2.
		{"nielsen", "nielsen", []line{
			{sum(0, 0), "z of y", "z = Σ w · x + b", 1.5, 1},
			{of(explain.Activation, sum(0, 0)), "aᴸ", "aᴸ = 1 / (1 + e^−z)", 0.82, 2},
			{of(explain.Delta, sum(0, 0)), "δ of y", "δ = ∂C/∂a · σ′(z)", 0, 0},
			{of(explain.Gradient, sum(0, 0)), "gradient of x1 → y", "∂C/∂w = Σ x · δ", 0, 0},
		}},
		// The algorithm at the end of chapter 2 adds up over a mini-batch and divides in the update.
		{"diabetes", "nielsen", []line{
			{of(explain.Gradient, sum(1, 0)), "gradient of h1 → y", "Σ ∂C/∂w = Σ a · δ", 0, 0},
			{of(explain.Delta, sum(0, 0)), "δ of h1", "δ = Σ w · δ · σ′(z)", 0, 0},
			{of(explain.Update, sum(1, 0)), "update of h1 → y", "new = old − η/m · Σ gradient", 0, 0},
		}},
		// Ng, Deep Learning Specialization, course 1: logistic regression has dz = a − y, and
		// dw = x dz; the mean is over m examples; α is the learning rate.
		{"diabetes", "ng", []line{
			{of(explain.Delta, sum(1, 0)), "dz of y", "dz = ŷ − y", 0, 0},
			{of(explain.Gradient, sum(1, 0)), "gradient of h1 → y", "dw = Σ dz · a ÷ m", 0, 0},
			{of(explain.Delta, sum(0, 0)), "dz of h1", "dz = Σ w · dz · g′(z)", 0, 0},
			{of(explain.Update, sum(1, 0)), "update of h1 → y", "new = old − α · gradient", 0, 0},
			{explain.Quantity{Kind: explain.Loss, Layer: 1, Sample: explain.Batch}, "J of the batch", "J = Σ L of its people ÷ m", 0, 0},
		}},
		// Goodfellow, Bengio, Courville, Deep Learning, algorithms 6.3 and 6.4, and 8.1 for ε.
		{"diabetes", "goodfellow", []line{
			{sum(0, 0), "a of h1", "a = Σ w · x + b", 0, 0},
			{of(explain.Activation, sum(0, 0)), "h of h1", "h = 1 / (1 + e^−a)", 0, 0},
			{of(explain.Delta, sum(0, 0)), "g of h1", "g = Σ w · g · f′(a)", 0, 0},
			{of(explain.Gradient, sum(1, 0)), "gradient of h1 → y", "∂J/∂w = Σ g · h ÷ m", 0, 0},
			{of(explain.Update, sum(1, 0)), "update of h1 → y", "new = old − ε · gradient", 0, 0},
		}},
		// The article: the bias is the weight of a constant 1.
		{"diabetes", "article", []line{
			{sum(1, 0), "z of y", "z = Σ a · w", 0, 0},
			{explain.Quantity{Kind: explain.Gradient, Layer: 1, From: -1}, "gradient of the bias of y", "∂J/∂w = Σ 1 · δ ÷ n", 0, 0},
		}},
		// Han and Kamber, Data Mining, have an error term of the other sign, Err = O (1 − O) (T − O):
		// they print .1311 for unit 6, from intermediates rounded by hand; unrounded it is .131169.
		{"han", "delta=y-yhat", []line{
			{of(explain.Delta, sum(1, 0)), "δ of y", "δ = −∂J/∂ŷ · f′(z)", 0.131169, 6},
			{of(explain.Gradient, sum(1, 0)), "gradient of h1 → y", "∂J/∂w = −Σ a · δ ÷ n", 0, 0},
			{of(explain.Update, sum(1, 0)), "update of h1 → y", "new = old − η · gradient", -0.261, 3},
		}},
	} {
		setup := sessiontest.Line(t, c.session)
		trainer, err := setup.Trainer()
		if err != nil {
			t.Fatal(err)
		}
		step := trainer.Record()
		if setup.Notation, err = notation.Parse(c.in); err != nil {
			t.Fatal(err)
		}
		for _, l := range c.lines {
			e := setup.Explain(step, l.of)
			if e.Title != l.title || e.Formula != l.formula {
				t.Errorf("%s in %s: %s is %q, want %s: %q", c.session, c.in, e.Title, e.Formula, l.title, l.formula)
			}
			scale := math.Pow10(l.digits)
			if v := math.Round(e.Result.Value*scale) / scale; l.printed != 0 && math.Abs(v-l.printed) > 1e-12 {
				t.Errorf("%s in %s: %s is %v, the page has %v", c.session, c.in, e.Title, v, l.printed)
			}
		}
	}
}
