package desk

import (
	"backstep/network"
	"backstep/network/notation"
	"backstep/network/stepper"
)

// quiz is a quiz as the desk holds it.
type quiz struct {
	on       bool
	level    Level
	stood    stood // where it has asked
	anew     bool  // it asks again there, as the level is another
	next     *ahead
	attempts attempts
	question *question // nil if none is asked
	idle     string    // why none is
	score    Score
	unkept   error // why the last answer was not kept
	list     listing
}

// listing is the numbers of a step that are asked, given the selection.
type listing struct {
	step  *network.Step
	at    Selection
	items []item
}

// stood is where a desk stands, as far as a quiz is concerned.
type stood struct {
	opened, run int
	position    stepper.Position
	selection   Selection
	notation    notation.Notation
}

func stoodAt(m *Moment) stood { return stood{m.Opened, m.Run, m.Position, m.Selection, m.Notation} }

// at reports whether a moment is there, whatever is selected, and in whatever notation.
func (s stood) at(m *Moment) bool {
	s.selection, s.notation = m.Selection, m.Notation
	return s == stoodAt(m)
}

// ahead is the step after the one of the moment, where that is whole.
type ahead struct {
	of   stood
	m    Moment // before anything of the step is known
	step *network.Step
}

// quizzer carries out the commands of a quiz.
type quizzer struct{ *Desk }

// catchUp asks anew if the desk does not stand any more where it has asked.
func (z quizzer) catchUp() {
	q, m := &z.quiz, &z.seen
	now := stoodAt(m)
	if !q.on || z.Away() || q.stood == now && !q.anew {
		return
	}
	if q.stood.opened != now.opened || q.stood.run != now.run || q.stood.position.Step != now.position.Step {
		q.attempts = attempts{}
	}
	q.stood, q.anew, q.question, q.idle = now, false, nil, ""
	if z.choose() || z.peek() && z.choose() {
		return
	}
	q.idle = "enter asks for a number of the next step"
}

// peek looks up the next step, if that is quick.
func (z quizzer) peek() bool {
	m := &z.seen
	if z.playing || m.Step != nil && !m.Updated() {
		return false
	}
	run, number, tree := z.walk.Cursor().Run, m.StepsDone()+1, z.walk.Tree()
	if end, ends := tree.End(run); ends && number > end || !z.quick(tree.Ahead(run, number)) {
		return false
	}
	for !tree.Approach(run, number, never) {
		continue
	}
	z.quiz.next = z.stepAhead(run, number)
	z.quiz.attempts = attempts{}
	return true
}

// ground returns what can be asked of: the step of the moment or, if that is whole, the one
// after it. ok is false as long as that is not looked up.
func (z quizzer) ground() (a agenda, from stepper.Position, ok bool) {
	m := &z.seen
	switch next := z.quiz.next; {
	case m.Step != nil && !m.Updated():
		return agenda{m, m.whole}, m.Position, true
	case next != nil && next.of.at(m):
		then := next.m
		then.Selection, then.Notation = m.Selection, m.Notation
		s := selector{&then}
		s.keepSample()
		s.keepPin()
		return agenda{&then, next.step}, m.Position, true
	default:
		return a, from, false
	}
}

// pending lists the numbers that are still to be asked of a step.
func (z quizzer) pending(a agenda, from stepper.Position) (list []item, part Part) {
	asked := z.listed(a)
	if z.quiz.level == OfStep {
		asked = thinned(asked)
	}
	for _, it := range asked {
		if from.Compare(it.at) < 0 && !z.quiz.attempts.shows(it.of) {
			list = append(list, it)
		}
	}
	return list, Part{len(asked), a.numbers()}
}

// listed returns the numbers of a step that are asked, as they were listed last if nothing has
// changed.
func (z quizzer) listed(a agenda) []item {
	if of := &z.quiz.list; of.step != a.step || of.at != a.m.Selection {
		*of = listing{a.step, a.m.Selection, a.all()}
	}
	return z.quiz.list.items
}

// choose asks the next number, and reports whether there is one.
func (z quizzer) choose() bool {
	a, from, ok := z.ground()
	if !ok {
		return false
	}
	list, part := z.pending(a, from)
	if len(list) == 0 {
		return false
	}
	group := list[:1:1]
	for _, it := range list[1:] {
		if z.quiz.level.together(group[0].at, it.at) {
			group = append(group, it)
		}
	}
	z.quiz.question = newQuestion(a, group, 0, part)
	return true
}

// ask asks the next number, or again the one that is open.
func (z quizzer) ask() Result {
	z.quiz.on = true
	z.catchUp()
	q := &z.quiz
	if q.question != nil && !q.attempts.knows(q.question.of) || z.another(+1) {
		return z.tell(z.question())
	}
	q.question = nil
	if z.choose() {
		return z.tell(z.question())
	}
	if m := &z.seen; m.Step != nil && !m.Updated() {
		return z.idle("the numbers that follow in this step are not finite: next goes on")
	}
	return z.WithWalk(z.lookAhead)
}

// lookAhead computes the next step, which nobody is shown, and asks its first number.
func (z quizzer) lookAhead() Result {
	run, number := z.walk.Cursor().Run, z.seen.StepsDone()+1
	tree := z.walk.Tree()
	if end, ends := tree.End(run); ends && number > end {
		return z.idle("this is the end")
	}
	at := stoodAt(&z.seen)
	return z.lend(&Task{
		quick: z.quick(tree.Ahead(run, number)),
		part: func(w *stepper.Walk, stop func() bool) {
			for !w.Tree().Approach(run, number, stop) && !stop() {
				continue
			}
		},
		end: func(*Task) Result {
			if z.walk.Tree().Ahead(run, number) > 0 || !at.at(&z.seen) {
				return Result{} // It was called back.
			}
			z.quiz.next = z.stepAhead(run, number)
			z.quiz.attempts = attempts{}
			if z.choose() {
				return z.tell(z.question())
			}
			return z.idle("the numbers of the next step are not finite: they are not asked")
		},
	})
}

// stepAhead returns the step with a number, before anything of it is known.
func (z quizzer) stepAhead(run, number int) *ahead {
	step := z.walk.Tree().Step(run, number)
	m := z.seen
	begin := stepper.Position{Step: number, Unit: -1}
	then := z.at(run, begin, step)
	m.Setup, m.Owner, m.Place, m.whole = then.Setup, then.Owner, then.Place, step
	m.Largest = largestWeights(m.BeganWith())
	m.Last = nil
	if z.seen.whole != nil {
		m.Last = &Last{Step: z.seen.whole, owner: z.seen.Owner - 1, setup: z.seen.Setup}
	}
	return &ahead{stoodAt(&z.seen), m, step}
}

// idle says why no number is asked.
func (z quizzer) idle(why string) Result {
	z.quiz.question, z.quiz.idle = nil, why
	return z.tell(why)
}

// another asks another number of the group that is not known yet: the next, or the one before.
// It reports whether there is one.
func (z quizzer) another(by int) bool {
	q := z.quiz.question
	if q == nil {
		return false
	}
	n, here := len(q.group), 0
	for i, it := range q.group {
		if it == q.item {
			here = i
		}
	}
	for i := 1; i < n; i++ {
		at := ((here+by*i)%n + n) % n
		if !z.quiz.attempts.knows(q.group[at].of) {
			z.quiz.question = newQuestion(q.agenda, q.group, at, q.part)
			return true
		}
	}
	return false
}

// advance moves to where nothing is known that is still to be asked.
func (z quizzer) advance() Result {
	q := z.quiz.question
	list, _ := z.pending(q.agenda, z.seen.Position)
	target := q.m.Path.Last(q.step.Number)
	if len(list) > 0 {
		target, _ = q.m.Path.Back(list[0].at, stepper.ByUnit)
	}
	if target.Compare(z.seen.Position) <= 0 {
		return Result{}
	}
	return z.WithWalk(func() Result {
		from := z.walk.Bookmark()
		for z.walk.Position().Compare(target) < 0 {
			z.walk.Next(stepper.ByUnit)
		}
		z.quiz.stood.position = z.walk.Position()
		r := z.arrive(from, func() {})
		if r.Task == nil {
			z.quiz.stood = stoodAt(&z.seen)
		}
		return r
	})
}
