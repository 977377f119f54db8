package ui

import (
	"backstep/data/session"
	"backstep/data/session/subject"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
)

// Lesson is what the screen steps through: a session, and what is said of its
// numbers.
type Lesson struct {
	*session.Run
	Subject explain.Subject
}

// NewLesson makes a lesson of a session.
func NewLesson(run *session.Run) Lesson { return Lesson{Run: run, Subject: subject.Of(run)} }

// With returns the lesson with a setting changed, which is given as on the
// command line: "lr", "0.1". Data that was read stays as it was read.
func (l *Lesson) With(flag, value string) (Lesson, error) {
	run, err := l.Run.With(session.Given{Flag: flag, Value: value})
	if err != nil {
		return Lesson{}, err
	}
	return NewLesson(run), nil
}

// timeMemory bounds what a run of training keeps to go back through time, unless
// the options say otherwise.
const timeMemory = 512 << 20

// walk begins the lesson, with so many bytes to go back through time.
func (l *Lesson) walk(memory int) (*stepper.Walk, error) {
	trainer, err := l.Trainer()
	if err != nil {
		return nil, err
	}
	return stepper.NewWalk(trainer, memory), nil
}

// judge tells the classes of the lesson's targets; nil where those are numbers.
func (l *Lesson) judge() probe.Judge {
	if _, ok := l.Set.Target.Verdict(l.TrainSamples.Y[0]); !ok {
		return nil
	}
	return l.Set.Target.Verdict
}
