package network

import "backstep/network/exact"

// epochOrder keeps the samples of one epoch in the order and layout in which
// its batches take them.
type epochOrder struct {
	samples Samples
	shuffle bool
	seed    uint64
	batch   int // samples a step

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

// size returns the samples of the batch that starts at place: the last batch
// of an epoch may be short.
func (o *epochOrder) size(place int) int { return min(o.batch, len(o.order)-place) }

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
	for place := 0; place < len(o.order); place += o.batch {
		batch := o.order[place : place+o.size(place)]
		gather(o.x[place*o.inputs:], o.samples.X, batch)
		gather(o.y[place*o.outputs:], o.samples.Y, batch)
	}
}

// EpochOrder returns the order in which a shuffled epoch, from 1, takes n
// samples: it depends on the seed and the epoch alone.
func EpochOrder(n int, seed uint64, epoch int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	shuffled(order, seed, epoch)
	return order
}

// shuffled puts sorted samples into the order of an epoch.
func shuffled(order []int, seed uint64, epoch int) {
	exact.NewStream(seed, exact.Shuffling, uint64(epoch)).Shuffle(order)
}

// take returns x and y of the batch that starts at place, unit by unit.
func (o *epochOrder) take(place int) (x, y []float64) {
	end := place + o.size(place)
	return o.x[place*o.inputs : end*o.inputs], o.y[place*o.outputs : end*o.outputs]
}

// gather writes the chosen rows column by column: a unit's samples side by side.
func gather(dst []float64, rows [][]float64, chosen []int) {
	n := len(chosen)
	for s, row := range chosen {
		for i, v := range rows[row] {
			dst[i*n+s] = v
		}
	}
}
