package paint

import (
	"math"
	"slices"
	"strconv"

	"backstep/ui/grid"
	"backstep/ui/number"
)

// Scale maps losses to the height of a plot.
type Scale struct {
	low, high float64 // the ends of the plot, as logarithms if log is set
	log       bool
	percent   bool
	ticks     []tick
}

// tick is a labelled value of an axis.
type tick struct {
	row   int
	label string
}

// TickLabel returns the label of a tick for room columns. It is shortened if the
// shorter form still has the same value, and empty if it does not fit.
func TickLabel(v, step float64, room int) string {
	label := number.Tick(v, step)
	for digits := 3; digits > 0 && grid.Width(label) > room; digits-- {
		rounded := strconv.FormatFloat(v, 'e', digits-1, 64)
		if near, err := strconv.ParseFloat(rounded, 64); err == nil && math.Abs(near-v) <= 1e-6*math.Abs(v) {
			label = number.Default().Brief(v, digits)
		}
	}
	if grid.Width(label) > room {
		return ""
	}
	return label
}

// position returns where v stands, from 0 at the bottom to 1 at the top.
func (s Scale) position(v float64) float64 {
	if s.log {
		v = math.Log10(math.Max(v, math.SmallestNonzeroFloat64))
	}
	return math.Max(0, math.Min(1, (v-s.low)/(s.high-s.low)))
}

// dot returns the row of dots of a value on a plot of rows rows, counted from the top.
// The lowest and the highest tick fall on the middles of their cells.
func (s Scale) dot(v float64, rows int) int {
	const middle = (grid.DotsDown - 1) / 2.0
	return int(math.Round((1-s.position(v))*float64((rows-1)*grid.DotsDown) + middle))
}

// NewScale returns a scale for rows rows that fits the finite points and has round
// numbers at equal distances.
func NewScale(points []Point, log bool, rows int) Scale {
	low, high, some := extremes(points, log)
	if log && some {
		return logScale(low, high, rows)
	}
	return linearScale(low, high, rows)
}

// extremes returns the smallest and the largest finite loss. If positive is set it
// leaves out points that are not positive, which have no logarithm. If no point is
// left, the range is from 0 to 1.
func extremes(points []Point, positive bool) (low, high float64, some bool) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, p := range points {
		if !p.Finite || (positive && p.Low <= 0) {
			continue
		}
		low, high = math.Min(low, p.Low), math.Max(high, p.High)
	}
	if low > high {
		return 0, 1, false
	}
	return low, high, true
}

func linearScale(low, high float64, rows int) Scale {
	gaps := 4
	if rows < 9 {
		gaps = 2
	}
	if high-low < 1e-12*math.Max(1, math.Abs(high)) {
		low, high = math.Min(low, 0), math.Max(high, 1e-12) // There is only one value. The scale starts at 0 to show its size.
	}
	step := RoundStep((high - low) / float64(gaps))
	bottom := math.Floor(low/step) * step
	for bottom+float64(gaps)*step < high {
		step = RoundStep(step * 1.01)
		bottom = math.Floor(low/step) * step
	}
	s := Scale{low: bottom, high: bottom + float64(gaps)*step}
	for i := range gaps + 1 {
		v := bottom + float64(gaps-i)*step
		s.ticks = append(s.ticks, tick{row: i * (rows - 1) / gaps, label: TickLabel(v, step, AxisLabels)})
	}
	return s
}

// RoundStep returns the smallest number that is at least x and is 1, 2, 2.5 or 5 times
// a power of ten.
func RoundStep(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 2.5, 5, 10} {
		if m*power >= x*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// logScale returns a logarithmic scale. Its ticks are powers of ten if they span
// several, otherwise 1, 2 and 5 times a power of ten.
func logScale(low, high float64, rows int) Scale {
	return scaleOf(logTicks(low, high, nil), rows)
}

// FineScale returns a scale as NewScale does, but for a tall plot. Its logarithms have
// more ticks.
func FineScale(points []Point, log bool, rows int) Scale {
	low, high, some := extremes(points, log)
	if !log || !some {
		return NewScale(points, log, rows)
	}
	values := logTicks(low, high, nil)
	for _, multiples := range [][]float64{{1, 3}, {1, 2, 5}, {1, 2, 3, 5, 7}, {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8}} {
		if finer := logTicks(low, high, multiples); 2*len(finer) <= rows {
			values = finer
		}
	}
	return scaleOf(values, rows)
}

// scaleOf returns a logarithmic scale from the first to the last of some values, and
// labels those for which there is room. If they are powers of ten, the labels are at
// equal distances, on every one, every second, every third and so on.
func scaleOf(values []float64, rows int) Scale {
	s := Scale{log: true, low: math.Log10(values[0]), high: math.Log10(values[len(values)-1])}
	if every := s.decades(values, rows); every > 1 {
		round := slices.DeleteFunc(slices.Clone(values), func(v float64) bool { return exponent(v)%every != 0 })
		if len(round) == 0 { // All values lie between two such powers, so the ends are labelled.
			round = []float64{values[0], values[len(values)-1]}
		}
		values = round
	}
	taken := -2
	for _, v := range slices.Backward(values) {
		row := int(math.Round((1-s.position(v))*float64(rows-1) - 1e-9)) // Round all halves the same way.
		if row < taken+2 && v > values[0] {
			continue
		}
		s.ticks = append(s.ticks, tick{row: row, label: TickLabel(v, 0, AxisLabels)})
		taken = row
	}
	return s
}

// decades returns the number of decades from one label to the next, so that labels are
// at least two rows apart. It returns 0 if the values are not powers of ten.
func (s Scale) decades(values []float64, rows int) int {
	if len(values) < 2 || math.Abs(values[1]/values[0]-10) > 1e-9 {
		return 0
	}
	const apart = 2
	for _, every := range []int{1, 2, 3, 5, 10, 20, 50, 100, 200, 500} {
		if float64(every*(rows-1)) >= apart*(s.high-s.low) {
			return every
		}
	}
	return 0
}

// exponent returns x for v = 10ˣ.
func exponent(v float64) int { return int(math.Round(math.Log10(v))) }

// logTicks returns round values from one at or below low to one at or above high. They
// are the given multiples of powers of ten or, if multiples is nil, multiples that
// leave few values.
func logTicks(low, high float64, multiples []float64) []float64 {
	if low <= 0 {
		low = high
	}
	first, last := math.Floor(math.Log10(low)), math.Ceil(math.Log10(high))
	switch {
	case multiples != nil:
	case last-first <= 2:
		multiples = []float64{1, 2, 5}
	default:
		multiples = []float64{1}
	}
	var all []float64
	for e := first; e <= last; e++ {
		for _, m := range multiples {
			all = append(all, m*math.Pow(10, e))
		}
	}
	from, to := 0, len(all)-1
	for from+1 < to && all[from+1] <= low {
		from++
	}
	for to-1 > from && all[to-1] >= high {
		to--
	}
	return all[from : to+1]
}

// PercentScale returns a scale from a round number that is at most low to 100 %.
func PercentScale(low float64, rows int) Scale {
	gaps, step := 1, 100.0
	for _, n := range []int{4, 3, 2, 1} {
		if n > 1 && ((rows-1)%n != 0 || (rows-1)/n < 2) {
			continue
		}
		steps := []float64{1, 2, 5, 10, 20, 25, 50, 100}
		i := slices.IndexFunc(steps, func(s float64) bool { return 100-s*float64(n) <= low && s*float64(n) <= 100 })
		if i >= 0 {
			gaps, step = n, steps[i]
			break
		}
	}
	s := Scale{low: 100 - step*float64(gaps), high: 100, percent: true}
	for i := range gaps + 1 {
		label := number.Tick(math.Round(100-float64(i)*step), 1) + " %"
		s.ticks = append(s.ticks, tick{row: i * (rows - 1) / gaps, label: label})
	}
	return s
}
