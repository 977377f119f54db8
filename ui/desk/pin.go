package desk

import (
	"slices"
	"strconv"

	"backstep/network"
)

// Pin is a row of the training part that stays in focus, whatever batches it is in.
type Pin struct {
	Row  int  // from 1; 0 if none is pinned
	Left bool // the reader looks at another sample, until the next move
}

// pinSample carries out "pin 3", which pins a row of the training part, "pin none", or
// "pin", which pins the sample in focus, or unpins it.
func pinSample(d *Desk, argument string) Result {
	pinned := d.seen.Pin.Row
	if argument == "none" || argument == "" && pinned > 0 {
		if pinned == 0 {
			return Result{Message: "no " + d.seen.Setup.Noun.One() + " is pinned"}
		}
		d.seen.Pin = Pin{}
		return Result{Message: "row " + strconv.Itoa(pinned) + " is no longer pinned"}
	}
	row, all := d.seen.Row()+1, len(d.seen.Setup.Train)
	if argument != "" {
		var err error
		if row, err = strconv.Atoi(argument); err != nil || row < 1 || row > all {
			return Wrong("pin %q: want a row of the training part, 1 to %d, or none", argument, all)
		}
	} else if d.seen.Step == nil {
		return Result{Message: d.seen.Setup.Noun.Many() + " come in with the first step; pin 3 pins row 3 now"}
	}
	d.seen.MovedTo = nil
	d.seen.Pin = Pin{Row: row}
	d.selector().keepPin()
	message := "row " + strconv.Itoa(row) + " is pinned; P unpins it"
	if d.seen.Step != nil && !hasRow(d.seen.Step, row-1) {
		message += "; it is not in this batch"
	}
	return Result{Message: message}
}

// keepPin selects the pinned row again, if the batch has it. A run on fewer rows unpins
// a row that it does not have.
func (s selector) keepPin() {
	pin := &s.m.Pin
	if pin.Row > len(s.m.Setup.Train) {
		*pin = Pin{}
	}
	pin.Left = false
	if pin.Row > 0 && s.m.Step != nil {
		if i := slices.Index(s.m.Step.Samples, pin.Row-1); i >= 0 {
			s.m.Selection.Sample = i
		}
	}
}

// hasRow reports whether the batch of a step has a row of the training part, from 0.
func hasRow(s *network.Step, row int) bool { return slices.Contains(s.Samples, row) }

// PinAway reports whether the pinned row is in focus although the batch does not have it.
// It is where a step is wholly revealed: within the step its batch is in focus.
func (m *Moment) PinAway() bool {
	return m.Pin.Row > 0 && !m.Pin.Left && m.Updated() && !hasRow(m.Step, m.Pin.Row-1)
}

// PinSelected reports whether the pinned row is the selected sample.
func (m *Moment) PinSelected() bool {
	return m.Pin.Row > 0 && m.Step != nil && m.Row() == m.Pin.Row-1
}

// pinnedAside returns the moment of the pinned row where the batch does not have it: the end
// of its forward pass at the present weights, with its loss.
func pinnedAside(m *Moment) Moment {
	row, samples, config := m.Pin.Row-1, &m.Setup.TrainSamples, m.Config()
	step := forward(m, row, samples.X[row], samples.Y[row])
	weights := m.Parameters()
	loss := network.NewEvaluator(*config, network.Samples{X: samples.X[row : row+1], Y: samples.Y[row : row+1]}).Loss(weights)
	step.Losses, step.DataLoss, step.Loss = []float64{loss}, loss, loss+config.Penalty.Loss(weights)
	answer := m.Path.Forward(step.Number)
	return aside(m, step, m.Path.AtPhase(step.Number, answer.Phase+1))
}
