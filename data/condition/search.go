package condition

import "backstep/network/stepper"

// Search goes back from a step of a walk's present run, and looks for where a condition
// began: if it is met at that step, where it came to be met without a break since; else,
// the last time that it was met. It takes the steps before again, a chunk at a time, the
// nearest chunk first and each twice as long as the one after it.
type Search struct {
	watch *Watch
	about func(step int) *Subject

	low, high int // the chunk: the steps after low, up to high
	at        int // the last step of the chunk taken; before its start none has been
	begun     bool
	records   bool // each step is recorded

	chunk record
	since int // the earliest place known from where on it is met
	found Found
	done  bool
}

// record is what a chunk shows.
type record struct {
	looked    bool // the chunk has a place where the condition is looked at
	last      bool // whether it is met at the last of them
	lastMet   int  // the last where it is met; 0 for none
	lastUnmet int  // the last where it is not; 0 for none
	since     int  // the first from which on it is met to the end of the chunk; 0 for none
}

// Found is what a search has found.
type Found struct {
	Looked bool // the condition is looked at somewhere up to the step
	Here   bool // it is met at the last such place
	// Step is the first step from which on it is met, if Here; else the last step at
	// which it was met, or 0 if it never was.
	Step  int
	First bool // it was met from the first step on
}

// firstChunk is the length of the chunk that is looked at first.
const firstChunk = 256

// NewSearch returns a search that goes back from a step. The steps of the run are those
// of the subjects that about returns.
func NewSearch(c Condition, from int, about func(step int) *Subject) *Search {
	return &Search{watch: c.Watch(about(from)), about: about, low: from, high: from, at: from}
}

// Work searches until stop returns true, and reports whether the search is over. It
// calls stop after so many steps each.
func (s *Search) Work(w *stepper.Walk, steps int, stop func() bool) (done bool) {
	for !s.done {
		switch {
		case s.at == s.high:
			s.close(w)
		case !s.begun:
			s.begun = w.Prepare(s.at, stop)
		default:
			s.take(w, steps)
		}
		if stop() {
			break
		}
	}
	return s.done
}

// Left returns how many steps before the one that the search began with it has still
// to look at, at most, after an origin.
func (s *Search) Left(origin int) int { return max(0, s.low-origin) }

// Found returns what was found, once the search is over.
func (s *Search) Found() Found { return s.found }

// take takes steps of the chunk again, and records what they show.
func (s *Search) take(w *stepper.Walk, steps int) {
	for end := min(s.at+steps, s.high); s.at < end; {
		n := end - s.at
		if s.records {
			n = 1
		}
		s.at, _ = w.Replay(s.at, n, s.look) // A loss that is not finite ends it early.
	}
}

// look is the check of the steps that are taken again.
func (s *Search) look(p *stepper.Passed) stepper.Reason {
	s.watch.Under(s.about(p.Step))
	if met := s.watch.Met(p); s.watch.Looks(p) && p.Step > s.low {
		s.chunk.add(p.Step, met)
	}
	return stepper.None
}

// add records whether the condition is met at a place.
func (r *record) add(step int, met bool) {
	r.looked, r.last = true, met
	switch {
	case !met:
		r.lastUnmet, r.since = step, 0
	case r.since == 0:
		r.since, r.lastMet = step, step
	default:
		r.lastMet = step
	}
}

// close learns from the chunk that was taken, and begins the one before it.
func (s *Search) close(w *stepper.Walk) {
	s.learn(s.chunk)
	if s.done {
		return
	}
	origin := w.Origin()
	if s.low <= origin {
		s.found.First, s.found.Step, s.done = s.found.Here, s.since, true
		return
	}
	path := w.Path()
	length := max(firstChunk, 2*(s.high-s.low))
	s.high = s.low
	s.low = max(origin, s.high-length)
	s.at = max(origin, s.watch.warmUp(&path, s.low))
	s.watch.settling, s.chunk, s.begun = stepper.Settling{}, record{}, false
	s.records = s.watch.Records(s.about(s.high))
}

// learn takes in what a chunk shows, and ends the search if that answers it.
func (s *Search) learn(r record) {
	if !r.looked {
		return
	}
	if !s.found.Looked {
		s.found.Looked, s.found.Here = true, r.last
	}
	switch {
	case !s.found.Here && r.lastMet > 0:
		s.found.Step, s.done = r.lastMet, true
	case !s.found.Here:
	case r.lastUnmet > 0:
		if r.since > 0 {
			s.since = r.since
		}
		s.found.Step, s.done = s.since, true
	default:
		s.since = r.since
	}
}

// warmUp returns the step from which on steps must be taken for the watch to know
// whether the condition is met right after another step.
func (w *Watch) warmUp(path *stepper.Path, step int) int {
	if !w.Settles() {
		return step
	}
	return path.LastStepOf(max(0, path.EpochOf(step)-stepper.SettledEpochs-2))
}
