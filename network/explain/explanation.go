// Package explain tells where a number came from: a snapshot of a step and a
// quantity in, the arithmetic that gave it out, as symbols, as numbers and as a
// sentence. Results are those of the snapshot; what stands between is the value
// of the expression shown. It draws nothing: the formula panel, the walk in
// plain text and handouts all present what it returns.
package explain

// Explanation is where a number came from.
//
// Long derivations are cut into parts: f′(z) = a · (1 − a) is one of its own
// where the whole would not fit a line. The derivation itself is given twice
// where it sums: inline, for few terms, and as a table, for many.
type Explanation struct {
	Title   string // "z of h1"
	Symbol  string // the left side: "z"
	Formula string // one line in symbols: "z = Σ a · w + b"
	Note    string // what makes this case special: "sigmoid with bce: its slope cancels"; may be empty
	Result  Operand
	Meaning string // one sentence for a person who knows nothing

	// Ahead says that the step has not reached the number: there is only its
	// formula, in symbols.
	Ahead bool

	// Parts are values with names of their own that the derivation uses, in the
	// order in which they are needed. They may be left out where room is short:
	// the derivation shows their values.
	Parts []Part

	// Next is what the result goes into, where that has no explanation of its
	// own on the screen: of the loss of a sample that of its batch.
	Next *Part

	// Inline is the derivation as lines, each the value of Result: the first
	// with symbols, later ones worked out further. Empty where there are too
	// many terms, and where nothing is to be worked out.
	Inline []Line

	// Table and Tail are the same derivation for many terms: the sum as rows,
	// then lines that go on from it. Table is nil where there is no sum, Tail
	// empty where the sum is the result.
	Table *Table
	Tail  []Line

	// Feeds are the quantities that the formula names, to be marked wherever
	// they stand on the screen.
	Feeds []Quantity
}

// Part is a value that has a name in a derivation, and where it came from.
type Part struct {
	Symbol string // "f′(z)"
	Lines  []Line // each the value of Result
	Result Operand
}

// Role tells what a value is, so that it can be coloured and written as such.
type Role int

// The roles of operands.
const (
	Plain     Role = iota // an input, z, a, δ, a gradient: written with the shown decimals
	Parameter             // a weight or bias: in the colour of its sign
	Setting               // η, n, μ, 1: written as short as it goes
	Result                // the number explained
	Given                 // of the data, or of its scaling: as short as it goes, within the shown decimals
	Noise                 // what rounding left of a 0: as Given, and 0 where the shown decimals do not reach it
)

// Operand is one number in a formula.
type Operand struct {
	Symbol string // "a", "w1", "ŷ"; empty where a number stands for itself
	Value  float64
	Role   Role
	Ref    Quantity // which number of the step this is, where HasRef
	HasRef bool
}

// Token is an operand, or an operator between operands. Operators bind as they do
// in print:
//
//	( )  and what ends in (     opens a group that ) closes; a pair of | too
//	,                           between the arguments of max( and clamp(
//	²  ^                        the square of what stands before; a power
//	e^                          of the operand or group that follows
//	·  /                        from the left
//	+  −                        from the left; − in front of a term is its sign
type Token struct {
	Operator string // empty for an operand
	Operand  Operand
}

// Line is one line of a derivation without its left side: written once in
// symbols and once in numbers where its operands have symbols, and only in
// numbers where none has.
type Line []Token
