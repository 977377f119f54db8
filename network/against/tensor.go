package against

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Tensor is numbers in lists of lists, as they stand in a file.
type Tensor struct {
	Shape  []int // empty for a single number
	Values []float64
}

// mostDepth is the most depth of lists of numbers.
const mostDepth = 6

// tensor reads numbers in lists of any depth. The lists of each depth have to be of the
// same length.
func (s *scanner) tensor() (Tensor, error) {
	var t Tensor
	return t, s.into(&t, 0)
}

func (s *scanner) into(t *Tensor, depth int) error {
	if s.next() != '[' {
		if depth < len(t.Shape) {
			return errors.New("a number stands beside lists of numbers")
		}
		v, err := s.number()
		t.Values = append(t.Values, v)
		return err
	}
	if depth >= mostDepth {
		return errors.New("lists of numbers lie too deep in each other")
	}
	switch {
	case depth < len(t.Shape):
	case len(t.Values) > 0:
		return errors.New("a list of numbers stands beside numbers")
	default:
		t.Shape = append(t.Shape, -1)
	}
	length := 0
	err := s.list(depth, func(i int) error {
		length = i + 1
		return s.into(t, depth+1)
	})
	switch {
	case err != nil:
		return err
	case t.Shape[depth] < 0:
		t.Shape[depth] = length
	case t.Shape[depth] != length:
		return fmt.Errorf("one row has %d numbers, another %d", t.Shape[depth], length)
	}
	return nil
}

// squeezed returns the lengths of the lists but for those of one item.
func (t *Tensor) squeezed() []int {
	return slices.DeleteFunc(slices.Clone(t.Shape), func(n int) bool { return n == 1 })
}

// String returns the shape: "3 × 2".
func (t *Tensor) String() string {
	if len(t.Shape) == 0 {
		return "one number"
	}
	parts := make([]string, len(t.Shape))
	for i, n := range t.Shape {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, " × ")
}
