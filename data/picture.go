package data

import (
	"math"
	"regexp"
	"slices"
	"strconv"
)

// Picture says that the features of a set are the pixels of a square picture. The zero
// Picture says that they are not.
type Picture struct {
	Side      int     // pixels
	Places    []int   // of each feature: row × Side + column, from the upper left corner
	Low, High float64 // the least and the greatest raw value of any pixel, or 0 if that is beyond
}

// leastSide is the side of the smallest square that is taken for a picture.
const leastSide = 4

// Pixels have names with the row and the column (p07, pixel_0_7, 1x8) or with a number that
// counts them (pixel7).
var (
	cornered = regexp.MustCompile(`^(?:p|px|pix|pixel)[_ ]?(\d+)[_x.,](\d+)$|^(\d+)x(\d+)$`)
	joined   = regexp.MustCompile(`^(?:p|px|pix|pixel)[_ ]?(\d+)$`)
)

// pictureOf returns the picture of which features are pixels, if all are and if they are at
// least half of it. The names of all columns tell how large it is.
func pictureOf(features, columns []string) Picture {
	for _, read := range []func([]string) (map[string][2]int, int){inCorners, inFigures, counted} {
		places, side := read(columns)
		if side < leastSide || len(places) != side*side || 2*len(features) < len(places) {
			continue
		}
		p := Picture{Side: side}
		for _, name := range features {
			at, ok := places[name]
			if !ok {
				return Picture{}
			}
			p.Places = append(p.Places, at[0]*side+at[1])
		}
		return p
	}
	return Picture{}
}

// inCorners reads names with a row and a column apart.
func inCorners(names []string) (places map[string][2]int, side int) {
	found := map[string][2]int{}
	for _, name := range names {
		if m := cornered.FindStringSubmatch(name); m != nil {
			found[name] = [2]int{number(m[1] + m[3]), number(m[2] + m[4])}
		}
	}
	return squared(found)
}

// inFigures reads names in which the first half of the figures is the row.
func inFigures(names []string) (places map[string][2]int, side int) {
	found, length := map[string][2]int{}, 0
	for _, name := range names {
		m := joined.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		half := len(m[1]) / 2
		if length == 0 {
			length = len(m[1])
		}
		if len(m[1]) != length || length%2 != 0 {
			return nil, 0
		}
		found[name] = [2]int{number(m[1][:half]), number(m[1][half:])}
	}
	return squared(found)
}

// counted reads names that count pixels row by row.
func counted(names []string) (places map[string][2]int, side int) {
	counts, first := map[string]int{}, math.MaxInt
	for _, name := range names {
		if m := joined.FindStringSubmatch(name); m != nil {
			counts[name] = number(m[1])
			first = min(first, counts[name])
		}
	}
	side = int(math.Sqrt(float64(len(counts))))
	if side == 0 {
		return nil, 0
	}
	found := map[string][2]int{}
	for name, n := range counts {
		found[name] = [2]int{(n - first) / side, (n - first) % side}
	}
	return squared(found)
}

// squared returns places counted from 0, if each pixel of a square has one name.
func squared(found map[string][2]int) (places map[string][2]int, side int) {
	least, most := math.MaxInt, 0
	for _, at := range found {
		least, most = min(least, at[0], at[1]), max(most, at[0], at[1])
	}
	side = most - least + 1
	if len(found) == 0 || side < 1 || len(found) != side*side {
		return nil, 0
	}
	places, taken := map[string][2]int{}, map[[2]int]bool{}
	for name, at := range found {
		at = [2]int{at[0] - least, at[1] - least}
		if taken[at] {
			return nil, 0
		}
		places[name], taken[at] = at, true
	}
	return places, side
}

// number reads figures. Those of a huge number are none of a picture.
func number(figures string) int {
	n, err := strconv.Atoi(figures)
	if err != nil {
		return math.MaxInt / 2
	}
	return n
}

// of returns the picture if the features are other ones of its own, by their indices; −1
// stands for what is no pixel.
func (p Picture) of(features []int) Picture {
	if p.Side == 0 || slices.Contains(features, -1) || 2*len(features) < p.Side*p.Side {
		return Picture{}
	}
	chosen := p
	chosen.Places = nil
	for _, f := range features {
		chosen.Places = append(chosen.Places, p.Places[f])
	}
	return chosen
}

// within returns the picture with the range of its pixels.
func (p Picture) within(raw [][]float64) Picture {
	if p.Side == 0 {
		return p
	}
	for _, row := range raw {
		p.Low, p.High = min(p.Low, slices.Min(row)), max(p.High, slices.Max(row))
	}
	return p
}
