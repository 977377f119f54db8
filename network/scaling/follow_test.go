package scaling_test

import (
	"fmt"
	"testing"

	"backstep/network/scaling"
)

func TestDerivedInputsFollow(t *testing.T) {
	derived := []scaling.Derived{{A: 0}, {A: 1}, {Form: scaling.Square, A: 0}, {Form: scaling.Product, A: 0, B: 1}, {Form: scaling.Sine, A: 2}}
	scalings := []scaling.Linear{{Shift: 1, Scale: 2}, {}, {Scale: 4}, {}, {}}
	for _, c := range []struct {
		free []int
		want string
	}{
		{nil, "[1 5 2.25 15 7]"}, // The first value is 1·2 + 1 = 3. The third value is no input, so its sine stays.
		{[]int{3}, "[1 5 2.25 9 7]"},
		{[]int{2, 3}, "[1 5 8 9 7]"},
	} {
		x := []float64{1, 5, 8, 9, 7}
		scaling.NewFollower(derived, scalings, c.free...).Clone().Follow(x)
		if got := fmt.Sprint(x); got != c.want {
			t.Errorf("with %v free they are %s, want %s", c.free, got, c.want)
		}
	}
	if f := scaling.NewFollower(derived[:2], nil); f != nil {
		t.Error("something follows from nothing")
	}
}
