package probe

import (
	"math"
	"slices"

	"backstep/network"
)

// Copy is a copy of a network that is trained to see what becomes of it.
type Copy struct {
	Config      network.Config
	Train, Test network.Samples
	Initial     []network.Parameters // with which it begins if training starts over
	Judge       Judge                // nil if targets are numbers
}

// WorkOfEpoch returns how long an epoch of training takes, in products, of which there are
// about 10⁹ a second.
func (c *Copy) WorkOfEpoch() int {
	params, samples := c.Config.Architecture.NumParameters(), c.Train.Len()
	pass := 64 + 4*params     // of a sample
	update := 400 + 16*params // of a step, with the slowest optimiser
	return samples*pass + c.Config.StepsPerEpoch(samples)*update
}

// TryAsked asks what a change would do: two copies are trained, the first as it is, and
// the second with the change.
type TryAsked struct {
	Copies [2]Copy
	Epochs []int // after which they are compared, in ascending order

	// From is the state from which training goes on. If it is nil, both copies start over.
	From *network.State

	// Begin returns the state with which the second copy goes on, given that of the first,
	// unless it waits for a later one.
	Begin func(*network.State) (begun *network.State, waits bool)
}

// Tried is what became of two copies, as far as they are trained. It does not change.
type Tried struct {
	From    int     // the epochs completed where the copies begin to differ
	Now     float64 // J there
	Epochs  []int   // at which they are compared
	Copies  [2]Fate
	Part    float64 // of the work that is done, 0 to 1
	TooLong bool    // not even the first of the epochs can be tried in reasonable time
}

// Fate is what became of a copy, at the epochs at which it is compared.
type Fate struct {
	Loss, Missed []float64 // J, and the mean |ŷ − y|
	Broken       int       // the epoch in which the loss stopped being finite; 0 if it did not
	Score        *Scores   // at the last of the epochs; nil before
}

// TryWork trains the copies.
type TryWork struct {
	asked      TryAsked
	tried      Tried
	trainers   [2]*network.Trainer
	evaluators [2]*network.Evaluator
	epochs     int // that both copies have in all, and so far
	done       int
}

// NewTryWork prepares two copies. It changes nothing of what is asked.
func NewTryWork(asked TryAsked) *TryWork {
	w := &TryWork{asked: asked}
	if asked.From != nil {
		w.tried.From = asked.From.Epoch
	}
	w.epochs = w.affordable()
	w.tried.TooLong = w.epochs == 0
	return w
}

// affordable returns the last of the epochs that is reached within a few seconds, or 0 if
// there is none.
func (w *TryWork) affordable() (epochs int) {
	const products = 1 << 33
	most := 0
	for i := range w.asked.Copies {
		most = max(most, w.asked.Copies[i].WorkOfEpoch())
	}
	for _, epoch := range w.asked.Epochs {
		if 2*most <= products/epoch {
			epochs = epoch
		}
	}
	return epochs
}

// Work trains both copies until stop returns true, and reports whether all is done.
func (w *TryWork) Work(stop func() bool) (done bool) {
	if w.epochs == 0 {
		return true
	}
	if w.trainers[0] == nil {
		w.begin()
	}
	if w.trainers[1] == nil && !w.part(stop) {
		return false
	}
	for w.done < w.epochs {
		if !w.epoch(stop) {
			return false
		}
		if stop() {
			return w.done == w.epochs
		}
	}
	return true
}

// begin makes the first copy, and the second if both start over.
func (w *TryWork) begin() {
	for i, c := range w.asked.Copies {
		if w.asked.From == nil {
			w.trainers[i] = ready(network.NewTrainer(c.Config, c.Train, c.Initial))
		}
		w.evaluators[i] = network.NewEvaluator(c.Config, Spread(c.Train, samplesOfScores))
	}
	first := w.asked.Copies[0]
	if w.asked.From != nil {
		w.trainers[0] = ready(network.NewTrainerAt(first.Config, first.Train, w.asked.From))
	}
	start := w.trainers[0].State().Parameters
	w.tried.Now = w.evaluators[0].Loss(start) + first.Config.Penalty.Loss(start)
}

// ready returns a trainer. There is one of every network that is right.
func ready(t *network.Trainer, err error) *network.Trainer {
	if err != nil {
		panic("probe: " + err.Error())
	}
	return t
}

// part lets the copies part, for which the first may have to be trained on.
func (w *TryWork) part(stop func() bool) (parted bool) {
	first, second := w.trainers[0], w.asked.Copies[1]
	begun, waits := w.asked.Begin(first.State())
	for ; waits; begun, waits = w.asked.Begin(first.State()) {
		if first.Step(); stop() {
			return false
		}
	}
	w.trainers[1] = ready(network.NewTrainerAt(second.Config, second.Train, begun))
	w.tried.From = begun.Epoch
	return true
}

// epoch trains both copies to the end of their next epoch, or until stop returns true.
func (w *TryWork) epoch(stop func() bool) (ended bool) {
	next := w.tried.From + w.done + 1
	for i, t := range w.trainers {
		for t.State().Epoch < next && w.tried.Copies[i].Broken == 0 {
			t.Step()
			if loss, _ := t.Loss(); !network.Finite(loss) {
				w.tried.Copies[i].Broken = next
			}
			if t.State().Epoch < next && stop() {
				return false
			}
		}
	}
	if w.done++; slices.Contains(w.asked.Epochs, w.done) {
		w.tried.Epochs = append(w.tried.Epochs, next)
		for i := range w.trainers {
			w.note(i)
		}
	}
	return true
}

// note notes how one copy does.
func (w *TryWork) note(i int) {
	fate, t, c := &w.tried.Copies[i], w.trainers[i], w.asked.Copies[i]
	loss, missed := math.NaN(), math.NaN()
	if fate.Broken == 0 {
		loss, missed = t.EpochLoss(), miss(w.evaluators[i], t.State().Parameters)
	}
	fate.Loss, fate.Missed = append(fate.Loss, loss), append(fate.Missed, missed)
	if w.done == w.epochs && fate.Broken == 0 {
		work := NewScoresWork(ScoresAsked{Config: c.Config, Judge: c.Judge, Train: c.Train, Test: c.Test, Here: t.State().Parameters}, nil)
		work.Work(func() bool { return false })
		fate.Score = work.Scores()
	}
}

// miss returns the mean |ŷ − y| of the samples.
func miss(e *network.Evaluator, params []network.Parameters) float64 {
	e.Loss(params)
	sum, y := 0.0, e.Y()
	for i, a := range e.Outputs() {
		sum += math.Abs(a - y[i])
	}
	return sum / float64(len(y))
}

// Tried returns what became of the copies so far.
func (w *TryWork) Tried() Tried {
	t := w.tried
	t.Epochs = slices.Clip(t.Epochs)
	for i := range t.Copies {
		c := &t.Copies[i]
		c.Loss, c.Missed = slices.Clip(c.Loss), slices.Clip(c.Missed)
	}
	if w.epochs > 0 {
		t.Part = float64(w.done) / float64(w.epochs)
	}
	return t
}
