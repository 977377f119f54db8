// Package explain shows where a number came from. For a quantity of a step it returns
// the arithmetic that gave the number, in symbols, in numbers and as a sentence.
// Results are those of the step, and every intermediate value is that of the expression
// shown. The package draws nothing. The formula panel, plain text and handouts all
// present what it returns.
package explain

// Explanation shows where a number came from.
//
// A long derivation is cut into parts. For example, f′(z) = a · (1 − a) is a part of
// its own if the whole would not fit on a line. A derivation with a sum is given twice,
// inline for few terms and as a table for many.
type Explanation struct {
	Title   string // "z of h1"
	Symbol  string // the left side: "z"
	Formula string // one line in symbols: "z = Σ a · w + b"
	Gist    string // the formula in words where they say more: "mean of a · δ"; may be empty
	Note    string // what makes this case special: "sigmoid with bce: its slope cancels"; may be empty
	Result  Operand
	Meaning Sentence // for a person who knows nothing

	// Ahead reports whether the step has not reached the number yet. Then there is only
	// its formula in symbols.
	Ahead bool

	// Parts are named values that the derivation uses, in the order in which they are
	// needed. Where room is short they may be left out, because the derivation shows
	// their values.
	Parts []Part

	// Next is what the result goes into, if that has no explanation of its own on the
	// screen. For the loss of a sample it is the loss of its batch, otherwise nil.
	Next *Part

	// Inline is the derivation as lines, each equal to Result. The first has symbols,
	// and later ones are worked out further. It is empty if there are too many terms,
	// or if there is nothing to work out.
	Inline []Line

	// Brief is a shorter derivation in lines, without parts, for where Inline has no room. It
	// is empty if there is none.
	Brief []Line

	// Table and Tail are the same derivation for many terms. Table has the sum as rows,
	// and Tail the lines that continue from it. Table is nil if there is no sum, and
	// Tail is empty if the sum is the result.
	Table *Table
	Tail  []Line

	// LongWay are equations that come to the same result by each factor of the chain rule,
	// where the derivation is shorter. Where room is short they are left out.
	LongWay []Stage

	// Feeds are the quantities that the formula names, to be marked wherever they
	// appear on the screen.
	Feeds []Quantity

	// Behind are quantities that a named number of the formula sums up.
	Behind []Quantity
}

// Part is a named value of a derivation, with the lines that derive it.
type Part struct {
	Symbol string // "f′(z)"
	Lines  []Line // each equal to Result
	Result Operand
}

// newPart returns a named value with the lines that derive it.
func newPart(symbol string, value float64, lines ...Line) Part {
	return Part{Symbol: symbol, Lines: lines, Result: named(symbol, value)}
}

// Role says what a value is, which decides its colour and how it is written.
type Role int

// The roles of operands.
const (
	Plain     Role = iota // an input, z, a, δ or a gradient, with the decimals shown
	Parameter             // a weight or bias, in the colour of its sign
	Setting               // η, n, μ or 1, as short as possible
	Result                // the number explained
	Given                 // a value of the data or of its scaling, as short as possible within the decimals shown
	Noise                 // what rounding left of a 0, written like Given, but as 0 if smaller than the decimals shown
)

// Operand is one number in a formula.
type Operand struct {
	Symbol string // "a", "w1", "ŷ"; empty if a number stands for itself
	Value  float64
	Role   Role
	Ref    Quantity // which number of the step this is, if HasRef
	HasRef bool
}

// Token is an operand, or an operator between operands. Operators bind as they do
// in print:
//
//	( )  and what ends in (     opens a group that ) closes; a pair of | too
//	,                           between the arguments of max( and clamp(
//	²  ^                        the square of what precedes; a power
//	e^                          of the operand or group that follows
//	·  /  ÷                     from the left
//	+  −                        from the left; − in front of a term is a sign
type Token struct {
	Operator string // empty for an operand
	Operand  Operand
}

// Line is one line of a derivation without its left side. If its operands have symbols
// it is written twice, in symbols and in numbers, otherwise only in numbers.
type Line []Token
