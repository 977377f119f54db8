package settings

import (
	"backstep/data/session"
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// horizons returns after how many epochs the two copies are compared.
func horizons() []int { return []int{2, 5, 10, 50} }

// trial is what would come of a draft: what is unusual with its changes, and what became
// of two copies of the network, the first trained as it is and the second with the
// changes. It does not change.
type trial struct {
	key     trialKey
	over    bool // both begin at epoch 0, since the changes start over
	remarks []probe.Remark
	probe.Tried
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
	key, state := v.trialKey(m), desk.NextState(m)
	return view.Question{Key: key, Begin: func() view.Work {
		work := newTrying(key, d, state)
		return &view.Job[*trial]{Work: work.do, Result: work.soFar, To: func(t *trial) { v.trial = t }}
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

// trying is the work of a trial.
type trying struct {
	draft    draft
	state    network.State // with which the next step begins
	result   trial
	remarked bool
	work     *probe.TryWork // nil if there is nothing to try
}

func newTrying(key trialKey, d draft, state network.State) *trying {
	w := &trying{draft: d, state: state, result: trial{key: key, over: d.effect.Over()}}
	if d.effect == session.Shown || len(d.changes) == 0 || !d.alike() {
		return w
	}
	asked := probe.TryAsked{Copies: [2]probe.Copy{desk.CopyOf(d.base), desk.CopyOf(d.made)}, Epochs: horizons(), Begin: w.begin}
	if !w.result.over {
		asked.From = &w.state
	}
	w.work = probe.NewTryWork(asked)
	return w
}

// begin returns the state with which training goes on with the changes, as making them
// does.
func (w *trying) begin(state *network.State) (begun *network.State, waits bool) {
	return w.draft.effect.Begin(state, w.draft.made.Config.Optimizer)
}

// do finds out what is unusual, and trains both copies until stop returns true.
func (w *trying) do(stop func() bool) (done bool) {
	if !w.remarked {
		w.result.remarks, w.remarked = w.remarks(), true
	}
	return w.work == nil || w.work.Work(stop)
}

// soFar returns the result so far, as a value that further work does not change.
func (w *trying) soFar() *trial {
	t := w.result
	if w.work != nil {
		t.Tried = w.work.Tried()
	}
	return &t
}
