package cli

import (
	"time"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// outcome is the result of training.
type outcome struct {
	reason        stepper.Reason // why training stopped early; stepper.None if it did not
	interrupted   bool
	epochs, steps int            // of this training; only epochs that were completed
	samples       int            // how many went through the network
	loss          float64        // of the last epoch, if one was completed
	broken        *stepper.Break // where the loss stopped being finite
	seconds       float64
}

// goOn trains as far as was asked, or until it is stopped.
func goOn(trainer *network.Trainer, asked *training, stopped func() bool, bar *progress) *outcome {
	var settling stepper.Settling
	watch := stepper.NewWatch(trainer)
	r := &outcome{}
	from := *trainer.State()
	last := asked.length.end(trainer)
	all := trainer.Samples().Len()
	at := trainer.State()
	begun := time.Now()
	for at.Step < last && r.reason == stepper.None && !r.interrupted {
		trainer.Step()
		watch.Passed()
		if at.Place == 0 {
			r.loss = trainer.EpochLoss()
			r.reason = asked.until.Check(r.loss, &settling)
		}
		r.interrupted = stopped()
		if bar.due() {
			loss, _ := trainer.Loss()
			bar.show(at.Step-from.Step, last-from.Step, "epoch "+number.Group(at.Epoch)+"  loss "+number.Default().Trim(loss))
		}
	}
	r.seconds = time.Since(begun).Seconds()
	if r.reason == stepper.NotFinite {
		r.broken = watch.Break()
	}
	r.epochs, r.steps = at.Epoch-from.Epoch, at.Step-from.Step
	r.samples = r.epochs*all + at.Place - from.Place
	return r
}
