package session

import (
	"slices"

	"backstep/data"
	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
	"backstep/network/explain"
)

// Setup is a resolved session: everything that training needs, in numbers.
type Setup struct {
	Session *Session // every default filled in
	Title   string
	Note    string // a word on the data: "dummy data"; may be empty

	// Subject holds what training needs and what explains its numbers: the
	// configuration, the names, the weights before the first step.
	explain.Subject

	Set          *data.Set       // all rows, as they were before scaling, with edits
	read         *data.Set       // all rows as they were read
	Train, Test  []int           // rows of Set; the samples below are in this order
	TrainSamples network.Samples // as the network gets them: scaled, classes as numbers
	TestSamples  network.Samples // scaled as the training part; empty without a test part

	State *network.State // the state to go on from; nil for the beginning
}

// Trainer returns a trainer in the state in which the session stands.
func (r *Setup) Trainer() (*network.Trainer, error) {
	if r.State == nil {
		return network.NewTrainer(r.Config, r.TrainSamples, r.Initial)
	}
	return network.NewTrainerAt(r.Config, r.TrainSamples, r.State)
}

// Class returns the class that the outputs or the targets of a sample of a step stand
// for, as an index into the target's Classes. Values are outputs × n, as in the step.
// ok is false where that of [data.Target.Verdict] is.
func (r *Setup) Class(step *network.Step, values []float64, sample int) (class int, ok bool) {
	return r.Set.Target.Verdict(step.Column(values, sample))
}

// Saved returns the session to write to a file in that folder. Going on from it gives
// the same as never having stopped.
func (r *Setup) Saved(state *network.State, folder string) *Session {
	return r.saved(state, folder, (*data.Set).Checksum)
}

// saved is Saved, without a state if that is nil.
func (r *Setup) saved(state *network.State, folder string, checksum func(*data.Set) string) *Session {
	s := r.in(folder)
	if s.Data.CSV != "" {
		s.Data.Rows, s.Data.Checksum = toml.Some(r.read.Len()), checksum(r.read)
	}
	s.State = nil
	if state != nil {
		s.State = r.SavedState(state)
	}
	return &s
}

// in returns the session as a file in that folder has it, without its runs.
func (r *Setup) in(folder string) Session {
	s := *r.Session
	s.origin, s.History = origin{}, nil
	s.Title = r.Title
	if s.Data.CSV != "" {
		s.Data.CSV = rebase(s.path(s.Data.CSV), folder)
		s.Data.Features, s.Data.Task = r.features(), r.task()
	}
	s.Data.Accept = toml.Opt[bool]{}
	s.folder, s.linked = folder, ""
	return s
}

// features returns the names of all features, even if they are all columns but the
// target, because the file may get other columns. If a name cannot stand in a session
// file it returns nil, which means all columns.
func (r *Setup) features() []string {
	if named := r.Session.Data.Features; named != nil {
		return named
	}
	if slices.ContainsFunc(r.Set.Headings, func(name string) bool { return !text.Nameable(name) }) {
		return nil
	}
	return r.Set.Headings
}

// task returns what the target is taken for, so that it does not depend on what the
// output and the loss are later. Of several targets it is what the session says.
func (r *Setup) task() string {
	switch {
	case len(r.Set.OutputNames) > 0:
		return r.Session.Data.Task
	case r.Set.Class != nil:
		return string(data.TakeClasses)
	default:
		return string(data.TakeNumbers)
	}
}

// nested returns parameters in the form of sessions, with rows of weights.
func nested(a network.Architecture, layers []network.Parameters) Parameters {
	var p Parameters
	for l, layer := range layers {
		matrix := make([][]float64, a.From(l))
		units := a.Layers[l].Units
		for i := range matrix {
			matrix[i] = append([]float64(nil), layer.Weights[i*units:(i+1)*units]...)
		}
		p.Weights = append(p.Weights, matrix)
		if a.Bias {
			p.Biases = append(p.Biases, append([]float64(nil), layer.Biases...))
		}
	}
	return p
}
