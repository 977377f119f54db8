package session

// Session is what a session file says, and what flags change. A word that is
// left out is empty, a list nil, anything else an [Opt] that is not set.
type Session struct {
	Title    string
	Network  Network
	Init     Init
	Training Training
	Data     Data
	State    *State // where training stands; nil before its first step

	folder string // of the session file, where its paths begin
	linked string // of a link to it, where they began too; empty where there is none
	origin origin
	shape  shape
}

// Network is the shape of the network.
type Network struct {
	Inputs Opt[int]
	Bias   Opt[bool]
	Layers []Layer // the first hidden layer to the output
}

// Layer is one layer with weights.
type Layer struct {
	Units      int
	Activation string
}

// Init says what weights training starts from: a scheme that draws them, or
// every number.
type Init struct {
	Scheme       string
	Low, High    Opt[float64] // of uniform
	Mean, StdDev Opt[float64] // of normal
	Seed         Opt[uint64]  // of the weights drawn, and of the order of shuffled epochs

	Weights [][][]float64 // by layer; a row for each unit they come from, a column for each they go to
	Biases  [][]float64   // by layer
}

// Training says how the weights are learned.
type Training struct {
	Loss         string
	Optimizer    string
	LearningRate Opt[float64]
	BatchSize    Opt[int] // 0 is the whole set
	Shuffle      Opt[bool]
	TrainBiases  Opt[bool]
	L1, L2       Opt[float64]

	Momentum    Opt[float64] // of momentum and nesterov
	Rho         Opt[float64] // of rmsprop
	Beta1       Opt[float64] // of adam and adamw
	Beta2       Opt[float64] // of adam and adamw
	Epsilon     Opt[float64] // of adagrad, rmsprop, adam and adamw
	WeightDecay Opt[float64] // of adamw
}

// Data says what to learn from: a built-in set, a CSV file, or the rows
// themselves.
type Data struct {
	Source  string
	Samples Opt[int]     // of a generated set
	Noise   Opt[float64] // of a generated set
	Seed    Opt[uint64]  // of a generated set, and of the draw of the test part

	CSV      string // a path, relative to the session file
	Features []string
	Target   string

	// What a saved session was trained on, so that other rows are noticed.
	Rows     Opt[int]
	Checksum string    // of their numbers; empty: they are not compared
	Accept   Opt[bool] // rows that differ are taken all the same; of a flag alone

	X, Y [][]float64

	Scale        string
	TestFraction Opt[float64]
}

// State is where training stands.
type State struct {
	Epoch   int     // epochs completed
	Step    int     // steps completed
	Place   int     // samples of the epoch in progress that have been seen
	LossSum float64 // Σ J·n over the batches of that epoch

	Parameters // of the network

	V, S, M Parameters // buffers of the optimiser; those that it has
}

// Parameters are a number for each weight and bias of the network: itself, or
// what an optimiser remembers of it.
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
