package desk

import (
	"fmt"

	"backstep/data/condition"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// mostEpochs is how many epochs a condition is waited for, if the loss does not settle
// before.
const mostEpochs = 100_000

// playUntil carries out "until 0.1", or until with another condition. It plays to the
// first place after this one where the condition is met.
func playUntil(d *Desk, argument string) Result {
	c, err := d.conditionOf("until", argument)
	if err != nil {
		return Result{Err: err}
	}
	return d.WithWalk(func() Result {
		epoch, past := c.Epoch()
		if past && epoch <= d.seen.Path.EpochOf(d.seen.StepsDone()+1)-1 {
			return Wrong("until epoch %d: that is past; goto %d goes back", epoch, epoch)
		}
		return d.playFast(goal{pursuit: d.pursue(c)})
	})
}

// pursuit is playing until a condition is met, or until there is no more hope of that.
type pursuit struct {
	watch    *condition.Watch
	subject  func(w *stepper.Walk, step int) *condition.Subject
	settling stepper.Settling
	settled  bool // the loss has settled
	from     int  // epochs completed at the beginning
	records  bool // each step must be recorded
	at       int  // the last step looked at
}

// pursue returns a pursuit from where the walk stands.
func (d *driver) pursue(c condition.Condition) *pursuit {
	subject, path := d.subjects(), d.walk.Path()
	done := path.Done(d.walk.Position())
	about := subject(d.walk, done+1)
	return &pursuit{
		watch: c.Watch(about), subject: subject, records: c.Records(about),
		from: path.EpochOf(done+1) - 1,
	}
}

// check returns the check of the steps that a walk takes.
func (p *pursuit) check(w *stepper.Walk) stepper.Check {
	return func(at *stepper.Passed) stepper.Reason {
		p.at = at.Step
		p.watch.Under(p.subject(w, at.Step))
		switch {
		case p.watch.Met(at):
			return stepper.Met
		case at.EpochEnd && network.Finite(at.EpochLoss):
			return p.hope(at)
		default:
			return stepper.None // A loss that is not finite ends training anyway.
		}
	}
}

// hope returns GivenUp at the end of an epoch after which the condition is waited for no
// longer. An epoch always comes.
func (p *pursuit) hope(at *stepper.Passed) stepper.Reason {
	if _, comes := p.watch.Epoch(); comes {
		return stepper.None
	}
	p.settled = p.settling.Add(at.EpochLoss) && !p.watch.Settles()
	if p.settled || at.Epoch-p.from >= mostEpochs {
		return stepper.GivenUp
	}
	return stepper.None
}

// said returns a message about how the pursuit has ended, at a moment.
func (p *pursuit) said(m *Moment, reason stepper.Reason) string {
	c := p.watch.Condition
	switch {
	case reason == stepper.Met:
		return c.String() + " at " + placeOf(c, &m.Path, p.at)
	case p.settled:
		return fmt.Sprintf("%s does not come: the loss has settled at %s, in epoch %s", c, number.Default().Trim(m.Curve.End), number.Group(m.Path.EpochOf(p.at)))
	default:
		return fmt.Sprintf("%s did not come in %s epochs; until goes on from here", c, number.Group(mostEpochs))
	}
}
