package explain

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"backstep/network"
	"backstep/network/notation"
)

// world is a network with a recorded step of its training.
type world struct {
	subject Subject
	step    *network.Step
	lines   *tally
}

// tally counts the lines that were computed, and those whose rounding error may be more
// than a billionth of the value. It knows what needs no second look.
type tally struct {
	checked, doubtful int
	undrawn           map[Operand]bool
	said              map[string]bool
}

// quantities returns every quantity of the step.
func (w world) quantities() []Quantity {
	var list []Quantity
	a := w.subject.Config.Architecture
	last := len(a.Layers) - 1
	for s := range w.step.N() {
		for i := range a.Inputs {
			list = append(list, Quantity{Kind: Input, Layer: -1, Unit: i, Sample: s})
		}
		for j := range a.Outputs() {
			list = append(list, Quantity{Kind: Target, Layer: last, Unit: j, Sample: s})
		}
		for l, layer := range a.Layers {
			for j := range layer.Units {
				for _, k := range []Kind{WeightedSum, Activation, Delta} {
					list = append(list, Quantity{Kind: k, Layer: l, Unit: j, Sample: s})
				}
			}
		}
		list = append(list, Quantity{Kind: Loss, Layer: last, Sample: s})
	}
	list = append(list, Quantity{Kind: Loss, Layer: last, Sample: Batch})
	return append(list, w.parameters()...)
}

func (w world) parameters() []Quantity {
	var list []Quantity
	a := w.subject.Config.Architecture
	first := 0
	if a.Bias {
		first = network.Bias
	}
	for l, layer := range a.Layers {
		for j := range layer.Units {
			for from := first; from < a.From(l); from++ {
				for _, k := range []Kind{Initial, Weight, Gradient, Update} {
					list = append(list, Quantity{Kind: k, Layer: l, Unit: j, From: from})
				}
			}
		}
	}
	return list
}

// truth returns the value of a quantity as the step recorded it.
func (w world) truth(t *testing.T, q Quantity) float64 {
	t.Helper()
	s := w.step
	switch q.Kind {
	case Input:
		return s.X[s.At(q.Unit, q.Sample)]
	case Target:
		return s.Y[s.At(q.Unit, q.Sample)]
	case WeightedSum:
		return s.Layers[q.Layer].Z[s.At(q.Unit, q.Sample)]
	case Activation:
		return s.Layers[q.Layer].A[s.At(q.Unit, q.Sample)]
	case Delta:
		return s.Layers[q.Layer].Delta[s.At(q.Unit, q.Sample)]
	case Loss:
		if q.Sample == Batch {
			return s.Loss
		}
		return s.Losses[q.Sample]
	default:
		return w.parameter(q)
	}
}

// shown returns the value of a quantity as its notation has it: a δ may have the other sign,
// and a gradient be n times the mean.
func (w world) shown(t *testing.T, q Quantity) float64 {
	t.Helper()
	v := w.truth(t, q)
	switch n := w.subject.Notation; {
	case q.Kind == Delta && n.Delta == notation.TargetFirst && v != 0:
		return -v
	case q.Kind == Gradient && n.Gradient == notation.Sum:
		return v * float64(w.step.N())
	default:
		return v
	}
}

// parameter returns the value of a weight or bias.
func (w world) parameter(q Quantity) float64 {
	s := w.step
	p := map[Kind]network.Parameters{
		Initial: w.subject.Initial[q.Layer], Weight: s.Layers[q.Layer].Before,
		Gradient: s.Layers[q.Layer].Gradient, Update: s.Layers[q.Layer].After,
	}[q.Kind]
	if q.From == network.Bias {
		return p.Biases[q.Unit]
	}
	return p.Weights[q.From*s.Layers[q.Layer].Units+q.Unit]
}

func sameBits(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || math.IsNaN(a) && math.IsNaN(b)
}

// check tests everything that an explanation promises.
func (w world) check(t *testing.T, q Quantity, e Explanation) {
	t.Helper()
	if want := w.shown(t, q); !sameBits(e.Result.Value, want) {
		t.Errorf("%s: the result is %v, the step has %v", e.Title, e.Result.Value, want)
	}
	if !e.Result.HasRef || e.Result.Ref != q {
		t.Errorf("%s: the result refers to %v, not %v", e.Title, e.Result.Ref, q)
	}
	w.checkWords(t, e)
	w.checkFeeds(t, q, e)
	for _, p := range e.Parts {
		w.checkLines(t, e, p.Symbol, p.Lines, p.Result.Value)
	}
	if e.Next != nil {
		w.checkLines(t, e, e.Next.Symbol, e.Next.Lines, e.Next.Result.Value)
	}
	for _, stage := range e.LongWay {
		w.checkLines(t, e, stage.Row.Label, []Line{stage.Row.Terms}, stage.Row.Total.Value)
	}
	w.checkLines(t, e, "inline", e.Inline, e.Result.Value)
	if e.Table != nil {
		w.checkTable(t, e)
	}
	if t.Failed() {
		t.Fatalf("%s", writeOut(w.subject, e))
	}
}

func (w world) checkWords(t *testing.T, e Explanation) {
	t.Helper()
	if e.Title == "" || e.Symbol == "" || e.Formula == "" {
		t.Errorf("something is not said: %q, %q, %q", e.Title, e.Symbol, e.Formula)
	}
	if said := fmt.Sprintf("%q", e.Meaning); !w.lines.said[said] {
		w.lines.said[said] = true
		checkSentence(t, e.Title, e.Meaning)
	}
	for _, s := range []string{e.Title, e.Formula, e.Note, e.Meaning.String()} {
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) }) {
			t.Errorf("%q has control characters", s)
		}
	}
}

// checkFeeds tests that feeds exist, occur once, and have the values shown.
func (w world) checkFeeds(t *testing.T, q Quantity, e Explanation) {
	t.Helper()
	all := w.quantities()
	for i, f := range e.Feeds {
		if !slices.Contains(all, f) {
			t.Errorf("%s: no such quantity: %+v", e.Title, f)
		}
		if f == q || slices.Contains(e.Feeds[:i], f) {
			t.Errorf("%s: %+v feeds it twice, or itself", e.Title, f)
		}
	}
	for o := range e.operands {
		if !o.HasRef || o.Ref == q {
			continue
		}
		if !o.Ref.Kind.IsDrawn() {
			w.checkUndrawn(t, o)
			continue
		}
		if !slices.Contains(e.Feeds, o.Ref) && q.Kind != Update {
			t.Errorf("%s: %s is named but does not feed it", e.Title, o.Symbol)
		}
		want := w.shown(t, o.Ref)
		if strings.HasPrefix(o.Symbol, "−") {
			want = -want
		}
		if !sameBits(o.Value, want) && !sameBits(o.Value, -want) {
			t.Errorf("%s: %s is %v, the step has %v", e.Title, o.Symbol, o.Value, want)
		}
	}
}

// checkUndrawn tests the explanation of a number that no view draws by itself: that of a
// setting, of the data, or of what the optimiser remembers.
func (w world) checkUndrawn(t *testing.T, o Operand) {
	t.Helper()
	if w.lines.undrawn[o] {
		return
	}
	w.lines.undrawn[o] = true
	e := w.subject.Explain(w.step, o.Ref)
	if !sameBits(e.Result.Value, o.Value) && math.Abs(e.Result.Value) != math.Abs(o.Value) {
		t.Errorf("%s is %v in a formula, and %v by itself", e.Title, o.Value, e.Result.Value)
	}
	w.checkWords(t, e)
	for _, p := range e.Parts {
		w.checkLines(t, e, p.Symbol, p.Lines, p.Result.Value)
	}
	w.checkLines(t, e, "inline", e.Inline, e.Result.Value)
	if e.Table != nil {
		w.checkTable(t, e)
	}
}

func (w world) checkTable(t *testing.T, e Explanation) {
	t.Helper()
	sum, bound := 0.0, 0.0
	for _, row := range e.Table.Rows {
		if len(row.Terms) > 0 {
			if n := len(row.Operands()); n != len(e.Table.Columns)-1 {
				t.Errorf("%s: a row has %d operands, not %d", e.Title, n, len(e.Table.Columns)-1)
			}
			w.checkLines(t, e, row.Label, []Line{row.Terms}, row.Total.Value)
			bound += 8 * evaluate(t, row.Terms).err
		}
		sum += row.Total.Value
		bound += math.Abs(row.Total.Value) * ulp * float64(len(e.Table.Rows))
	}
	if e.Table.SumLabel == "" {
		return
	}
	if math.Abs(sum-e.Table.Sum.Value) > bound {
		t.Errorf("%s: the rows add up to %v, not %v", e.Title, sum, e.Table.Sum.Value)
	}
	if len(e.Tail) == 0 && !sameBits(e.Table.Sum.Value, e.Result.Value) {
		t.Errorf("%s: the sum is %v, the result %v", e.Title, e.Table.Sum.Value, e.Result.Value)
	}
	w.checkLines(t, e, "tail", e.Tail, e.Result.Value)
}

// operators returns all operators that lines may have.
func operators() []string {
	return []string{
		"+", "−", "·", "/", "÷", "(", ")", ",", "|", "²", "^", "e^",
		"√(", "ln(", "erf(", "tanh(", "cos(", "floor(", "sign(", "max(", "clamp(",
	}
}

// checkLines tests that every line equals the value up to rounding, and that only the
// first line has symbols.
func (w world) checkLines(t *testing.T, e Explanation, name string, lines []Line, want float64) {
	t.Helper()
	for i, l := range lines {
		for _, token := range l {
			if token.Operator != "" && !slices.Contains(operators(), token.Operator) {
				t.Errorf("%s: %q is no operator", e.Title, token.Operator)
			}
			if token.Operand.Symbol != "" && i > 0 {
				t.Errorf("%s: line %d of %s has symbols", e.Title, i+1, name)
			}
			if token.Operator == "" && !network.Finite(token.Operand.Value) {
				want = math.NaN()
			}
		}
		got := evaluate(t, l)
		if !network.Finite(want) || !network.Finite(got.v) {
			continue
		}
		w.lines.checked++
		if got.err > 1e-9*math.Abs(want)+1e-300 {
			w.lines.doubtful++
		}
		if off := math.Abs(got.v - want); off > math.Max(1e-12*math.Abs(want), 8*got.err+1e-300) {
			t.Errorf("%s: %s is %v, not %v: off by %v, with rounding of %v", e.Title, text(l), got.v, want, off, got.err)
		}
	}
}

func (w world) checkAll(t *testing.T) {
	t.Helper()
	for _, q := range w.quantities() {
		e := w.subject.Explain(w.step, q)
		w.check(t, q, e)
		if q.Kind == Update {
			w.check(t, q, w.subject.UnitUpdate(w.step, q))
		}
	}
	w.checkSummaries(t)
}

// TestEveryCombination explains every number of every activation with every
// loss, for one output and for three.
func TestEveryCombination(t *testing.T) {
	var lines tally
	for _, f := range network.ActivationNames() {
		for _, loss := range network.LossNames() {
			for _, outputs := range []int{1, 3} {
				t.Run(f+"/"+loss, func(t *testing.T) {
					hidden := f
					if f == "softmax" {
						hidden = "tanh"
					}
					w := plan{
						inputs: 2, units: []int{3, outputs}, activations: []string{hidden, f}, loss: loss,
						optimizer: "adam", rate: 0.1, samples: 3, steps: 2, bias: true, spread: 1,
					}.build(t, 1)
					w.checkAll(t)
					lines.checked += w.lines.checked
					lines.doubtful += w.lines.doubtful
				})
			}
		}
	}
	// The bounds must not be so wide that nothing could fail.
	if lines.checked < 10000 || lines.doubtful*100 > lines.checked {
		t.Errorf("of %d lines %d are in doubt", lines.checked, lines.doubtful)
	}
}

// TestEveryOptimizer explains every update of every optimiser.
func TestEveryOptimizer(t *testing.T) {
	for _, o := range network.OptimizerNames() {
		t.Run(o, func(t *testing.T) {
			w := plan{
				inputs: 2, units: []int{2, 1}, activations: []string{"tanh", "sigmoid"}, loss: "bce", optimizer: o,
				rate: 0.1, penalty: network.Penalty{L1: 0.01, L2: 0.1}, samples: 4, steps: 5, bias: true, spread: 1,
			}.build(t, 2)
			w.checkAll(t)
		})
	}
}

// TestEveryNameHasItsExplanation fails if a new function lacks its entry.
func TestEveryNameHasItsExplanation(t *testing.T) {
	for _, name := range network.ActivationNames() {
		f, _ := network.LookupActivation(name)
		if activationOf(name).name != name && !f.Joint() {
			t.Errorf("the activation %s is not explained", name)
		}
	}
	for _, name := range network.LossNames() {
		if lossOf(name).name != name {
			t.Errorf("the loss %s is not explained", name)
		}
	}
	for _, name := range network.OptimizerNames() {
		if optimizerOf(name).name != name {
			t.Errorf("the optimiser %s is not explained", name)
		}
	}
	for _, name := range network.ScheduleNames() {
		schedule, _ := network.LookupSchedule(name)
		at := snapshot{&Subject{Config: network.Config{Schedule: schedule}}, &network.Step{Epoch: 1}}
		if parts := at.schedule(); schedule.Constant() != (len(parts) == 0) || len(parts) > 0 && len(parts[0].Lines) == 0 {
			t.Errorf("the schedule %s is not explained", name)
		}
	}
	for _, name := range network.InitializerNames() {
		if schemeOf(name).name != name {
			t.Errorf("the initialiser %s is not explained", name)
		}
	}
	for k := Initial; k < Kind(kinds); k++ {
		if explainers()[k] == nil || titles()[k] == nil {
			t.Errorf("kind %d is not explained", k)
		}
	}
}

// TestAnyNetwork explains every number of networks of any shape and size of
// weights, at any step.
func TestAnyNetwork(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		drawPlan(rt).build(t, rapid.Uint64().Draw(rt, "seed")).checkAll(t)
	})
}
