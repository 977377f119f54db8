package probe

import (
	"math"

	"backstep/network"
)

// Cures is what came of trying remedies: of training as it is, and of training with each
// remedy, for as many epochs. It does not change. A nil Cures knows of none.
type Cures struct {
	Epochs int
	AsIs   Outcome
	Of     map[string]Outcome // by the Line of a remedy
}

// Outcome is what a network answers after a trial.
type Outcome struct {
	Loss   float64 // of the data, as a part of that of the best constant answer; NaN if training broke
	Judged bool    // there are classes
	Right  float64 // the share of the samples whose class is right
	Learnt bool    // it answers well
}

// clearlyLess is the part of a loss below which another one is clearly less.
const clearlyLess = 0.8

// best returns the remedy that helps: the first that clearly does or, if there is none, the
// one with the least loss. If none helps, it is the first, and says so.
func (c *Cures) best(list []Remedy) Remedy {
	if c == nil {
		return list[0]
	}
	found, least, all := -1, c.AsIs.Loss, true
	for i, r := range list {
		o, tried := c.Of[r.Line()]
		all = all && tried
		if tried && o.helps(&c.AsIs) {
			return c.mostOf(r, list)
		}
		if tried && (o.Loss < least || math.IsNaN(least) && network.Finite(o.Loss)) {
			found, least = i, o.Loss
		}
	}
	if found >= 0 {
		return list[found]
	}
	if all {
		list[0].Vain = c.Epochs
	}
	return list[0]
}

// mostOf returns a remedy that helps or, if the samples are learned only with more of the
// same, that.
func (c *Cures) mostOf(helps Remedy, list []Remedy) Remedy {
	for _, r := range list {
		if o := c.Of[r.Line()]; r.Words == helps.Words && o.Learnt {
			return r
		}
	}
	return helps
}

// helps reports whether an outcome is clearly better than the one without a remedy, and
// than one answer for all samples would be.
func (o *Outcome) helps(without *Outcome) bool {
	lower := o.Loss < learning && (math.IsNaN(without.Loss) || o.Loss < clearlyLess*without.Loss)
	return lower && (o.Learnt || !o.Judged || o.Right > without.Right)
}

// CuresAsked asks what comes of remedies.
type CuresAsked struct {
	AsIs   Copy
	With   map[string]Copy // by the Line of the remedy
	Epochs int             // for which training has gone on so far
}

// CuresWork tries remedies: it trains copies of a network from the beginning.
type CuresWork struct {
	lines    []string // that of training as it is is empty
	copies   []Copy
	cures    Cures
	trainer  *network.Trainer
	outcomes []Outcome // of the first copies
}

// NewCuresWork prepares copies. It changes nothing of what is asked.
func NewCuresWork(asked CuresAsked) *CuresWork {
	w := &CuresWork{lines: []string{""}, copies: []Copy{asked.AsIs}}
	for line, c := range asked.With {
		w.lines, w.copies = append(w.lines, line), append(w.copies, c)
	}
	if len(asked.With) > 0 {
		w.cures.Epochs = w.affordable(TrialEpochs(asked.Epochs))
	}
	return w
}

// TrialEpochs returns for how many epochs remedies are tried after some epochs.
func TrialEpochs(done int) int {
	switch {
	case done < 300:
		return 100
	case done < 1000:
		return 300
	default:
		return 1000
	}
}

// CanTry reports whether so many copies like one take less than a second, after some epochs
// of training. Then it is worth making the others.
func CanTry(like *Copy, copies, epochs int) bool {
	return affordable(like, copies*like.WorkOfEpoch(), TrialEpochs(epochs)) > 0
}

// affordable returns how many of some epochs take less than a second for all copies.
func (w *CuresWork) affordable(epochs int) int {
	work := 0
	for i := range w.copies {
		work += w.copies[i].WorkOfEpoch()
	}
	return affordable(&w.copies[0], work, epochs)
}

// affordable returns how many of some epochs take less than a second, if one takes so much
// work. It returns 0 if they have too few steps to tell anything.
func affordable(as *Copy, work, epochs int) int {
	const products, leastEpochs, leastSteps = 1 << 30, 5, 50
	epochs = min(epochs, products/max(1, work))
	if epochs < leastEpochs || epochs*as.Config.StepsPerEpoch(as.Train.Len()) < leastSteps {
		return 0
	}
	return epochs
}

// Work tries remedies until stop returns true, and reports whether all are tried.
func (w *CuresWork) Work(stop func() bool) (done bool) {
	if w.cures.Epochs == 0 {
		return true
	}
	for len(w.outcomes) < len(w.copies) {
		c := &w.copies[len(w.outcomes)]
		if w.trainer == nil {
			w.trainer = ready(network.NewTrainer(c.Config, c.Train, c.Initial))
		}
		for w.trainer.State().Epoch < w.cures.Epochs {
			if w.trainer.Step(); stop() {
				return false
			}
		}
		w.outcomes = append(w.outcomes, outcomeOf(c, w.trainer.State().Parameters))
		w.trainer = nil
	}
	return true
}

// outcomeOf returns what a copy answers with some weights.
func outcomeOf(c *Copy, params []network.Parameters) Outcome {
	e := network.NewEvaluator(c.Config, c.Train)
	least := floor(c.Config.Loss, c.Train.Y)
	o := Outcome{Loss: e.Loss(params) - least, Judged: c.Judge != nil}
	if constant := baseline(c.Config.Loss, c.Train.Y) - least; constant > 0 {
		o.Loss /= constant
	}
	if !network.Finite(o.Loss) {
		return Outcome{Loss: math.NaN()}
	}
	if o.Learnt = o.Loss < goodLoss; c.Judge == nil {
		return o
	}
	answers := countAnswers(e.Outputs(), e.Y(), e.N(), c.Judge)
	o.Right, o.Learnt = answers.share(), answers.good()
	return o
}

// Cures returns what came of the remedies. It is nil until all are tried, and if that would
// take too long.
func (w *CuresWork) Cures() *Cures {
	if w.cures.Epochs == 0 || len(w.outcomes) < len(w.copies) {
		return nil
	}
	c := w.cures
	c.AsIs, c.Of = w.outcomes[0], map[string]Outcome{}
	for i, line := range w.lines[1:] {
		c.Of[line] = w.outcomes[i+1]
	}
	return &c
}
