package runs

import (
	"fmt"
	"strings"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// rights is how many samples of the training part a run gets right where it was seen
// furthest.
type rights struct {
	at        stepper.Position
	right, of int
}

// ask returns the question for the rights that are not known yet.
func (v *View) ask(m *desk.Moment) (view.Question, bool) {
	var ends strings.Builder // The session, and each run with where it was seen furthest.
	fmt.Fprintln(&ends, m.Opened)
	var todo []desk.RunLine
	for _, l := range m.Runs() {
		fmt.Fprintln(&ends, l.Number, l.EndAt)
		if known, ok := v.rights[l.Number]; l.End != nil && l.Setup.Verdict != nil && (!ok || known.at != l.EndAt) {
			todo = append(todo, l)
		}
	}
	return view.Question{Key: ends.String(), Begin: func() view.Work { return &work{view: v, todo: todo, found: map[int]rights{}} }}, true
}

// work counts what runs get right, one after the other.
type work struct {
	view    *View
	todo    []desk.RunLine
	answers *probe.AnswersWork // of the first run to do; nil before they are begun
	found   map[int]rights
}

// Do counts until stop returns true, and reports whether all is done.
func (w *work) Do(stop func() bool) bool {
	for len(w.todo) > 0 {
		l := &w.todo[0]
		samples := l.Setup.TrainSamples
		if w.answers == nil {
			w.answers = probe.NewAnswers(l.Setup.Config.Architecture, l.End, samples.X)
		}
		if !w.answers.Work(stop) {
			return false
		}
		found := rights{at: l.EndAt, of: samples.Len()}
		judge := l.Setup.Verdict
		for i, answer := range w.answers.Answers() {
			said, ok := judge(answer)
			if truth, _ := judge(samples.Y[i]); ok && said == truth {
				found.right++
			}
		}
		w.found[l.Number] = found
		w.todo, w.answers = w.todo[1:], nil
		if stop() {
			return len(w.todo) == 0
		}
	}
	return true
}

// Deliver gives the view what has been counted so far.
func (w *work) Deliver() {
	for run, r := range w.found {
		w.view.rights[run] = r
	}
	clear(w.found)
}
