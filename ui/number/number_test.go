package number

import (
	"math"
	"math/big"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// values generates float64 values, both of usual sizes and of any bit pattern.
func values() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Float64Range(-100, 100),
		rapid.Map(rapid.Float64Range(-330, 310), func(e float64) float64 { return math.Pow(10, e) }),
		rapid.Map(rapid.Uint64(), math.Float64frombits),
		rapid.SampledFrom([]float64{
			0, math.Copysign(0, -1), 0.001, 0.00099999, -0.00099994, 99.99995, 99.99994999, -99.99995, 99999.5, 99999.4, 1e5, 9.9995e9,
			math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64,
			math.Inf(1), math.Inf(-1), math.NaN(), 9.96e-309, -9.96e-100,
		}),
	)
}

func formats() *rapid.Generator[Format] {
	return rapid.Custom(func(t *rapid.T) Format {
		return Format{
			Digits: rapid.IntRange(-1, 20).Draw(t, "digits"),
			Places: rapid.IntRange(-1, 6).Draw(t, "places"),
			ASCII:  rapid.Bool().Draw(t, "ASCII"),
		}
	})
}

func TestCell(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{-0.40461, " −0.4046   "},
		{0.38617, "  0.3862   "},
		{0.62, "  0.62     "},
		{1, "  1        "},
		{1.00001, "  1.000    "},
		{-1, " −1        "},
		{12.3456, " 12.35     "},
		{-12.34567, "−12.35     "},
		{172.5, "172.5      "},
		{-123.456, "−123.5     "},
		{12345.6, "12346      "},
		{-12345.6, "−12346     "},
		{99999.4, "99999      "},
		{99999.6, "  1.000e5  "},
		{100000, "  1e5      "},
		{-123456, " −1.235e5  "},
		{120, "120        "},
		{0, "  0        "},
		{math.Copysign(0, -1), "  0        "},
		{0.001, "  0.001    "},
		{-0.0032091, " −0.003209 "},
		{0.00099999, "  0.001000 "},
		{-4.1061e-4, " −4.106e−4 "},
		{7.4e-6, "  7.4e−6   "},
		{-1.2345e-10, " −1.23e−10 "},
		{3.1415e-300, "  3.1e−300 "},
		{9.9996, " 10.00     "},
		{9.9996e99, "  1.00e100 "},
		{1e308, "  1e308    "},
		{math.NaN(), "NaN        "},
		{math.Inf(1), "  ∞        "},
		{math.Inf(-1), " −∞        "},
	} {
		want := strings.TrimSuffix(c.want, " ")
		if got := Default().Cell(c.v); got != want {
			t.Errorf("%g is %q, want %q", c.v, got, want)
		}
	}
}

func TestCellInOtherFormats(t *testing.T) {
	for _, c := range []struct {
		format Format
		v      float64
		want   string
	}{
		{Format{Digits: 4, Places: 3}, -172.5, "−172.5     "},
		{Format{Digits: 4, Places: 3}, 0.40461, "   0.4046  "},
		{Format{Digits: 2}, 172.4, "172     "},
		{Format{Digits: 2}, 1.005, "  1.0   "},
		{Format{Digits: 2}, -5e-324, " −5e−324"},
		{Format{Digits: 17}, 0.1, "  0.1                  "},
		{Format{Digits: 17}, 0.1 + 0.2 - 0.1, "  0.2                  "},
		{Format{Digits: 17}, 1.0 / 3, "  0.3333333333333333   "},
		{Format{Digits: 4, ASCII: true}, -7.41e-6, " -7.41e-6 "},
		{Format{Digits: 4, ASCII: true}, math.Inf(-1), "-inf      "},
	} {
		if got := c.format.Cell(c.v); got != c.want {
			t.Errorf("%+v writes %g as %q, want %q", c.format, c.v, got, c.want)
		}
	}
}

func TestGhosts(t *testing.T) {
	f := Default()
	for v, want := range map[float64]string{
		-0.34431: "(−0.3443)  ", 0.02189: " (0.02189) ", -4.1061e-4: "(−4.106e−4)", 0: " (0)       ",
		12.3456: "(12.35)    ", -12.3456: "(−12.35)   ", -123.45: "(−123.5)   ", math.Inf(-1): "(−∞)       ",
	} {
		if got := f.Ghost(v); got != want {
			t.Errorf("%g is %q, want %q", v, got, want)
		}
	}
}

func TestACellHasItsWidthWhateverTheValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, v := formats().Draw(t, "format"), values().Draw(t, "value")
		for name, cell := range map[string]string{"cell": f.Cell(v), "given": f.GivenCell(v), "dot": f.Dot()} {
			if n := utf8.RuneCountInString(cell); n != f.Width() {
				t.Fatalf("%+v writes %g as the %s %q, %d columns and not %d", f, v, name, cell, n, f.Width())
			}
		}
		if strings.TrimSpace(f.Cell(v)) != f.Trim(v) || strings.TrimSpace(f.GivenCell(v)) != f.Within(v) {
			t.Fatalf("%+v writes %g as %q and, trimmed, as %q", f, v, f.Cell(v), f.Trim(v))
		}
		ghost := f.Ghost(v)
		if utf8.RuneCountInString(ghost) != f.Width()+1 || strings.TrimSpace(ghost) != "("+f.Trim(v)+")" {
			t.Fatalf("%+v writes the ghost of %g as %q", f, v, ghost)
		}
		if f.ASCII && strings.ContainsFunc(f.Cell(v)+ghost+f.Dot(), func(r rune) bool { return r > '~' }) {
			t.Fatalf("%q is not in ASCII", f.Cell(v))
		}
	})
}

// half returns half a unit of the last digit of s, which is a number written by this
// package or by strconv.
func half(t *rapid.T, s string) *big.Rat {
	mantissa, exponent, _ := strings.Cut(strings.TrimLeft(s, "-"), "e")
	whole, after, _ := strings.Cut(mantissa, ".")
	unit := strings.Repeat("0", len(whole)-1) + "1"
	if after != "" {
		unit = "0." + strings.Repeat("0", len(after)-1) + "1"
	}
	if exponent != "" {
		unit += "e" + exponent
	}
	u, ok := new(big.Rat).SetString(unit)
	if !ok {
		t.Fatalf("%q has no last digit", s)
	}
	return u.Mul(u, big.NewRat(1, 2))
}

func TestACellReadsBackWithinHalfItsLastDigit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, v := formats().Draw(t, "format"), values().Draw(t, "value")
		if Alarming(v) {
			t.Skip()
		}
		text := strings.ReplaceAll(f.Trim(v), "−", "-")
		read, ok := new(big.Rat).SetString(text)
		if !ok {
			t.Fatalf("%g is %q, which is no number", v, text)
		}
		exact := new(big.Rat).SetFloat64(v)
		if off := new(big.Rat).Sub(read, exact); off.Abs(off).Cmp(half(t, text)) > 0 {
			t.Fatalf("%+v writes %g as %q", f, v, text)
		}
		if v != 0 && read.Sign() != exact.Sign() {
			t.Fatalf("%+v writes %g as %q: its sign is lost", f, v, text)
		}
	})
}

// The point of a larger number never stands further left, and those of all numbers that
// have room stand in one column.
func TestPointsStandUnderEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := formats().Draw(t, "format")
		v, larger := rapid.Float64Range(0, 2e5).Draw(t, "value"), rapid.Float64Range(0, 2e5).Draw(t, "other")
		if v > larger {
			v, larger = larger, v
		}
		sign := rapid.SampledFrom([]float64{1, -1}).Draw(t, "sign")
		at, next := pointOf(f.Cell(sign*v)), pointOf(f.Cell(sign*larger))
		if larger < 99999 && at > next {
			t.Fatalf("%+v: %q over %q", f, f.Cell(sign*v), f.Cell(sign*larger))
		}
		if column := pointOf(f.Dot()); v < math.Pow(10, float64(f.places()))-1 && (at != column || !strings.Contains(f.Ghost(sign*v), "(")) {
			t.Fatalf("%+v: %q over %q", f, f.Cell(sign*v), f.Dot())
		}
	})
}

// A ghost has its point where the number has it, unless its bracket has no room.
func TestGhostsKeepTheirPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, v := formats().Draw(t, "format"), rapid.Float64Range(-9, 9).Draw(t, "value")
		if cell, ghost := f.Cell(v), f.Ghost(v); pointOf(cell) != pointOf(ghost) {
			t.Fatalf("%+v: %q over %q", f, cell, ghost)
		}
	})
}

// pointOf returns the column of the point of a cell, or that where it would be.
func pointOf(cell string) int {
	if strings.TrimSpace(cell) == "." {
		return strings.Index(cell, ".")
	}
	before, _, _ := strings.Cut(strings.TrimRight(cell, " )"), ".")
	before, _, _ = strings.Cut(before, "e")
	before, _, _ = strings.Cut(before, "·")
	return utf8.RuneCountInString(before)
}

// A number has as many significant digits as are asked for, or fewer if that is all it
// has.
func TestSignificantDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Format{Digits: rapid.IntRange(MinDigits, MaxDigits).Draw(t, "digits")}
		v := rapid.Float64Range(-1e5, 1e5).Draw(t, "value")
		text := strings.ReplaceAll(f.Trim(v), "−", "-")
		mantissa, exponent, _ := strings.Cut(text, "e")
		digits := len(strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(mantissa), "0"))
		exact := parse(text) == v
		if digits < f.Digits && !exact && len(exponent) < 3 {
			t.Fatalf("%v is %s with %d digits", v, text, f.Digits)
		}
		if whole, _, point := strings.Cut(mantissa, "."); digits > f.Digits && (point || len(strings.Trim(whole, "-")) != digits) {
			t.Fatalf("%v is %s with %d digits", v, text, f.Digits)
		}
	})
}

func TestShortReadsBackExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := values().Draw(t, "value")
		if Alarming(v) {
			t.Skip()
		}
		if got := parse(Format{ASCII: true}.Short(v)); got != v {
			t.Fatalf("%g is %q", v, Format{}.Short(v))
		}
	})
}

func TestShort(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{2, "2"},
		{0.1, "0.1"},
		{-0.05, "−0.05"},
		{0.0001, "0.0001"},
		{1e-5, "1e−5"},
		{-2.5e-7, "−2.5e−7"},
		{100000, "100000"},
		{1e6, "1e6"},
		{1234567, "1234567"},
		{6.02e23, "6.02e23"},
		{math.Copysign(0, -1), "0"},
		{math.NaN(), "NaN"},
		{math.Inf(-1), "−∞"},
	} {
		if got := Default().Short(c.v); got != c.want {
			t.Errorf("%g is %q, want %q", c.v, got, c.want)
		}
	}
}

func TestAlarming(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if !Alarming(v) {
			t.Errorf("%g is not", v)
		}
	}
	for _, v := range []float64{0, -1, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		if Alarming(v) {
			t.Errorf("%g is", v)
		}
	}
}

func TestGivenNumbersAreAsTheyWereGiven(t *testing.T) {
	f := Default()
	for _, c := range []struct {
		v               float64
		within, rounded string
	}{
		{33.6, "33.6", "33.6"},
		{5.8433, "5.8433", "5.8433"},
		{5.843333333333335, "5.843", "5.843"},
		{-0.12345678, "−0.1235", "−0.1235"},
		{45, "45", "45"},
		{2.99999999, "3.000", "3.000"},
		{123456, "123456", "123456"},
		{123456.123456789, "1.235e5", "1.235e5"},
		{4.4408920985006264e-17, "4.44e−17", "0"},
		{0.00005, "5e−5", "5e−5"},
		{0, "0", "0"},
	} {
		if got := f.Within(c.v); got != c.within {
			t.Errorf("Within(%v) is %q, not %q", c.v, got, c.within)
		}
		if got := f.Rounded(c.v); got != c.rounded {
			t.Errorf("Rounded(%v) is %q, not %q", c.v, got, c.rounded)
		}
	}
}
