package paint

import (
	"math"

	"backstep/ui/grid"
)

// Epochs is the x axis of a chart, from one epoch to another.
type Epochs struct {
	First, Last int
	Log         bool
}

// EpochScale goes from 1 to a round number of epochs, at least those known.
func EpochScale(known int) Epochs {
	const least = 10
	known = max(known, least)
	for size := least; ; size *= 10 {
		for _, step := range []int{1, 2, 4, 5, 8, 10} {
			if step*size >= known {
				return Epochs{First: 1, Last: step * size}
			}
		}
	}
}

// on is the place of an epoch on the axis, in epochs or their logarithms.
func (x Epochs) on(epoch float64) float64 {
	if x.Log {
		return math.Log10(math.Max(epoch, 0.5))
	}
	return epoch
}

// Position is the dot of an epoch. An epoch off the axis has a dot off it.
func (x Epochs) Position(epoch float64, dots int) int {
	from, to := x.on(float64(x.First)), x.on(float64(x.Last))
	return int(math.Round((x.on(epoch) - from) / (to - from) * float64(dots-1)))
}

// At is the epoch at a dot.
func (x Epochs) At(dot, dots int) int {
	share := float64(dot) / float64(max(dots-1, 1))
	if x.Log {
		from, to := x.on(float64(x.First)), x.on(float64(x.Last))
		return int(math.Round(math.Pow(10, from+share*(to-from))))
	}
	return x.First + int(math.Round(share*float64(x.Last-x.First)))
}

// Shows reports whether an epoch is on the axis.
func (x Epochs) Shows(epoch int) bool { return x.First <= epoch && epoch <= x.Last }

// Zoomed is the part of the axis around an epoch: halved a number of times,
// moved right by quarters of that, and at least a few epochs wide.
func (x Epochs) Zoomed(around, times, moved int) Epochs {
	const least = 8
	if times <= 0 {
		return x
	}
	from, to := x.on(float64(x.First)), x.on(float64(x.Last))
	width := (to - from) / float64(int(1)<<times)
	inside := func(low float64) float64 { return math.Max(from, math.Min(low, to-width)) }
	// It moves by whole quarters, so that it holds still while the epoch moves
	// a little.
	quarter := width / 4
	middle := from + math.Round((x.on(float64(around))-from)/quarter)*quarter
	low := inside(inside(middle-width/2) + float64(moved)*quarter)
	part := Epochs{First: x.of(low), Last: x.of(low + width), Log: x.Log}
	if part.Last-part.First < least {
		part.First = max(x.First, min(x.of(low+width/2)-least/2, x.Last-least))
		part.Last = part.First + least
	}
	return part
}

// of is the epoch at a place of the axis.
func (x Epochs) of(place float64) int {
	if x.Log {
		place = math.Pow(10, place)
	}
	return int(math.Round(place))
}

// ticks are epochs to label: powers of ten, or quarters.
func (x Epochs) ticks() []int {
	var list []int
	if !x.Log {
		step := max(1, int(RoundStep(float64(x.Last-x.First)/4)))
		for e := (x.First/step + 1) * step; e < x.Last; e += step {
			list = append(list, e)
		}
		return list
	}
	multiples := []int{1}
	if x.Last < 20*x.First {
		multiples = []int{1, 2, 3, 5, 7}
	}
	for size := 1; size < x.Last; size *= 10 {
		for _, m := range multiples {
			if e := m * size; e > x.First && e < x.Last {
				list = append(list, e)
			}
		}
	}
	return list
}

// Column is the epoch that one of a number of columns stands for.
func (x Epochs) Column(column, columns int) int {
	return max(1, x.At(column*grid.DotsAcross, columns*grid.DotsAcross))
}
