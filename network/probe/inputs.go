package probe

import (
	"cmp"
	"math"
	"slices"

	"backstep/network"
)

// The bounds of the choice of two inputs: how many samples are neighbours, of how many
// inputs every pair is tried, and how many distances are measured for them.
const (
	neighbours = 5
	pairsOf    = 30
	measured   = 2_000_000
)

// tellingSamples returns how many samples are looked at for the choice among inputs.
func tellingSamples(inputs int) int {
	const least, most = 64, 256
	n := min(inputs, pairsOf)
	return max(least, min(most, int(math.Sqrt(measured/float64(n*(n-1)/2)))))
}

// Telling returns the two of some inputs that tell most about the targets, the first of
// them first, for the axes of a decision surface. Of equal pairs it returns the first. If
// there is only one input, y is −1.
//
// An input that is the same in all samples tells nothing. How much others tell is how near
// the mean target of a sample's nearest neighbours comes to its own.
func Telling(samples network.Samples, inputs []int) (x, y int) {
	switch len(inputs) {
	case 1:
		return inputs[0], -1
	case 2:
		return inputs[0], inputs[1]
	}
	n := newNeighbourhood(Spread(samples, tellingSamples(len(inputs))), inputs)
	likely := n.likely(inputs)
	x, y = likely[0], likely[1]
	least := math.Inf(1)
	for i, across := range likely {
		for _, up := range likely[i+1:] {
			if miss := n.miss(across, up); miss < least*(1-1e-9) {
				x, y, least = across, up, miss
			}
		}
	}
	return x, y
}

// neighbourhood measures how far the targets of samples are from those of their neighbours.
type neighbourhood struct {
	scaled  map[int][]float64 // inputs by sample, with a standard deviation of 1; none that does not vary
	targets [][]float64       // of each output by sample, scaled in the same way
}

func newNeighbourhood(samples network.Samples, inputs []int) neighbourhood {
	n := neighbourhood{scaled: map[int][]float64{}}
	for _, i := range inputs {
		if column, varies := standardised(samples.X, i); varies {
			n.scaled[i] = column
		}
	}
	for j := range samples.Y[0] {
		if column, varies := standardised(samples.Y, j); varies {
			n.targets = append(n.targets, column)
		}
	}
	return n
}

// standardised returns a column of rows divided by its standard deviation, and whether it
// varies at all.
func standardised(rows [][]float64, column int) (list []float64, varies bool) {
	mean, squares := 0.0, 0.0
	for _, row := range rows {
		list = append(list, row[column])
		mean += row[column] / float64(len(rows))
		varies = varies || row[column] != rows[0][column]
	}
	for _, v := range list {
		squares += float64((v - mean) * (v - mean))
	}
	deviation := math.Sqrt(squares / float64(len(list)))
	for i := range list {
		list[i] /= deviation
	}
	return list, varies && deviation > 0 && network.Finite(deviation)
}

// likely returns the inputs of which all pairs are tried, in their order: those that vary
// or, if these are many, those that tell most by themselves. They are at least two.
func (n *neighbourhood) likely(inputs []int) []int {
	vary := slices.DeleteFunc(slices.Clone(inputs), func(i int) bool { return n.scaled[i] == nil })
	for _, i := range inputs {
		if len(vary) >= 2 {
			break
		}
		if !slices.Contains(vary, i) {
			vary = append(vary, i)
		}
	}
	if len(vary) > pairsOf {
		misses := map[int]float64{}
		for _, i := range vary {
			misses[i] = n.miss(i, i)
		}
		slices.SortStableFunc(vary, func(a, b int) int { return cmp.Compare(misses[a], misses[b]) })
		vary = vary[:pairsOf]
	}
	slices.Sort(vary)
	return vary
}

// miss returns the sum of the squared distances from each target to the mean of those of
// the nearest samples over two inputs.
func (n *neighbourhood) miss(x, y int) float64 {
	across, up := n.scaled[x], n.scaled[y]
	if across == nil || up == nil {
		return math.Inf(1)
	}
	sum := 0.0
	for i := range across {
		near := nearest(across, up, i)
		for _, target := range n.targets {
			mean := 0.0
			for _, j := range near.samples[:near.n] {
				mean += target[j] / float64(near.n)
			}
			sum += float64((target[i] - mean) * (target[i] - mean))
		}
	}
	return sum
}

// near holds the n samples that are nearest to another, with the squares of their distances.
type near struct {
	n       int
	samples [neighbours]int
	far     [neighbours]float64
}

// nearest returns the samples that are nearest to one of them. Of equally near ones it
// returns the first.
func nearest(across, up []float64, i int) near {
	var list near
	atX, atY, farthest := across[i], up[i], math.Inf(1)
	for j, x := range across {
		dx, dy := x-atX, up[j]-atY
		if d := float64(dx*dx) + float64(dy*dy); d < farthest && j != i {
			list.insert(j, d)
			if list.n == neighbours {
				farthest = list.far[neighbours-1]
			}
		}
	}
	return list
}

// insert inserts a sample that is nearer than the last of a full list.
func (l *near) insert(sample int, far float64) {
	l.n = min(l.n+1, neighbours)
	at := l.n - 1
	for ; at > 0 && l.far[at-1] > far; at-- {
		l.far[at], l.samples[at] = l.far[at-1], l.samples[at-1]
	}
	l.far[at], l.samples[at] = far, sample
}
