package cli

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"backstep/data/condition"
	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// waits holds what training ends at, if it comes before its last epoch.
type waits struct {
	loss    *float64 // the loss of an epoch; may be nil
	settled bool     // the loss has settled
	line    string   // a condition, as it was typed

	conditions []condition.Condition // all of them, once read
	about      *condition.Subject
}

// addFlags adds --until, --until-loss and --until-settled.
func (u *waits) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&u.line, "until", "", "stop when a `CONDITION` is met, as after :until, such as 'accuracy 95%', or the loss has settled before; exit 1 if it is not met")
	cmd.Flags().Var(lossTarget{&u.loss}, "until-loss", "stop when the loss of an epoch is `X` or less, or has settled above it; exit 1 if it is not reached")
	cmd.Flags().BoolVar(&u.settled, "until-settled", false,
		"stop when the loss has fallen by less than one millionth of itself an epoch for 100 epochs; exit 0 even if it has not")
}

// read reads the conditions, which name what a setup has.
func (u *waits) read(setup *session.Setup) error {
	u.about = desk.About(setup)
	if u.line != "" {
		c, err := condition.Parse(u.line, u.about)
		if err != nil {
			return fmt.Errorf("--until %s: %w", text.Quote(u.line), err)
		}
		u.conditions = append(u.conditions, c)
	}
	if u.loss != nil {
		u.conditions = append(u.conditions, condition.Loss(*u.loss, shortest(*u.loss)))
	}
	if u.settled {
		u.conditions = append(u.conditions, condition.Settled())
	}
	return nil
}

// watches returns a watch of each condition, and whether each step must be recorded.
func (u *waits) watches() (list []*condition.Watch, records bool) {
	for _, c := range u.conditions {
		list = append(list, c.Watch(u.about))
		records = records || c.Records(u.about)
	}
	return list, records
}

// hopes reports whether training waits for what need never come. It gives up where the
// loss has settled.
func (u *waits) hopes() bool {
	return len(u.conditions) > 0 && !slices.ContainsFunc(u.conditions, func(c condition.Condition) bool {
		_, comes := c.Epoch()
		return comes || c.Settles()
	})
}

// unmet returns the error that what was waited for did not come, or nil if that is no
// failure.
func (u *waits) unmet(r *outcome) error {
	what := ""
	switch {
	case u.loss != nil:
		what = "the loss of " + shortest(*u.loss) + " was not reached"
	case u.line != "":
		what = u.conditions[0].String() + " was not met"
	default:
		return nil
	}
	if r.epochs == 0 {
		return failure{fmt.Errorf("%s: no epoch was completed", what)}
	}
	it := "the loss"
	if u.loss != nil {
		it = "it"
	}
	if r.reason == stepper.GivenUp {
		return failure{fmt.Errorf("%s: after %s %s has settled at %s", what, text.Count(r.epochs, "epoch"), it, shortest(r.loss))}
	}
	return failure{fmt.Errorf("%s: after %s %s is %s", what, text.Count(r.epochs, "epoch"), it, shortest(r.loss))}
}

// said returns a line about the condition at which training ended, or that it did not
// settle; else "".
func (u *waits) said(r *outcome) string {
	switch {
	case r.reason == stepper.Met && r.met.Settles():
		return "Stopped: the loss has settled\n"
	case r.reason == stepper.Met && u.loss != nil && r.met == condition.Loss(*u.loss, shortest(*u.loss)):
		return "Stopped: the loss of " + shortest(*u.loss) + " is reached\n"
	case r.reason == stepper.Met:
		return "Stopped: " + r.met.String() + "\n"
	case u.settled:
		return "The loss has not settled yet\n"
	case r.reason == stepper.GivenUp:
		return "Stopped: the loss has settled, so that what was waited for does not come\n"
	default:
		return ""
	}
}

// lossTarget is a flag that takes a loss. The loss stays nil if the flag is not given.
type lossTarget struct{ loss **float64 }

// Set reads the flag.
func (l lossTarget) Set(value string) error {
	v, err := text.ParseNumber(value)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return errors.New("it takes a number, such as 0.01")
	}
	*l.loss = &v
	return nil
}

// String returns the value as text.
func (l lossTarget) String() string {
	if l.loss == nil || *l.loss == nil {
		return ""
	}
	return shortest(**l.loss)
}

// Type returns what help calls the value.
func (l lossTarget) Type() string { return "number" }
