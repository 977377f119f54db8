package session

import "testing"

// TestTheLargestSavedSessionIsWithinBounds counts what the largest network
// writes of itself: two buffers beside its weights, all numbers at their longest.
func TestTheLargestSavedSessionIsWithinBounds(t *testing.T) {
	const layers, share = 64, 16 // What a share of the numbers takes is multiplied.
	longest := make([][]float64, maxParameters/layers/share)
	for i := range longest {
		longest[i] = []float64{-1.2345678901234567e-300}
	}
	s := &Session{State: &State{}}
	for range layers {
		s.State.Weights = append(s.State.Weights, longest)
	}
	var size counting
	if err := s.Write(&size); err != nil {
		t.Fatal(err)
	}
	if all := 4 * share * int(size-1000); all > maxBytes {
		t.Errorf("it may have %d bytes, more than %d", all, maxBytes)
	}
}

// counting is a writer that keeps the number of bytes alone.
type counting int

func (c *counting) Write(b []byte) (int, error) {
	*c += counting(len(b))
	return len(b), nil
}
