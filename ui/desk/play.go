package desk

import (
	"backstep/network/stepper"
)

// Speed is one of the paces of playing.
type Speed struct {
	Name   string
	Frames int  // a second
	phase  bool // a move is one phase
	steps  int  // a move is that many steps; 0: as many as there is time for
}

// Speeds lists them, the slowest first.
func Speeds() []Speed {
	return []Speed{
		{Name: "1 phase a second", Frames: 1, phase: true},
		{Name: "4 phases a second", Frames: 4, phase: true},
		{Name: "1 step a second", Frames: 1, steps: 1},
		{Name: "5 steps a second", Frames: 5, steps: 1},
		{Name: "30 steps a second", Frames: 30, steps: 1},
		{Name: "300 steps a second", Frames: 30, steps: 10},
		{Name: "3000 steps a second", Frames: 30, steps: 100},
		{Name: "as fast as it can", Frames: 30},
	}
}

const defaultSpeed = 4

// play is training that goes on by itself.
type play struct {
	on         bool
	speed      int
	hurry      bool // it goes at full speed this time, whatever the chosen one
	generation int  // of the present play: what belongs to an earlier one is stale
	goal       goal
	reason     stepper.Reason // why it is to end, as the last stretch found
}

// goal is where playing ends by itself.
type goal struct {
	until stepper.Until
	step  int // the step to stop at; 0: none
}

// none reports whether nothing would end it but a loss that is not finite.
func (g goal) none() bool { return g == goal{} }

// portion is how many of n steps may be taken from a step.
func (g goal) portion(from, n int) int {
	if g.step == 0 {
		return n
	}
	return max(0, min(n, g.step-from))
}

// reached reports whether a walk at a step has come to the goal's.
func (g goal) reached(step int) bool { return g.step > 0 && step >= g.step }

// Playing is what can be known of playing from outside.
type Playing struct {
	On         bool
	Fast       bool // frames follow each other so fast that other work gets a slice of each only
	ToStep     bool // it ends at a step
	Generation int
	Speed      string // what it does: "10 steps a second"
}

// Playing returns whether training goes on by itself, and how.
func (d *Desk) Playing() Playing {
	p, speed := &d.play, Speeds()[d.play.speed]
	return Playing{
		On: p.on, Fast: p.on && (p.hurry || speed.Frames > 10), ToStep: p.on && p.goal.step > 0,
		Generation: p.generation, Speed: speed.Name,
	}
}

// start begins playing until its goal, or until it is paused.
func (d *Desk) start(g goal) Result {
	d.play.on, d.play.goal = true, g
	d.play.generation++
	return d.Move()
}

// sprint plays at full speed, once, whatever the chosen speed.
func (d *Desk) sprint(g goal) Result {
	d.play.hurry = true
	return d.start(g)
}

// Pause ends playing.
func (d *Desk) Pause() {
	d.play.on, d.play.hurry = false, false
	d.play.generation++
	if !d.journey.on {
		d.callBack()
	}
}

// Move takes the next stretch of playing.
func (d *Desk) Move() Result {
	if d.walk == nil || !d.play.on {
		return Result{} // The end of the stretch that is under way goes on.
	}
	s, g := Speeds()[d.play.speed], d.play.goal
	switch {
	case d.play.hurry || (!s.phase && s.steps == 0):
		return d.stretch(&Task{Sliced: true}, d.settle, stepsWhileThereIsTime(g, d.stepsBetweenLooks()))
	case s.phase:
		d.walk.Next(stepper.ByPhase)
		return d.stretch(&Task{quick: d.quick(d.walk.Ahead())}, d.follow, noSteps)
	default:
		steps := g.portion(d.walk.Position().Step, s.steps)
		if d.quick(d.walk.Ahead() + steps) {
			return d.stretch(&Task{quick: true}, d.settle, quickSteps(steps, g.until))
		}
		return d.stretch(&Task{}, d.settle, longSteps(steps, g.until))
	}
}

// stretch plays for a while, and computes the snapshot that it ends with.
func (d *Desk) stretch(t *Task, follow func(), train training) Result {
	var got arrival
	var reason stepper.Reason
	approach := d.approach()
	t.generation = d.play.generation
	t.part = func(w *stepper.Walk, stop func() bool) {
		reason = train(w, stop)
		called := func() bool { return t.stop.Load() } // Its time is over: the step where it stands is still to come.
		got = approach(w, called)
	}
	t.end = func(*Task) Result { return d.stretched(got, reason, follow) }
	return d.lend(t)
}

// stretched shows where a stretch has come to.
func (d *Desk) stretched(got arrival, reason stepper.Reason, follow func()) Result {
	d.learn(got)
	d.play.reason = reason
	if ahead := d.walk.Ahead(); ahead > 0 && !d.quick(ahead) {
		// It was called back while it computed the step where it stands.
		return d.arrive(d.walk.Bookmark(), follow)
	}
	follow()
	d.note()
	return Result{}
}

// PlayOn goes on after a stretch: it says when the next move is due, or ends
// playing and says why. Where playing was paused meanwhile, or begun anew, the
// stretch has nothing to say.
func (d *Desk) PlayOn(t *Task) Result {
	p := &d.play
	switch {
	case d.walk == nil || !p.on || t.generation != p.generation:
		return Result{}
	case p.reason == stepper.None && !p.goal.reached(d.seen.Position.Step):
		if t.Sliced {
			return d.Move()
		}
		return Result{Every: Speeds()[p.speed].Frames}
	}
	d.Pause()
	if p.reason == stepper.None {
		return Result{}
	}
	return Result{Message: d.whyEnded(p.reason), Alarm: p.reason == stepper.NotFinite}
}

// togglePlay is "play".
func togglePlay(d *Desk, _ string) Result {
	switch {
	case d.play.on:
		d.Pause()
		return Result{}
	case d.walk == nil:
		return Result{Busy: true} // The last stretch is still handing it back.
	default:
		return d.start(goal{})
	}
}

func pause(d *Desk, _ string) Result {
	d.Pause()
	return Result{}
}

func faster(d *Desk, _ string) Result { return d.changeSpeed(+1) }
func slower(d *Desk, _ string) Result { return d.changeSpeed(-1) }

func (d *Desk) changeSpeed(by int) Result {
	d.play.speed = max(0, min(d.play.speed+by, len(Speeds())-1))
	r := Result{}
	if d.play.on && d.walk != nil { // A stretch that is under way goes on at the new speed.
		d.play.generation++ // The move that is due comes too late or too early.
		r = d.Move()
	}
	r.Message = "a run takes " + Speeds()[d.play.speed].Name
	return r
}

// playUntil is "until 0.1", or "until settled".
func playUntil(d *Desk, argument string) Result {
	until, err := parseUntil(argument)
	if err != nil {
		return Result{Err: err}
	}
	return d.WithWalk(func() Result { return d.sprint(goal{until: until}) })
}
