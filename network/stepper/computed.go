package stepper

import (
	"math"

	"backstep/network"
)

// computed is the source that computes its steps with a trainer. Every step comes from
// the trainer's one step function, whether it is computed for the first time or again.
type computed struct {
	config      network.Config
	samples     network.Samples
	trainer     *network.Trainer // nil while the source rests
	pass        Passed           // the step that the trainer has just taken
	epochLoss   float64          // of the last epoch completed where the trainer stands
	checkpoints *checkpoints
	apart       int // steps between checkpoints, if memory allows
	interval    int // steps between checkpoints in the memory that there is
	last        int // the last step ever computed
	present     int // where the trainer stood when the source last rested
}

// Computed returns a source that begins where the trainer stands. The trainer belongs
// to the source from now on.
func Computed(t *network.Trainer) Source { return newComputed(t, math.NaN()) }

// newComputed returns the same source as Computed, given the loss of the last epoch
// before it.
func newComputed(t *network.Trainer, epochLoss float64) *computed {
	c := &computed{
		config: t.Config(), samples: t.Samples(), trainer: t, epochLoss: epochLoss,
		checkpoints: newCheckpoints(t.State(), epochLoss),
		apart:       interval(t), last: t.State().Step,
	}
	c.pass.Taken = func() *network.Step { return c.trainer.Taken() }
	c.Keep(0)
	return c
}

// interval returns the number of steps between checkpoints, chosen so that copying
// costs a small share of the steps: 1 if a step takes much longer than a copy, and more
// if not.
func interval(t *network.Trainer) int {
	const (
		callCost, wordCost = 100, 1 // of a copy, in nanoseconds: for itself, for each number
		stepCost, workCost = 50, 4  // of a step: for itself, for each weight and sample
		share              = 20
		most               = 64
	)
	words := network.Count(t.State().Parameters)
	copying := callCost + wordCost*words*(1+len(t.State().Buffers))
	step := stepCost + workCost*words*batchSize(t)
	return max(1, min(share*copying/step, most))
}

func (c *computed) Config() network.Config { return c.config }

func (c *computed) Samples() network.Samples { return c.samples }

func (c *computed) Begin() *network.State { return &c.checkpoints.list[0].state }

func (c *computed) Last() (step int, ends bool) { return c.last, false }

func (c *computed) State() *network.State { return c.awake().State() }

func (c *computed) EpochLoss() float64 { return c.epochLoss }

func (c *computed) Ahead(step int) int {
	from := c.checkpoints.before(step).state.Step
	if c.trainer != nil {
		if here := c.trainer.State().Step; here <= step {
			from = max(from, here)
		}
	}
	return step - from
}

func (c *computed) Seek(step int, passed func(*Passed) (stop bool)) (there bool) {
	c.start(step)
	return c.Play(step, passed)
}

func (c *computed) Play(step int, passed func(*Passed) (stop bool)) (there bool) {
	for at := c.awake().State(); at.Step < step; {
		c.trainer.Step()
		if passed(c.passed()) {
			return at.Step == step
		}
	}
	return true
}

func (c *computed) Record() *network.Step {
	step := c.awake().Record()
	c.passed()
	return step
}

// start puts the trainer where the fewest steps remain to the state after a step: where
// it is, or at the last checkpoint not after that state.
func (c *computed) start(step int) {
	here := c.awake().State().Step
	if at := c.checkpoints.before(step); here > step || at.state.Step > here {
		c.restore(at)
	}
}

// awake returns the trainer. After a rest it makes a new one, which stands at the
// beginning.
func (c *computed) awake() *network.Trainer {
	if c.trainer != nil {
		return c.trainer
	}
	first := &c.checkpoints.list[0]
	t, err := network.NewTrainerAt(c.config, c.samples, &first.state)
	if err != nil {
		panic("stepper: " + err.Error()) // The same arguments have made one before.
	}
	c.trainer, c.epochLoss = t, first.epochLoss
	return t
}

func (c *computed) restore(at *checkpoint) {
	// A checkpoint of this very trainer always fits it.
	if err := c.trainer.Restore(&at.state); err != nil {
		panic("stepper: " + err.Error())
	}
	c.epochLoss = at.epochLoss
}

// passed records the step that the trainer has just taken, and returns its description.
func (c *computed) passed() *Passed {
	s, p := c.trainer.State(), &c.pass
	p.Step, p.Epoch, p.EpochEnd = s.Step, s.Epoch, s.Place == 0
	p.Loss, _ = c.trainer.Loss()
	if p.EpochEnd {
		c.epochLoss = c.trainer.EpochLoss()
		p.EpochLoss = c.epochLoss
	}
	c.last = max(c.last, s.Step)
	if s.Step%c.interval == 0 {
		c.checkpoints.add(s, c.epochLoss)
	}
	return p
}

func (c *computed) Keep(memory int) {
	if c.trainer != nil {
		c.present = c.trainer.State().Step
	}
	c.checkpoints.limit(memory, c.present)
	c.interval = max(c.apart, c.checkpoints.spacing())
}

func (c *computed) Rest() {
	if c.trainer != nil {
		c.present, c.trainer = c.trainer.State().Step, nil
	}
}
