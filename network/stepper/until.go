package stepper

import (
	"math"

	"backstep/network"
)

// Until is when a run ends by itself, looked at after every epoch.
type Until struct {
	Loss    *float64 // the loss of an epoch that is low enough; nil: none
	Settled bool     // when the loss has settled, as Settling has it
}

// Reason is why a run ended.
type Reason int

// The reasons.
const (
	None        Reason = iota // it was not over
	ReachedLoss               // the loss is as low as was asked for
	HasSettled                // the loss does not fall any more
	NotFinite                 // the loss is not finite: a Break says where
)

// String says the reason to a person.
func (r Reason) String() string {
	return [...]string{"", "the loss has been reached", "the loss has settled", "the loss is not finite"}[r]
}

// What settling means: the loss of an epoch has fallen by less than one
// millionth of itself in each of a hundred epochs on end. A rise is no fall.
const (
	leastFall     = 1e-6
	settledEpochs = 100
)

// Settling watches the loss of epochs for when it has settled. The zero value
// has seen none.
type Settling struct {
	before float64
	seen   bool
	still  int
}

// Add takes the loss of the next epoch and reports whether it has settled.
func (s *Settling) Add(loss float64) bool {
	switch {
	case !s.seen:
		s.seen = true
	case s.before-loss < leastFall*math.Abs(s.before):
		s.still++
	default:
		s.still = 0
	}
	s.before = loss
	return s.still >= settledEpochs
}

// Check tells why a run is to end after an epoch with that loss, which settling,
// that has seen those of the run before it, takes too. A loss that is not finite
// ends every run.
func (u Until) Check(loss float64, settling *Settling) Reason {
	settled := settling.Add(loss)
	switch {
	case !network.Finite(loss):
		return NotFinite
	case u.Loss != nil && loss <= *u.Loss:
		return ReachedLoss
	case u.Settled && settled:
		return HasSettled
	default:
		return None
	}
}
