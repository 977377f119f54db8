package cli

import (
	"time"

	"backstep/data/condition"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// outcome is the result of training.
type outcome struct {
	reason        stepper.Reason      // why training stopped early; stepper.None if it did not
	met           condition.Condition // what was waited for, if reason is stepper.Met
	interrupted   bool
	epochs, steps int            // of this training; only epochs that were completed
	samples       int            // how many went through the network
	loss          float64        // of the last epoch, if one was completed
	curve         stepper.Curve  // the losses of all of them
	broken        *stepper.Break // where the loss stopped being finite
	seconds       float64
}

// goOn trains as far as was asked, or until it is stopped.
func goOn(trainer *network.Trainer, asked *training, stopped func() bool, bar *progress) *outcome {
	broken := stepper.NewWatch(trainer)
	r := &outcome{}
	take := r.taker(trainer, &asked.until)
	from := *trainer.State()
	last := asked.length.end(trainer)
	all := trainer.Samples().Len()
	at := trainer.State()
	begun := time.Now()
	for at.Step < last && r.reason == stepper.None && !r.interrupted {
		take()
		broken.Passed()
		r.interrupted = stopped()
		if bar.due() {
			loss, _ := trainer.Loss()
			bar.show(at.Step-from.Step, last-from.Step, "epoch "+number.Group(at.Epoch)+"  loss "+number.Default().Trim(loss))
		}
	}
	r.seconds = time.Since(begun).Seconds()
	if r.reason == stepper.NotFinite {
		r.broken = broken.Break()
	}
	r.epochs, r.steps = at.Epoch-from.Epoch, at.Step-from.Step
	r.samples = r.epochs*all + at.Place - from.Place
	return r
}

// taker returns a function that takes a step and learns whether training ends with it.
func (r *outcome) taker(trainer *network.Trainer, until *waits) func() {
	watches, records := until.watches()
	at := trainer.State()
	hopes, settling := until.hopes(), stepper.Settling{}
	passed := stepper.Passed{Taken: trainer.Taken}
	return func() {
		if records {
			step := trainer.Record()
			passed.Taken = func() *network.Step { return step }
		} else {
			trainer.Step()
		}
		passed.Step, passed.Epoch, passed.EpochEnd = at.Step, at.Epoch, at.Place == 0
		if passed.EpochEnd {
			r.loss = trainer.EpochLoss()
			passed.EpochLoss = r.loss
			r.curve.Add(at.Epoch, r.loss)
		}
		for _, w := range watches {
			if w.Met(&passed) && r.reason == stepper.None {
				r.reason, r.met = stepper.Met, w.Condition
			}
		}
		switch {
		case !passed.EpochEnd:
		case !network.Finite(r.loss):
			r.reason = stepper.NotFinite
		case hopes && settling.Add(r.loss) && r.reason == stepper.None:
			r.reason = stepper.GivenUp
		}
	}
}
