package probe

import (
	"slices"

	"backstep/network"
)

// Judge tells which class the numbers of the outputs stand for, or the targets;
// false where they stand for none.
type Judge func(outputs []float64) (class int, ok bool)

// Score is how a network does on some samples.
type Score struct {
	Loss  float64 // the mean of Jᵢ, without penalties
	Right float64 // the share of samples whose class is right, 0 to 1; of numbers 0
}

// EpochScore is how a network does after an epoch.
type EpochScore struct {
	Epoch       int
	Step        int // after which
	Train, Test Score
}

// Part is how many samples are looked at, of how many.
type Part struct{ Samples, Of int }

// Scores is how a network did at the ends of epochs. It does not change.
type Scores struct {
	Train, Test Part
	Here        EpochScore   // of the weights that were asked for
	Epochs      []EpochScore // in order; later ones follow
}

// samplesOfScores is how many samples of each part are looked at, at most.
const samplesOfScores = 512

// ScoresWork makes Scores.
type ScoresWork struct {
	config      network.Config
	judge       Judge
	train, test network.Samples
	states      []*network.State
	here        []network.Parameters // nil once they have their score
	scores      Scores
}

// NewScoresWork looks at weights, and then at the states in order, none of which
// it changes. Here says which epoch and step the weights are of. Judge is nil
// where the targets are numbers. Scores of the same run that are known already
// are taken over; known may be nil.
func NewScoresWork(c network.Config, judge Judge, train, test network.Samples, states []*network.State, params []network.Parameters, here EpochScore, known *Scores) *ScoresWork {
	w := &ScoresWork{
		config: c, judge: judge, states: states, here: params,
		train: Spread(train, samplesOfScores), test: Spread(test, samplesOfScores),
	}
	if known != nil {
		w.scores.Epochs = slices.Clip(known.Epochs)
	}
	w.scores.Here = here
	w.scores.Train = Part{Samples: w.train.Len(), Of: train.Len()}
	w.scores.Test = Part{Samples: w.test.Len(), Of: test.Len()}
	return w
}

// Work takes scores until stop says so, and tells whether it has all. That of
// the weights that were asked for comes first.
func (w *ScoresWork) Work(stop func() bool) bool {
	if w.here != nil {
		w.scores.Here.Train, w.scores.Here.Test = w.both(w.here)
		w.here = nil
		if stop() {
			return w.done()
		}
	}
	for !w.done() {
		s := w.states[len(w.scores.Epochs)]
		score := EpochScore{Epoch: s.Epoch, Step: s.Step}
		score.Train, score.Test = w.both(s.Parameters)
		w.scores.Epochs = append(w.scores.Epochs, score)
		if stop() {
			break
		}
	}
	return w.done()
}

func (w *ScoresWork) done() bool { return w.here == nil && len(w.scores.Epochs) >= len(w.states) }

func (w *ScoresWork) both(params []network.Parameters) (train, test Score) {
	return w.score(params, w.train), w.score(params, w.test)
}

// score goes forward with all samples.
func (w *ScoresWork) score(params []network.Parameters, samples network.Samples) Score {
	n := samples.Len()
	if n == 0 {
		return Score{}
	}
	e := network.Evaluate(w.config, params, samples)
	score := Score{Loss: e.Loss}
	if w.judge == nil {
		return score
	}
	right := 0
	for i, outputs := range e.Outputs {
		said, ok := w.judge(outputs)
		if truth, _ := w.judge(samples.Y[i]); ok && said == truth {
			right++
		}
	}
	score.Right = float64(right) / float64(n)
	return score
}

// Scores returns what there is so far.
func (w *ScoresWork) Scores() *Scores {
	scores := w.scores
	scores.Epochs = slices.Clip(scores.Epochs)
	return &scores
}
