package solve

// Kind is what a search has come to.
type Kind int

// The kinds of answers.
const (
	// Found is that the number is what is wanted.
	Found Kind = iota
	// Nearest is that it never is, and comes nearest there.
	Nearest
	// Limit is that it only ever comes nearer to its limit, and is all but that there.
	Limit
	// Farther is that it was still coming nearer where the search ended.
	Farther
	// Unmoved is that it is always the same.
	Unmoved
	// Unknown is that it is no number anywhere.
	Unknown
)

// Answer is what a search has come to.
type Answer struct {
	Kind
	At, Value float64 // the solution or the nearest, and what the function is there
	Up        bool    // of a Limit, or of Farther: it lies above, not below
	Limit     float64 // what the function comes near to
	Low, High float64 // what was looked at
	Calls     int     // of the function
}

// Answer returns what the search has come to. It is nothing before that is done.
func (s *Search) Answer() Answer { return s.answer }
