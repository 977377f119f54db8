package network

// epochOrder keeps the samples of one epoch in the order and layout in which
// its batches take them.
type epochOrder struct {
	samples Samples
	shuffle bool
	seed    uint64
	batch   int // samples a step

	epoch int   // the epoch laid out, from 1; 0 before the first
	order []int // sample numbers in the order of this epoch

	// x and y of the whole epoch, batch after batch, each batch unit by unit.
	x, y []float64
}

func newEpochOrder(samples Samples, c Config) *epochOrder {
	n := samples.Len()
	batch := c.BatchSize
	if batch == 0 || batch > n {
		batch = n
	}
	return &epochOrder{
		samples: samples, shuffle: c.Shuffle, seed: c.Seed, batch: batch,
		order: make([]int, n),
		x:     make([]float64, n*c.Architecture.Inputs),
		y:     make([]float64, n*c.Architecture.Outputs()),
	}
}

// size returns the samples of the batch that starts at place: the last batch
// of an epoch may be short.
func (o *epochOrder) size(place int) int { return min(o.batch, len(o.order)-place) }

// arrange lays out the given epoch, from 1, unless it stands there already.
func (o *epochOrder) arrange(epoch int) {
	if o.epoch == epoch || (o.epoch > 0 && !o.shuffle) {
		return
	}
	o.epoch = epoch
	for i := range o.order {
		o.order[i] = i
	}
	if o.shuffle {
		shuffled(o.order, o.seed, epoch)
	}
	for place := 0; place < len(o.order); place += o.batch {
		batch := o.order[place : place+o.size(place)]
		gather(o.x[place*len(o.samples.X[0]):], o.samples.X, batch)
		gather(o.y[place*len(o.samples.Y[0]):], o.samples.Y, batch)
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
	NewStream(seed, Shuffling, uint64(epoch)).Shuffle(order)
}

// inputs returns x of the batch that starts at place, unit by unit.
func (o *epochOrder) inputs(place int) []float64 {
	d := len(o.samples.X[0])
	return o.x[place*d : (place+o.size(place))*d]
}

// targets returns y of the batch that starts at place, unit by unit.
func (o *epochOrder) targets(place int) []float64 {
	k := len(o.samples.Y[0])
	return o.y[place*k : (place+o.size(place))*k]
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
