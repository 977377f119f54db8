package desk

import (
	"strings"

	"backstep/data/text"
	"backstep/network/mistake"
)

// answer carries out "answer 0.5", which checks what a person says the number is.
func answer(d *Desk, said string) Result {
	z := quizzer{d}
	z.catchUp()
	said = text.Clean(strings.TrimSpace(said))
	q := z.quiz.question
	switch {
	case said == "":
		return Wrong("answer needs a number, such as answer 0.5 or answer 1/3")
	case !z.quiz.on || q == nil || z.quiz.attempts.knows(q.of):
		return Wrong("answer %s: nothing is asked: predict asks for a number", text.Quote(said))
	}
	given, err := text.ParseGiven(said)
	if err != nil {
		return Wrong("%s %w", text.Quote(said), err)
	}
	judged, verdict := q.asks(q.of, z.look.Format), mistake.Verdict{}
	if q.quick() {
		return z.judged(said, judged.Check(mistake.Answer(given)))
	}
	return z.Beside(
		func(func() bool) { verdict = judged.Check(mistake.Answer(given)) },
		func() Result {
			if z.quiz.question != q {
				return Result{} // The person has gone on.
			}
			return z.judged(said, verdict)
		},
	)
}

// judged takes the verdict on an answer to what is asked.
func (z quizzer) judged(said string, verdict mistake.Verdict) Result {
	q := z.quiz.question
	a := z.quiz.attempts.of(q.of)
	a.Tries++
	a.Said, a.Verdict = said, verdict
	scored := z.scored(a)
	scored.Tries = a.Tries
	if a.Tries == 1 {
		scored.Right, scored.Mistake = verdict.Outcome == mistake.Right, mistakeIn(verdict)
	}
	a.Known = verdict.Outcome == mistake.Right
	z.record(a)
	if a.Tries == TriesToHint && !z.quiz.level.Unaided() && a.Hints < len(q.hints) {
		a.Hints++
	}
	if !a.Known {
		return z.tell(z.wrong(a))
	}
	r := z.advance()
	return z.tell(z.right()).then(r)
}

// scored returns the place of an attempt in the score.
func (z quizzer) scored(a *Attempt) *Scored {
	list := &z.quiz.score.Asked
	if a.scored == 0 {
		*list = append(*list, Scored{Kind: z.quiz.question.of.Kind, Hints: a.Hints})
		a.scored = len(*list)
	}
	return &(*list)[a.scored-1]
}

// open returns the question that is open, and the attempt at it. The error says that none is.
func (z quizzer) open(command string) (*Attempt, error) {
	z.catchUp()
	if q := z.quiz.question; z.quiz.on && q != nil && !z.quiz.attempts.knows(q.of) {
		return z.quiz.attempts.of(q.of), nil
	}
	return nil, Wrong("%s: nothing is asked: predict asks for a number", command).Err
}

// hint carries out "hint", which unfolds the next one.
func hint(d *Desk, _ string) Result {
	z := quizzer{d}
	a, err := z.open("hint")
	if err != nil {
		return Result{Err: err}
	}
	hints := z.quiz.question.hints
	switch {
	case z.quiz.level.Unaided():
		return Result{Message: "unaided there are no hints; level number has them"}
	case a.Hints == len(hints):
		return Result{Message: "that is all but the number itself: reveal shows it"}
	}
	a.Hints++
	if a.scored > 0 {
		z.scored(a).Hints = a.Hints
	}
	return z.tell(z.hintSays(hints[a.Hints-1]))
}

// reveal carries out "reveal", which shows the number. It counts as not known.
func reveal(d *Desk, _ string) Result {
	z := quizzer{d}
	a, err := z.open("reveal")
	if err != nil {
		return Result{Err: err}
	}
	scored := z.scored(a)
	scored.Right, scored.Shown = false, true
	a.Known, a.Shown = true, true
	z.record(a)
	r := z.advance()
	return z.tell(z.is() + ".").then(r)
}

// skip carries out "skip", which goes on to the next number. It does not count.
func skip(d *Desk, _ string) Result {
	z := quizzer{d}
	a, err := z.open("skip")
	if err != nil {
		return Result{Err: err}
	}
	a.Known, a.Shown = true, true
	return z.advance().then(z.ask())
}
