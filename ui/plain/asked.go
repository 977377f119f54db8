package plain

import "strings"

// quiz is the view that asks for numbers before they are shown, and the command that asks again.
const quiz = "predict"

// quizzes reports whether numbers are asked for.
func (t *Talk) quizzes() bool { return t.desk.View() == quiz && t.nameOf(quiz) == quiz }

// thenAsked returns an answer with the question that follows it, where another one is open than
// before.
func (t *Talk) thenAsked(s speaker, says string) string {
	if !t.quizzes() {
		t.question = ""
		return says
	}
	before := t.question
	t.question = s.sentence(keyless(t.carryOut(quiz).Message))
	if t.question == before || strings.Contains(Spell(says), strings.TrimSuffix(t.question, ".")) {
		return says
	}
	return strings.TrimSpace(says + " " + t.question)
}
