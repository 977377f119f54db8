package probe

import "backstep/network"

// RoundsAsked asks in how many epochs a copy of a network gets every sample right.
type RoundsAsked struct {
	Copy
	Most int // epochs after which it is given up
}

// Rounds is how far a copy has come.
type Rounds struct {
	Epochs    int
	Right, Of int     // how many samples it has right, of those that have a class; Of is 0 if targets are numbers
	First     float64 // the loss of the first epoch
	Loss      float64 // that of the last
	Done      bool    // it has every sample right, or is given up
}

// All reports whether every sample is right.
func (r *Rounds) All() bool { return r.Of > 0 && r.Right == r.Of }

// RoundsWork trains the copy.
type RoundsWork struct {
	asked     RoundsAsked
	trainer   *network.Trainer
	evaluator *network.Evaluator
	rounds    Rounds
}

// NewRoundsWork prepares a copy. It changes nothing of what is asked.
func NewRoundsWork(asked RoundsAsked) *RoundsWork { return &RoundsWork{asked: asked} }

// Rounds returns how far the copy has come.
func (w *RoundsWork) Rounds() Rounds { return w.rounds }

// Work trains the copy until stop returns true, and reports whether all is done.
func (w *RoundsWork) Work(stop func() bool) (done bool) {
	if w.trainer == nil {
		w.trainer = ready(network.NewTrainer(w.asked.Config, w.asked.Train, w.asked.Initial))
		w.evaluator = network.NewEvaluator(w.asked.Config, w.asked.Train)
	}
	for !w.rounds.Done {
		if !w.epoch(stop) {
			return false
		}
	}
	return true
}

// epoch trains the copy to the end of an epoch, or until stop returns true.
func (w *RoundsWork) epoch(stop func() bool) (ended bool) {
	next := w.rounds.Epochs + 1
	for w.trainer.State().Epoch < next {
		if stop() {
			return false
		}
		w.trainer.Step()
	}
	r := &w.rounds
	r.Epochs, r.Loss = next, w.trainer.EpochLoss()
	if next == 1 {
		r.First = r.Loss
	}
	if w.asked.Judge != nil {
		w.evaluator.Loss(w.trainer.State().Parameters)
		r.Of = w.evaluator.N()
		r.Right = w.asked.Judge.Correct(w.evaluator.Outputs(), w.evaluator.Y(), r.Of)
	}
	r.Done = r.All() || next == w.asked.Most || !network.Finite(r.Loss)
	return true
}
