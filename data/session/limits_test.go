package session

import "testing"

// TestTheLargestSavedSessionIsWithinBounds counts the bytes that the largest network
// takes, with two buffers beside its weights and all numbers at their longest.
func TestTheLargestSavedSessionIsWithinBounds(t *testing.T) {
	const layers, share = 64, 16 // The size of a share of the numbers is multiplied.
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

// counting is a writer that only counts the bytes.
type counting int

func (c *counting) Write(b []byte) (int, error) {
	*c += counting(len(b))
	return len(b), nil
}
