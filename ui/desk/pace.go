package desk

// Pace is how work that takes long is carried out where somebody waits for it.
type Pace struct {
	Stop func() bool // reports whether the work is to end where it has come
	Rest func() bool // reports whether it is time for a word on how far it has come
	Say  func()      // says that word
}

// Finish carries out what a result leaves to be done, as [Desk.Finish] does. What is stopped is
// given up: a move goes back to where it began, and playing stops where it is.
func (p Pace) Finish(d *Desk, r Result) Result {
	r = p.finish(d, r)
	if !p.Stop() {
		return r
	}
	switch {
	case d.journey.on:
		d.giveUp()
	case d.playing:
		d.Pause()
	}
	r.Rest, r.Every = "", 0
	return d.Finish(r)
}

// finish is Finish, and leaves what is stopped as it is.
func (p Pace) finish(d *Desk, r Result) Result {
	for r.Err == nil && !r.Quit && !p.Stop() {
		if p.Rest() {
			p.Say()
		}
		switch {
		case r.Task != nil:
			r = r.then(p.finishTask(d, r.Task))
		case d.playing && d.goal.none():
			return r
		case r.Every > 0:
			r = r.then(d.Move())
		case r.Rest != "":
			r = r.then(d.Do(r.Rest))
		default:
			return r
		}
	}
	return r
}

// finishTask carries out a task, or a part of it.
func (p Pace) finishTask(d *Desk, t *Task) Result {
	stop := func() bool { return p.Stop() || t.Sliced && p.Rest() }
	if d.playing && d.goal.none() {
		stop = func() bool { return true }
	}
	t.Part(stop)
	r := d.TakeBack(t)
	if r.Err == nil && r.Task == nil && (!d.playing || !d.goal.none()) {
		r = r.then(d.PlayOn(t))
	}
	return r
}
