package desk

import (
	"backstep/network/stepper"
)

// Journey returns how far the present move has come, if there is one.
func (d *driver) Journey() (j Journey, on bool) {
	at := &d.journey
	return Journey{Number: at.number, Steps: at.steps, Done: at.steps - at.ahead, Undone: at.undone}, at.on
}

// arrive shows the position to which the walk has moved, as soon as its step is
// computed. Then follow moves the selection.
func (d *driver) arrive(from stepper.Bookmark, follow func()) Result {
	return d.arriveThen(from, follow, nil)
}

// arriveThen arrives, and then does something with what is shown, unless the move is given up.
func (d *driver) arriveThen(from stepper.Bookmark, follow, then func()) Result {
	ahead := d.ahead()
	d.journey = journey{on: true, from: from, follow: follow, then: then, steps: ahead, ahead: ahead, number: d.journey.number + 1}
	return d.travel(d.quick(ahead))
}

// travel computes a slice of the steps ahead, or all of them if that is quick.
func (d *driver) travel(quick bool) Result {
	var got arrival
	approach := d.approach()
	return d.lend(&Task{
		quick: quick, Sliced: true,
		part: func(w *stepper.Walk, stop func() bool) {
			if quick {
				stop = never
			}
			got = approach(w, stop)
		},
		end: func(*Task) Result { return d.arrived(got) },
	})
}

// arrived ends a slice. If the journey is over it shows its end or, if the journey was
// given up, its beginning. Otherwise it returns the next slice.
func (d *driver) arrived(got arrival) Result {
	d.learn(got)
	j := &d.journey
	then := func() {}
	switch {
	case got.there:
		j.follow()
		if j.then != nil {
			then = j.then
		}
	case j.undone:
		d.walk.Return(j.from)
		got = d.approach()(d.walk, never)
	default:
		j.ahead = d.ahead()
		return d.travel(false)
	}
	j.on = false
	d.note(got)
	then()
	tracer{d}.retrace()
	return Result{}
}

// giveUp returns a journey to where it began, as soon as the step under way is computed.
func (d *driver) giveUp() {
	d.journey.undone = true
	d.callBack()
}
