package network

import "backstep/network/exact"

// epochOrder holds the samples of one epoch, in the order and the layout that its
// batches need.
type epochOrder struct {
	samples Samples
	shuffle bool
	seed    uint64
	batch   int // samples in a step

	inputs, outputs int // numbers of a sample in x and in y

	epoch int   // the epoch laid out, from 1; 0 before the first
	order []int // sample numbers in the order of this epoch

	// x and y of the whole epoch, batch after batch, each batch unit by unit.
	x, y []float64
}

func newEpochOrder(samples Samples, c Config) *epochOrder {
	n := samples.Len()
	inputs, outputs := c.Architecture.Inputs, c.Architecture.Outputs()
	return &epochOrder{
		samples: samples, shuffle: c.Shuffle, seed: c.Seed, batch: c.Batch(n),
		inputs: inputs, outputs: outputs,
		order: make([]int, n),
		x:     make([]float64, n*inputs),
		y:     make([]float64, n*outputs),
	}
}

// size returns the number of samples in the batch that begins with sample first of the
// epoch. The last batch may be short.
func (o *epochOrder) size(first int) int { return min(o.batch, len(o.order)-first) }

// arrange makes sure that the given epoch, from 1, is laid out.
func (o *epochOrder) arrange(epoch int) {
	if o.epoch != epoch && (o.epoch == 0 || o.shuffle) {
		o.layOut(epoch)
	}
}

func (o *epochOrder) layOut(epoch int) {
	o.epoch = epoch
	for i := range o.order {
		o.order[i] = i
	}
	if o.shuffle {
		shuffled(o.order, o.seed, epoch)
	}
	for first := 0; first < len(o.order); first += o.batch {
		batch := o.order[first : first+o.size(first)]
		gather(o.x[first*o.inputs:], o.samples.X, batch)
		gather(o.y[first*o.outputs:], o.samples.Y, batch)
	}
}

// EpochOrder returns the order in which a shuffled epoch, from 1, takes n samples.
// It depends on the seed and the epoch alone.
func EpochOrder(n int, seed uint64, epoch int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	shuffled(order, seed, epoch)
	return order
}

// shuffled puts the sorted numbers of the samples into the order of an epoch.
func shuffled(order []int, seed uint64, epoch int) {
	exact.NewStream(seed, exact.Shuffling, uint64(epoch)).Shuffle(order)
}

// take returns x and y of the batch that begins with sample first of the epoch,
// unit by unit.
func (o *epochOrder) take(first int) (x, y []float64) {
	end := first + o.size(first)
	return o.x[first*o.inputs : end*o.inputs], o.y[first*o.outputs : end*o.outputs]
}

// gather writes the chosen rows column by column, so that the samples of a unit are
// side by side.
func gather(dst []float64, rows [][]float64, chosen []int) {
	n := len(chosen)
	for s, row := range chosen {
		for i, v := range rows[row] {
			dst[i*n+s] = v
		}
	}
}
