package desk

import (
	"slices"

	"backstep/network/explain"
	"backstep/network/mistake"
)

// Quiz is what is seen of a quiz, in which a person works out the numbers of a step before
// they are shown. It gives away no number that is not known yet. Where there is no quiz it is
// nil, and its methods may be called all the same.
type Quiz struct {
	Level    Level
	Question string             // "What is z of h1 for person 1?"; empty if none is asked
	Idle     string             // why none is
	Asked    explain.Quantity   // the number that is asked, or was just answered
	Group    []explain.Quantity // those that are asked together with it, in their order
	Part     Part               // how many of the step's numbers are asked
	Done     bool               // the step is, with the number that was just answered
	Score    Score
	Kept     string // where answers are kept; empty if nowhere

	question *question
	attempts attempts
}

// Part is how many of the numbers of a step are asked.
type Part struct{ Asked, All int }

// Attempt is what a person has made of a number that is asked.
type Attempt struct {
	Tries   int             // answers so far
	Hints   int             // that are unfolded
	Said    string          // the last answer as it was typed, cleaned
	Verdict mistake.Verdict // on that
	Known   bool            // the number was answered right, or shown
	Shown   bool            // it was shown

	scored int // its place in the score, from 1; 0 if it has none yet
}

// attempts are those at the numbers of a step that the person was asked.
type attempts map[explain.Quantity]*Attempt

// of returns the attempt at a number, which may be a new one.
func (a attempts) of(q explain.Quantity) *Attempt {
	if a[q] == nil {
		a[q] = &Attempt{}
	}
	return a[q]
}

// knows reports whether a number is known.
func (a attempts) knows(q explain.Quantity) bool { return a[q] != nil && a[q].Known }

// shows reports whether a number is known, or is shown since it is the loss of a sample and that
// of the one that was asked is known.
func (a attempts) shows(of explain.Quantity) bool {
	if a.knows(of) {
		return true
	}
	if of.Kind != explain.Loss || of.Sample == explain.Batch {
		return false
	}
	for q := range a {
		if q.Kind == explain.Loss && a.knows(q) {
			return true
		}
	}
	return false
}

// Attempt returns what was made of the number that is asked.
func (q *Quiz) Attempt() Attempt {
	if q == nil {
		return Attempt{}
	}
	return q.AttemptAt(q.Asked)
}

// AttemptAt returns what was made of a number.
func (q *Quiz) AttemptAt(of explain.Quantity) Attempt {
	if q == nil || q.attempts[of] == nil {
		return Attempt{}
	}
	return *q.attempts[of]
}

// Open reports whether a number is asked and not known yet.
func (q *Quiz) Open() bool { return q.Asks(q.asked()) }

// asked returns the number that is asked, if there is a quiz.
func (q *Quiz) asked() explain.Quantity {
	if q == nil {
		return explain.Quantity{}
	}
	return q.Asked
}

// Asks reports whether it is this number that is asked, and is not known yet.
func (q *Quiz) Asks(of explain.Quantity) bool {
	return q != nil && q.question != nil && of == q.Asked && !q.attempts.knows(of)
}

// Hides reports whether a number is asked, alone or together with others, and not known yet.
func (q *Quiz) Hides(of explain.Quantity) bool {
	return q != nil && q.question != nil && slices.Contains(q.Group, of) && !q.attempts.knows(of)
}

// Shows reports whether a number that the step has not reached is asked or known.
func (q *Quiz) Shows(of explain.Quantity) bool {
	_, known := q.Known(of)
	return known || q.Hides(of)
}

// Known returns the value of a number that is known although the step has not reached it.
func (q *Quiz) Known(of explain.Quantity) (v float64, known bool) {
	if q == nil || q.question == nil || !q.attempts.shows(of) {
		return 0, false
	}
	return valueIn(q.question.step, of), true
}

// Hints returns the hints to the number that is asked, and how many are unfolded. Those that
// are not have only their name.
func (q *Quiz) Hints() (list []mistake.Hint, unfolded int) {
	if q == nil || q.question == nil || q.Level.Unaided() {
		return nil, 0
	}
	list, unfolded = slices.Clone(q.question.hints), q.Attempt().Hints
	for i := range list[unfolded:] {
		list[unfolded+i] = mistake.Hint{Name: list[unfolded+i].Name, Missing: -1}
	}
	return list, unfolded
}

// First returns the first hint, which any wrong answer may lead to.
func (q *Quiz) First() mistake.Hint { return q.question.hints[0] }

// Needed returns the arithmetic that gives the number that is asked, for one who has made one
// of the usual mistakes, or knows the number. Who is unaided has to find it.
func (q *Quiz) Needed() (l explain.Line, ok bool) {
	a := q.Attempt()
	if q == nil || q.question == nil || !a.Known && (len(a.Verdict.Fits) == 0 || q.Level.Unaided()) {
		return nil, false
	}
	return q.question.needed, true
}

// Samples returns the numbers of all samples of which the number that is asked is made, if it
// is a mean over them: a column for each, and nothing that is worked out from them. Who is
// unaided has to look for them.
func (q *Quiz) Samples() (t explain.Table, ok bool) {
	if q == nil || q.question == nil || q.Level.Unaided() || q.question.e.Table == nil {
		return t, false
	}
	of, table := q.Asked, q.question.e.Table
	if of.Kind != explain.Gradient && (of.Kind != explain.Loss || of.Sample != explain.Batch) {
		return t, false
	}
	t = explain.Table{Head: table.Head, Columns: table.Columns}
	for _, row := range table.Rows {
		if len(row.Terms) > 0 { // Its total is their product.
			row.Total = explain.Operand{}
		} else {
			row.Terms = row.Total.Alone()
		}
		t.Rows = append(t.Rows, explain.Row{Label: row.Label, Terms: row.Terms})
	}
	t.Columns = t.Columns[:len(t.Rows[0].Operands())]
	return t, true
}

// Sign returns what stands between a line and the number that is asked: = or ≈.
func (q *Quiz) Sign(l explain.Line, n explain.Numbers) string {
	return l.Sign(valueIn(q.question.step, q.Asked), n)
}

// Step returns the number of the step that is asked of; 0 if none is.
func (q *Quiz) Step() int {
	if q == nil || q.question == nil {
		return 0
	}
	return q.question.step.Number
}

// question is the number that is asked, and the moment of the step that it is of.
type question struct {
	item
	agenda
	group  []item
	part   Part
	needed explain.Line
	hints  []mistake.Hint
	e      explain.Explanation
}

// newQuestion returns the question for one of a group of numbers.
func newQuestion(a agenda, group []item, at int, part Part) *question {
	m := *a.m
	a.m = &m
	q := &question{item: group[at], agenda: a, group: group, part: part}
	judged := a.asks(q.of, nil)
	q.needed, q.hints, q.e = judged.Needed(), judged.Hints(), a.m.Subject().Explain(a.step, q.of)
	return q
}

// shown returns the moment in which the number is asked: just before the first of its group.
func (q *question) shown(seen *Quiz) Moment {
	m := *q.m
	m.Position = q.group[0].at
	m.Position.Unit-- // Of a phase that has revealed nothing yet it is −1.
	m.Step = m.Path.Reveal(m.Position, q.step)
	m.Last, m.Quiz = nil, seen // Ghosts would give the answer away.
	s := selector{&m}
	s.number(q.of)
	m.Focus = q.of
	m.Explanation = explain.Explanation{Title: q.e.Title, Symbol: q.e.Symbol, Ahead: true}
	m.Feeds = map[explain.Quantity]bool{}
	if !seen.Level.Unaided() {
		m.Explanation.Feeds = q.e.Feeds
		for _, feed := range q.e.Feeds {
			m.Feeds[feed] = true
		}
	}
	return m
}

// seenOf returns what is seen of the quiz.
func (z quizzer) seenOf() *Quiz {
	q := &z.quiz
	if !q.on {
		return nil
	}
	z.catchUp()
	seen := &Quiz{Level: q.level, Idle: q.idle, Score: q.score, question: q.question, attempts: q.attempts}
	if z.options.Recorder != nil {
		seen.Kept = z.options.Recorder.Name()
	}
	if q.question != nil {
		seen.Done = z.seen.Updated() && z.seen.Step.Number == q.question.step.Number
		seen.Question, seen.Asked, seen.Part = q.question.String(), q.question.of, q.question.part
		for _, it := range q.question.group {
			seen.Group = append(seen.Group, it.of)
		}
	}
	if was := z.seen.Quiz; was.same(seen) {
		return was
	}
	return seen
}

// same reports whether the same is seen of two quizzes, which share their attempts.
func (q *Quiz) same(other *Quiz) bool {
	return q != nil && q.question == other.question && q.Level == other.Level && q.Idle == other.Idle && q.Kept == other.Kept &&
		q.Done == other.Done && len(q.Score.Asked) == len(other.Score.Asked)
}
