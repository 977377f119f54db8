package network

import (
	"errors"
	"fmt"
)

// Config is everything that decides how a network trains, except its data and the
// weights that it starts from.
type Config struct {
	Architecture Architecture
	Loss         Loss
	Optimizer    Optimizer
	LearningRate float64  // η, of the first epoch
	Schedule     Schedule // how η changes after it
	BatchSize    int      // samples in a step; 0 for the whole set
	Shuffle      bool     // a new order in each epoch, which depends on seed and epoch alone
	Seed         uint64
	FrozenBiases bool // biases keep their values; their gradients are still computed
	Penalty      Penalty
}

// Batch returns the batch size for a set of the given number of samples. The last batch
// of an epoch may be smaller.
func (c Config) Batch(samples int) int {
	if c.BatchSize <= 0 || c.BatchSize > samples {
		return samples
	}
	return c.BatchSize
}

// StepsPerEpoch returns the number of steps in an epoch for a set of the given number
// of samples, at least one.
func (c Config) StepsPerEpoch(samples int) int {
	batch := c.Batch(samples)
	return (samples + batch - 1) / batch
}

// Samples holds the rows to train on. A row of X has a number for each input, a row of
// Y one for each output.
type Samples struct {
	X, Y [][]float64
}

// Len returns the number of samples.
func (s Samples) Len() int { return len(s.X) }

// Rate returns η of an epoch, which counts from 1.
func (c *Config) Rate(epoch int) float64 { return c.Schedule.Rate(c.LearningRate, epoch) }

// Validate returns an error that says what is wrong with the configuration, or nil.
func (c Config) Validate() error {
	if err := c.Architecture.Validate(); err != nil {
		return err
	}
	switch {
	case c.Loss.values == nil:
		return errors.New("no loss is set")
	case c.Optimizer.update == nil:
		return errors.New("no optimizer is set")
	case c.BatchSize < 0:
		return fmt.Errorf("the batch size is 0, for the whole set, or more, not %d", c.BatchSize)
	}
	return nil
}

// check returns an error that says where the samples do not fit the architecture, or
// nil.
func (s Samples) check(a Architecture) error {
	if len(s.X) == 0 {
		return errors.New("there are no samples to train on")
	}
	if len(s.X) != len(s.Y) {
		return fmt.Errorf("%d rows of inputs, but %d of targets", len(s.X), len(s.Y))
	}
	for i := range s.X {
		if len(s.X[i]) != a.Inputs {
			return fmt.Errorf("sample %d has %d inputs, the network takes %d", i+1, len(s.X[i]), a.Inputs)
		}
		if len(s.Y[i]) != a.Outputs() {
			return fmt.Errorf("sample %d has %d targets, the network gives %d", i+1, len(s.Y[i]), a.Outputs())
		}
	}
	return nil
}
