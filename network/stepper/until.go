package stepper

import (
	"math"

	"backstep/network"
)

// Reason is why training ended.
type Reason int

// The reasons.
const (
	None      Reason = iota // it has not ended
	Met                     // what was waited for has come
	GivenUp                 // what was waited for does not come
	NotFinite               // the loss is not finite: a Break says where
)

// Check is called after every step that training takes, and returns why training is to
// end there, or None.
type Check func(p *Passed) Reason

// after returns why training is to end after a step. A loss of an epoch that is not
// finite always ends it. The check may be nil.
func (check Check) after(p *Passed) (reason Reason) {
	if check != nil {
		reason = check(p)
	}
	if reason == None && p.EpochEnd && !network.Finite(p.EpochLoss) {
		return NotFinite
	}
	return reason
}

// The loss has settled when in each of a hundred consecutive epochs it fell by
// less than one millionth of itself. A rise is no fall.
const (
	leastFall     = 1e-6
	SettledEpochs = 100
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
	return s.flat >= SettledEpochs
}
