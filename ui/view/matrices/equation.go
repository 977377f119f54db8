package matrices

import "strings"

// term is a part of an equation, either an operator followed by a matrix, or only
// words.
type term struct {
	operator string
	matrix   *matrix
	words    string
}

// beside is the operator before a term that is no part of the equation but is computed
// together with it.
const beside = ","

// equation is what a phase computes, written with matrices. The first term is the left
// side and has no operator.
type equation struct {
	title, fact string
	terms       []term
}

// later marks the equation as one of a later phase, which is drawn without marks, and
// returns it.
func (e *equation) later() *equation {
	for _, t := range e.terms {
		if t.matrix != nil {
			t.matrix.later = true
		}
	}
	return e
}

// name returns the operator and the symbol of the matrix of a term, or its words.
func (t term) name() string {
	if t.matrix == nil {
		return t.words
	}
	return strings.TrimSpace(t.operator + " " + t.matrix.symbol)
}
