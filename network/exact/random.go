package exact

import (
	"math"
	"math/bits"
	"math/rand/v2"
)

// Purpose is what random numbers are for. Each purpose has its own streams, so that
// another initialisation, for example, does not change the order of the samples.
type Purpose int

// The purposes. Their values are part of every stream and never change.
const (
	Initialisation Purpose = iota
	Data
	Shuffling
)

// Stream is a sequence of random numbers: PCG (O'Neill, PCG: a family of simple
// fast space-efficient statistically good algorithms for random number generation,
// 2014), whose bits Go promises to keep. The numbers are made from the bits here,
// so that the same seed gives the same numbers in every release. A stream is not
// safe for concurrent use.
type Stream struct {
	source rand.PCG
	spare  float64 // the second number of the last pair that Normal drew
	paired bool    // whether spare is still to be used
}

// NewStream returns the stream for a seed, a purpose and an index, which is the epoch
// for the shuffling of an epoch. Within a purpose, no two pairs of seed and index start
// their streams alike.
func NewStream(seed uint64, purpose Purpose, index uint64) *Stream {
	return &Stream{source: start(seed, purpose, index)}
}

// start returns the source of a stream. It is a separate function so that NewStream is
// inlined, and a stream that does not leave its caller needs no allocation.
func start(seed uint64, purpose Purpose, index uint64) (source rand.PCG) {
	high := mixed(seed ^ mixed(uint64(purpose)))
	source.Seed(high, mixed(index^high))
	return source
}

// mixed maps numbers one to one, such that a change of any bit changes about half of
// the bits. It is a step of SplitMix64 (Steele, Lea and Flood, Fast splittable
// pseudorandom number generators, 2014).
func mixed(n uint64) uint64 {
	n += 0x9e3779b97f4a7c15
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return n ^ n>>31
}

// Float64 returns a number in [0, 1): one of the 2⁵³ multiples of 2⁻⁵³.
func (s *Stream) Float64() float64 {
	return float64(float64(s.source.Uint64()>>11) * 0x1p-53)
}

// Uniform returns a number between low and high. It returns high only if rounding leads
// there.
func (s *Stream) Uniform(low, high float64) float64 {
	return low + float64((high-low)*s.Float64())
}

// Normal returns a number from the standard normal distribution, by the polar method: a
// point drawn evenly inside the unit circle gives two of them (Marsaglia and Bray, A
// convenient method for generating normal variables, 1964).
func (s *Stream) Normal() float64 {
	if s.paired {
		s.paired = false
		return s.spare
	}
	for {
		u, v := s.Uniform(-1, 1), s.Uniform(-1, 1)
		square := float64(u*u) + float64(v*v)
		if square == 0 || square >= 1 {
			continue
		}
		scale := math.Sqrt(-2 * Log(square) / square)
		s.spare, s.paired = float64(v*scale), true
		return float64(u * scale)
	}
}

// Intn returns one of 0 … n−1, each with the same probability. It panics unless n
// is positive.
//
// The high word of bits·n is the number. The low word shows which few bits would
// make some numbers likelier, and these are drawn again (Lemire, Fast random
// integer generation in an interval, 2019).
func (s *Stream) Intn(n int) int {
	if n <= 0 {
		panic("exact: Intn of a number that is not positive")
	}
	limit := uint64(n)
	number, rest := bits.Mul64(s.source.Uint64(), limit)
	for rest < limit && rest < -limit%limit {
		number, rest = bits.Mul64(s.source.Uint64(), limit)
	}
	return int(number)
}

// Shuffle puts x into a random order, each order with the same probability (Fisher and
// Yates): from the last position down, each position takes one of the elements that are
// left.
func (s *Stream) Shuffle(x []int) {
	for i := len(x) - 1; i > 0; i-- {
		j := s.Intn(i + 1)
		x[i], x[j] = x[j], x[i]
	}
}
