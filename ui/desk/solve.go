package desk

import (
	"errors"
	"math"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/scaling"
	"backstep/network/solve"
)

// Solve is the question what a number would have to be for another one to be what is wanted.
type Solve struct {
	Of   explain.Quantity // the number that is wanted to be something: z, a, δ or J
	Want float64
	AsIs bool // nothing is wanted yet, so that it is to be what it is
	By   Variable
}

// Variable is a number that may be changed: a weight or bias, an input of the sample in focus,
// or the learning rate.
type Variable struct {
	Rate   bool
	Number explain.Quantity // of none, if it is the rate
}

// Solving is the work of answering a question. It changes nothing of the desk.
type Solving struct {
	solved Solved
	basis  Basis
	next   Next
	begins network.State  // with which the next update begins, of the rate
	work   *solve.Plotted // nil before it has begun
	rows   []int          // over which the steps are tried
	update solve.Update   // of the rate

	notation notation.Notation // in which the number is wanted
}

// Solved is what the answer to a question is, as far as it is worked out. It does not change.
type Solved struct {
	Solve
	From     float64 // what the variable is
	Is       float64 // what the number is
	Next     bool    // the number is that of the next step
	Answered bool    // the answer is there
	Answer   solve.Answer
	Curve    solve.Curve
	Now      Trial // the step as it is; without one until that is worked out
	Would    Trial // and as it would be, with the answer
	begun    bool  // Is is worked out
	done     bool  // and all else
}

// Changes reports whether there is an answer that changes something.
func (s *Solved) Changes() bool {
	return s.Answered && s.Answer.Kind != solve.Unmoved && s.Answer.Kind != solve.Unknown && s.Answer.At != s.From
}

// Done reports whether all is worked out, with the curve and the steps.
func (s *Solved) Done() bool { return s.done }

// Known reports whether it is worked out what the number is.
func (s *Solved) Known() bool { return s.begun }

// curvePoints is the number of points of the curve around an answer.
const curvePoints = 241

// NewSolving prepares the work of answering a question at a moment. The error is a sentence
// that says why there is no answer.
func NewSolving(m *Moment, q Solve) (*Solving, error) {
	if err := CanSolve(m, q.Of, q.By); err != nil {
		return nil, err
	}
	s := &Solving{basis: BasisOf(m), next: m.Next, notation: m.Notation}
	s.solved = Solved{Solve: q, Next: s.basis.Next || q.By.Rate, From: VariableValue(m, q.By), Is: math.NaN()}
	t := Trial{Setup: s.basis.Setup, Weights: s.basis.Weights}
	s.rows, t.Sample, t.Part = TrialRows(m, s.basis)
	if len(s.rows) > mostTried && q.Of.Sample != explain.Batch {
		s.rows, t.Sample, t.Part = s.rows[t.Sample:t.Sample+1], 0, true
	}
	if q.By.Rate {
		s.begins = NextState(m)
	}
	s.solved.Now = t
	return s, nil
}

// mostTried is the most rows over which a step is tried for a number of one sample.
const mostTried = 1 << 11

// begin prepares the search.
func (s *Solving) begin() {
	t, q := &s.solved.Now, &s.solved.Solve
	asked := solve.Asked{From: s.solved.From, Least: math.Inf(-1)}
	if q.By.Rate {
		s.update = solve.NextUpdate(s.next.Setup.Config, s.next.Setup.TrainSamples, &s.begins)
		t.Weights, asked.Least = s.update.With(s.solved.From), 0
	}
	asked.Of = s.inNotation(s.function())
	s.solved.Is, _ = asked.Of(asked.From)
	s.solved.begun = true
	if q.AsIs {
		q.Want = s.solved.Is
	}
	asked.Want = q.Want
	asked.Exact, asked.Known = s.exactly()
	const products, fewest, most = 1 << 32, 200, 4000 // what a few seconds are enough for
	asked.Most = max(fewest, min(most, products/s.cost()))
	s.work = solve.NewPlotted(asked, curvePoints)
}

// needs returns the rows that the number is of, and which of them is the sample in focus. What
// is of one sample needs no other.
func (s *Solving) needs() (rows []int, sample int) {
	if t := &s.solved.Now; s.solved.Of.Sample != explain.Batch {
		return s.rows[t.Sample : t.Sample+1], 0
	}
	return s.rows, s.solved.Now.Sample
}

// cost returns about how many products a call of the function takes.
func (s *Solving) cost() int {
	setup, rows := s.solved.Now.Setup, 1
	if s.solved.Of.Sample == explain.Batch {
		rows = len(s.rows)
	}
	if s.solved.By.Rate {
		rows += setup.Config.Batch(len(setup.Train))
	}
	return solve.Cost(setup.Config.Architecture, rows)
}

// function returns the number that is asked for as a function of the variable.
func (s *Solving) function() solve.Function {
	t, of := &s.solved.Now, s.solved.Of
	rows, sample := s.needs()
	if of.Sample != explain.Batch {
		of.Sample = sample
	}
	picked := solve.Pick(t.Setup.Config, t.Setup.TrainSamples, rows)
	switch by := s.solved.By; {
	case by.Rate:
		return solve.OfRate(s.update, picked, of)
	case by.Number.Kind == explain.Input:
		column := inputColumn(t.Setup.Set, by.Number.Unit)
		return solve.OfInput(picked, t.Weights, sample, func(v float64) []float64 { return inputsWith(t.Setup, rows[sample], column, v) }, of)
	default:
		return solve.OfParameter(picked, t.Weights, by.Number, of)
	}
}

// inNotation returns the function with a δ as the notation has it.
func (s *Solving) inNotation(f solve.Function) solve.Function {
	if s.solved.Of.Kind != explain.Delta {
		return f
	}
	return func(at float64) (float64, []float64) {
		v, sums := f(at)
		return s.notation.OfDelta(v), sums
	}
}

// inputsWith returns the inputs of a row of the training part as the network gets them, with
// another value in a column of the data.
func inputsWith(setup *session.Setup, row, column int, v float64) []float64 {
	values := setup.Raw[row]
	if setup.Sources != nil {
		values = setup.Sources[row]
	}
	values = append([]float64(nil), values...)
	values[column] = v
	if setup.Sources != nil {
		features := make([]float64, len(setup.Derived))
		for f, d := range setup.Derived {
			features[f] = d.Of(values)
		}
		values = features
	}
	return data.Apply(setup.Scaling, [][]float64{values})[0]
}

// inputColumn returns the column of the data that an input is.
func inputColumn(set *data.Set, input int) int {
	column, _ := set.ColumnOf(input)
	return column
}

// exactly returns the exact solution for a weighted sum, if it is linear in the variable.
func (s *Solving) exactly() (v float64, ok bool) {
	of, by, t := s.solved.Of, s.solved.By.Number, &s.solved.Now
	if of.Kind != explain.WeightedSum || s.solved.By.Rate {
		return 0, false
	}
	scaled := scaling.Linear{}
	if by.Kind == explain.Input {
		for _, d := range t.Setup.Derived {
			if column := inputColumn(t.Setup.Set, by.Unit); d.Form != scaling.Itself && (d.A == column || d.Form == scaling.Product && d.B == column) {
				return 0, false
			}
		}
		if len(t.Setup.Scaling) > 0 {
			scaled = t.Setup.Scaling[by.Unit]
		}
	}
	all, row := t.Setup.TrainSamples, s.rows[t.Sample]
	step := network.ForwardStep(t.Setup.Config.Architecture, t.Weights, all.X[row], all.Y[row])
	of.Sample, by.Sample = 0, 0
	return solve.Linear(step, of, by, scaled, s.solved.Want)
}

// Quick reports whether the work takes no more than a few milliseconds.
func (s *Solving) Quick() bool {
	const calls, products = 1500, 1 << 21
	return s.cost() <= products/calls
}

// Work answers the question until stop returns true, and reports whether all is done. At last
// it takes the step as it is, and as it would be.
func (s *Solving) Work(stop func() bool) (done bool) {
	if s.work == nil {
		s.begin()
	}
	if !s.work.Work(stop) {
		return false
	}
	s.solved.Answered, s.solved.Answer, s.solved.Curve = true, s.work.Answer(), s.work.Curve()
	if !s.solved.done {
		s.solved.done = true
		s.try()
	}
	return true
}

// try takes the step as it is, and as it would be with the answer.
func (s *Solving) try() {
	now, would := &s.solved.Now, s.solved.Now
	if now.Take(s.rows) != nil || !s.solved.Changes() || s.change(&would) != nil || would.Take(s.rows) != nil {
		s.solved.Would = *now
		return
	}
	s.solved.Would = would
}

// change makes the change of the answer in a trial.
func (s *Solving) change(t *Trial) (err error) {
	by, v := s.solved.By, s.solved.Answer.At
	switch {
	case by.Rate:
		t.Weights = s.update.With(v)
	case by.Number.Kind == explain.Input:
		row := s.rows[t.Sample]
		edit := t.Setup.Edit(data.EditInput, row, inputColumn(t.Setup.Set, by.Number.Unit), v)
		t.Setup, _, err = t.Setup.With(t.Setup.Amended(edit))
	default:
		t.Weights = network.CloneParameters(t.Weights)
		put(t.Weights, []Parameter{{Layer: by.Number.Layer, Unit: by.Number.Unit, From: by.Number.From, Units: t.Setup.Units(by.Number.Layer), Value: v}})
	}
	return err
}

// Solved returns what is worked out so far.
func (s *Solving) Solved() *Solved {
	solved := s.solved
	if !solved.Answered && s.work != nil && s.work.Answered() {
		solved.Answered, solved.Answer, solved.Curve = true, s.work.Answer(), s.work.Curve()
	}
	return &solved
}

// CanSolve returns a sentence that says why a number cannot be asked for, or cannot be solved
// for, at a moment; nil if it can.
func CanSolve(m *Moment, of explain.Quantity, by Variable) error {
	title := text.Clean(m.Subject().Title(of))
	basis := BasisOf(m)
	switch {
	case !solve.Solvable(of):
		return errors.New(title + " is not asked for: z, a, δ, ŷ and J are")
	case m.Step == nil || !basis.Next && !HasReached(m, of):
		return errors.New(title + " is not worked out yet: → brings it")
	case of.Sample == explain.Batch && partial(m, basis):
		return errors.New(title + " is not asked for while a " + m.Setup.Noun.One() + " is in focus that is not in it: P lets it go")
	case basis.Next && of.Kind == explain.Delta:
		return errors.New(title + " of the next step is not worked out yet: → brings it")
	case by.Rate:
		return nil
	case by.Number.Kind == explain.Input:
		if _, ok := m.Setup.Set.ColumnOf(by.Number.Unit); !ok {
			return errors.New(text.Clean(m.Setup.Names.Unit(-1, by.Number.Unit)) + " follows from another column of the data: solve by that")
		}
		if _, ok := basis.row(m, m.Row()); !ok {
			return errors.New("the next step no longer has this " + m.Setup.Noun.One())
		}
	default:
	}
	return nil
}

// partial reports whether a step is tried over other rows than its batch.
func partial(m *Moment, b Basis) bool {
	_, _, part := TrialRows(m, b)
	return part
}

// VariableValue returns what a variable is at a moment: of an input in the units of the data,
// of the learning rate that of the settings.
func VariableValue(m *Moment, by Variable) float64 {
	basis := BasisOf(m)
	switch {
	case by.Rate:
		return m.Next.Setup.Config.LearningRate
	case by.Number.Kind == explain.Input:
		row, ok := basis.row(m, m.Row())
		if !ok {
			return math.NaN()
		}
		return basis.Setup.ValueOf(data.EditInput, row, inputColumn(basis.Setup.Set, by.Number.Unit))
	default:
		return basis.Weights[by.Number.Layer].At(by.Number.From, by.Number.Unit, m.Units(by.Number.Layer))
	}
}
