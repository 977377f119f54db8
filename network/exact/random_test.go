package exact

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
	"testing"
)

// Sessions are replayed from their seeds, so these numbers may never change.
func ExampleStream() {
	for _, s := range []*Stream{
		NewStream(1, Initialisation, 0),
		NewStream(1, Data, 0),
		NewStream(1, Shuffling, 1),
		NewStream(math.MaxUint64, Shuffling, 1),
	} {
		order := []int{0, 1, 2, 3, 4, 5, 6, 7}
		fmt.Print(s.Float64(), " ", s.Uniform(-2, 3), " ", s.Normal(), " ", s.Normal(), " ", s.Intn(1000), " ")
		s.Shuffle(order)
		fmt.Println(order)
	}
	// Output:
	// 0.8341397574755641 -1.3696756747038719 -0.7754241805674954 1.4299583006913776 524 [6 7 3 4 2 5 0 1]
	// 0.523050118783492 0.0157167036379513 -1.2304757725340898 -0.5654947732929817 157 [1 6 4 7 0 3 5 2]
	// 0.24536823067626357 -1.5808436037662852 2.732902954884375 -0.06375814784300292 88 [6 3 1 0 5 2 4 7]
	// 0.8058378598429231 2.5283501076850596 -1.5656773533860888 -2.2161844138860807 635 [4 2 5 3 6 0 1 7]
}

func TestStreamsDiffer(t *testing.T) {
	seen := map[float64]string{}
	for _, seed := range []uint64{0, 1, 2, 1 << 63, math.MaxUint64} {
		for _, purpose := range []Purpose{Initialisation, Data, Shuffling} {
			for index := range uint64(200) {
				name := fmt.Sprintf("seed %d, purpose %d, index %d", seed, purpose, index)
				first := NewStream(seed, purpose, index).Float64()
				if first != NewStream(seed, purpose, index).Float64() {
					t.Errorf("%s: the same stream starts in two ways", name)
				}
				if other, ok := seen[first]; ok {
					t.Errorf("%s starts like %s", name, other)
				}
				seen[first] = name
			}
		}
	}
}

// The first numbers of the streams of one seed are as random as the numbers of one
// stream.
func TestFirstNumbersOfStreamsAreEven(t *testing.T) {
	var counts [16]int
	for index := range uint64(16000) {
		counts[int(16*NewStream(7, Shuffling, index).Float64())]++
	}
	checkEven(t, "first numbers", counts[:])
}

// checkEven compares χ² of counts that should be equal with its mean, which is one less
// than the number of counts. It fails beyond six standard deviations, which is too far
// for chance.
func checkEven(t *testing.T, what string, counts []int) {
	t.Helper()
	sum := 0
	for _, n := range counts {
		sum += n
	}
	mean := float64(sum) / float64(len(counts))
	square := 0.0
	for _, n := range counts {
		square += (float64(n) - mean) * (float64(n) - mean) / mean
	}
	free := float64(len(counts) - 1)
	if math.Abs(square-free) > 6*math.Sqrt(2*free) {
		t.Errorf("%s: χ² is %v for %v degrees of freedom: %v", what, square, free, counts)
	}
}

func TestFloat64IsEven(t *testing.T) {
	s := NewStream(3, Data, 0)
	var counts, lastBits [64]int
	for range 64000 {
		x := s.Float64()
		if x < 0 || x >= 1 {
			t.Fatalf("%v is not in [0, 1)", x)
		}
		whole := x * 0x1p53
		if whole != math.Floor(whole) {
			t.Fatalf("%v is no multiple of 2⁻⁵³", x)
		}
		counts[int(64*x)]++
		lastBits[uint64(whole)&63]++
	}
	checkEven(t, "first bits", counts[:])
	checkEven(t, "last bits", lastBits[:])
}

func TestUniformStaysWithin(t *testing.T) {
	s := NewStream(4, Data, 0)
	smallest, largest := math.Inf(1), math.Inf(-1)
	for range 10000 {
		x := s.Uniform(-3, 5)
		smallest, largest = min(smallest, x), max(largest, x)
	}
	if smallest < -3 || smallest > -2.99 || largest > 5 || largest < 4.99 {
		t.Errorf("from %v to %v", smallest, largest)
	}
	if x := s.Uniform(2, 2); x != 2 {
		t.Errorf("between 2 and 2 lies %v", x)
	}
}

// Intervals of equal probability under Φ, the integral of the normal density, get
// equally many numbers, both of those that come first in their pair and of those that
// come second.
func TestNormalIsNormal(t *testing.T) {
	s := NewStream(5, Initialisation, 0)
	var counts [2][32]int
	product := 0.0
	for range 40000 {
		var pair [2]float64
		for i := range pair {
			pair[i] = s.Normal()
			counts[i][int(32*0.5*math.Erfc(-pair[i]/math.Sqrt2))]++
		}
		product += pair[0] * pair[1]
	}
	checkEven(t, "first numbers", counts[0][:])
	checkEven(t, "second numbers", counts[1][:])
	if math.Abs(product/40000) > 0.03 {
		t.Errorf("the numbers of a pair depend on each other: covariance %v", product/40000)
	}
}

func TestIntnIsEven(t *testing.T) {
	s := NewStream(6, Shuffling, 0)
	for _, n := range []int{1, 2, 3, 7, 100} {
		counts := make([]int, n)
		for range 1000 * n {
			counts[s.Intn(n)]++
		}
		if n > 1 {
			checkEven(t, fmt.Sprint("Intn of ", n), counts)
		}
	}
	// Without drawing again, every third number of these would be rarer.
	var counts [3]int
	most := int(uint(3) << (bits.UintSize - 3))
	for range 9000 {
		counts[s.Intn(most)%3]++
	}
	checkEven(t, "Intn of 3·2⁶¹", counts[:])
}

func TestIntnOfNothingPanics(t *testing.T) {
	for _, n := range []int{0, -1} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Intn(%d) returns", n)
				}
			}()
			NewStream(1, Data, 0).Intn(n)
		}()
	}
}

func TestShuffleGivesEveryOrder(t *testing.T) {
	counts := map[string]int{}
	for index := range uint64(24000) {
		x := []int{1, 2, 3, 4}
		NewStream(8, Shuffling, index).Shuffle(x)
		counts[fmt.Sprint(x)]++
		slices.Sort(x)
		if !slices.Equal(x, []int{1, 2, 3, 4}) {
			t.Fatalf("shuffling leaves %v", x)
		}
	}
	if len(counts) != 24 {
		t.Fatalf("%d orders of 24", len(counts))
	}
	var all []int
	for _, n := range counts {
		all = append(all, n)
	}
	checkEven(t, "orders", all)
	NewStream(8, Shuffling, 0).Shuffle(nil)
}

func TestStreamThatStaysAllocatesNothing(t *testing.T) {
	x := []int{1, 2, 3}
	if n := testing.AllocsPerRun(10, func() { NewStream(1, Shuffling, 1).Shuffle(x) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
