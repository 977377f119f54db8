package session

import (
	"backstep/data"
	"backstep/data/table"
	"backstep/data/toml"
)

// Session is what a session file says, with the changes that flags make. If left out, a
// word is empty, a list nil, and anything else an unset [toml.Opt].
type Session struct {
	Title    string
	Network  Network
	Init     Init
	Training Training
	Data     Data
	State    *State   // where training stands; nil before the first step
	History  *History // the runs that led there, and beside; nil if there are none

	folder string // the folder of the session file, from which its paths start
	linked string // the folder of a link to it, from which they may start too; empty if there is none
	origin origin
	shape  shape
	runs   int     // how many its file had
	naming *naming // of the data that it was resolved with; nil before that
}

// Network is the shape of the network.
type Network struct {
	Inputs toml.Opt[int]
	Bias   toml.Opt[bool]
	Layers []Layer // from the first hidden layer to the output
}

// Layer is one layer with weights.
type Layer struct {
	Units      int
	Activation string
}

// Init says which weights training starts from: a scheme that draws them, or every
// number.
type Init struct {
	Scheme       string
	Low, High    toml.Opt[float64] // of uniform
	Mean, StdDev toml.Opt[float64] // of normal
	Value        toml.Opt[float64] // of constant
	Seed         toml.Opt[uint64]  // of the weights drawn, and of the order of shuffled epochs

	Weights [][][]float64 // by layer; a row for each unit they come from, a column for each they go to
	Biases  [][]float64   // by layer
}

// Training says how the weights are learned.
type Training struct {
	Loss         string
	Optimizer    string
	LearningRate toml.Opt[float64]
	Schedule     string        // of the learning rate
	BatchSize    toml.Opt[int] // 0 is the whole set
	Shuffle      toml.Opt[bool]
	TrainBiases  toml.Opt[bool]
	L1, L2       toml.Opt[float64]

	Gamma  toml.Opt[float64] // of step and exponential
	Every  toml.Opt[int]     // of step, in epochs
	EtaMin toml.Opt[float64] // of cosine
	Period toml.Opt[int]     // of cosine, in epochs

	Momentum    toml.Opt[float64] // of momentum and nesterov
	Rho         toml.Opt[float64] // of rmsprop
	Beta1       toml.Opt[float64] // of adam and adamw
	Beta2       toml.Opt[float64] // of adam and adamw
	Epsilon     toml.Opt[float64] // of adagrad, rmsprop, adam and adamw
	WeightDecay toml.Opt[float64] // of adamw
}

// Data says what to learn from: a built-in set, a CSV file, or the rows
// themselves.
type Data struct {
	Source  string
	Samples toml.Opt[int]     // of a generated set
	Noise   toml.Opt[float64] // of a generated set
	Seed    toml.Opt[uint64]  // of a generated set, and of the draw of the test part

	CSV      string   // a path, relative to the session file
	Features []string // of a built-in set too; some may be derived: x^2, x*y, sin(x)
	Target   []string
	Task     string
	Missing  string

	// How the file is read, where it is not found out.
	Header    toml.Opt[bool]
	Columns   []string
	Separator string
	Decimal   string
	Encoding  string
	Thousands string

	MissingWords []string
	SkipLines    []int
	Cells        []table.Cell

	// What a saved session was trained on, so that other rows are noticed.
	Rows     toml.Opt[int]
	Checksum string         // of their numbers; if empty, they are not compared
	Accept   toml.Opt[bool] // rows that differ are accepted; only a flag can set it

	X, Y [][]float64

	Scale        string
	ScaleTarget  string
	TestFraction toml.Opt[float64]

	Edits []data.Edit // made by hand in the rows, after the scaling was fitted to them
}

// State is where training stands.
type State struct {
	Epoch   int           // epochs completed
	Step    int           // steps completed
	Updates toml.Opt[int] // steps that the optimiser's buffers have seen; as many as Step if left out
	Place   int           // samples of the epoch in progress that have been seen

	// BatchesChanged says that the size of the batches changed on the way, so that steps
	// are not those of epochs with batches of the present size.
	BatchesChanged toml.Opt[bool]

	LossSum float64 // Σ J·n over the batches of that epoch

	Parameters // of the network

	V, S, M Parameters // the buffers that the optimiser has
}

// fresh reports whether the optimiser's buffers are as before its first step.
func (s *State) fresh() bool { return s.Updates == toml.Some(0) }

// Parameters has a number for each weight and bias of the network, which is its value
// or what an optimiser remembers about it.
type Parameters struct {
	Weights [][][]float64 // by layer; a row for each unit they come from, a column for each they go to
	Biases  [][]float64   // by layer; none in a network without biases
}

// bufferNames lists the buffers that optimisers have.
func bufferNames() []string { return []string{"v", "s", "m"} }

// buffer returns the buffer of that name.
func (s *State) buffer(name string) *Parameters {
	switch name {
	case "v":
		return &s.V
	case "s":
		return &s.S
	default:
		return &s.M
	}
}
