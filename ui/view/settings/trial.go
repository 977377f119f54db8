package settings

import (
	"math"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// horizons returns after how many epochs the two copies are compared.
func horizons() []int { return []int{2, 5, 10, 50} }

// trial is what became of two copies of the network: one trained as it is, and one
// trained with the changes of a draft. It does not change.
type trial struct {
	key  trialKey
	over bool // both begin at epoch 0, since the changes start over
	from int  // the epochs completed where the copies begin to differ
	now  float64

	remarks []probe.Remark // on what is unusual with the changes

	epochs  []int // at which they are compared
	copies  [2]copied
	part    float64 // of the work that is done, 0 to 1
	tooLong bool    // not even the first of the epochs can be tried in reasonable time
}

// copied is what became of one copy, at the epochs as far as they are reached.
type copied struct {
	loss, missed []float64     // J, and the mean |ŷ − y|
	broken       int           // the epoch in which the loss stopped being finite; 0 if it did not
	score        *probe.Scores // at the last of the epochs; nil before
}

// trialKey identifies a trial.
type trialKey struct {
	of   desk.Training
	base *session.Setup
	step int
	line string
}

func (v *View) trialKey(m *desk.Moment) trialKey {
	return trialKey{m.Training(), v.draft.base, m.StepsDone(), v.draft.line()}
}

// tried returns the trial of the present changes, as far as it has come.
func (v *View) tried(m *desk.Moment) *trial {
	if v.trial == nil || v.trial.key != v.trialKey(m) {
		return nil
	}
	return v.trial
}

// Ask returns the question whether the changes can be made, and then what is unusual about
// them, and what they would do. The latter is not asked while training plays, since every answer would be out of date.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	d := v.draft
	switch {
	case d.pending:
		return v.askWhether(d), true
	case m.Next.State == nil && m.Step == nil, m.Playing.On, d.err != nil:
		return view.Question{}, false
	}
	key, state := v.trialKey(m), beginning(m)
	return view.Question{Key: key, Begin: func() view.Work {
		work := newTrying(key, d, state)
		return &view.Job[*trial]{Work: work.work, Result: work.soFar, To: func(t *trial) { v.trial = t }}
	}}, true
}

// askWhether returns the question whether the changes of a draft can be made.
func (v *View) askWhether(d draft) view.Question {
	type key struct {
		base *session.Setup
		line string
	}
	at := key{d.base, d.line()}
	return view.Question{Key: at, Begin: func() view.Work {
		return &view.Job[draft]{
			Work:   func(func() bool) bool { d = d.after(d.try()); return true },
			Result: func() draft { return d },
			To: func(d draft) {
				if v.draft.pending && at == (key{v.draft.base, v.draft.line()}) {
					v.draft = d
				}
			},
		}
	}}
}

// beginning returns the state with which the next step begins. Its numbers are shared.
func beginning(m *desk.Moment) network.State {
	if m.Next.State != nil {
		return *m.Next.State
	}
	step, size := m.Step, m.Path.BatchSize(m.Step.Number)
	s := probe.StateBefore(step)
	s.Place = (step.Batch - 1) * size
	if !m.Updated() {
		return s
	}
	s.Step, s.Updates, s.Place = step.Number, step.Updates, step.Batch*size
	if step.LastBatch {
		s.Epoch, s.Place = step.Epoch, 0
	}
	s.Parameters = m.Parameters()
	for b := range s.Buffers {
		s.Buffers[b] = nil
		for l := range step.Layers {
			s.Buffers[b] = append(s.Buffers[b], step.Layers[l].BuffersAfter[b])
		}
	}
	return s
}

// trying is the work of a trial. The first copy is trained as it is.
type trying struct {
	result trial
	draft  draft
	state  network.State

	trainers   [2]*network.Trainer
	evaluators [2]*network.Evaluator
	remarked   bool
	epochs     int // that both copies have in all, and so far
	done       int
}

func newTrying(key trialKey, d draft, state network.State) *trying {
	w := &trying{draft: d, state: state, result: trial{key: key, over: d.effect.Has(session.StartsOver)}}
	if !w.result.over {
		w.result.from = state.Epoch
	}
	if d.effect != session.Shown && len(d.changes) > 0 {
		w.epochs = w.affordable()
		w.result.tooLong = w.epochs == 0
	}
	return w
}

// affordable returns the last horizon that is reached within a few seconds, or 0 if
// there is none.
func (w *trying) affordable() (epochs int) {
	const products = 1 << 33
	most := 0
	for _, s := range []*session.Setup{w.draft.base, w.draft.made} {
		weights := s.Config.Architecture.NumParameters()
		most = max(most, (64+4*weights)*s.TrainSamples.Len())
	}
	for _, horizon := range horizons() {
		if 2*most <= products/horizon {
			epochs = horizon
		}
	}
	return epochs
}

// work trains both copies until stop returns true, and reports whether all is done.
func (w *trying) work(stop func() bool) (done bool) {
	if !w.remarked {
		w.result.remarks, w.remarked = w.remarks(), true
	}
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

// begin makes the first copy, and the second if it need not wait for the end of an
// epoch.
func (w *trying) begin() {
	base := w.draft.base
	if w.result.over {
		w.trainers[0], w.trainers[1] = fresh(base), fresh(w.draft.made)
	} else {
		w.trainers[0] = resumed(base, &w.state)
	}
	for i, setup := range []*session.Setup{base, w.draft.made} {
		w.evaluators[i] = network.NewEvaluator(setup.Config, sample(setup.TrainSamples))
	}
	start := w.trainers[0].State().Parameters
	w.result.now = w.evaluators[0].Loss(start) + base.Config.Penalty.Loss(start)
}

// fresh returns a trainer that begins at the beginning. The settings of a draft are right,
// so that there is one.
func fresh(s *session.Setup) *network.Trainer {
	t, err := network.NewTrainer(s.Config, s.TrainSamples, s.Initial)
	if err != nil {
		panic("settings: " + err.Error())
	}
	return t
}

// resumed returns a trainer that goes on from a state.
func resumed(s *session.Setup, state *network.State) *network.Trainer {
	t, err := network.NewTrainerAt(s.Config, s.TrainSamples, state)
	if err != nil {
		panic("settings: " + err.Error())
	}
	return t
}

// part lets the copies part, which may have to wait for the end of an epoch.
func (w *trying) part(stop func() bool) (parted bool) {
	one := w.trainers[0]
	for w.draft.effect.Has(session.NextEpoch) && one.State().Place > 0 {
		if one.Step(); stop() {
			return false
		}
	}
	state := one.State().Clone()
	if w.draft.effect.Has(session.FreshBuffers) {
		state = state.Fresh(w.draft.made.Config.Optimizer)
	}
	w.trainers[1] = resumed(w.draft.made, &state)
	w.result.from = state.Epoch
	return true
}

// epoch trains both copies to the end of their next epoch, or until stop returns true.
func (w *trying) epoch(stop func() bool) (ended bool) {
	next := w.result.from + w.done + 1
	for i, t := range w.trainers {
		for t.State().Epoch < next && w.result.copies[i].broken == 0 {
			t.Step()
			if !network.Finite(lossOf(t)) {
				w.result.copies[i].broken = next
			}
			if t.State().Epoch < next && stop() {
				return false
			}
		}
	}
	w.done++
	w.compare()
	return true
}

func lossOf(t *network.Trainer) float64 {
	loss, _ := t.Loss()
	return loss
}

// compare notes how the copies do, if this is an epoch at which they are compared.
func (w *trying) compare() {
	for _, horizon := range horizons() {
		if w.done != horizon {
			continue
		}
		w.result.epochs = append(w.result.epochs, w.result.from+horizon)
		for i := range w.trainers {
			w.note(i)
		}
	}
}

// note notes how one copy does.
func (w *trying) note(i int) {
	c, t := &w.result.copies[i], w.trainers[i]
	loss, missed := math.NaN(), math.NaN()
	if c.broken == 0 {
		loss, missed = t.EpochLoss(), miss(w.evaluators[i], t.State().Parameters)
	}
	c.loss, c.missed = append(c.loss, loss), append(c.missed, missed)
	if w.done == w.epochs && c.broken == 0 {
		c.score = score([]*session.Setup{w.draft.base, w.draft.made}[i], t.State().Parameters)
	}
}

// sample returns the samples that copies are judged on: an even choice if there are many.
func sample(all network.Samples) network.Samples {
	const enough = 512
	return probe.Spread(all, enough)
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

// score returns how well a network does on both parts.
func score(s *session.Setup, params []network.Parameters) *probe.Scores {
	work := probe.NewScoresWork(probe.ScoresAsked{
		Config: s.Config, Judge: s.Judge(), Train: s.TrainSamples, Test: s.TestSamples, Here: params,
	}, nil)
	work.Work(func() bool { return false })
	return work.Scores()
}

// soFar returns the result so far, as a value that further work does not change.
func (w *trying) soFar() *trial {
	t := w.result
	for i := range t.copies {
		c := &t.copies[i]
		c.loss, c.missed = c.loss[:len(c.loss):len(c.loss)], c.missed[:len(c.missed):len(c.missed)]
	}
	if w.epochs > 0 {
		t.part = float64(w.done) / float64(w.epochs)
	}
	return &t
}
