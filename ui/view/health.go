package view

import (
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// Health is what is wrong with training, as the last step that is done shows it. The
// header of every view and the view of the gradients share one Health.
type Health struct {
	doctor OfRun[*probe.Doctor]
	known  OfRun[*checked]
	cures  OfRun[*triedCures]
}

// checked is what was found after a step.
type checked struct {
	at       healthAt
	subject  *explain.Subject
	health   *probe.Health
	epochs   int    // that were over
	remedies string // the lines of all that may help
}

// words returns what was found in words, in a notation.
func (c *checked) words(n notation.Notation, numbers probe.Numbers) probe.Words {
	s := *c.subject
	s.Notation = n
	return probe.Words{Subject: &s, Numbers: numbers, Health: c.health}
}

// healthAt is a step that is done, of a training.
type healthAt struct {
	run  desk.Training
	step int
}

// quickDiagnosis is the largest number of products of a diagnosis that is made at once. It
// takes less than a millisecond.
const quickDiagnosis = 200_000

// Prepare diagnoses the last step that is done if that is quick.
func (h *Health) Prepare(m *desk.Moment) {
	if q, ok := h.question(m); ok && q.doctor.Work() <= quickDiagnosis {
		h.keep(q, q.doctor.Look(&q.stand))
	}
}

// Find diagnoses it even if that takes a while, for what cannot wait, and returns the
// question which remedies help, if it is not answered yet.
func (h *Health) Find(m *desk.Moment) (cures Question, ok bool) {
	if q, ok := h.question(m); ok {
		alone := probe.NewDoctor(desk.CaseOf(q.done.Setup)) // The other one may be at work.
		h.keep(q, alone.Look(&q.stand))
	}
	return h.askCures(m)
}

// Ask returns the question what is wrong, if it is not answered yet.
func (h *Health) Ask(m *desk.Moment) (Question, bool) {
	q, ok := h.question(m)
	if !ok {
		return h.askCures(m)
	}
	return Question{Key: q.at, Begin: func() Work {
		return &Job[*probe.Health]{
			Work:   func(func() bool) bool { q.found = q.doctor.Look(&q.stand); return true },
			Result: func() *probe.Health { return q.found },
			To:     func(found *probe.Health) { h.keep(q, found) },
		}
	}}, true
}

// Words returns what is wrong at a moment or, until that is known, what was wrong a moment
// before. ok is false if nothing is known yet.
func (h *Health) Words(m *desk.Moment, numbers probe.Numbers) (words probe.Words, ok bool) {
	done, ok := desk.LastDone(m)
	if !ok {
		return probe.Words{}, false
	}
	run := done.Training(m)
	c := h.known.Of(run)
	if c == nil {
		return probe.Words{}, false
	}
	words = c.words(m.Notation, numbers)
	words.Trying = len(c.health.Findings) > 0
	if t := h.cures.Of(run); words.Trying && t != nil && t.remedies == c.remedies {
		words.Cures, words.Trying = t.cures, false
	}
	return words, true
}

// healthAsked is a question about the health of training.
type healthAsked struct {
	at     healthAt
	done   desk.Done
	doctor *probe.Doctor
	stand  probe.Stand
	found  *probe.Health
}

// question returns the question what is wrong at a moment. ok is false if the answer is
// known.
func (h *Health) question(m *desk.Moment) (q *healthAsked, ok bool) {
	done, ok := desk.LastDone(m)
	if !ok {
		return nil, false
	}
	at := healthAt{done.Training(m), done.Step.Number}
	if c := h.known.Of(at.run); c != nil && c.at == at {
		return nil, false
	}
	return &healthAsked{at: at, done: done, doctor: h.doctorOf(at.run, &done), stand: done.Stand(m)}, true
}

// doctorOf returns the doctor of a training.
func (h *Health) doctorOf(of desk.Training, done *desk.Done) *probe.Doctor {
	if d := h.doctor.Of(of); d != nil {
		return d
	}
	d := probe.NewDoctor(desk.CaseOf(done.Setup))
	h.doctor.Keep(of, d)
	return d
}

// keep remembers what was found.
func (h *Health) keep(q *healthAsked, found *probe.Health) {
	c := &checked{at: q.at, subject: &q.done.Setup.Subject, health: found, epochs: q.stand.Epochs()}
	words := c.words(notation.Notation{}, number.Default())
	c.remedies = linesOf(&words)
	h.known.Keep(q.at.run, c)
}
