package desk

import (
	"backstep/network/stepper"
)

// speed is a speed of playing.
type speed struct {
	name   string
	frames int  // moves a second
	phase  bool // a move is one phase
	steps  int  // a move is that many steps; 0 means as many as there is time for
}

// speeds lists the speeds, the slowest first.
func speeds() []speed {
	return []speed{
		{name: "1 phase a second", frames: 1, phase: true},
		{name: "4 phases a second", frames: 4, phase: true},
		{name: "1 step a second", frames: 1, steps: 1},
		{name: "5 steps a second", frames: 5, steps: 1},
		{name: "30 steps a second", frames: 30, steps: 1},
		{name: "300 steps a second", frames: 30, steps: 10},
		{name: "3000 steps a second", frames: 30, steps: 100},
		{name: "as fast as it can", frames: 30},
	}
}

const defaultSpeed = 4

// SpeedNames returns the names of the speeds of playing, the slowest first.
func SpeedNames() []string {
	var names []string
	for _, s := range speeds() {
		names = append(names, s.name)
	}
	return names
}

// player is a driver that can play training by itself.
type player struct {
	driver

	playing    bool
	speed      int
	fullSpeed  bool // it plays at full speed this time, whatever the chosen speed
	generation int  // the number of this play; ticks and tasks of an earlier one are stale
	goal       goal
	reason     stepper.Reason // why playing is to end, as the last chunk found; or None
}

// Playing returns whether training plays, and how.
func (p *player) Playing() Playing {
	fast := p.fullSpeed || speeds()[p.speed].frames > 10
	return Playing{On: p.playing, Fast: p.playing && fast, Generation: p.generation}
}

// Speed returns the name of the chosen speed of playing.
func (p *player) Speed() string { return speeds()[p.speed].name }

// start begins playing until a goal, or until it is paused.
func (p *player) start(g goal) Result {
	p.playing, p.goal = true, g
	p.generation++
	return p.Move()
}

// playFast plays at full speed this time, whatever the chosen speed.
func (p *player) playFast(g goal) Result {
	p.fullSpeed = true
	return p.start(g)
}

// Pause ends playing.
func (p *player) Pause() {
	p.playing, p.fullSpeed = false, false
	p.generation++
	if !p.journey.on {
		p.callBack()
	}
}

// Underway reports whether a command is still being carried out: a long move, a new
// run, or playing to a goal.
func (p *player) Underway() bool {
	return p.journey.on || (p.playing && !p.goal.none()) || (p.lent != nil && p.lent.generation == 0)
}

// Move plays the next chunk.
func (p *player) Move() Result {
	if p.walk == nil || !p.playing {
		return Result{} // PlayOn continues after the present chunk.
	}
	s, g := speeds()[p.speed], p.goal
	switch {
	case p.fullSpeed || (!s.phase && s.steps == 0):
		return p.chunk(&Task{Sliced: true}, p.stay, stepsWhileThereIsTime(g, p.stepsBetweenLooks()))
	case s.phase:
		p.walk.Next(stepper.ByPhase)
		return p.chunk(&Task{quick: p.quick(p.ahead())}, p.follow, noSteps)
	default:
		steps := g.portion(p.walk.Position().Step, s.steps)
		if p.quick(p.ahead() + steps) {
			return p.chunk(&Task{quick: true}, p.stay, quickSteps(steps, g))
		}
		return p.chunk(&Task{}, p.stay, longSteps(steps, g))
	}
}

// chunk lends the walk to a task that plays for a while and computes the step with
// which it ends.
func (p *player) chunk(t *Task, follow func(), train training) Result {
	var got arrival
	var reason stepper.Reason
	approach := p.approach()
	t.generation = p.generation
	t.part = func(w *stepper.Walk, stop func() bool) {
		reason = train(w, stop)
		called := func() bool { return t.stop.Load() } // Even if its time is over, the step where it stands is computed.
		got = approach(w, called)
	}
	t.end = func(*Task) Result { return p.played(got, reason, follow) }
	r := p.lend(t)
	if t.quick && r.Task == nil {
		return p.PlayOn(t)
	}
	return r
}

// played shows where a chunk has ended.
func (p *player) played(got arrival, reason stepper.Reason, follow func()) Result {
	p.learn(got)
	p.reason = reason
	if ahead := p.ahead(); ahead > 0 && !p.quick(ahead) {
		// The chunk was called back while it computed the step where it stands.
		return p.arrive(p.walk.Bookmark(), follow)
	}
	follow()
	p.note(got)
	if !p.Playing().Fast || !trailIsLong(p.seen.Trail) {
		tracer{&p.driver}.retrace()
	}
	return Result{}
}

// PlayOn continues after a chunk. The Result says when the next move is due, or why
// playing ended. If playing was paused or restarted meanwhile, PlayOn does nothing.
func (p *player) PlayOn(t *Task) Result {
	switch {
	case p.walk == nil || !p.playing || t.generation != p.generation:
		return Result{}
	case p.reason == stepper.None && !p.goal.reached(p.seen.Position.Step):
		if t.Sliced {
			return p.Move()
		}
		return Result{Every: speeds()[p.speed].frames}
	}
	p.Pause()
	tracer{&p.driver}.retrace()
	if p.reason == stepper.None {
		return Result{}
	}
	return p.whyEnded()
}

// whyEnded returns a message about why playing ended.
func (p *player) whyEnded() Result {
	if p.reason == stepper.NotFinite || p.goal.pursuit == nil {
		return Result{Message: p.seen.Broken.says(p.seen.Notation), Alarm: true}
	}
	return Result{Message: p.goal.pursuit.said(&p.seen, p.reason), Alarm: p.reason != stepper.Met}
}

// changeSpeed chooses a faster speed, or a slower one if by is negative.
func (p *player) changeSpeed(by int) Result {
	p.speed = max(0, min(p.speed+by, len(speeds())-1))
	r := Result{}
	if p.playing && p.walk != nil { // Otherwise playing continues at the new speed after the present chunk.
		p.generation++ // The move that was due would come too late or too early.
		r = p.Move()
	}
	r.Message = "speed: " + speeds()[p.speed].name
	return r
}
