package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/mistake"
)

// tell returns what a quiz says. That an answer was not kept must be seen.
func (z quizzer) tell(says string) Result {
	if err := z.quiz.unkept; err != nil {
		z.quiz.unkept = nil
		return Result{Message: says + " But it is not kept: " + err.Error(), Alarm: true}
	}
	return Result{Message: says, Shown: z.present().Asks}
}

// question asks for the number.
func (z quizzer) question() string { return z.quiz.question.says(z.look.Format) }

// says asks for the number, so that it reads well aloud. How an input is scaled is told: it
// stands nowhere else, and can be worked out from nothing.
func (q *question) says(n explain.Numbers) string {
	if q.of.Kind == explain.Input {
		return "What is " + q.name() + ": " + q.needed.Text(n, false) + "?"
	}
	return "What is " + q.name() + "?"
}

// name returns what the number is called, in words where there are some: "z of h1 for person
// 1", "the new weight from bmi to h1".
func (q *question) name() string {
	of, s := q.of, q.m.Subject()
	switch of.Kind {
	case explain.Gradient:
		return "the gradient of " + weightInWords(s.Names, of)
	case explain.Update:
		return "the new " + weightInWords(s.Names, of)[len("the "):]
	case explain.Loss:
		return text.Clean(s.Title(of))
	default:
	}
	name := text.Clean(s.Title(of))
	if q.step.N() > 1 {
		name += " for " + s.Noun.Number(of.Sample+1)
	}
	return name
}

// weightInWords names a weight without an arrow: "the weight from bmi to h1", "the bias of
// h1".
func weightInWords(names explain.Names, of explain.Quantity) string {
	if of.From == network.Bias {
		return text.Clean(names.Weight(of.Layer, of.Unit, of.From))
	}
	return text.Clean(fmt.Sprintf("the weight from %s to %s", names.Unit(of.Layer-1, of.From), names.Unit(of.Layer, of.Unit)))
}

// is says the number that was asked: "z of h1 for person 1 is 0.8075".
func (z quizzer) is() string {
	q := z.quiz.question
	return q.name() + " is " + z.look.Format.Trim(q.value(q.of))
}

// right says that an answer is right.
func (z quizzer) right() string {
	says := "Right: " + z.is() + "."
	if z.seen.Updated() {
		says += " The step is done."
	}
	return says
}

// wrong says that an answer is wrong, and what may have led to it.
func (z quizzer) wrong(a *Attempt) string {
	says := Diagnosis(a.Said, a.Verdict)
	if f := z.look.Format; !z.quiz.level.Unaided() && len(a.Verdict.Fits) > 0 {
		fit := a.Verdict.Fits[0]
		says += fmt.Sprintf(" Yours is %s; needed is %s. %s", fit.Line.Text(f, false), z.quiz.question.needed.Text(f, false), text.Clean(fit.Why))
	}
	switch {
	case a.Tries >= TriesToReveal:
		says += " The command reveal shows it."
	case a.Tries >= TriesToHint && !z.quiz.level.Unaided():
		says += " " + z.hintSays(z.quiz.question.hints[a.Hints-1])
	case len(a.Verdict.Fits) == 0 && a.Verdict.Outcome == mistake.Unknown && !z.quiz.level.Unaided():
		says += " Start here: " + z.hintSays(z.quiz.question.hints[0])
	}
	return says
}

// Diagnosis says in a sentence what is wrong with an answer, such as that it is the sum for the
// mean.
func Diagnosis(said string, v mistake.Verdict) string {
	said = strings.ReplaceAll(said, "-", "−")
	switch v.Outcome {
	case mistake.Coarse:
		return said + " is right as far as it goes: give two digits or more."
	case mistake.Usual:
		return said + " is not it: " + mistakeIn(v) + "."
	case mistake.Several:
		var names []string
		for _, fit := range v.Fits[:min(len(v.Fits), mostNamed)] {
			names = append(names, text.List(fit.Names, "and"))
		}
		return said + " is not it: it could be " + text.Clean(strings.Join(names, ", or ")) + "."
	default:
		return said + " is not it, and comes of none of the usual mistakes."
	}
}

// mostNamed is the most mistakes that are named, if several would give an answer.
const mostNamed = 3

// hintSays says a hint.
func (z quizzer) hintSays(h mistake.Hint) string {
	f := z.look.Format
	switch {
	case len(h.Line) == 0:
		return text.Clean(h.Words)
	case h.Missing < 0:
		return h.Line.Text(f, false)
	}
	before, after := h.Line[:h.Missing], h.Line[h.Missing+1:]
	return before.Text(f, false) + " … " + after.Text(f, false)
}

// After so many wrong answers a hint is unfolded, and then it is offered to show the number.
const (
	TriesToHint   = 2
	TriesToReveal = 3
)
