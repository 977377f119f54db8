package paint

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/number"
)

// Scale maps losses to the height of a plot. It depends on all that is known of a run and
// not on the cursor, and its ends are round numbers, so it can only grow while a run does.
type Scale struct {
	low, high float64 // the ends of the plot, as logarithms if log is set
	log       bool
	percent   bool
	ticks     []tick
}

// tick is a value that an axis labels. One with a line is continued over the plot.
type tick struct {
	row   int
	label string
	line  bool
}

// position returns where v stands, from 0 at the bottom to 1 at the top.
func (s Scale) position(v float64) float64 {
	if s.log {
		v = math.Log10(math.Max(v, math.SmallestNonzeroFloat64))
	}
	return math.Max(0, math.Min(1, (v-s.low)/(s.high-s.low)))
}

// Level returns where v stands on a plot of rows rows, each divided into a number of
// levels, counted from the top. The ends of the scale stand in the middle of their rows.
func (s Scale) Level(v float64, rows, levels int) int {
	const whole = 1e-9 // what arithmetic may take from a whole number
	return int(((1-s.position(v))*float64(rows-1)+0.5)*float64(levels) + whole)
}

// Labels returns the labels of an axis by their rows, and the rows that have a line.
func (s Scale) Labels() (labels map[int]string, lines []int) {
	labels = map[int]string{}
	for _, t := range s.ticks {
		labels[t.row] = t.label
		if t.line {
			lines = append(lines, t.row)
		}
	}
	return labels, lines
}

// tick adds a value to those that are labelled, unless its row has a label.
func (s *Scale) tick(v, step float64, rows int, line bool) {
	at := v
	if s.log {
		at = math.Pow(10, v)
	}
	row, label := s.Level(at, rows, 1), TickLabel(roundTick(at, step), step, AxisLabels-1)
	if label != "" && !slices.ContainsFunc(s.ticks, func(t tick) bool { return t.row == row }) {
		s.ticks = append(s.ticks, tick{row, label, line})
	}
}

// roundTick takes away what arithmetic added to a round number.
func roundTick(v, step float64) float64 {
	if step > 0 {
		return math.Round(v/step) * step
	}
	const digits = 6
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', digits, 64), 64)
	if err != nil {
		return v
	}
	return rounded
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
		label = shortest(v)
	}
	if grid.Width(label) > room {
		return ""
	}
	return label
}

// shortest writes a value with an exponent and its fewest digits.
func shortest(v float64) string {
	mantissa, _, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	_, decimals, _ := strings.Cut(mantissa, ".")
	return number.Default().Scientific(v, len(decimals))
}

// NewScale returns the scale of the losses of some lines for rows rows. Logarithmic, it
// goes from the power of ten above the largest to that at or below the smallest.
func NewScale(traces []Trace, log bool, rows int) Scale {
	e := extentOf(traces)
	if log {
		return logScale(e, rows)
	}
	return linearScale(e, rows)
}

// exponent returns that of the power of ten at or below v.
func exponent(v float64) float64 { return math.Floor(math.Log10(v)) }

// least is the smallest loss that scales go down to. Below it exponents have three digits,
// for which labels have no room.
const least = 1e-98

func logScale(e extent, rows int) Scale {
	if !(e.high > 0) {
		e.high, e.positive = 1, 1
	}
	s := Scale{log: true, low: exponent(math.Max(least, e.positive)), high: exponent(math.Max(least, e.high)) + 1}
	s.decades(rows)
	const fine = 4 // rows a decade that have room for 1, 2 and 5
	if float64(rows-1) >= fine*(s.high-s.low) {
		for x := s.low; x < s.high; x++ {
			for _, m := range []float64{2, 5} {
				s.tick(x+math.Log10(m), 0, rows, false)
			}
		}
	}
	return s
}

// decades labels both ends of a logarithmic scale, and powers of ten between them: as many
// as keep two rows apart or, if none does, those that have a row of their own.
func (s *Scale) decades(rows int) {
	s.tick(s.high, 0, rows, true)
	s.tick(s.low, 0, rows, true)
	every := decadesApart(s.high-s.low, rows)
	for x := s.high - every; x > s.low; x -= every {
		if s.apart(math.Pow(10, x), rows) {
			s.tick(x, 0, rows, true)
		}
	}
	const few = 4
	if decades := s.high - s.low; len(s.ticks) == 2 && decades <= few && decades <= float64(rows-1) {
		for x := s.high - 1; x > s.low; x-- {
			s.tick(x, 0, rows, false)
		}
	}
}

// decadesApart returns the number of decades from one label to the next, at which labels
// are two rows apart, if there is room for two of them.
func decadesApart(decades float64, rows int) float64 {
	const apart = 2
	for _, every := range []float64{1, 2, 3, 5, 10, 20, 50, 100, 200} {
		if every*float64(rows-1) >= apart*decades || every >= decades {
			return math.Min(every, decades)
		}
	}
	return decades
}

// linearScale returns a scale from 0 to a round number.
func linearScale(e extent, rows int) Scale {
	s := Scale{high: 1}
	if e.high > 0 {
		s.high = RoundUp(math.Max(least, e.high))
	}
	if e.low < 0 {
		s.low = -RoundUp(-e.low)
	}
	step := s.high - s.low
	if s.low == 0 {
		step /= float64(gaps(s.high, rows))
	}
	for v := s.high; v > s.low-step/2; v -= step {
		s.tick(v, step, rows, true)
	}
	return s
}

// gaps returns into how many parts a scale from 0 to a round number is divided, so that
// labels are two rows apart.
func gaps(high float64, rows int) int {
	parts := map[float64][]int{1: {5, 2}, 2: {4, 2}, 5: {5, 2}}
	for _, n := range parts[math.Round(high/math.Pow(10, exponent(high*(1+1e-9))))] {
		if 2*n < rows {
			return n
		}
	}
	return 1
}

// RoundUp returns the smallest number that is at least x and is 1, 2 or 5 times a power
// of ten, or 1 if x is not positive.
func RoundUp(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return 1
	}
	return roundOf(x, 1, 2, 5, 10)
}

// RoundStep returns the smallest number that is at least x and is 1, 2, 2.5 or 5 times
// a power of ten.
func RoundStep(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return 1
	}
	return roundOf(x, 1, 2, 2.5, 5, 10)
}

// roundOf returns the first multiple of the power of ten below x that is at least x.
func roundOf(x float64, multiples ...float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range multiples {
		if m*power >= x*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// PercentScale returns a scale from a round number that is at most low to 100 %, with as
// many labels as keep two rows apart.
func PercentScale(low float64, rows int) Scale {
	gaps, step := 1, 100.0
	for _, n := range []int{5, 4, 3, 2} {
		steps := []float64{1, 2, 5, 10, 20, 25, 50, 100}
		i := slices.IndexFunc(steps, func(s float64) bool { return 100-s*float64(n) <= low && s*float64(n) <= 100 })
		if i >= 0 && 2*n < rows {
			gaps, step = n, steps[i]
			break
		}
	}
	s := Scale{low: 100 - step*float64(gaps), high: 100, percent: true}
	for i := range gaps + 1 {
		v := 100 - float64(i)*step
		s.ticks = append(s.ticks, tick{row: s.Level(v, rows, 1), label: number.Tick(v, 1) + " %", line: true})
	}
	return s
}
