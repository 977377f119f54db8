package prose

import (
	"testing"

	"backstep/ui/number"
)

func TestNumbers(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0.0000", 1: "1.0000", -0.5: "−0.5000", 0.01: "0.01000", 0.1: "0.1000", 0.09: "0.09000", 0.0099999: "0.01000", 0.001234567: "0.001235",
		-0.0001234: "−0.0001234", 0.0000012345: "0.000001234", 1.5e-7: "1.500e−7", 123.45678: "123.4568", 999999.5: "999999.5000", -2.5e7: "−2.500e7",
	} {
		if got := (numbers{number.Default()}).Trim(v); got != want {
			t.Errorf("%g is %q, want %q", v, got, want)
		}
	}
}
