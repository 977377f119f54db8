package desk

import (
	"fmt"

	"backstep/data/condition"
	"backstep/network/stepper"
)

// backUntil carries out "back until" and a condition. It goes to the step where the
// condition, met here, came to be met, or else to the last step where it was.
func backUntil(d *Desk, argument string) Result {
	c, err := d.conditionOf("back until", argument)
	if err != nil {
		return Result{Err: err}
	}
	return d.WithWalk(func() Result {
		path, origin := d.walk.Path(), d.walk.Origin()
		from := path.Done(d.walk.Position())
		if from <= origin {
			return Result{Message: atBeginning}
		}
		subject, w := d.subjects(), d.walk
		s := condition.NewSearch(c, from, func(step int) *condition.Subject { return subject(w, step) })
		d.journey = journey{on: true, from: d.walk.Bookmark(), steps: from - origin, ahead: from - origin, number: d.journey.number + 1}
		quick := d.quick(from-origin) && !c.Records(subject(w, from))
		return d.search(s, c, quick)
	})
}

// search looks through a slice of the steps before, or through all of them if that is
// quick.
func (d *driver) search(s *condition.Search, c condition.Condition, quick bool) Result {
	done, portion := false, d.stepsBetweenLooks()
	if !quick && c.Records(About(d.seen.Setup)) {
		portion = 1
	}
	return d.lend(&Task{
		quick: quick, Sliced: true,
		part: func(w *stepper.Walk, stop func() bool) { done = s.Work(w, portion, stop) },
		end:  func(*Task) Result { return d.searched(s, c, done) },
	})
}

// searched ends a slice of a search. If it is over, the walk goes to what was found.
func (d *driver) searched(s *condition.Search, c condition.Condition, done bool) Result {
	j := &d.journey
	switch {
	case done:
	case j.undone:
		j.on = false
		return Result{} // The walk has not moved.
	default:
		j.ahead = s.Left(d.walk.Origin())
		return d.search(s, c, false)
	}
	found, path := s.Found(), d.walk.Path()
	if found.Step == 0 {
		j.on = false
		return Result{Message: fmt.Sprintf("%s was not met on the way to here", c)}
	}
	d.walk.GotoStep(found.Step)
	r := d.arrive(j.from, d.stay)
	r.Message = whatWasFound(c, found, placeOf(c, &path, found.Step))
	return r
}

// whatWasFound returns a message about what a search has found at a place.
func whatWasFound(c condition.Condition, found condition.Found, place string) string {
	switch {
	case found.First:
		return fmt.Sprintf("%s from the beginning on: %s", c, place)
	case found.Here:
		return fmt.Sprintf("%s since %s", c, place)
	default:
		return fmt.Sprintf("%s was last met at %s", c, place)
	}
}
