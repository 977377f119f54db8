package explain

import "testing"

// A difference of data is written as a reader works it out, not as a float64 holds it.
func TestADifferenceOfDataIsADecimal(t *testing.T) {
	raw, shift, mean := 5.1, 6.0, 5.843333333333334
	if v := decimalOf(raw - shift); v != -0.9 {
		t.Errorf("%v − %v is %v, want −0.9", raw, shift, v)
	}
	if v := decimalOf(raw - mean); v != raw-mean {
		t.Errorf("%v − %v is %v, want %v", raw, mean, v, raw-mean)
	}
}
