package atlas

import "math"

// farthest is the z, below and above 0, between which the shape of an activation is looked
// at: beyond it nothing changes any more that could be seen.
const farthest = 40

// shape returns f and f′ from far below 0 to far above it.
func (a Activation) shape() []Point {
	const points = 8001
	return a.sampled(farthest, points)
}

// Steepest returns the largest slope and where it is, as near as counts.
func (a Activation) Steepest() Point {
	return a.highest(func(p Point) float64 { return p.Slope })
}

// Lowest returns the smallest value and where it is, as near as counts.
func (a Activation) Lowest() Point {
	return a.highest(func(p Point) float64 { return -p.Value })
}

// highest returns the point that has the largest height, of which there is one in its
// neighbourhood.
func (a Activation) highest(height func(p Point) float64) Point {
	points := a.shape()
	best := 0
	for i, p := range points {
		if height(p) > height(points[best]) {
			best = i
		}
	}
	const thirds, rounds = 3, 60
	low, high := points[max(0, best-1)].At, points[min(best+1, len(points)-1)].At
	for range rounds {
		left, right := low+(high-low)/thirds, high-(high-low)/thirds
		if height(a.At(left)) < height(a.At(right)) {
			low = left
		} else {
			high = right
		}
	}
	if p := a.At((low + high) / 2); height(p) > height(points[best]) {
		return p
	}
	return points[best]
}

// flatSlope is the size of a slope below which a curve counts as flat: a hundredth.
const flatSlope = 0.01

// Flat returns where the curve is flat for good, below and above. They are infinite on a
// side on which it never is.
func (a Activation) Flat() (below, above float64) {
	points := a.shape()
	first, last := 0, len(points)-1
	for first <= last && flat(points[first]) {
		first++
	}
	for last >= first && flat(points[last]) {
		last--
	}
	below, above = math.Inf(-1), math.Inf(1)
	if first > 0 {
		below = a.edge(points[first].At, points[first-1].At)
	}
	if last < len(points)-1 {
		above = a.edge(points[last].At, points[last+1].At)
	}
	return below, above
}

func flat(p Point) bool { return math.Abs(p.Slope) < flatSlope }

// edge returns where a curve becomes flat between a z where it is not and one where it is.
func (a Activation) edge(steep, level float64) float64 {
	const rounds = 40
	for range rounds {
		if middle := (steep + level) / 2; flat(a.At(middle)) {
			level = middle
		} else {
			steep = middle
		}
	}
	return level
}
