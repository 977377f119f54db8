package probe

import "backstep/network"

// Spread returns at most so many of the samples, evenly spaced: all of them
// where they are not more.
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

// Moments returns at most about so many of the states at ends of epochs, evenly
// spaced in epochs as far as they are there, always with the first. As training
// goes on, more follow the chosen ones; when they are too many, every other one
// goes.
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

// coarseToFine returns 0 to n−1 so that each is near one that came before it:
// first those far apart, then those between.
func coarseToFine(n int) []int {
	order := make([]int, 0, n)
	stride := 1
	for stride < n {
		stride *= 2
	}
	for i := 0; i < n; i += stride {
		order = append(order, i)
	}
	for ; stride > 1; stride /= 2 {
		for i := stride / 2; i < n; i += stride {
			order = append(order, i)
		}
	}
	return order
}
