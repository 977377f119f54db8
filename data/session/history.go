package session

import (
	"fmt"
	"slices"

	"backstep/data"
	"backstep/data/toml"
	"backstep/network"
)

// History is what a saved session has beside its settings and its state: where the person
// stood, and every run. The session itself is that of the run where the person stood, and
// its state is that after the last whole step there.
type History struct {
	Place Place
	Runs  []Run // in the order of their numbers

	sums map[*data.Set]string // checksums, which take long
}

// checksum returns the checksum of a set.
func (h *History) checksum(set *data.Set) string {
	if h.sums == nil {
		h.sums = map[*data.Set]string{}
	}
	if _, ok := h.sums[set]; !ok {
		h.sums[set] = set.Checksum()
	}
	return h.sums[set]
}

// Place is where the person stood. What is zero is left out.
type Place struct {
	Run  int   // its number, from 1
	At   []int // step, phase and unit, as a stepper.Position has them
	By   string
	View string

	// Selection is layer, unit, from and sample: the layers from 1, 0 being the inputs,
	// units and samples from 1, and from 0 for a bias.
	Selection []int
	Marks     [][]float64 // the moments that are marked: run and epoch
	Begun     int         // how many runs were ever begun, if the last of them were deleted

	EpochLoss float64 // of the last epoch completed before the present step
	Before    *State  // before the present step, if State is not that
}

// Run is a run of a saved session. What is zero is left out. Runs are called by their
// numbers, which are from 1 and may have holes.
type Run struct {
	Number int
	Parent int // the run that was changed to make this one; 0 for the first
	Shares int // the run whose steps it shares; 0 if it starts over
	After  int // the last step that it shares

	// Session has the settings that are not those of the file's session, and the state
	// where the run begins, unless that is drawn weights. Unset lists the keys of
	// settings that only the file's session has.
	Session Session
	Unset   []string
	Edits   [][]float64 // weights set by hand where it begins: layer, unit, from and value, as in Selection

	Name          string // that the person gave it
	Says          string // how it differs from the run that it came from, if that was deleted
	Hidden        bool
	At, Seen      []int // where the person last stood, and the furthest they ever stood
	Changed, Made []int // the same in its parent when the run was made, unless that was undone

	Known  int // the last step ever computed
	Broken int // the first step whose loss is not finite

	EpochLoss  float64     // of the last epoch completed before the run
	Curve      [][]float64 // epoch and loss, or first and last epoch, least, greatest and last loss, and how many are not finite
	Width      int         // the most epochs that a row of the curve stands for
	LastLosses []float64   // of the last epoch and the one before it, as far as they are known
}

// before returns a session that has nothing but the state before the present step.
func (p *Place) before() *Session { return &Session{State: p.Before} }

// SaveRun adds a run to the history of a saved session. The rest of it is described by
// run. Begin is the state where it begins, or nil for drawn weights.
func (s *Session) SaveRun(setup *Setup, begin *network.State, run Run) {
	of := setup.saved(begin, s.folder, s.History.checksum)
	run.Session = *of
	for _, words := range []*string{&run.Name, &run.Says} {
		if !visible(*words) {
			*words = "" // It could not be read.
		}
	}
	for _, setting := range described().settings {
		switch {
		case setting.Key == "" || setting.Section() == "state":
		case setting.field.Same(of, s):
			setting.field.Clear(&run.Session)
		case !setting.field.IsSet(of):
			run.Unset = append(run.Unset, setting.Key)
		}
	}
	s.History.Runs = append(s.History.Runs, run)
}

// SavedState returns a state in the form of sessions.
func (r *Setup) SavedState(state *network.State) *State {
	a := r.Config.Architecture
	s := &State{
		Epoch: state.Epoch, Step: state.Step, Place: state.Place, LossSum: state.LossSum,
		Parameters: nested(a, state.Parameters),
	}
	if state.Updates != state.Step {
		s.Updates = toml.Some(state.Updates)
	}
	samples := r.TrainSamples.Len()
	if state.Step != state.Epoch*r.Config.StepsPerEpoch(samples)+state.Place/r.Config.Batch(samples) {
		s.BatchesChanged = toml.Some(true)
	}
	for b, name := range r.Config.Optimizer.Buffers() {
		*s.buffer(name) = nested(a, state.Buffers[b])
	}
	return s
}

// StateOf returns a saved state as training has it, with an error if it does not fit the
// setup.
func (r *Setup) StateOf(s *State) (*network.State, error) {
	resolving := resolution{session: r.Session, setup: r}
	state, err := resolving.stateOf(s)
	if err != nil {
		return nil, err
	}
	return state, resolving.checkCounts(state)
}

// Resumed is a run of a saved session, resolved.
type Resumed struct {
	*Run
	Setup *Setup
	Begin *network.State // nil for drawn weights
}

// Resumed returns the runs of a saved session, resolved. It takes the rows of runs on the
// same data from the setup.
func (r *Setup) Resumed() ([]Resumed, error) {
	var list []Resumed
	for i := range r.Session.History.Runs {
		run := &r.Session.History.Runs[i]
		setup, begin, err := r.resume(run, list)
		if err != nil {
			return nil, err
		}
		list = append(list, Resumed{run, setup, begin})
	}
	return list, nil
}

// RunsRead returns how many runs the file had that the session was read from. If a flag
// changed the session, it has them no more.
func (s *Session) RunsRead() int { return s.runs }

// Wrong returns an error about the run, which points at it.
func (r *Run) Wrong(err error) error {
	return r.Session.origin.wrong("", fmt.Errorf("run %d: %w", r.Number, err))
}

// WrongPlace returns an error about the place of a saved session, which points at it.
func (s *Session) WrongPlace(err error) error {
	return s.origin.wrong("place", fmt.Errorf(": %w", err))
}

// resume resolves a run, given those before it.
func (r *Setup) resume(run *Run, before []Resumed) (*Setup, *network.State, error) {
	s := r.Session.with(run)
	if run.Shares == 0 {
		setup, err := s.resolve(kept{setup: r.sameRows(s, before)})
		if err != nil {
			return nil, nil, err
		}
		return setup, setup.State, nil
	}
	at := slices.IndexFunc(before, func(other Resumed) bool { return other.Number == run.Shares })
	switch {
	case at < 0:
		return nil, nil, s.origin.errorf("shares", "there is no run %d before this one", run.Shares)
	case s.State == nil:
		return nil, nil, s.origin.errorf("shares", "the run has no [run.state], which is where it begins")
	}
	s.State = restartedAt(before[at].Setup.Session, s)
	setup, err := s.resolve(kept{setup: r.sameRows(s, before)})
	if err != nil {
		return nil, nil, err
	}
	begin, err := setup.StateOf(run.Session.State)
	return setup, begin, err
}

// sameRows returns the setup on the same rows as a session: this one, or that of a run.
// If there is none it returns this one.
func (r *Setup) sameRows(s *Session, runs []Resumed) *Setup {
	for _, of := range append([]Resumed{{Setup: r}}, runs...) {
		if !slices.ContainsFunc(differences(of.Setup.Session, s), func(d Setting) bool { return d.Section() == "data" }) {
			return of.Setup
		}
	}
	return r
}

// restartedAt returns the state where a run would begin if it started over, like the run
// from which it forks. It returns nil for drawn weights.
func restartedAt(parent, s *Session) *State {
	at := parent.State
	for _, d := range differences(parent, s) {
		if at == nil || d.counts {
			return nil
		}
		at = d.Effect.begin(at)
	}
	return at
}

// with returns the session with the settings of a run, and the state where it begins.
func (s *Session) with(run *Run) *Session {
	of := *s
	of.State, of.History = run.Session.State, nil
	of.origin.Origin = run.Session.origin.Over(&s.origin.Origin)
	for _, setting := range described().settings {
		switch {
		case setting.Key == "" || setting.Section() == "state":
		case setting.field.IsSet(&run.Session):
			setting.field.Copy(&of, &run.Session)
		case slices.Contains(run.Unset, setting.Key):
			setting.field.Clear(&of)
		}
	}
	return &of
}
