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

// Moments returns roughly at most that many of the states at ends of epochs: the first,
// and others evenly spaced in epochs as far as there are any. When training goes on,
// later states join the chosen ones. When there are too many, every second one is
// dropped.
func Moments(states []*network.State, most int) []*network.State {
	if len(states) == 0 {
		return nil
	}
	first := states[0].Epoch
	stride := 1
	for states[len(states)-1].Epoch-first > stride*most {
		stride *= 2
	}
	chosen := states[:1:1]
	for _, s := range states[1:] {
		if s.Epoch%stride == 0 {
			chosen = append(chosen, s)
		}
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
