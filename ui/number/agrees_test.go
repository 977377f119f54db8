package number

import "testing"

// A reader rounds a half away from 0, as taught at school.
func TestAgreesRoundsAsAtSchool(t *testing.T) {
	for _, c := range []struct {
		worked, v float64
		want      bool
	}{
		{0.1845 / 4, 0.046124, false}, // 0.046125 is 0.04613, and 0.04612 stands there
		{0.1845 / 4, 0.046126, true},
		{-0.1845 / 4, -0.046124, false},
		{-0.1845 / 4, -0.046126, true},
		{0.046121, 0.046124, true},
		{0.046136, 0.046124, false},
	} {
		if got := Default().Agrees(c.worked, c.v); got != c.want {
			t.Errorf("%v written as %s: %v, want %v", c.worked, Default().Trim(c.v), got, c.want)
		}
	}
}
