package paint

import "math"

// Epochs is the x axis of a chart, from one epoch to another.
type Epochs struct {
	First, Last int
	Log         bool
}

// EpochScale returns an axis from 1 to 1, 2 or 5 times a power of ten that is at least the
// number of known epochs.
func EpochScale(known int) Epochs {
	const least = 10
	return Epochs{First: 1, Last: int(math.Round(RoundUp(float64(max(known, least)))))}
}

// on returns the place of an epoch on the axis, in epochs or in their logarithms.
func (x Epochs) on(epoch float64) float64 {
	if x.Log {
		return math.Log10(math.Max(epoch, 0.5))
	}
	return epoch
}

// Position returns the column of an epoch on an axis of so many columns. For an epoch off
// the axis it lies off the axis too.
func (x Epochs) Position(epoch float64, columns int) int {
	from, to := x.on(float64(x.First)), x.on(float64(x.Last))
	return int(math.Round((x.on(epoch) - from) / (to - from) * float64(columns-1)))
}

// At returns the epoch at a column of an axis of so many columns.
func (x Epochs) At(column, columns int) int {
	share := float64(column) / float64(max(columns-1, 1))
	if x.Log {
		from, to := x.on(float64(x.First)), x.on(float64(x.Last))
		return int(math.Round(math.Pow(10, from+share*(to-from))))
	}
	return x.First + int(math.Round(share*float64(x.Last-x.First)))
}

// Shows reports whether an epoch is on the axis.
func (x Epochs) Shows(epoch int) bool { return x.First <= epoch && epoch <= x.Last }

// Zoomed returns the part of the axis around an epoch. The width is halved a number of
// times, but is at least a few epochs. The part is then moved right by a number of
// quarters of that width.
func (x Epochs) Zoomed(around, times, moved int) Epochs {
	const least = 8
	if times <= 0 {
		return x
	}
	from, to := x.on(float64(x.First)), x.on(float64(x.Last))
	width := (to - from) / float64(int(1)<<times)
	inside := func(low float64) float64 { return math.Max(from, math.Min(low, to-width)) }
	// It follows the epoch in whole quarters, so that it holds still while the epoch moves
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

// of returns the epoch at a place on the axis.
func (x Epochs) of(place float64) int {
	if x.Log {
		place = math.Pow(10, place)
	}
	return int(math.Round(place))
}

// ticks returns the epochs to label. On a logarithmic axis these are powers of ten and,
// if it is short, some of their multiples. Otherwise they are round numbers, at most four
// parts of the axis.
func (x Epochs) ticks() []int {
	var list []int
	if !x.Log {
		const parts = 4
		step := max(1, int(RoundUp(float64(x.Last-x.First)/parts)))
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

// Column returns the epoch that a column stands for, on an axis with the given number
// of columns.
func (x Epochs) Column(column, columns int) int {
	return max(1, x.At(column, columns))
}
