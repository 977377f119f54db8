package data_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backstep/data"
)

// drawRows draws rows of a few features, and which of them are chosen.
func drawRows(t *rapid.T) (rows [][]float64, chosen []int) {
	features := rapid.IntRange(1, 4).Draw(t, "features")
	n := rapid.IntRange(1, 20).Draw(t, "rows")
	for range n {
		rows = append(rows, rapid.SliceOfN(rapid.Float64Range(-1e3, 1e3), features, features).Draw(t, "row"))
	}
	chosen = rapid.SliceOfNDistinct(rapid.IntRange(0, n-1), 1, n, rapid.ID[int]).Draw(t, "chosen")
	return rows, chosen
}

// pick returns one feature of the chosen rows.
func pick(rows [][]float64, chosen []int, feature int) []float64 {
	var values []float64
	for _, row := range chosen {
		values = append(values, rows[row][feature])
	}
	return values
}

func moments(values []float64) (mean, deviation float64) {
	for _, v := range values {
		mean += v / float64(len(values))
	}
	for _, v := range values {
		deviation += (v - mean) * (v - mean) / float64(len(values))
	}
	return mean, math.Sqrt(deviation)
}

func TestStandardise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, chosen := drawRows(t)
		scaled := data.Apply(data.Standardise(rows, chosen), rows)
		for f := range rows[0] {
			raw := pick(rows, chosen, f)
			mean, deviation := moments(pick(scaled, chosen, f))
			_, spread := moments(raw)
			if math.Abs(mean) > 1e-6 {
				t.Fatalf("feature %d has mean %v", f, mean)
			}
			if spread > 1e-6 && math.Abs(deviation-1) > 1e-6 {
				t.Fatalf("feature %d has deviation %v", f, deviation)
			}
			if slices.Min(raw) == slices.Max(raw) && math.Abs(deviation) > 1e-9 {
				t.Fatalf("feature %d does not vary, but deviates by %v", f, deviation)
			}
		}
	})
}

func TestMinMax(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, chosen := drawRows(t)
		scaled := data.Apply(data.MinMax(rows, chosen), rows)
		for f := range rows[0] {
			raw, values := pick(rows, chosen, f), pick(scaled, chosen, f)
			want := 1.0
			if slices.Min(raw) == slices.Max(raw) {
				want = 0
			}
			if slices.Min(values) != 0 || slices.Max(values) != want {
				t.Fatalf("feature %d goes from %v to %v, want 0 to %v", f, slices.Min(values), slices.Max(values), want)
			}
		}
	})
}

// The scaling is that of the chosen rows, whatever the others are.
func TestScalingsDependOnTheChosenRowsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, chosen := drawRows(t)
		other := slices.Clone(rows)
		for i := range other {
			if !slices.Contains(chosen, i) {
				other[i] = slices.Repeat([]float64{1e6}, len(rows[i]))
			}
		}
		for name, fit := range map[string]func([][]float64, []int) []data.Scaling{"standard": data.Standardise, "minmax": data.MinMax} {
			if got, want := fit(other, chosen), fit(rows, chosen); !slices.Equal(got, want) {
				t.Fatalf("%s: %v, want %v", name, got, want)
			}
		}
	})
}

func TestScalingsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := data.Scaling{Shift: rapid.Float64Range(-100, 100).Draw(t, "shift"), Scale: rapid.Float64Range(0.01, 100).Draw(t, "scale")}
		raw := rapid.Float64Range(-1e3, 1e3).Draw(t, "raw")
		if back := s.Invert(s.Apply(raw)); math.Abs(back-raw) > 1e-9 {
			t.Fatalf("%v becomes %v", raw, back)
		}
	})
	var none data.Scaling
	if none.Apply(3) != 3 || none.Invert(3) != 3 || !none.Identity() || !(data.Scaling{Scale: 1}).Identity() {
		t.Error("no scaling changes something")
	}
}

func TestScalingFormulas(t *testing.T) {
	for _, c := range []struct {
		s    data.Scaling
		want string
	}{
		{data.Scaling{}, "x"},
		{data.Scaling{Scale: 1}, "x"},
		{data.Scaling{Shift: 15, Scale: 30}, "(x − 15)/30"},
		{data.Scaling{Scale: 100}, "x/100"},
		{data.Scaling{Shift: 2, Scale: 1}, "x − 2"},
		{data.Scaling{Shift: -2.5, Scale: 4}, "(x + 2.5)/4"},
		{data.Scaling{Shift: 1.0 / 3, Scale: 1e-9}, "(x − 0.3333)/1e−09"},
	} {
		if got := c.s.Formula("x"); got != c.want {
			t.Errorf("%v: %s, want %s", c.s, got, c.want)
		}
	}
}

func TestApplyLeavesRowsAlone(t *testing.T) {
	rows := [][]float64{{1, 2}}
	scaled := data.Apply(nil, rows)
	scaled[0][0] = 5
	if rows[0][0] != 1 {
		t.Error("the raw rows have changed")
	}
	if data.Standardise(rows, nil) != nil {
		t.Error("a scaling of no rows")
	}
}

func TestSplit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 60).Draw(t, "rows")
		fraction := rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0, 0.999)).Draw(t, "fraction")
		seed := rapid.Uint64().Draw(t, "seed")
		train, test := data.Split(rows, fraction, seed)
		all := slices.Sorted(slices.Values(slices.Concat(train, test)))
		for i := range rows {
			if len(all) != rows || all[i] != i {
				t.Fatalf("%v and %v are not %d rows", train, test, rows)
			}
		}
		if !slices.IsSorted(train) || !slices.IsSorted(test) {
			t.Fatalf("%v and %v are not in the order of the rows", train, test)
		}
		want := math.Round(fraction * float64(rows))
		switch {
		case rows == 1 || fraction == 0:
			want = 0
		case want == 0:
			want = 1
		case int(want) == rows:
			want--
		}
		if len(test) != int(want) {
			t.Fatalf("%d of %d rows are kept, want %v", len(test), rows, want)
		}
		again, _ := data.Split(rows, fraction, seed)
		if !slices.Equal(again, train) {
			t.Fatal("the same seed draws others")
		}
	})
}

func TestSplitDrawsByTheSeed(t *testing.T) {
	drawn := map[int]int{}
	for seed := range uint64(400) {
		_, test := data.Split(10, 0.3, seed)
		for _, row := range test {
			drawn[row]++
		}
	}
	for row := range 10 {
		if drawn[row] < 60 || drawn[row] > 180 {
			t.Errorf("row %d was drawn %d times of 400, want about 120", row, drawn[row])
		}
	}
}
