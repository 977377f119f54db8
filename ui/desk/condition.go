package desk

import (
	"slices"
	"strings"

	"backstep/data/condition"
	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// About returns what conditions about a session's training are about.
func About(setup *session.Setup) *condition.Subject {
	return &condition.Subject{Subject: setup.Subject, Judge: setup.Verdict, Samples: setup.TrainSamples, Test: setup.TestSamples}
}

// conditionOf reads the condition that follows a command.
func (d *Desk) conditionOf(command, argument string) (condition.Condition, error) {
	c, err := condition.Parse(argument, About(d.seen.Setup))
	if err != nil {
		return c, Wrong("%s %s: %w", command, text.Quote(argument), err).Err
	}
	return c, nil
}

// subjects returns a function that returns what a step of the walk's run is of. The
// subject of a run is always the same.
func (d *driver) subjects() func(w *stepper.Walk, step int) *condition.Subject {
	runs, known := slices.Clone(d.runs), map[int]*condition.Subject{}
	return func(w *stepper.Walk, step int) *condition.Subject {
		owner := w.OwnerOf(step)
		if known[owner] == nil {
			known[owner] = About(runs[owner].setup)
		}
		return known[owner]
	}
}

// placeOf returns where a condition was looked at, for a message: "epoch 132, step 528".
func placeOf(c condition.Condition, path *stepper.Path, step int) string {
	place := "epoch " + number.Group(path.EpochOf(step))
	if c.EachEpoch() || path.StepsPerEpoch(step) == 1 {
		return place
	}
	return place + ", step " + number.Group(step)
}

// phrases returns what may follow "until": conditions.
func phrases(d *Desk, typed string) []string {
	return condition.Complete(typed, About(d.seen.Setup))
}

// backPhrases returns what may follow "back": a granularity, or until and a condition.
func backPhrases(d *Desk, typed string) []string {
	if of, ok := strings.CutPrefix(typed, "until "); ok {
		return each("until ", phrases(d, strings.TrimLeft(of, " ")))
	}
	return append(granularities(d), "until ")
}
