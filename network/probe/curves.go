package probe

import "backstep/network"

// Score is how well a network does on some samples.
type Score struct {
	Loss     float64 // the mean of Jᵢ, without penalties
	Accuracy float64 // the share of samples whose class is right, 0 to 1; 0 if targets are numbers
}

// EpochScore is how well a network does after an epoch.
type EpochScore struct {
	Epoch       int
	Step        int // the last step before it
	Train, Test Score
}

// Part says that Samples of Of samples are used.
type Part struct{ Samples, Of int }

// Scores holds how well a network did at the ends of epochs. It does not change.
type Scores struct {
	Train, Test Part
	Here        EpochScore   // of the weights that were asked for
	Epochs      []EpochScore // in order, as far as they are computed
}

// samplesOfScores is the largest number of samples of either set that are used.
const samplesOfScores = 512

// ScoresAsked is a request for scores.
type ScoresAsked struct {
	Config      network.Config
	Judge       Judge // nil if targets are numbers
	Train, Test network.Samples
	States      []*network.State     // at ends of epochs
	Here        []network.Parameters // scored first
	Step        int                  // the last step before Here
}

// ScoresWork computes Scores.
type ScoresWork struct {
	asked       ScoresAsked
	train, test *network.Evaluator // nil before the first slice
	scored      bool               // Here has its score
	epochs      byStep[EpochScore]
	scores      Scores
}

// NewScoresWork prepares the scores of the weights Here, and then of the states in
// order. It changes none of them. It reuses the known scores of the same run; known may
// be nil.
func NewScoresWork(asked ScoresAsked, known *Scores) *ScoresWork {
	w := &ScoresWork{asked: asked}
	w.asked.Train, w.asked.Test = Spread(asked.Train, samplesOfScores), Spread(asked.Test, samplesOfScores)
	var epochs []EpochScore
	if known != nil {
		epochs = known.Epochs
	}
	w.epochs = newByStep(asked.States, asked.States, epochs, func(e EpochScore) int { return e.Step })
	w.scores.Here.Step = asked.Step
	w.scores.Train = Part{Samples: w.asked.Train.Len(), Of: asked.Train.Len()}
	w.scores.Test = Part{Samples: w.asked.Test.Len(), Of: asked.Test.Len()}
	return w
}

// Work computes scores until stop returns true, that of Here first, and reports whether
// it has all of them.
func (w *ScoresWork) Work(stop func() bool) bool {
	if w.train == nil {
		w.train, w.test = network.NewEvaluator(w.asked.Config, w.asked.Train), network.NewEvaluator(w.asked.Config, w.asked.Test)
	}
	if !w.scored {
		w.scores.Here.Train, w.scores.Here.Test = w.both(w.asked.Here)
		w.scored = true
		if stop() {
			return w.epochs.done()
		}
	}
	return w.epochs.work(w.epoch, stop)
}

// epoch returns the score of a state at the end of an epoch.
func (w *ScoresWork) epoch(s *network.State) EpochScore {
	score := EpochScore{Epoch: s.Epoch, Step: s.Step}
	score.Train, score.Test = w.both(s.Parameters)
	return score
}

func (w *ScoresWork) both(params []network.Parameters) (train, test Score) {
	return w.score(params, w.train), w.score(params, w.test)
}

// score propagates all samples forward and returns their score.
func (w *ScoresWork) score(params []network.Parameters, samples *network.Evaluator) Score {
	loss := samples.Loss(params)
	return Score{Loss: loss, Accuracy: w.asked.Judge.share(samples.Outputs(), samples.Y(), samples.N())}
}

// Scores returns the scores so far.
func (w *ScoresWork) Scores() *Scores {
	scores := w.scores
	scores.Epochs = w.epochs.list()
	return &scores
}
