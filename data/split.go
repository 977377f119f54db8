package data

import (
	"math"
	"slices"

	"backstep/network/exact"
)

// The streams that draw from a data seed. Each kind of draw has its own.
const (
	drawRows uint64 = iota
	drawTest
)

// Split draws a fraction of the rows for testing. It returns the other rows and the
// drawn ones, each in the order of the rows. The same seed draws the same rows. At
// least one row is left for training. At least one is drawn if the fraction is above 0
// and there are two rows.
func Split(rows int, fraction float64, seed uint64) (train, test []int) {
	order := make([]int, rows)
	for i := range order {
		order[i] = i
	}
	if fraction <= 0 || rows < 2 {
		return order, nil
	}
	n := max(1, min(int(math.Round(fraction*float64(rows))), rows-1))
	exact.NewStream(seed, exact.Data, drawTest).Shuffle(order)
	test, train = slices.Clone(order[:n]), slices.Clone(order[n:])
	slices.Sort(train)
	slices.Sort(test)
	return train, test
}
