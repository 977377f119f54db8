package probe

import (
	"math"
	"slices"
	"strconv"

	"backstep/network"
)

// Contour is where the loss of a landscape has a round value, as short lines that lie end
// to end.
type Contour struct {
	Level float64
	Lines []ContourLine
}

// ContourLine is a straight piece of a contour, between two places of the plane.
type ContourLine struct{ FromX, FromY, ToX, ToY float64 }

// The most contours of a landscape, and how many times the lowest loss the highest is at
// least for contours at equal ratios instead of equal distances.
const (
	mostContours = 10
	wideRange    = 5
)

// contours returns the contours of a landscape from the lowest to the highest. Where the
// loss is not finite there are none.
func (l *Landscape) contours() []Contour {
	levels := contourLevels(l.span())
	list := make([]Contour, len(levels))
	for i, level := range levels {
		list[i].Level = level
	}
	for row := range l.Side - 1 {
		for column := range l.Side - 1 {
			s := l.square(column, row)
			for i, level := range levels {
				if s.low < level && level <= s.high {
					list[i].Lines = s.cut(level, list[i].Lines)
				}
			}
		}
	}
	return list
}

// span returns a loss that few points are below and one that few are above, so that no
// contour is a speck. If no loss is finite, low is above high.
func (l *Landscape) span() (low, high float64) {
	const few = 200 // one of so many
	finite := slices.DeleteFunc(slices.Clone(l.Loss), func(loss float64) bool { return !network.Finite(loss) })
	if len(finite) == 0 {
		return math.Inf(1), math.Inf(-1)
	}
	slices.Sort(finite)
	n := len(finite)
	return finite[n/few], finite[n-1-n/few]
}

// contourLevels returns round values above low and below high.
func contourLevels(low, high float64) []float64 {
	const deepest, flat = 1e-6, 1e-9 // parts of the highest loss
	const least = 1e-290             // the least loss whose powers of ten have no rounding errors to speak of
	switch {
	case !(high-low > flat*math.Abs(high)) || high < least:
		return nil
	case high > wideRange*math.Max(low, 0):
		return ratios(math.Max(low, high*deepest), high)
	default:
		return distances(low, high)
	}
}

// ratios returns as many round values as contours may have, at about equal ratios.
func ratios(low, high float64) []float64 {
	var list []float64
	for _, series := range []string{"1", "13", "125", "1235", "123457"} {
		if finer := multiples(low, high, series); list == nil || len(finer) <= mostContours {
			list = finer
		}
	}
	return list
}

// multiples returns the multiples of powers of ten that lie between two values, given their
// first digits.
func multiples(low, high float64, digits string) []float64 {
	var list []float64
	for exponent := math.Floor(math.Log10(low)); exponent <= math.Log10(high); exponent++ {
		for _, digit := range digits {
			// Parsed, because a product would not be the nearest to a round value.
			level, err := strconv.ParseFloat(string(digit)+"e"+strconv.Itoa(int(exponent)), 64)
			if err == nil && level > low && level < high {
				list = append(list, level)
			}
		}
	}
	return list
}

// distances returns as many round values as contours may have, at equal distances.
func distances(low, high float64) []float64 {
	var list []float64
	for exponent := math.Floor(math.Log10(high - low)); len(list) <= mostContours; exponent-- {
		for _, digit := range []float64{5, 2, 1} {
			finer := stepsBetween(low, high, digit, int(exponent))
			if len(finer) > mostContours {
				return list
			}
			list = finer
		}
	}
	return list
}

// stepsBetween returns the multiples of digit · 10^exponent between two values.
func stepsBetween(low, high, digit float64, exponent int) []float64 {
	power := math.Pow10(-exponent)
	var list []float64
	for i := math.Floor(low * power / digit); len(list) <= mostContours; i++ {
		level := i * digit / power
		if level >= high {
			break
		}
		if level > low {
			list = append(list, level)
		}
	}
	return list
}

// corner is a point of a landscape with its loss.
type corner struct{ x, y, loss float64 }

// square is four neighbouring points, around the square from the top left one.
type square struct {
	corners   [4]corner
	low, high float64 // the extremes of the losses; NaN if one of them is not finite
}

// square returns the square right of and below a point.
func (l *Landscape) square(column, row int) square {
	s := square{low: math.Inf(1), high: math.Inf(-1)}
	for i, by := range [4][2]int{{0, 0}, {1, 0}, {1, 1}, {0, 1}} {
		c, r := column+by[0], row+by[1]
		at := corner{loss: l.Loss[r*l.Side+c]}
		at.x, at.y = l.Plane.Window.Point(c, r, l.Side)
		if !network.Finite(at.loss) {
			return square{low: math.NaN(), high: math.NaN()}
		}
		s.low, s.high, s.corners[i] = math.Min(s.low, at.loss), math.Max(s.high, at.loss), at
	}
	return s
}

// cut appends the lines along which the square has a loss. They go from side to side,
// where the loss lies between those of the corners. If all four sides have it, the loss in
// the middle says which of them are joined.
func (s *square) cut(level float64, lines []ContourLine) []ContourLine {
	var on []corner
	for i, from := range s.corners {
		to := s.corners[(i+1)%4]
		if (from.loss < level) == (to.loss < level) {
			continue
		}
		part := (level - from.loss) / (to.loss - from.loss)
		on = append(on, corner{x: from.x + float64(part*(to.x-from.x)), y: from.y + float64(part*(to.y-from.y))})
	}
	if len(on) == 4 && (s.middle() < level) != (s.corners[0].loss < level) {
		on[0], on[1], on[2], on[3] = on[3], on[0], on[1], on[2]
	}
	for i := 0; i+1 < len(on); i += 2 {
		lines = append(lines, ContourLine{on[i].x, on[i].y, on[i+1].x, on[i+1].y})
	}
	return lines
}

// middle returns the mean loss of the corners.
func (s *square) middle() float64 {
	sum := 0.0
	for _, c := range s.corners {
		sum += c.loss
	}
	return sum / 4
}
