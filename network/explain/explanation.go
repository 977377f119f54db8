// Package explain tells where a number came from: a snapshot of a step and a
// quantity in, the arithmetic that gave it out, as symbols, as numbers and as a
// sentence. It computes nothing that the step has not computed by the same
// functions, and draws nothing: the formula panel, the walk in plain text and
// handouts all present what it returns.
package explain

// Kind is what a quantity is.
type Kind int

// The quantities of a step, in the order in which a step computes them.
const (
	Initial     Kind = iota // a weight as it was drawn before the first step
	Input                   // x, from the raw value
	WeightedSum             // z
	Activation              // a
	Loss                    // Jᵢ of a sample, and J of the batch
	Delta                   // δ
	Gradient                // ∂J/∂w or ∂J/∂b
	Update                  // the new weight
)

// Quantity names one number of a step.
type Quantity struct {
	Kind   Kind
	Layer  int // from 0; of an Input it does not matter
	Unit   int // from 0; of an Input the feature
	From   int // of Initial, Gradient and Update: the unit or input that the weight leads from, or Bias
	Sample int // of the batch, from 0; of Initial, Gradient and Update it does not matter
}

// Bias as a Quantity's From is the bias of the unit.
const Bias = -1

// Role tells what a value is, so that it can be coloured and written as such.
type Role int

// The roles of operands.
const (
	Plain     Role = iota // an input, z, a, δ, a gradient: written with the shown decimals
	Parameter             // a weight or bias: in the colour of its sign
	Setting               // η, n, μ, 1: written as short as it goes
	Result                // the number explained
)

// Operand is one number in a formula.
type Operand struct {
	Symbol string // "a", "w₁", "ŷ"; empty where a number stands for itself
	Value  float64
	Role   Role
	Ref    Quantity // which number of the step this is, where HasRef
	HasRef bool
}

// Token is an operand, or an operator between operands. Operators are one of
//
//	+  −  ·  /  (  )  ,  =  ²  √(  ln(  e^  e^−  max(  |  tanh(  Φ(  φ(  erf(  sign(  clamp(  Σ
type Token struct {
	Operator string // empty for an operand
	Operand  Operand
}

// Line is one line of a derivation without its left side: written once in
// symbols and once in numbers where its operands have symbols, and only in
// numbers where none has.
type Line []Token

// Table is a long sum written as rows: a label, the factors, their product.
type Table struct {
	Columns  []string // a heading for each factor, then one for the product
	Operator string   // between the factors: "·"
	Rows     []Row
	Sum      Operand // of the products; what the first line of Tail goes on from
	SumLabel string
}

// Row is a term of a sum: its factors in the table's order, then the product.
// A term without factors (a bias) has only the product.
type Row struct {
	Label   string
	Factors []Operand
	Product Operand
}

// Explanation is where a number came from.
type Explanation struct {
	Title   string // "z of h1"
	Symbol  string // the left side: "z"
	Formula string // one line in symbols: "z = Σ a · w + b"
	Note    string // what makes this case special: "sigmoid with bce: its slope cancels"; may be empty
	Result  Operand
	Meaning string // one sentence for a person who knows nothing

	// Inline is the whole derivation as lines, each the value of Result: the
	// form for few terms.
	Inline []Line

	// Table and Tail are the same derivation for many terms: the sum as rows,
	// then lines that go on from it. Table is nil where there is no sum.
	Table *Table
	Tail  []Line

	// Feeds are the quantities that the formula names, to be marked wherever
	// they stand on the screen.
	Feeds []Quantity
}
