package ui

import (
	"backstep/data"
	"backstep/network"
	"backstep/network/explain"
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

	Subject explain.Subject
	Samples network.Samples
	State   *network.State // to go on from; nil for the beginning

	// Redraw returns the lesson with weights drawn from another seed, or false
	// where its weights were given.
	Redraw func(seed uint64) (Lesson, bool)
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
