package boxes

import (
	"fmt"
	"slices"
	"testing"
)

// Each order comes once, the given one first.
func TestOrders(t *testing.T) {
	for n, want := range []int{1, 1, 2, 6, 24} {
		seen := map[string]bool{}
		for order := range orders(n) {
			seen[fmt.Sprint(order)] = true
			sorted := slices.Sorted(slices.Values(order))
			for i, v := range sorted {
				if len(sorted) != n || v != i {
					t.Fatalf("of %d there is the order %v", n, order)
				}
			}
			if len(seen) == 1 && !slices.IsSorted(order) {
				t.Errorf("the first of %d is %v", n, order)
			}
		}
		if len(seen) != want {
			t.Errorf("of %d there are %d orders, want %d", n, len(seen), want)
		}
	}
}
