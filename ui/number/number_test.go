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
			0, math.Copysign(0, -1), 0.00005, 0.000049999999, -0.00005, 99.99995, 99.99994999, -99.99995, 9.9995e9,
			math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64,
			math.Inf(1), math.Inf(-1), math.NaN(), 9.96e-309, -9.96e-100,
		}),
	)
}

func formats() *rapid.Generator[Format] {
	return rapid.Custom(func(t *rapid.T) Format {
		return Format{
			Decimals: rapid.IntRange(-1, 20).Draw(t, "decimals"),
			Places:   rapid.IntRange(-1, 6).Draw(t, "places"),
			ASCII:    rapid.Bool().Draw(t, "ASCII"),
		}
	})
}

func TestCell(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{-0.4046, " −0.4046"},
		{0.38617, "  0.3862"},
		{12.3456, " 12.3456"},
		{-12.34567, "−12.3457"},
		{0, "  0.0000"},
		{math.Copysign(0, -1), "  0.0000"},
		{0.0001, "  0.0001"},
		{0.00005, "  0.0001"},
		{-0.00004, "−4.00e−5"},
		{-7.4e-5, " −0.0001"},
		{7.4e-6, " 7.40e−6"},
		{-7.4e-6, "−7.40e−6"},
		{-1.2e-10, "−1.2e−10"},
		{3e-300, "  3e−300"},
		{99.99994, " 99.9999"},
		{99.99996, " 1.000e2"},
		{-123.456, "−1.235e2"},
		{1.23456e12, " 1.23e12"},
		{9.9996e99, " 1.0e100"},
		{1e308, " 1.0e308"},
		{math.NaN(), "     NaN"},
		{math.Inf(1), "       ∞"},
		{math.Inf(-1), "      −∞"},
	} {
		if got := Default().Cell(c.v); got != c.want {
			t.Errorf("%g is %q, want %q", c.v, got, c.want)
		}
	}
}

func TestCellInOtherFormats(t *testing.T) {
	for _, c := range []struct {
		format Format
		v      float64
		want   string
	}{
		{Format{Decimals: 4, Places: 1}, -0.4046, "−0.4046"},
		{Format{Decimals: 4, Places: 1}, 12.3456, " 1.23e1"},
		{Format{Decimals: 2}, 1.005, "   1.00"},
		{Format{Decimals: 2}, -5e-324, "−5e−324"},
		{Format{Decimals: 0}, 41.4, "     41"},
		{Format{Decimals: 17}, 0.1, "  0.10000000000000001"},
		{Format{Decimals: 17}, -1e-18, "−1.00000000000000e−18"},
		{Format{Decimals: 4, ASCII: true}, -7.4e-6, "-7.40e-6"},
		{Format{Decimals: 4, ASCII: true}, math.Inf(-1), "    -inf"},
	} {
		if got := c.format.Cell(c.v); got != c.want {
			t.Errorf("%+v writes %g as %q, want %q", c.format, c.v, got, c.want)
		}
	}
}

func TestACellHasItsWidthWhateverTheValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, v := formats().Draw(t, "format"), values().Draw(t, "value")
		cell := f.Cell(v)
		if n := utf8.RuneCountInString(cell); n != f.Width() {
			t.Fatalf("%+v writes %g as %q, %d columns and not %d", f, v, cell, n, f.Width())
		}
		if strings.TrimLeft(cell, " ") != f.Trim(v) {
			t.Fatalf("%+v writes %g as %q and, trimmed, as %q", f, v, cell, f.Trim(v))
		}
		if dot := f.Dot(); utf8.RuneCountInString(dot) != f.Width() {
			t.Fatalf("%+v has the dot %q", f, dot)
		}
		if f.ASCII && strings.ContainsFunc(cell, func(r rune) bool { return r > '~' }) {
			t.Fatalf("%q is not in ASCII", cell)
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

func TestPointsStandUnderEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Format{Decimals: rapid.IntRange(1, 17).Draw(t, "decimals")}
		v := rapid.Float64Range(-99, 99).Draw(t, "value")
		cell := []rune(f.Cell(v))
		want := f.Width() - f.Decimals - 1
		if strings.ContainsRune(string(cell), 'e') {
			t.Skip()
		}
		if cell[want] != '.' || []rune(f.Dot())[want] != '·' {
			t.Fatalf("%q over %q", string(cell), f.Dot())
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

func TestGivenNumbersAreShortWithinTheDecimals(t *testing.T) {
	f := Format{Decimals: 4}
	for _, c := range []struct {
		v               float64
		within, rounded string
	}{
		{33.6, "33.6", "33.6"},
		{5.843333333333335, "5.8433", "5.8433"},
		{-0.12345678, "−0.1235", "−0.1235"},
		{45, "45", "45"},
		{2.99999999, "3", "3"},
		{123456.123456789, "123456.1235", "123456.1235"},
		{4.4408920985006264e-17, "4.4e−17", "0"},
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
