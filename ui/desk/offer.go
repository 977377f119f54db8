package desk

import (
	"slices"

	"backstep/data/session"
)

// Offer is a setup that was made before the line is typed that asks for it.
type Offer struct {
	Base   *session.Setup
	Given  []session.Given
	Made   *session.Setup // of Base, with what is given
	Effect session.Effect
}

// Offer has the next change take a setup, if that is what it would make. So a large file
// that was tried is not read again.
func (d *Desk) Offer(o Offer) { d.offered = o }

// takeOffer returns what is offered, which is then no longer kept.
func (d *Desk) takeOffer() Offer {
	o := d.offered
	d.offered = Offer{}
	return o
}

// with returns a setup changed by settings, as [session.Setup.With] does.
func (o Offer) with(base *session.Setup, given []session.Given) (*session.Setup, session.Effect, error) {
	if o.Made != nil && o.Base == base && slices.Equal(o.Given, given) {
		return o.Made, o.Effect, nil
	}
	return base.With(given...)
}
