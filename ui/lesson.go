package ui

import (
	"backstep/data"
	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
)

// Lesson is what the screen steps through: a network, its data, and the
// weights it starts from.
type Lesson struct {
	Title string
	Note  string    // what is to be said of the data: "dummy data"
	Set   *data.Set // nil for none that has rows to show
	Rows  []int     // of the set, for each sample of the training part
	Test  int       // rows kept for testing

	TestRows    []int // of the set, for each sample of the test part
	TestSamples network.Samples

	Subject explain.Subject
	Samples network.Samples
	State   *network.State // to go on from; nil for the beginning

	// With returns the lesson with a setting changed, which is given as on the
	// command line: "lr", "0.1".
	With func(flag, value string) (Lesson, error)
}

// checkpointMemory bounds what is kept to go back through time.
const checkpointMemory = 64 << 20

// walk begins the lesson.
func (l *Lesson) walk() (*stepper.Walk, error) {
	trainer, err := network.NewTrainer(l.Subject.Config, l.Samples, l.Subject.Initial)
	if err != nil {
		return nil, err
	}
	if l.State != nil {
		if err := trainer.Restore(l.State); err != nil {
			return nil, err
		}
	}
	return stepper.NewWalk(trainer, checkpointMemory), nil
}

// judge tells the classes of the lesson's targets; nil where those are numbers.
func (l *Lesson) judge() probe.Judge {
	if l.Set == nil || l.Samples.Len() == 0 {
		return nil
	}
	if _, ok := l.Set.Target.Verdict(l.Samples.Y[0]); !ok {
		return nil
	}
	return l.Set.Target.Verdict
}

// NewLesson makes a lesson of a session.
func NewLesson(run *session.Run) Lesson {
	return Lesson{
		Title: run.Title, Note: run.Note, Set: run.Set, Rows: run.Train, Test: len(run.Test),
		TestRows: run.Test, TestSamples: run.TestSamples,
		Subject: SubjectOf(run), Samples: run.TrainSamples, State: run.State,
		With: func(flag, value string) (Lesson, error) { return changed(run, flag, value) },
	}
}

// changed returns the lesson with a setting changed.
func changed(run *session.Run, flag, value string) (Lesson, error) {
	s := *run.Session
	if err := s.Override(session.Given{Flag: flag, Value: value}); err != nil {
		return Lesson{}, err
	}
	again, err := s.Resolve()
	if err != nil {
		return Lesson{}, err
	}
	return NewLesson(again), nil
}

// SubjectOf gathers what explanations need to know of a session.
func SubjectOf(run *session.Run) explain.Subject {
	subject := explain.Subject{
		Config: run.Config,
		Names: explain.Names{
			Inputs: run.InputNames, Outputs: run.OutputNames, Layers: len(run.Config.Architecture.Layers),
		},
		Start:   explain.Start{Given: run.Given, Initializer: run.Initializer, Seed: run.Seed},
		Initial: run.Initial,
	}
	for _, s := range run.Scalings {
		subject.Scaling = append(subject.Scaling, explain.Scaling{Shift: s.Shift, Scale: s.Scale})
	}
	for _, row := range run.Train {
		subject.Raw = append(subject.Raw, run.Set.Raw[row])
	}
	return subject
}
