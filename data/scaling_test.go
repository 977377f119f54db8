package data_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backstep/data"
)

// drawRows draws rows of a few features, and chooses some of the rows.
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

// fit is data.Standardise or data.MinMax.
type fit func(rows [][]float64, chosen []int) ([]data.Scaling, error)

func fitted(t *rapid.T, fit fit, rows [][]float64, chosen []int) []data.Scaling {
	scalings, err := fit(rows, chosen)
	if err != nil {
		t.Fatal(err)
	}
	return scalings
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
		scaled := data.Apply(fitted(t, data.Standardise, rows, chosen), rows)
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
		scaled := data.Apply(fitted(t, data.MinMax, rows, chosen), rows)
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

// The sum of a number repeated many times is rounded, and so is its mean.
func TestAColumnThatDoesNotVaryBecomesZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64().Draw(t, "value")
		rows := slices.Repeat([][]float64{{v}}, rapid.IntRange(1, 200).Draw(t, "rows"))
		other := rapid.Float64().Draw(t, "other")
		all := make([]int, len(rows))
		for i := range all {
			all[i] = i
		}
		for name, fit := range map[string]fit{"standard": data.Standardise, "minmax": data.MinMax} {
			s := fitted(t, fit, rows, all)[0]
			if got := s.Apply(v); got != 0 {
				t.Fatalf("%s: %v becomes %v", name, v, got)
			}
			if got := s.Apply(other); got != other-v {
				t.Fatalf("%s: another row has %v, which becomes %v", name, other, got)
			}
		}
	})
}

// ofColumn fits one feature over all rows.
func ofColumn(fit fit, values ...float64) (data.Scaling, error) {
	var rows [][]float64
	var all []int
	for i, v := range values {
		rows, all = append(rows, []float64{v}), append(all, i)
	}
	scalings, err := fit(rows, all)
	if err != nil {
		return data.Scaling{}, err
	}
	return scalings[0], nil
}

// Multiplying values by a power of 2 does not change their standardised values.
func TestStandardiseAtAnyMagnitude(t *testing.T) {
	want, _ := ofColumn(data.Standardise, 1, 2, 4)
	for _, exponent := range []int{1021, 520, 500, -500, -520, -1020} {
		factor := math.Ldexp(1, exponent)
		got, err := ofColumn(data.Standardise, factor, 2*factor, 4*factor)
		if err != nil || got.Shift != want.Shift*factor || got.Scale != want.Scale*factor {
			t.Errorf("2^%d: %v, %v", exponent, got, err)
		}
	}
	if got, err := ofColumn(data.Standardise, 1e308, -1e308, 0); err != nil || got.Shift != 0 || math.Abs(got.Apply(1e308)-math.Sqrt(1.5)) > 1e-15 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestStandardiseWhereValuesHardlyVary(t *testing.T) {
	values := slices.Repeat([]float64{0.1}, 100_000)
	values[7] = math.Nextafter(0.1, 1)
	got, err := ofColumn(data.Standardise, values...)
	if err != nil || got.Shift < 0.1 || got.Shift > values[7] || got.Scale > values[7]-0.1 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestScalingsThatNoNumberHolds(t *testing.T) {
	for _, c := range []struct {
		fit    fit
		values []float64
		want   string
	}{
		{data.MinMax, []float64{1e308, -1e308, 0}, "goes from −1e+308 to 1e+308, too far to divide by"},
		{data.Standardise, []float64{0, 5e-324}, "has a standard deviation of 0, too small to divide by"},
		{data.Standardise, []float64{0, 1e-310}, "has a standard deviation of 5e−311, too small to divide by"},
	} {
		_, err := ofColumn(c.fit, c.values...)
		var fault *data.ScalingError
		if !errors.As(err, &fault) || fault.Feature != 0 || err.Error() != c.want {
			t.Errorf("%v: %v", c.values, err)
		}
	}
	if got, err := ofColumn(data.MinMax, 0, 5e-324); err != nil || got.Apply(5e-324) != 1 {
		t.Errorf("the least number: %v, %v", got, err)
	}
}

// The scaling depends only on the chosen rows.
func TestScalingsDependOnTheChosenRowsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, chosen := drawRows(t)
		other := slices.Clone(rows)
		for i := range other {
			if !slices.Contains(chosen, i) {
				other[i] = slices.Repeat([]float64{1e6}, len(rows[i]))
			}
		}
		for name, fit := range map[string]fit{"standard": data.Standardise, "minmax": data.MinMax} {
			if got, want := fitted(t, fit, other, chosen), fitted(t, fit, rows, chosen); !slices.Equal(got, want) {
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
	scaled := data.Apply([]data.Scaling{{}, {Scale: 2}}, rows)
	scaled[0][0] = 5
	if rows[0][0] != 1 || rows[0][1] != 2 {
		t.Error("the raw rows have changed")
	}
	if scalings, err := data.Standardise(rows, nil); scalings != nil || err != nil {
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
