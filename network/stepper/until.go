package stepper

import (
	"math"

	"backstep/network"
)

// Until is the condition on which training ends by itself. It is checked after every
// epoch.
type Until struct {
	Loss    *float64 // end when the loss of an epoch is at most this; may be nil
	Settled bool     // end when the loss has settled, as Settling defines it
}

// Reason is why training ended.
type Reason int

// The reasons.
const (
	None        Reason = iota // it has not ended
	ReachedLoss               // the loss is at most Until.Loss
	HasSettled                // the loss no longer falls
	NotFinite                 // the loss is not finite: a Break says where
)

// String returns the reason as text for a person.
func (r Reason) String() string {
	return [...]string{"", "the loss has been reached", "the loss has settled", "the loss is not finite"}[r]
}

// The loss has settled when in each of a hundred consecutive epochs it fell by
// less than one millionth of itself. A rise is no fall.
const (
	leastFall     = 1e-6
	settledEpochs = 100
)

// Settling finds out when the losses of consecutive epochs have settled. The zero value
// has seen no losses.
type Settling struct {
	before float64
	seen   bool
	flat   int // epochs in a row without a fall
}

// Add takes the loss of the next epoch and reports whether it has settled.
func (s *Settling) Add(loss float64) bool {
	switch {
	case !s.seen:
		s.seen = true
	case s.before-loss < leastFall*math.Abs(s.before):
		s.flat++
	default:
		s.flat = 0
	}
	s.before = loss
	return s.flat >= settledEpochs
}

// Check returns why training should end after an epoch with the given loss, or None. It
// adds the loss to settling, which has seen the losses before it. A loss that is not
// finite always ends training.
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
