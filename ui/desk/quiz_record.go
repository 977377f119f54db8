package desk

import "backstep/data/text"

// Recorder keeps the answers of a quiz. The desk knows neither files nor the time.
type Recorder interface {
	// Record keeps an answer. Its error takes one line, and says what it is about.
	Record(a Answer) error
	// Name says where answers are kept.
	Name() string
}

// RecordTo has a recorder keep the answers that are given on a desk from now on.
func RecordTo(d *Desk, to Recorder) { d.options.Recorder = to }

// Answer is an answer of a person to a quiz, or that a number was shown before it was known.
type Answer struct {
	Session string `json:"session"`
	Epoch   int    `json:"epoch"`
	Step    int    `json:"step"`
	Phase   string `json:"phase"`
	Number  string `json:"number"` // "δ of h1", as it is called
	Sample  int    `json:"sample"` // in the batch, from 1; 0 for a number of the whole batch
	Said    string `json:"said"`
	Right   bool   `json:"right"`
	Mistake string `json:"mistake"` // empty if it is none of the usual ones
	Hints   int    `json:"hints"`   // that were unfolded before
	Shown   bool   `json:"shown,omitempty"`
}

// record keeps an attempt, if answers are kept.
func (z quizzer) record(a *Attempt) {
	to, q := z.options.Recorder, z.quiz.question
	if to == nil {
		return
	}
	answer := Answer{
		Session: text.Clean(q.m.Setup.Title), Epoch: q.step.Epoch, Step: q.step.Number,
		Phase: q.m.PhaseNames()[q.at.Phase], Number: text.Clean(q.m.Setup.Subject.Title(q.of)),
		Said: a.Said, Right: a.Known && !a.Shown, Mistake: mistakeIn(a.Verdict), Hints: a.Hints, Shown: a.Shown,
	}
	if q.of.IsOfSample() {
		answer.Sample = q.of.Sample + 1
	}
	if a.Shown {
		answer.Said, answer.Right, answer.Mistake = "", false, ""
	}
	z.quiz.unkept = to.Record(answer)
}
