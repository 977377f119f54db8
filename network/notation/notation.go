// Package notation has the notations of books: what a book calls the numbers of a network,
// which way its matrices stand, and the few numbers that it defines otherwise. A notation is
// a value; it computes nothing, and training knows nothing of it.
//
// Everything in the project is named in the notation of backstep itself, and a notation turns
// such names into its own: z into net, δ₂ into dz[2]. The zero [Notation] changes nothing.
package notation

// Notation is a book's symbols, and its choices. Notations are compared.
type Notation struct {
	Book     Book
	Bias     Bias
	Layers   Layers
	Samples  Samples
	Weights  Weights
	Gradient Gradient
	Delta    Delta

	sample bool // J is the loss of one sample, for books that call it otherwise
}

// Book is whose symbols are used.
type Book int

// The books. Each has a preset of its name, with the choices that the book makes.
const (
	Backstep   Book = iota
	Article         // the introductory article that the lesson follows
	Nielsen         // Neural Networks and Deep Learning, chapter 2
	Ng              // the course Deep Learning Specialization
	Goodfellow      // Goodfellow, Bengio, Courville: Deep Learning, chapter 6
	Mazur           // A Step by Step Backpropagation Example
)

// Bias is how biases are written.
type Bias int

// A bias is a vector b beside W, or the last row of W, which meets a column of ones.
const (
	Vector Bias = iota
	Ones
)

// Layers is how layers are counted.
type Layers int

// The first layer with weights is layer 1, or the input is, so that it is layer 2.
const (
	FromWeights Layers = iota
	FromInput
)

// Samples is how the samples of a batch stand in a matrix.
type Samples int

// Each sample is a row, or a column.
const (
	Rows Samples = iota
	Columns
)

// Weights is how the weights of a layer stand in W.
type Weights int

// The rows of W are what the weights lead from, or what they lead to.
const (
	FromTo Weights = iota
	ToFrom
)

// Gradient is what a gradient is of a batch.
type Gradient int

// The gradient is the mean over the samples, or their sum, which the update then divides.
const (
	Mean Gradient = iota
	Sum
)

// Delta is the sign of δ.
type Delta int

// Delta is ∂J/∂z, so ŷ − y of many outputs, or the other way about, y − ŷ.
const (
	AnswerFirst Delta = iota
	TargetFirst
)

// presets are the notations with a name, the default first.
func presets() []struct {
	name string
	Notation
} {
	return []struct {
		name string
		Notation
	}{
		{"backstep", Notation{}},
		{"article", Notation{Book: Article, Bias: Ones}},
		{"nielsen", Notation{Book: Nielsen, Layers: FromInput, Samples: Columns, Weights: ToFrom, Gradient: Sum}},
		{"ng", Notation{Book: Ng, Samples: Columns, Weights: ToFrom}},
		{"goodfellow", Notation{Book: Goodfellow, Samples: Columns, Weights: ToFrom}},
		{"mazur", Notation{Book: Mazur, Samples: Columns, Weights: ToFrom, Gradient: Sum}},
	}
}

// Names returns the names of the presets, the default first.
func Names() []string {
	var names []string
	for _, p := range presets() {
		names = append(names, p.name)
	}
	return names
}

// Preset returns the notation of a book.
func Preset(b Book) Notation {
	for _, p := range presets() {
		if p.Book == b {
			return p.Notation
		}
	}
	return Notation{}
}

// OfSample returns the notation for texts in which J is the loss of one sample.
func (n Notation) OfSample() Notation {
	n.sample = true
	return n
}

// Number returns the number of a layer, of which the first with weights is 0 and the
// inputs are −1.
func (n Notation) Number(layer int) int {
	if n.Layers == FromInput {
		return layer + 2
	}
	return layer + 1
}

// Sign returns what a δ is multiplied by to be that of the notation.
func (n Notation) Sign() float64 {
	if n.Delta == TargetFirst {
		return -1
	}
	return 1
}

// OfDelta returns a δ as the notation has it.
func (n Notation) OfDelta(v float64) float64 {
	if n.Delta == TargetFirst && v != 0 {
		return -v
	}
	return v
}

// Summed reports whether the gradient of a batch is the sum of more than one sample.
func (n Notation) Summed(samples int) bool { return n.Gradient == Sum && samples > 1 }

// OfGradient returns the gradient of a batch as the notation has it, given the mean.
func (n Notation) OfGradient(v float64, samples int) float64 {
	if n.Summed(samples) {
		return v * float64(samples)
	}
	return v
}

// WeightFirst reports whether a weight stands before what it is multiplied by: w · a.
func (n Notation) WeightFirst() bool { return n.Weights == ToFrom }

// BlameFirst reports whether a δ that is passed back stands before its weight: δ · w.
func (n Notation) BlameFirst() bool { return n.Weights == FromTo || n.Book == Mazur }

// DeltaFirst reports whether δ stands before a in the gradient of a weight: δ · a.
func (n Notation) DeltaFirst() bool {
	switch n.Book {
	case Ng, Goodfellow, Mazur:
		return true
	default:
		return false
	}
}
