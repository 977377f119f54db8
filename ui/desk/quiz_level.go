package desk

import (
	"slices"
	"strings"

	"backstep/network/stepper"
)

// Level is how much a quiz asks at once.
type Level int

// The levels.
const (
	OfNumber Level = iota // one number after the other
	OfUnit                // what one move reveals, as a table
	OfPhase               // a phase, as a table
	OfStep                // one number after the other through the step, without any help
)

// LevelNames returns the names of the levels, in their order.
func LevelNames() []string { return []string{"number", "unit", "phase", "step"} }

// String returns the name of the level.
func (l Level) String() string { return LevelNames()[l] }

// Unaided reports whether nothing helps: no marks, no formula, no hints.
func (l Level) Unaided() bool { return l == OfStep }

// together reports whether two numbers, given by the positions that reveal them, are asked
// together.
func (l Level) together(a, b stepper.Position) bool {
	switch l {
	case OfUnit:
		return a == b
	case OfPhase:
		return a.Step == b.Step && a.Phase == b.Phase
	default:
		return false
	}
}

// chooseLevel carries out "level unit", or "level next".
func chooseLevel(d *Desk, argument string) Result {
	names := LevelNames()
	level := Level(slices.Index(names, argument))
	switch {
	case argument == "next":
		level = (d.quiz.level + 1) % Level(len(names))
	case level < 0:
		return Wrong("level %q: want %s or next", argument, strings.Join(names, ", "))
	}
	d.quiz.level = level
	d.quiz.anew = true
	quizzer{d}.catchUp()
	return quizzer{d}.tell(map[Level]string{
		OfNumber: "one number after the other",
		OfUnit:   "all numbers of a unit together",
		OfPhase:  "all numbers of a phase together",
		OfStep:   "the step, unaided: no marks, no formula, no hints",
	}[level])
}
