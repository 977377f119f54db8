package unit

import (
	"math"
	"slices"
	"testing"

	"backstep/ui/theme"
)

// The largest terms are kept wherever a term that is not a number stands among them. It
// is kept last, because it has no size.
func TestTheLargestTermsAreKeptAmongNaN(t *testing.T) {
	for at := range 4 {
		products := slices.Insert([]float64{1, -3, 2}, at, math.NaN())
		v := sumView{Sum: &Sum{}, accent: theme.Backward, done: true}
		for _, p := range products {
			v.Terms = append(v.Terms, Term{Product: p})
		}
		list := v.shorten(3, 0)
		if len(list) != 3 || list[0].Product != -3 || list[1].Product != 2 {
			t.Errorf("of %v are kept %v", products, list)
		}
	}
}
