package network

import (
	"math"

	"backstep/data"
	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// trial is what would come of a draft, beside what is.
type trial struct {
	of        trialKey
	is, would desk.Trial
	lossIs    float64 // J over the training part, with penalties; NaN until it is known
	lossWould float64
	scored    bool  // both are known
	err       error // why training would refuse it; then there is nothing else
	before    int   // samples of the batch before those that are tried, if there are too many
}

// mostRows is the most rows over which a step is tried. Of larger batches some are.
const mostRows = 1 << 13

// known reports whether it is worked out what is. Of no trial it is not.
func (t *trial) known() bool { return t != nil && t.is.Step != nil }

// valued reports whether it is worked out what would be, with another value.
func (t *trial) valued() bool { return t != nil && t.of.typed && t.would.Step != nil }

// latest returns what would be or, if that is not worked out, what is.
func (t *trial) latest() *desk.Trial {
	if t.valued() {
		return &t.would
	}
	return &t.is
}

// trialKey identifies a trial.
type trialKey struct {
	at    place
	value float64
	typed bool // otherwise the value is the present one, to be shown until another is typed
}

// question is what has to be worked out for a trial.
type question struct {
	key      trialKey
	edit     data.Edit // of the data, if ofData
	ofData   bool
	basis    desk.Basis
	rows     []int
	before   int // rows of the batch before these
	sample   int
	number   explain.Quantity
	training int  // samples
	part     bool // the rows are only some of the batch, since there are too many
}

// key identifies the trial of the present draft. Before it has a value that is what is.
func (v *Editor) key(m *desk.Moment) (key trialKey, ok bool) {
	key = trialKey{at: v.draft.at, value: currentValue(m, desk.BasisOf(m), v.draft.at.number)}
	if typed, whole, _ := v.draft.value(m); whole && !v.draft.fresh {
		key.value, key.typed = typed, true
	}
	return key, !math.IsNaN(key.value)
}

// question returns what has to be worked out for a trial.
func (v *Editor) question(m *desk.Moment, key trialKey) question {
	number := v.draft.at.number
	q := question{key: key, basis: desk.BasisOf(m), number: number}
	q.rows, q.sample, q.part = desk.TrialRows(m, q.basis)
	if len(q.rows) > mostRows {
		q.before = paint.FirstShown(q.sample, mostRows, len(q.rows))
		q.rows, q.sample, q.part = q.rows[q.before:q.before+mostRows], q.sample-q.before, true
	}
	q.training = len(q.basis.Setup.Train)
	var kind data.EditKind
	if kind, q.ofData = dataKind(number); q.ofData {
		q.edit = m.Setup.Edit(kind, m.Row(), desk.EditColumn(m, number), key.value)
	}
	return q
}

// quick reports whether the trial takes no more than a few milliseconds.
func (q *question) quick() bool {
	const most, overhead = 1 << 20, 64
	weights := q.basis.Setup.Config.Architecture.NumParameters()
	return (2*len(q.rows)+2*q.training)*(overhead+3*weights) < most
}

// Ask returns the question of the present draft, unless it was worked out at once.
func (v *Editor) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	v.follow(m)
	key, ok := v.key(m)
	if !ok || v.trial.of == key && v.trial.scored {
		return view.Question{}, false
	}
	q := v.question(m, key)
	if q.quick() {
		return view.Question{}, false
	}
	return view.Question{Key: q.key, Begin: func() view.Work {
		w := newTrying(q)
		return &view.Job[trial]{Work: w.work, Result: func() trial { return w.trial }, To: func(t trial) { v.trial = t }}
	}}, true
}

// trying is the work of a trial, on copies.
type trying struct {
	question
	trial
	steps  bool // the steps are taken
	losses [2]batchLoss
}

func newTrying(q question) *trying {
	t := desk.Trial{Setup: q.basis.Setup, Weights: q.basis.Weights, Sample: q.sample, Part: q.part}
	return &trying{question: q, trial: trial{of: q.key, is: t, would: t, lossIs: math.NaN(), lossWould: math.NaN(), before: q.before}}
}

// work works the trial out until stop returns true, and reports whether all is done. The
// loss over all samples comes last.
func (t *trying) work(stop func() bool) (done bool) {
	if !t.steps {
		t.steps = true
		t.err = t.try()
	}
	for i, to := range []struct {
		trial *desk.Trial
		loss  *float64
	}{{&t.is, &t.lossIs}, {&t.would, &t.lossWould}} {
		if to.trial.Step == nil {
			continue // Training refuses it.
		}
		if len(t.rows) == t.training {
			*to.loss = to.trial.Step.Loss // To the last bit, as training has it.
			continue
		}
		if !t.losses[i].work(to.trial, stop) {
			return false
		}
		*to.loss = t.losses[i].mean(to.trial)
	}
	t.scored = true
	return true
}

// try takes the step without the edit, makes the edit, and takes the step with it.
func (t *trying) try() error {
	if err := t.is.Take(t.rows); err != nil {
		return err
	}
	if err := t.change(&t.would); err != nil {
		return err
	}
	return t.would.Take(t.rows)
}

// change makes the edit in a trial.
func (q *question) change(t *desk.Trial) (err error) {
	if !q.key.typed {
		return nil
	}
	if q.ofData {
		t.Setup, _, err = t.Setup.With(t.Setup.Amended(q.edit))
		return err
	}
	t.Weights = network.CloneParameters(t.Weights)
	n := q.number
	*t.Weights[n.Layer].Pointer(n.From, n.Unit, t.Setup.Config.Architecture.Layers[n.Layer].Units) = q.key.value
	return nil
}

// inOneBatch returns the configuration of a setup with all samples in one batch, as they
// come.
func inOneBatch(setup *session.Setup) network.Config {
	c := setup.Config
	c.BatchSize, c.Shuffle = 0, false
	return c
}

// batchLoss sums the losses of all samples of the training part, some at a time.
type batchLoss struct {
	rows int // that were summed
	sum  float64
}

// work sums until stop returns true, and reports whether all are summed.
func (b *batchLoss) work(t *desk.Trial, stop func() bool) (done bool) {
	all := t.Setup.TrainSamples
	for b.rows < all.Len() {
		end := min(b.rows+mostRows, all.Len())
		some := network.Samples{X: all.X[b.rows:end], Y: all.Y[b.rows:end]}
		loss := network.NewEvaluator(inOneBatch(t.Setup), some).Loss(t.Weights)
		b.sum += float64(loss * float64(end-b.rows))
		if b.rows = end; stop() && b.rows < all.Len() {
			return false
		}
	}
	return true
}

// mean returns J over the training part, with penalties.
func (b *batchLoss) mean(t *desk.Trial) float64 {
	return b.sum/float64(b.rows) + t.Setup.Config.Penalty.Loss(t.Weights)
}
