package view

import (
	"strings"

	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// triedCures are remedies that were tried.
type triedCures struct {
	curesAt
	cures *probe.Cures
}

// curesAt is what is tried: these remedies in a training, for so many epochs.
type curesAt struct {
	run      desk.Training
	remedies string // their lines
	epochs   int
}

// curesAsked is a question about the remedies for what is wrong.
type curesAsked struct {
	curesAt
	done  desk.Done
	words probe.Words
}

func (q *curesAsked) work() *probe.CuresWork {
	return desk.CuresWork(q.done.Setup, &q.words, q.epochs)
}

// askCures returns the question which remedies help, if it is not answered yet.
func (h *Health) askCures(m *desk.Moment) (Question, bool) {
	q, ok := h.untried(m)
	if !ok {
		return Question{}, false
	}
	return Question{Key: q.curesAt, Begin: func() Work {
		work := q.work()
		done := false
		return &Job[*probe.Cures]{
			Work:   func(stop func() bool) bool { done = work.Work(stop); return done },
			Result: work.Cures,
			To: func(cures *probe.Cures) {
				if done {
					h.cures.Keep(q.run, &triedCures{q.curesAt, cures})
				}
			},
		}
	}}, true
}

// untried returns the question which remedies help against what was found. ok is false if the
// answer is known, or nothing is wrong.
func (h *Health) untried(m *desk.Moment) (q *curesAsked, ok bool) {
	done, ok := desk.LastDone(m)
	if !ok {
		return nil, false
	}
	run := done.Training(m)
	c := h.known.Of(run)
	if c == nil || len(c.health.Findings) == 0 {
		return nil, false
	}
	q = &curesAsked{
		curesAt: curesAt{run, c.remedies, probe.TrialEpochs(c.epochs)},
		done:    done, words: c.words(notation.Notation{}, number.Default()),
	}
	t := h.cures.Of(run)
	return q, t == nil || t.curesAt != q.curesAt
}

// linesOf returns the lines of all that may help, as one text.
func linesOf(words *probe.Words) string {
	var lines []string
	for _, r := range words.Remedies() {
		lines = append(lines, r.Line())
	}
	return strings.Join(lines, "; ")
}
