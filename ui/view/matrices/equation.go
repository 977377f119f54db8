package matrices

import "strings"

// term of an equation: an operator, then a matrix; or only words.
type term struct {
	operator string
	matrix   *matrix
	words    string
}

// beside is the operator of a term that is no part of the equation, but is
// computed together with it.
const beside = ","

// equation is what a phase computes, written with matrices: the first term is
// the left side and has no operator.
type equation struct {
	title, fact string
	terms       []term
}

// later returns the equation as one that is not at work: without marks.
func (e *equation) later() *equation {
	for _, t := range e.terms {
		if t.matrix != nil {
			t.matrix.later = true
		}
	}
	return e
}

// name is an operator and the symbol of its matrix.
func (t term) name() string {
	if t.matrix == nil {
		return t.words
	}
	return strings.TrimSpace(t.operator + " " + t.matrix.symbol)
}
