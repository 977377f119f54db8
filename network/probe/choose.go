package probe

import "backstep/network"

// Spread returns the samples if there are at most that many, or else an evenly spaced
// choice of that many.
func Spread(samples network.Samples, most int) network.Samples {
	n := samples.Len()
	if n <= most {
		return samples
	}
	var chosen network.Samples
	for i := range most {
		at := i * n / most
		chosen.X = append(chosen.X, samples.X[at])
		chosen.Y = append(chosen.Y, samples.Y[at])
	}
	return chosen
}

// coarseToFine returns the states in an order that begins with some far apart, and
// fills in between them.
func coarseToFine(states []*network.State) []*network.State {
	n := len(states)
	order := make([]*network.State, 0, n)
	stride := 1
	for stride < n {
		stride *= 2
	}
	for i := 0; i < n; i += stride {
		order = append(order, states[i])
	}
	for ; stride > 1; stride /= 2 {
		for i := stride / 2; i < n; i += stride {
			order = append(order, states[i])
		}
	}
	return order
}
