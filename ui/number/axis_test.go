package number

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestGroup(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 68: "68", 9999: "9999", 10000: "10 000", 123456: "123 456", 1234567: "1 234 567", -5: "-5",
	} {
		if got := Group(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		n    int
		want string
	}{
		{0, "0"},
		{2500, "2500"},
		{9999, "9999"},
		{10_000, "10k"},
		{12_500, "12.5k"},
		{12_345, "12.3k"},
		{99_949, "99.9k"},
		{99_950, "100k"},
		{999_499, "999k"},
		{999_500, "1M"},
		{1_000_000, "1M"},
		{1_200_000, "1.2M"},
		{1_234_567, "1.23M"},
		{10_000_000, "10M"},
		{2_000_000_000, "2B"},
		{3_000_000_000_000, "3T"},
	} {
		if got := Count(c.n); got != c.want {
			t.Errorf("%d is %q, want %q", c.n, got, c.want)
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		from, step float64
		want       string
	}{
		{0, 0.25, "0.00 0.25 0.50 0.75 1.00"},
		{0.4, 0.1, "0.4 0.5 0.6 0.7 0.8"},
		{-1, 0.5, "−1.0 −0.5 0.0 0.5 1.0"},
		{0.6931, 0.00001, "0.69310 0.69311 0.69312 0.69313 0.69314"},
		{0, 2.5e-7, "0 2.5e−7 5.0e−7 7.5e−7 1.00e−6"},
		{0, 20, "0 20 40 60 80"},
		{0, 2.5e6, "0 2.5e6 5.0e6 7.5e6 1.00e7"},
	} {
		labels := []string{}
		for i := range 5 {
			labels = append(labels, Tick(c.from+float64(i)*c.step, c.step))
		}
		if got := strings.Join(labels, " "); got != c.want {
			t.Errorf("from %g by %g: %s, want %s", c.from, c.step, got, c.want)
		}
	}
}

func TestTicksForgiveRounding(t *testing.T) {
	point3 := 0.3
	if got := Tick(0.4, point3-0.2); got != "0.4" {
		t.Errorf("0.4 by %g is %q", point3-0.2, got)
	}
	if got := Tick(-1e-17, 0.1); got != "0.0" {
		t.Errorf("what is left of zero is %q", got)
	}
}

func TestTicksOfALogarithmicAxis(t *testing.T) {
	labels := []string{}
	for e := -6; e <= 6; e += 2 {
		labels = append(labels, Tick(5*math.Pow(10, float64(e)), 0))
	}
	if got, want := strings.Join(labels, " "), "5e−6 0.0005 0.05 5 500 50000 5e6"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func ExampleFormat_Cell() {
	f := Default()
	for _, v := range []float64{0.38617, -0.40461, 12.3456, 7.4e-6, -1.23e12, 0.62, math.Inf(-1)} {
		fmt.Printf("│%s│\n", f.Cell(v))
	}
	fmt.Printf("│%s│\n", f.Dot())
	fmt.Printf("│%s│\n", f.Ghost(-0.3443))
	// Output:
	// │  0.3862  │
	// │ −0.4046  │
	// │ 12.35    │
	// │  7.4e−6  │
	// │ −1.23e12 │
	// │  0.62    │
	// │ −∞       │
	// │   ·      │
	// │(−0.3443)  │
}

func ExampleFormat_Short() {
	f := Default()
	fmt.Println(f.Short(2), f.Short(0.05), f.Short(1e-5), f.Short(-3e8))
	// Output: 2 0.05 1e−5 −3e8
}
