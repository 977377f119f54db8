package screen

import "math"

// epochs is the x axis of a chart, from one epoch to another.
type epochs struct {
	first, last int
	log         bool
}

// epochScale goes from 1 to a round number that the curve has not passed.
func epochScale(known int) epochs {
	const least = 10
	known = max(known, least)
	for size := least; ; size *= 10 {
		for _, step := range []int{1, 2, 4, 5, 8, 10} {
			if step*size >= known {
				return epochs{first: 1, last: step * size}
			}
		}
	}
}

// on is where an epoch lies on the axis, in epochs or their logarithms.
func (x epochs) on(epoch float64) float64 {
	if x.log {
		return math.Log10(math.Max(epoch, 0.5))
	}
	return epoch
}

// position is the dot of an epoch. That of one outside is outside.
func (x epochs) position(epoch float64, dots int) int {
	from, to := x.on(float64(x.first)), x.on(float64(x.last))
	return int(math.Round((x.on(epoch) - from) / (to - from) * float64(dots-1)))
}

// at is the epoch at a dot.
func (x epochs) at(dot, dots int) int {
	share := float64(dot) / float64(max(dots-1, 1))
	if x.log {
		from, to := x.on(float64(x.first)), x.on(float64(x.last))
		return int(math.Round(math.Pow(10, from+share*(to-from))))
	}
	return x.first + int(math.Round(share*float64(x.last-x.first)))
}

// shows reports whether an epoch is on the axis.
func (x epochs) shows(epoch int) bool { return x.first <= epoch && epoch <= x.last }

// zoomed is the part of the axis around an epoch, halved so many times, and
// moved by so many quarters of it to the right; at least so many epochs.
func (x epochs) zoomed(around, times, moved int) epochs {
	const least = 8
	if times <= 0 {
		return x
	}
	from, to := x.on(float64(x.first)), x.on(float64(x.last))
	width := (to - from) / float64(int(1)<<times)
	inside := func(low float64) float64 { return math.Max(from, math.Min(low, to-width)) }
	// By whole quarters, so that it holds still while the epoch moves a little.
	quarter := width / 4
	middle := from + math.Round((x.on(float64(around))-from)/quarter)*quarter
	low := inside(inside(middle-width/2) + float64(moved)*quarter)
	part := epochs{first: x.of(low), last: x.of(low + width), log: x.log}
	if part.last-part.first < least {
		part.first = max(x.first, min(x.of(low+width/2)-least/2, x.last-least))
		part.last = part.first + least
	}
	return part
}

// of is the epoch at a place of the axis.
func (x epochs) of(place float64) int {
	if x.log {
		place = math.Pow(10, place)
	}
	return int(math.Round(place))
}

// ticks are epochs to label: powers of ten, or quarters.
func (x epochs) ticks() []int {
	var list []int
	if !x.log {
		step := max(1, int(roundStep(float64(x.last-x.first)/4)))
		for e := (x.first/step + 1) * step; e < x.last; e += step {
			list = append(list, e)
		}
		return list
	}
	multiples := []int{1}
	if x.last < 20*x.first {
		multiples = []int{1, 2, 3, 5, 7}
	}
	for size := 1; size < x.last; size *= 10 {
		for _, m := range multiples {
			if e := m * size; e > x.first && e < x.last {
				list = append(list, e)
			}
		}
	}
	return list
}
